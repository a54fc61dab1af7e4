import { useState } from 'react';
import type { Wording } from '#shared/board/board.ts';
import { checkText, cleanLine, LIMITS } from '#shared/board/text.ts';
import { useConnection } from '../sync/hooks.ts';
import { act } from '../sync/start.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { NoteActs } from '../ui/NoteActs.tsx';
import { mayEdit, mayWithdraw } from '../ui/noteRights.ts';
import { rejectionText } from '../ui/rejectionText.ts';
import { useEditing, type Editing } from '../ui/useEditing.ts';
import { useTableKey } from './drafts.ts';
import type { TableNote } from './view.ts';
import { useTableWords } from './words.ts';
import work from './work.module.css';
import styles from './NoteEntry.module.css';

/** A note of the table word for word, where it comes from, and how it fares; `approved`: also when all is well. */
export function NoteWords({ note, approved = true }: { note: TableNote; approved?: boolean }) {
  const words = useTableWords();
  const answer = useAnswerWords();
  const meta = [
    note.slip !== null
      ? words.slipOf(note.slip)
      : note.form === 'point'
        ? ''
        : words.from[note.source],
    note.lens === null ? '' : answer.lens[note.lens],
    note.verdict === null ? '' : answer.verdict[note.verdict],
  ].filter(Boolean);
  return (
    <>
      <p className={styles['text']} lang={note.lang} dir="auto">
        {note.text}
      </p>
      {note.rewrite !== '' && (
        <p className={styles['rewrite']} dir="auto">
          {words.better(note.rewrite)}
        </p>
      )}
      <p className={styles['meta']}>
        <span>{meta.join(' · ')}</span>
        {(approved || note.status !== 'visible') && <State note={note} />}
      </p>
    </>
  );
}

function State({ note }: { note: TableNote }) {
  const words = useTableWords();
  const common = useCommon();
  const online = useConnection().status === 'online';
  if (note.status === 'sending') return <span>{online ? words.sending : words.keptHere}</span>;
  if (note.status === 'held') return <span className={styles['held']}>{words.held}</span>;
  if (note.status === 'hidden')
    return (
      <span>
        {words.hidden(note.hideReason === null ? '' : common.hideReason[note.hideReason])}
      </span>
    );
  if (note.redacted) return <span>{words.redacted}</span>;
  return (
    <span className={styles['shown']}>
      <Icon name="check" size="1em" />
      {words.shown}
    </span>
  );
}

/** With what its host may do: correct and take back what was typed in here, while the round is open. */
export function NoteEntry({ note, open }: { note: TableNote; open: boolean }) {
  const words = useTableWords();
  const ours = open && note.typed;
  const editable = mayEdit(note, ours);
  const editing = useEditing(`${useTableKey(note.stepId)}edit.${note.id}`, editable);
  if (editing.edit !== null)
    return <Edit note={note} text={editing.edit.title} editing={editing} />;
  return (
    <div className={cx(work['tight'], styles['note'])}>
      <NoteWords note={note} />
      <NoteActs
        itemId={note.id}
        text={note.text}
        edit={editable}
        withdraw={mayWithdraw(note, ours)}
        onEdit={() => editing.begin(wordingOf(note, note.text))}
        editRef={editing.editRef}
        words={{ withdraw: words.withdraw, sure: words.withdrawSure, keep: words.keep }}
        className={{ row: work['row'], box: work['tight'] }}
      />
    </div>
  );
}

const wordingOf = ({ description }: TableNote, title: string): Wording => ({ title, description });

function Edit({ note, text, editing }: { note: TableNote; text: string; editing: Editing }) {
  const words = useTableWords();
  const common = useCommon();
  const [error, setError] = useState<string | null>(null);

  function save() {
    const wrong = checkText(cleanLine(text), 'note');
    if (wrong) {
      setError(rejectionText(wrong));
      return;
    }
    // From here the outbox keeps it, and it shows in the list at once.
    void act(
      { type: 'item.reword', itemId: note.id, ...wordingOf(note, text) },
      { keepRefusal: true },
    );
    editing.end();
  }

  return (
    <form
      className={work['form']}
      aria-label={words.edit}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={words.edit}
        hint={words.editHint}
        value={text}
        limit={LIMITS.note}
        rows={3}
        error={error}
        focusFirst={editing.focusFirst}
        onChange={(next) => {
          editing.change(wordingOf(note, next));
          setError(null);
        }}
        onEnter={save}
      />
      <div className={work['row']}>
        <Button kind="primary" type="submit">
          {common.save}
        </Button>
        <Button onClick={editing.end}>{common.cancel}</Button>
      </div>
    </form>
  );
}
