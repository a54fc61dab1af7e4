import type { StepView } from '#shared/session/views.ts';
import { Bundles } from '../steps/cluster/Bundles.tsx';
import { NoteEntry } from './NoteEntry.tsx';
import { useCountedNotes } from './view.ts';
import { useTableWords } from './words.ts';
import work from './work.module.css';

/** All the table has written, and the bundles it puts it in whenever it has a quiet minute. */
export function TableNotes({ steps }: { steps: readonly StepView[] }) {
  const words = useTableWords();
  const notes = useCountedNotes();
  const bundling = steps.find((step) => step.kind === 'cluster' && step.config.by === 'team');
  return (
    <div className={work['stack']}>
      <h1>{words.tableNotes}</h1>
      {bundling !== undefined ? (
        <Bundles stepId={bundling.id} />
      ) : notes.length === 0 ? (
        <p className={work['soft']}>{words.notesNone}</p>
      ) : (
        <ul role="list" className={work['list']}>
          {notes.map((note) => (
            <li key={note.id}>
              <NoteEntry note={note} open={false} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
