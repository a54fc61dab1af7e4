import { useState } from 'react';
import { checkText, cleanLine, cleanText, LIMITS } from '#shared/board/text.ts';
import { Entry, EntryGroup, EntryList } from '../../phone/Entry.tsx';
import { useStepWords } from '../../phone/stepWords.ts';
import { useConnection } from '../../sync/hooks.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { cx } from '../../ui/cx.ts';
import { Field } from '../../ui/Field.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import type { OwnNote } from './notes.ts';
import styles from './Phone.module.css';

export interface OwnNotesProps {
  notes: readonly OwnNote[];
  open: boolean;
  hidden: boolean;
}

/** The person's own notes, what became of each, and how to change it. */
export function OwnNotes({ notes, open, hidden }: OwnNotesProps) {
  const words = useStepWords();
  return (
    <EntryGroup heading={words.own}>
      <EntryList>
        {notes.map((note) => (
          <li key={note.id}>
            <OwnNoteEntry note={note} open={open} />
          </li>
        ))}
      </EntryList>
      {hidden && open && notes.some((note) => note.item?.status !== 'hidden') && (
        <p className={styles['used']}>{words.ownHiddenNote}</p>
      )}
    </EntryGroup>
  );
}

function OwnNoteEntry({ note, open }: { note: OwnNote; open: boolean }) {
  const words = useStepWords();
  const common = useCommon();
  const [mode, setMode] = useState<'read' | 'edit' | 'withdraw'>('read');
  const mayChange = open && note.item !== null && note.item.status !== 'hidden';
  if (mode === 'edit') return <Edit note={note} onDone={() => setMode('read')} />;
  return (
    <Entry title={note.title} description={note.description}>
      <State note={note} />
      {mayChange && mode === 'read' && (
        <div className={styles['actions']}>
          <Button aria-label={`${common.edit}: ${note.title}`} onClick={() => setMode('edit')}>
            {common.edit}
          </Button>
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
          <legend>{words.withdrawSure}</legend>
          <div className={styles['actions']}>
            <Button onClick={() => setMode('read')}>{words.keep}</Button>
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

function State({ note }: { note: OwnNote }) {
  const words = useStepWords();
  const common = useCommon();
  const online = useConnection().status === 'online';
  if (note.item === null)
    return <p className={styles['state']}>{online ? words.sendingNote : words.keptHere}</p>;
  const { status, hideReason } = note.item;
  if (status === 'hidden')
    return (
      <p className={styles['state']}>
        {hideReason === null
          ? common.itemStatus.hidden
          : words.hiddenNote(common.hideReason[hideReason])}
      </p>
    );
  if (status === 'held') return <p className={styles['state']}>{words.heldNote}</p>;
  return (
    <p className={cx(styles['state'], styles['sent'])}>
      <Icon name="check" />
      {common.itemStatus[status]}
    </p>
  );
}

function Edit({ note, onDone }: { note: OwnNote; onDone: () => void }) {
  const words = useStepWords();
  const common = useCommon();
  const [title, setTitle] = useState(note.title);
  const [description, setDescription] = useState(note.description);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save() {
    const wrong =
      checkText(cleanLine(title), 'title') ??
      checkText(cleanText(description), 'description', true);
    if (wrong) {
      setError(rejectionText(wrong));
      return;
    }
    setBusy(true);
    const reply = await act({ type: 'item.reword', itemId: note.id, title, description });
    setBusy(false);
    if (reply.ok) onDone();
    else setError(rejectionText(reply.rejection));
  }

  return (
    <form
      className={styles['form']}
      aria-label={words.editTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={words.editTitle}
        value={title}
        limit={LIMITS.title}
        rows={2}
        error={error}
        focusFirst
        onChange={setTitle}
      />
      <Field
        label={words.description}
        value={description}
        limit={LIMITS.description}
        rows={3}
        onChange={setDescription}
      />
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? common.saving : common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  );
}
