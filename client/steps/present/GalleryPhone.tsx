import { useState } from 'react';
import type { GalleryNote } from '#shared/wire/dialogue.ts';
import { useItems, useSession, useTitles } from '../../phone/view.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Notice } from '../../ui/Notice.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import { Select } from '../../ui/Select.tsx';
import { useGallery } from './useGallery.ts';
import { usePresentWords } from './words.ts';
import styles from './Phone.module.css';
import { titled } from '../../ui/options.ts';

const PAGE = 40;

/** What the others have written and a member of staff has read, in the reader's own pace. */
export function GalleryPhone({ backAt }: { backAt: string }) {
  const words = usePresentWords();
  const common = useCommon();
  const session = useSession();
  const [about, setAbout] = useState('');
  const gallery = useGallery(session?.id ?? '', about);
  const elements = useItems().filter(
    (item) => (item.kind === 'keyword' || item.kind === 'element') && item.answer === null,
  );
  const { notes, total, busy, more, rejection } = gallery;
  return (
    <>
      {backAt !== '' && <p className={styles['back']}>{words.backAt(backAt.replace(':', '.'))}</p>}
      <Select
        label={words.filter}
        value={about}
        options={[{ value: '', label: words.filterAll }, ...titled(elements)]}
        onChange={setAbout}
      />
      <div className={styles['galleryHead']}>
        <p aria-live="polite">
          {busy && notes.length === 0
            ? words.loading
            : total === 0
              ? rejection === null && words.none
              : words.count(notes.length, total)}
        </p>
        <Button kind="quiet" disabled={busy} onClick={gallery.renew}>
          {words.renew}
        </Button>
      </div>
      {rejection !== null && (
        <Notice kind="warn" alert title={rejectionText(rejection)}>
          <Button onClick={gallery.renew}>{common.tryAgain}</Button>
        </Notice>
      )}
      <ul role="list" className={styles['gallery']}>
        {notes.map((note) => (
          <li key={note.id}>
            <Note note={note} />
          </li>
        ))}
      </ul>
      {more && (
        <Button wide disabled={busy} onClick={gallery.getMore}>
          {words.more(Math.min(PAGE, total - notes.length))}
        </Button>
      )}
    </>
  );
}

function Note({ note }: { note: GalleryNote }) {
  const words = usePresentWords();
  const answers = useAnswerWords();
  const titles = useTitles();
  const from = [
    note.form === 'heard' ? words.heard : note.form === 'point' ? answers.form.point : '',
    note.about === null ? '' : (titles.get(note.about) ?? ''),
    note.lens === null ? '' : answers.lens[note.lens],
    note.verdict === null ? '' : answers.verdict[note.verdict],
    note.team,
  ].filter((part) => part !== '');
  return (
    <article className={styles['note']}>
      <p dir="auto" lang={note.lang}>
        {note.text}
      </p>
      {note.rewrite !== '' && (
        <p>
          <span className={styles['count']}>{words.better}</span> <bdi>{note.rewrite}</bdi>
        </p>
      )}
      {note.translation !== '' && (
        <p lang="da">
          <span className={styles['count']}>{words.translated}</span> {note.translation}
        </p>
      )}
      <p className={styles['count']}>{from.join(' · ')}</p>
      {note.cluster !== '' && <p className={styles['bundle']}>{words.bundle(note.cluster)}</p>}
    </article>
  );
}
