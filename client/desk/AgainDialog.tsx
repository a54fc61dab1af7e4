import { useState } from 'react';
import type { StepView } from '#shared/session/views.ts';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';

/** A new round needs a reason: the old one is kept and marked (STEP3). */
export function AgainDialog({ step, onClose }: { step: StepView; onClose: () => void }) {
  const w = useDeskWords().again;
  const common = useCommon();
  const { send } = useDesk();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const go = async () => {
    setAsked(true);
    if (reason.trim() === '') return;
    if (await send({ type: 'step.again', stepId: step.id, reason })) onClose();
  };
  return (
    <Dialog
      open
      title={w.title(step.title)}
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
      <p>{w.text}</p>
      <Field
        label={w.reason}
        hint={w.reasonHelp}
        value={reason}
        onChange={setReason}
        limit={400}
        rows={2}
        error={asked && reason.trim() === '' ? common.rejection.reason_missing({}) : null}
      />
    </Dialog>
  );
}
