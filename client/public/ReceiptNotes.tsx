import type { ReceiptNote } from '#shared/wire/dialogue.ts';
import { useDialogueWords } from '../ui/dialogueWords.ts';
import { formatDate } from '../ui/format.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { usePublicWords } from './words.ts';
import page from './Page.module.css';
import styles from './Receipt.module.css';

const SIGNS: Readonly<Record<ReceiptNote['outcome'], IconName>> = {
  used: 'check',
  influenced: 'next',
  not_used: 'minus',
  operations: 'next',
  open: 'pause',
};

/** Each note with what became of it, in plain words; nothing disappears without one. */
export function ReceiptNotes({ notes }: { notes: readonly ReceiptNote[] }) {
  const words = usePublicWords();
  if (notes.length === 0)
    return (
      <div>
        <p>
          <strong>{words.receiptNone}</strong>
        </p>
        <p>{words.receiptNoneText}</p>
      </div>
    );
  return (
    <>
      <p>{words.receiptCount(notes.length)}</p>
      <ol role="list" className={styles['notes']}>
        {notes.map((note, i) => (
          <li key={`${i}.${note.text}`}>
            <Note note={note} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Note({ note }: { note: ReceiptNote }) {
  const words = usePublicWords();
  const status = words.status[note.status];
  return (
    <article className={styles['note']}>
      {note.element !== '' && <p className={page['soft']}>{words.about(note.element)}</p>}
      {note.text === '' ? (
        <p>{words.gone}</p>
      ) : (
        <p dir="auto" className={styles['text']}>
          {note.text}
        </p>
      )}
      {note.rewrite !== '' && (
        <p>
          <span className={page['soft']}>{words.better}</span> <bdi>{note.rewrite}</bdi>
        </p>
      )}
      {status !== '' && <p className={page['soft']}>{status}</p>}
      <Became note={note} />
    </article>
  );
}

function Became({ note }: { note: ReceiptNote }) {
  const words = usePublicWords();
  const { outcome: outcomes } = useDialogueWords();
  const { outcome, where, reason, decidedAt } = note;
  // "Brugt i" and "Påvirkede" go on with the place; the others are whole sentences.
  const goesOn = where !== '' && (outcome === 'used' || outcome === 'influenced');
  return (
    <div className={styles['became']}>
      <Icon name={SIGNS[outcome]} />
      <div>
        <p>
          <span className="visually-hidden">{words.became}: </span>
          <strong>
            {outcomes[outcome]}
            {goesOn && ` ${where}`}
          </strong>
        </p>
        {outcome === 'open' && <p>{words.openText}</p>}
        {where !== '' && !goesOn && <p>{where}</p>}
        {reason !== '' && <p>{words.reason(reason)}</p>}
        {decidedAt !== null && (
          <p className={page['soft']}>{words.decided(formatDate(decidedAt))}</p>
        )}
      </div>
    </div>
  );
}
