import { useMemo } from 'react';
import type { ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { formatClock } from '../../screen/format.ts';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { askedWords, bundleCard, cardOf } from '../../screen/noteCard.ts';
import { NoteCards, notePages } from '../../screen/NoteCards.tsx';
import { galleryOf, titlesOf } from '../../screen/notes.ts';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { useLang } from '../../ui/language.ts';
import styles from './Gallery.module.css';

const SUM_HEIGHT = 1.9;

/** The approved notes, large, a page at a time: bundles first, then those that stand alone. */
export function Gallery({ step, board }: ScreenProps<'present'>) {
  const words = useScreenWords();
  const answer = useAnswerWords();
  const lang = useLang();
  const heading = step.question || words.gallery;
  const { items, clusters, steps } = board;
  const { cards, bundles, count } = useMemo(() => {
    const shown = galleryOf({ items, clusters, steps });
    const with_ = { words, answer, titles: titlesOf(items) };
    return {
      bundles: shown.bundles.length,
      count: shown.count,
      cards: [
        ...shown.bundles.map((bundle) => bundleCard(bundle, with_)),
        ...shown.single.map((note) => cardOf(note, with_, askedWords(note, with_))),
      ],
    };
  }, [items, clusters, steps, words, answer]);
  const { backAt, text } = step.config;
  const back = backAt === '' ? '' : formatClock(backAt, lang);
  if (cards.length === 0) {
    return (
      <Frame session={board.session} label={step.title} question={heading}>
        <Message note={text || words.galleryWaits}>
          {back === '' ? words.gallery : words.backAt(back)}
        </Message>
      </Frame>
    );
  }
  const room = bodyHeight({
    question: heading,
    clock: back !== '' || step.endsAt !== null,
    reserved: SUM_HEIGHT,
  });
  const pages = notePages(cards, room);
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      label={step.title}
      question={heading}
      aside={
        back === '' ? (
          <Clock endsAt={step.endsAt} />
        ) : (
          // The time to be back is what people look up for; a second clock would only compete.
          <p className={styles.back}>{words.backAtShort(back)}</p>
        )
      }
      pages={{ page, count: pages.length }}
    >
      <NoteCards notes={pages[page] ?? []} capacity={room} />
      <p className={styles.sum}>{words.galleryN(bundles, count)}</p>
    </Frame>
  );
}
