import { useState } from 'react';
import type { Wording } from '#shared/board/board.ts';
import { checkText, cleanLine, cleanText, LIMITS } from '#shared/board/text.ts';
import { useStepWords } from '../../phone/stepWords.ts';
import { act } from '../../sync/start.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Field } from '../../ui/Field.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import type { Editing } from '../../ui/useEditing.ts';
import { useAnswerStep } from './answer/words.ts';
import { limitOf, type OwnNote } from './notes.ts';
import styles from './Phone.module.css';

/** The words of a sent note, to be corrected while the step is open; a refused correction stays open. */
export function EditNote({
  note,
  words: { title, description },
  editing,
}: {
  note: OwnNote;
  words: Wording;
  editing: Editing;
}) {
  const w = useStepWords();
  const answers = useAnswerStep();
  const common = useCommon();
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const limit = limitOf(note.kind);
  const plain = note.answer === null;
  const label = plain ? w.editTitle : answers.editTitle;

  async function save() {
    const wrong =
      checkText(cleanLine(title), limit) ?? checkText(cleanText(description), 'description', true);
    if (wrong) {
      setError(rejectionText(wrong));
      return;
    }
    setBusy(true);
    const reply = await act({ type: 'item.reword', itemId: note.id, title, description });
    setBusy(false);
    if (reply.ok) editing.end();
    else setError(rejectionText(reply.rejection));
  }

  return (
    <form
      className={styles['form']}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={label}
        value={title}
        limit={LIMITS[limit]}
        rows={limit === 'note' ? 3 : 2}
        error={error}
        focusFirst={editing.focusFirst}
        onChange={(text) => editing.change({ title: text, description })}
      />
      {plain && (
        <Field
          label={w.description}
          value={description}
          limit={LIMITS.description}
          rows={3}
          onChange={(text) => editing.change({ title, description: text })}
        />
      )}
      {note.answer?.verdict && <p className={styles['used']}>{answers.editKeeps}</p>}
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" disabled={busy}>
          {busy ? common.saving : common.save}
        </Button>
        <Button onClick={editing.end}>{common.cancel}</Button>
      </div>
    </form>
  );
}
