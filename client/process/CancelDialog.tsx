import { useState } from 'react';
import type { ActivityView } from '#shared/process/process.ts';
import { act } from '../sync/start.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { rejectionText } from '../ui/rejectionText.ts';
import { useProcessWords } from './words.ts';

interface CancelDialogProps {
  readonly activity: ActivityView;
  readonly onClose: () => void;
}

/** Cancels an activity, or restores it: it stays on the thread either way, and the reason with it. */
export function CancelDialog({ activity, onClose }: CancelDialogProps) {
  const w = useProcessWords().form;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const restoring = activity.cancelled;

  async function save() {
    setTried(true);
    if (reason.trim() === '') return;
    const reply = await act({
      type: 'activity.cancel',
      activityId: activity.id,
      cancelled: !restoring,
      reason: reason.trim(),
    });
    if (reply.ok) onClose();
    else setRefused(rejectionText(reply.rejection));
  }

  return (
    <Dialog
      open
      title={`${restoring ? w.restore : w.cancel}: ${activity.plan.title}`}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.close}</Button>
          <Button kind={restoring ? 'primary' : 'danger'} onClick={() => void save()}>
            {restoring ? w.restoreIt : w.cancelIt}
          </Button>
        </>
      }
    >
      <Field
        label={w.reason}
        hint={w.reasonHint}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? w.reasonMissing : null}
        limit={1000}
        rows={3}
        required
      />
      {refused !== null && (
        <Notice kind="error" alert>
          {refused}
        </Notice>
      )}
    </Dialog>
  );
}
