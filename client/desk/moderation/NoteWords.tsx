import type { ItemView } from '#shared/session/views.ts';
import { useAnswerWords } from '../../ui/answerWords.ts';
import { languageName } from '../../ui/noteLanguage.ts';
import type { AnswerNames } from '../answerNames.ts';
import { contactPieces } from './contacts.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/** Text of a note as it was written, with what may be somebody's number or address marked. */
function Marked({ text, lang }: { text: string; lang?: string }) {
  const w = useQueueWords();
  return (
    <span lang={lang}>
      {contactPieces(text).map((piece, i) =>
        piece.kind === 'plain' ? (
          piece.text
        ) : (
          <mark key={i} className={styles['contact']}>
            {piece.text}
            <span className="visually-hidden"> ({piece.kind === 'phone' ? w.phone : w.mail})</span>
          </mark>
        ),
      )}
    </span>
  );
}

/** What was said, about what, by whom as what: everything one needs to decide. */
export function NoteWords({ note, names }: { note: ItemView; names: AnswerNames }) {
  const w = useQueueWords();
  const a = useAnswerWords();
  const { answer } = note;
  const element = names.element(answer?.about);
  const foreign = answer !== null && answer.lang !== 'da' ? answer.lang : undefined;
  const hasContact = [note.title, note.description, answer?.rewrite ?? ''].some((text) =>
    contactPieces(text).some(({ kind }) => kind !== 'plain'),
  );
  return (
    <div className={styles['words']}>
      {(element !== '' || answer?.lens) && (
        <p className={styles['about']}>
          {element !== '' && <strong>{element}</strong>}
          {answer !== null && answer.wording > 1 && <span>{w.wording(answer.wording)}</span>}
          {answer?.lens && <span>{a.lens[answer.lens]}</span>}
          {answer?.verdict && (
            <span className={styles['verdict']}>{a.verdict[answer.verdict]}</span>
          )}
        </p>
      )}
      <p className={styles['text']}>
        <Marked text={note.title} {...(foreign === undefined ? {} : { lang: foreign })} />
      </p>
      {note.description !== '' && (
        <p>
          <Marked text={note.description} />
        </p>
      )}
      {answer !== null && answer.translation !== '' && (
        <p className={styles['translation']}>
          {w.translated} {answer.translation}
        </p>
      )}
      {answer !== null && answer.rewrite !== '' && (
        <p className={styles['rewrite']}>
          {w.suggests} “<Marked text={answer.rewrite} />”
        </p>
      )}
      {hasContact && <p className={styles['hint']}>{w.contact}</p>}
      <NoteMeta note={note} names={names} foreign={foreign} />
    </div>
  );
}

function NoteMeta({
  note,
  names,
  foreign,
}: {
  note: ItemView;
  names: AnswerNames;
  foreign: string | undefined;
}) {
  const w = useQueueWords();
  const a = useAnswerWords();
  const { answer, source } = note;
  const said: Readonly<Record<string, string>> = a.affiliation;
  const from =
    source === 'paper'
      ? answer?.slip
        ? w.slip(answer.slip)
        : w.paper
      : source === 'desk'
        ? w.typed
        : '';
  const parts = [
    names.table(answer?.teamId),
    answer?.listener ? w.listener : (said[answer?.affiliation ?? ''] ?? ''),
    note.authorName ?? '',
    from,
    foreign === undefined ? '' : w.language(languageName(foreign)),
    names.step(note.stepId),
  ].filter((part) => part !== '');
  return <p className={styles['meta']}>{parts.join(' · ')}</p>;
}
