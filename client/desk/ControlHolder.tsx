import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useCommon } from '../ui/common.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { useDesk } from './deskContext.ts';
import { useDeskWords } from './words.ts';
import styles from './TopBar.module.css';

/** Who holds the control, and how to take it over: openly, and only from the one who is seen to have it. */
export function ControlHolder() {
  const w = useDeskWords().control;
  const common = useCommon();
  const { session, me, may, send } = useDesk();
  const [asking, setAsking] = useState(false);
  const { controlBy } = session;
  const name = session.controlName ?? '';
  if (controlBy === me.person) return <span className={styles['control']}>{w.you}</span>;
  const take = async () => {
    setAsking(false);
    await send({ type: 'control.take', expect: controlBy });
  };
  return (
    <span className={styles['control']}>
      <span>{controlBy === null ? w.nobody : w.other(name)}</span>
      {may('control.take') && session.status !== 'ended' && (
        <Button small onClick={() => (controlBy === null ? void take() : setAsking(true))}>
          {controlBy === null ? w.takeFree : w.take}
        </Button>
      )}
      <Dialog
        open={asking}
        title={w.take}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="primary" onClick={() => void take()}>
              {w.take}
            </Button>
          </>
        }
      >
        <p>{w.ask(name)}</p>
      </Dialog>
    </span>
  );
}
