import { useAnswerWords } from '../../../ui/answerWords.ts';
import { useCommon } from '../../../ui/common.ts';
import { useDialogueWords } from '../../../ui/dialogueWords.ts';
import { LongList } from '../../../ui/LongList.tsx';
import { useOfficeWords } from '../words.ts';
import styles from './NoteLines.module.css';
import { outcomeOf, type Note } from './outcomes.ts';

interface NoteLinesProps {
  readonly notes: readonly Note[];
  readonly chosen: ReadonlySet<string>;
  readonly onMark: (key: string, on: boolean) => void;
  readonly elementOf: (ref: string | null) => string;
  readonly meetingOf: (session: string) => string;
}

/** Three meetings leave some 4,500 notes: only those in sight are in the page. */
export function NoteLines({ notes, chosen, onMark, elementOf, meetingOf }: NoteLinesProps) {
  const w = useOfficeWords().receipts;
  return (
    <LongList
      label={w.list}
      items={notes}
      estimate={92}
      className={styles.box}
      row={(note) => (
        <NoteLine
          note={note}
          marked={chosen.has(note.id)}
          onMark={onMark}
          where={[elementOf(note.ref), meetingOf(note.session), note.team]}
        />
      )}
    />
  );
}

interface NoteLineProps {
  readonly note: Note;
  readonly marked: boolean;
  readonly onMark: NoteLinesProps['onMark'];
  readonly where: readonly string[];
}

function NoteLine({ note, marked, onMark, where }: NoteLineProps) {
  const w = useOfficeWords().receipts;
  const common = useCommon();
  const { form } = useAnswerWords();
  const { outcome: names } = useDialogueWords();
  const outcome = outcomeOf(note);
  return (
    <label className={styles.note}>
      <input
        type="checkbox"
        checked={marked}
        onChange={(event) => onMark(note.id, event.target.checked)}
      />
      <span>
        <span lang={note.lang}>{note.text}</span>
        {note.rewrite !== '' && <em> {w.rewritten(note.rewrite)}</em>}
        <span className={styles.where}>
          {[
            form[note.form],
            ...where,
            note.status === 'visible' ? '' : common.itemStatus[note.status],
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className={styles.outcome} data-open={outcome === 'open'}>
        {names[outcome]} {note.outcome?.where}
        {note.outcome?.reason !== undefined && note.outcome.reason !== '' && (
          <span className={styles.where}>{note.outcome.reason}</span>
        )}
      </span>
    </label>
  );
}
