import type { StepOf } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { useStepWords } from '../../phone/stepWords.ts';
import { NoteActs } from '../../ui/NoteActs.tsx';
import { mayEdit, mayWithdraw } from '../../ui/noteRights.ts';
import { useEditing } from '../../ui/useEditing.ts';
import { useAnswerStep } from './answer/words.ts';
import { AboutLine } from './answer/AboutLine.tsx';
import { EditNote } from './EditNote.tsx';
import { useDraftKey, type OwnNote } from './notes.ts';
import { NoteState } from './NoteState.tsx';
import styles from './Phone.module.css';

export interface OwnNotesProps {
  notes: readonly OwnNote[];
  step: StepOf<'collect'>;
}

/** The person's own notes, what became of each, and how to change it. */
export function OwnNotes({ notes, step }: OwnNotesProps) {
  const words = useStepWords();
  const answers = useAnswerStep();
  const open = step.status === 'open';
  const { hidden, form, moderated } = step.config;
  return (
    <EntryGroup heading={form === 'note' ? words.own : answers.own}>
      <div data-notes tabIndex={-1}>
        <EntryList>
          {notes.map((note) => (
            <li key={note.id}>
              <OwnNoteEntry note={note} open={open} moderated={moderated} />
            </li>
          ))}
        </EntryList>
      </div>
      {hidden && open && notes.some((note) => note.item?.status !== 'hidden') && (
        <p className={styles['used']}>{words.ownHiddenNote}</p>
      )}
    </EntryGroup>
  );
}

interface OwnNoteEntryProps {
  note: OwnNote;
  open: boolean;
  moderated: boolean;
}

function OwnNoteEntry({ note, open, moderated }: OwnNoteEntryProps) {
  const words = useStepWords();
  const answers = useAnswerStep();
  const { item, title, description } = note;
  const editable = item !== null && mayEdit(item, open);
  const editing = useEditing(`${useDraftKey(note.stepId)}edit.${note.id}`, editable);
  if (editing.edit !== null) return <EditNote note={note} words={editing.edit} editing={editing} />;
  const plain = note.answer === null;
  return (
    <Entry title={title} description={description}>
      {note.answer !== null && <AboutLine answer={note.answer} />}
      <NoteState note={note} moderated={moderated} />
      <NoteActs
        itemId={note.id}
        text={title}
        edit={editable}
        withdraw={item !== null && mayWithdraw(item, open)}
        onEdit={() => editing.begin({ title, description })}
        editRef={editing.editRef}
        words={{
          withdraw: words.withdraw,
          sure: plain ? words.withdrawSure : answers.withdrawSure,
          keep: plain ? words.keep : answers.keep,
        }}
        className={{ row: styles['actions'] }}
      />
    </Entry>
  );
}
