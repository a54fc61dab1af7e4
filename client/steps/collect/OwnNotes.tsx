import { useState } from 'react';
import type { StepOf } from '#shared/session/views.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { useStepWords } from '../../phone/stepWords.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { useAnswerStep } from './answer/words.ts';
import { AboutLine } from './answer/AboutLine.tsx';
import { EditNote } from './EditNote.tsx';
import type { OwnNote } from './notes.ts';
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
      <EntryList>
        {notes.map((note) => (
          <li key={note.id}>
            <OwnNoteEntry note={note} open={open} moderated={moderated} />
          </li>
        ))}
      </EntryList>
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
  const common = useCommon();
  const [mode, setMode] = useState<'read' | 'edit' | 'withdraw'>('read');
  const mayChange = open && note.item !== null && note.item.status !== 'hidden';
  const plain = note.answer === null;
  if (mode === 'edit') return <EditNote note={note} onDone={() => setMode('read')} />;
  return (
    <Entry title={note.title} description={note.description}>
      {note.answer !== null && <AboutLine answer={note.answer} />}
      <NoteState note={note} moderated={moderated} />
      {mayChange && mode === 'read' && (
        <div className={styles['actions']}>
          {/* Words that a moderator has put in their place are not the author's to change. */}
          {note.item?.redacted !== true && (
            <Button aria-label={`${common.edit}: ${note.title}`} onClick={() => setMode('edit')}>
              {common.edit}
            </Button>
          )}
          <Button
            kind="quiet"
            aria-label={`${words.withdraw}: ${note.title}`}
            onClick={() => setMode('withdraw')}
          >
            {words.withdraw}
          </Button>
        </div>
      )}
      {mayChange && mode === 'withdraw' && (
        <fieldset>
          <legend>{plain ? words.withdrawSure : answers.withdrawSure}</legend>
          <div className={styles['actions']}>
            <Button onClick={() => setMode('read')}>{plain ? words.keep : answers.keep}</Button>
            <Button
              kind="danger"
              onClick={() => {
                setMode('read');
                void act({ type: 'item.withdraw', itemId: note.id }, { keepRefusal: true });
              }}
            >
              {words.withdraw}
            </Button>
          </div>
        </fieldset>
      )}
    </Entry>
  );
}
