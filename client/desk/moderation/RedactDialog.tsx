import { useState } from 'react';
import { LIMITS, looksLikeCpr } from '#shared/board/text.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useDesk } from '../deskContext.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/** Shows a note in a moderator's words: the author's are overwritten for good, and it says so before (MOD2). */
export function RedactDialog({
  note,
  onDone,
  onClose,
}: {
  note: ItemView;
  onDone: () => void;
  onClose: () => void;
}) {
  const w = useQueueWords().redactDialog;
  const common = useCommon();
  const { sessionId, send } = useDesk();
  const [text, setText] = useDraft(`${sessionId}.${note.id}.redact`);
  const [asked, setAsked] = useState(false);
  const error =
    text.trim() === ''
      ? common.rejection.text_empty({})
      : looksLikeCpr(text)
        ? common.rejection.text_cpr({})
        : null;
  const go = async () => {
    setAsked(true);
    if (error !== null) return;
    if (!(await send({ type: 'item.redact', itemId: note.id, title: text }))) return;
    setText('');
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      title={w.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="danger" onClick={() => void go()}>
            {w.go}
          </Button>
        </>
      }
    >
      <div>
        <p className={styles['meta']}>{w.original}</p>
        <blockquote className={styles['quote']}>
          {[note.title, note.description, note.answer?.rewrite]
            .filter(Boolean)
            .map((each) => `“${each}”`)
            .join(' ')}
        </blockquote>
      </div>
      <Field
        label={w.label}
        value={text}
        rows={3}
        limit={LIMITS.note}
        focusFirst
        onChange={setText}
        error={asked ? error : null}
      />
      <Notice kind="warn">
        <p>{w.warning}</p>
      </Notice>
    </Dialog>
  );
}
