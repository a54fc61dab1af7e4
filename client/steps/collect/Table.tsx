import { NoteEntry } from '../../table/NoteEntry.tsx';
import { useTableNotes, type TableNote, type TableStepProps } from '../../table/view.ts';
import { Waiting } from '../../table/Waiting.tsx';
import { useTableWords } from '../../table/words.ts';
import work from '../../table/work.module.css';
import { Notice } from '../../ui/Notice.tsx';
import { PileCount } from './PileCount.tsx';
import { TablePoints } from './TablePoints.tsx';
import { TypedNoteForm } from './TypedNoteForm.tsx';

/** The host types for those without a phone, checks the pile, and reads what the table has written. */
export function CollectTable({ step }: TableStepProps<'collect'>) {
  const words = useTableWords();
  const notes = useTableNotes().filter((note) => note.stepId === step.id);
  const { config } = step;
  const open = step.status === 'open';
  if (config.writers === 'listeners' || config.form === 'heard')
    return (
      <Waiting>
        <p className={work['lead']}>{words.listenersWrite}</p>
      </Waiting>
    );
  if (config.form === 'note' || config.form === 'card')
    return (
      <Waiting>
        <p className={work['lead']}>{words.othersWrite}</p>
      </Waiting>
    );
  if (config.writers === 'hosts') return <TablePoints step={step} notes={notes} />;
  return (
    <div className={work['columns']}>
      <div className={work['stack']}>
        {config.practice && <Notice>{words.practice}</Notice>}
        {open ? (
          <TypedNoteForm key={step.id} step={step} />
        ) : (
          <Notice title={words.closed}>
            <p>{words.closedText}</p>
          </Notice>
        )}
      </div>
      <div className={work['stack']}>
        {!config.practice && <PileCount step={step} notes={notes} />}
        <RoundNotes notes={notes} open={open} />
      </div>
    </div>
  );
}

/** The newest first: what was just sent is seen at once. */
function RoundNotes({ notes, open }: { notes: readonly TableNote[]; open: boolean }) {
  const words = useTableWords();
  return (
    <section className={work['tight']}>
      <h2>{words.thisRound(notes.length)}</h2>
      {notes.length === 0 ? (
        <p className={work['soft']}>{words.roundNone}</p>
      ) : (
        <ul role="list" className={work['list']} data-notes tabIndex={-1}>
          {[...notes].reverse().map((note) => (
            <li key={note.id}>
              <NoteEntry note={note} open={open} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
