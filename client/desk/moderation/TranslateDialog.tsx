import { useState } from 'react';
import { LIMITS } from '#shared/board/text.ts';
import type { ItemView } from '#shared/session/views.ts';
import { useDraft } from '../../sync/drafts.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommon } from '../../ui/common.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDesk } from '../deskContext.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/** A person's translation beside the words as written, which stand. */
export function TranslateDialog({ note, onClose }: { note: ItemView; onClose: () => void }) {
  const w = useQueueWords().translateDialog;
  const common = useCommon();
  const { sessionId, send } = useDesk();
  // Of these words: what was begun of earlier ones is no translation of them.
  const [draft, setDraft] = useDraft(`${sessionId}.${note.id}.${note.wordings.length}.translate`);
  // Begun from what there is, and from then on what is typed: also nothing at all.
  const [text, setText] = useState(() => draft || (note.answer?.translation ?? ''));
  const go = async () => {
    if (!(await send({ type: 'item.translate', itemId: note.id, text, of: note.title }))) return;
    setDraft('');
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
          <Button kind="primary" onClick={() => void go()}>
            {w.go}
          </Button>
        </>
      }
    >
      <div>
        <p className={styles['meta']}>{w.original}</p>
        <blockquote className={styles['quote']} lang={note.answer?.lang}>
          {[note.title, note.answer?.rewrite].filter(Boolean).join(' · ')}
        </blockquote>
      </div>
      <Field
        label={w.label}
        hint={w.kept}
        value={text}
        rows={3}
        limit={LIMITS.note}
        focusFirst
        onChange={(typed) => {
          setText(typed);
          setDraft(typed);
        }}
      />
    </Dialog>
  );
}
