import { useState } from 'react';
import { checkText, cleanLine, LIMITS } from '#shared/board/text.ts';
import { useConnection } from '../sync/hooks.ts';
import { act } from '../sync/start.ts';
import { useAnswerWords } from '../ui/answerWords.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { cx } from '../ui/cx.ts';
import { Field } from '../ui/Field.tsx';
import { Icon } from '../ui/Icon.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
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
  const online = useConnection().status === 'online';
  if (note.status === 'sending') return <span>{online ? words.sending : words.keptHere}</span>;
  if (note.status === 'held') return <span className={styles['held']}>{words.held}</span>;
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
  const common = useCommon();
  const [mode, setMode] = useState<'read' | 'edit' | 'withdraw'>('read');
  const mayChange = open && note.typed && note.status !== 'sending';
  if (mode === 'edit' && mayChange) return <Edit note={note} onDone={() => setMode('read')} />;
  return (
    <div className={cx(work['tight'], styles['note'])}>
      <NoteWords note={note} />
      {mayChange && mode === 'read' && (
        <div className={work['row']}>
          <Button aria-label={`${common.edit}: ${note.text}`} onClick={() => setMode('edit')}>
            {common.edit}
          </Button>
          {note.clusterId === null && (
            <Button
              kind="quiet"
              aria-label={`${words.withdraw}: ${note.text}`}
              onClick={() => setMode('withdraw')}
            >
              {words.withdraw}
            </Button>
          )}
        </div>
      )}
      {mayChange && mode === 'withdraw' && (
        <fieldset className={work['tight']}>
          <legend>{words.withdrawSure}</legend>
          <div className={work['row']}>
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
    </div>
  );
}

function Edit({ note, onDone }: { note: TableNote; onDone: () => void }) {
  const words = useTableWords();
  const common = useCommon();
  const [text, setText] = useState(note.text);
  const [error, setError] = useState<string | null>(null);

  function save() {
    const wrong = checkText(cleanLine(text), 'note');
    if (wrong) {
      setError(rejectionText(wrong));
      return;
    }
    const { id, description } = note;
    // From here the outbox keeps it, and it shows in the list at once.
    void act({ type: 'item.reword', itemId: id, title: text, description }, { keepRefusal: true });
    onDone();
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
        focusFirst
        onChange={setText}
        onEnter={save}
      />
      <div className={work['row']}>
        <Button kind="primary" type="submit">
          {common.save}
        </Button>
        <Button onClick={onDone}>{common.cancel}</Button>
      </div>
    </form>
  );
}
