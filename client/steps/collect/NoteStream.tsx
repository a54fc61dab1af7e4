import type { StepOf } from '#shared/session/views.ts';
import type { Board, ScreenProps } from '../../screen/board.ts';
import { Clock } from '../../screen/Clock.tsx';
import { Frame } from '../../screen/Frame.tsx';
import { Message } from '../../screen/Message.tsx';
import { cardOf } from '../../screen/noteCard.ts';
import { groupPages, NoteCards, notePages, type NoteCard } from '../../screen/NoteCards.tsx';
import { notesOf, titlesOf, type Note } from '../../screen/notes.ts';
import { bodyHeight, clampPage } from '../../screen/pages.ts';
import { PracticeMark } from '../../screen/PracticeMark.tsx';
import type { ScreenWords } from '../../screen/words.da.ts';
import { useScreenWords } from '../../screen/words.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import styles from './Screen.module.css';

const SUM_HEIGHT = 1.9;

/** Notes that the room follows as they come: a try, what politicians heard, the tables' points. */
export function NoteStream({ step, board }: ScreenProps<'collect'>) {
  const words = useScreenWords();
  const answer = useAnswerWords();
  const heading = step.question || step.title;
  const notes = ordered(step, board);
  const label = (
    <>
      <PracticeMark practice={step.config.practice} />
      {step.title}
    </>
  );
  if (notes.length === 0) {
    return (
      <Frame
        session={board.session}
        question={heading}
        label={label}
        aside={<Clock endsAt={step.endsAt} />}
      >
        <Message note={step.config.practice ? words.practiceNote : undefined}>
          {waiting(step, words)}
        </Message>
      </Frame>
    );
  }
  const names = new Map(board.teams.map(({ id, name }) => [id, name]));
  const byTable = step.config.form === 'point';
  const with_ = { words, answer, titles: titlesOf(board.items) };
  const room = bodyHeight({ question: heading, clock: step.endsAt !== null, reserved: SUM_HEIGHT });
  const cards = notes.map((note) =>
    cardOf(note, with_, byTable ? (names.get(tableOf(note)) ?? '') : ''),
  );
  const pages = byTable ? groupPages(byMeta(cards), room) : notePages(cards, room);
  const page = clampPage(board.session.page, pages.length);
  return (
    <Frame
      session={board.session}
      question={heading}
      label={label}
      aside={<Clock endsAt={step.endsAt} />}
      pages={{ page, count: pages.length }}
    >
      <NoteCards notes={pages[page] ?? []} capacity={room} />
      <p className={styles.count}>{sumOf(step, notes, words)}</p>
    </Frame>
  );
}

const tableOf = (note: Note): string => note.answer.teamId ?? '';

/** The newest first; points in the order of their tables, which the room goes through. */
function ordered(step: StepOf<'collect'>, board: Board): readonly Note[] {
  const notes = notesOf(board, step.id);
  if (step.config.form !== 'point') return notes;
  const place = new Map(board.teams.map(({ id }, n) => [id, n]));
  const placeOf = (note: Note): number => place.get(tableOf(note)) ?? place.size;
  return [...notes].reverse().sort((a, b) => placeOf(a) - placeOf(b));
}

/** Points that follow each other from one table and about one thing. */
function byMeta(cards: readonly NoteCard[]): readonly (readonly NoteCard[])[] {
  const groups: NoteCard[][] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.meta === card.meta) last.push(card);
    else groups.push([card]);
  }
  return groups;
}

function waiting({ config }: StepOf<'collect'>, words: ScreenWords): string {
  if (config.practice) return words.tryWaits;
  return config.form === 'heard' ? words.heardWaits : words.pointsWait;
}

function sumOf({ config }: StepOf<'collect'>, notes: readonly Note[], words: ScreenWords): string {
  if (config.practice) return words.practiceNote;
  return config.form === 'heard'
    ? words.heardN(notes.length)
    : words.pointsN(notes.length, new Set(notes.map(tableOf)).size);
}
