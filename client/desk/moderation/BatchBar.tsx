import { useState } from 'react';
import type { ItemView } from '#shared/session/views.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useReturnFocus } from '../../ui/useReturnFocus.ts';
import { ReasonChoice } from '../HideReasons.tsx';
import type { Moderation } from './useModeration.ts';
import { useQueueWords } from './words.ts';
import styles from './Queue.module.css';

/** Many at once: what has a tick, or all that is listed; and the way back from the last act. */
export function BatchBar({
  ticked,
  waiting,
  moderation,
  big,
  onClear,
  onActed,
}: {
  ticked: readonly ItemView[];
  waiting: readonly ItemView[];
  moderation: Moderation;
  big: boolean;
  /** Takes the ticks away. */
  onClear: () => void;
  /** What was pressed is gone, and with it the focus. */
  onActed: () => void;
}) {
  const w = useQueueWords();
  const [choosing, setChoosing] = useState(false);
  const opener = useReturnFocus<HTMLButtonElement>(choosing);
  const small = !big;
  if (!moderation.allowed) return null;
  const { last } = moderation;
  const done = () => {
    onClear();
    onActed();
  };
  return (
    <div className={styles['batch']}>
      {ticked.length > 0 ? (
        <>
          <strong>{w.ticked(ticked.length)}</strong>
          <Button
            small={small}
            onClick={() => {
              moderation.approve(ticked);
              done();
            }}
          >
            <Icon name="check" size="1em" />
            {w.approveTicked(ticked.length)}
          </Button>
          <Button ref={opener} small={small} onClick={() => setChoosing(true)}>
            {w.hideTicked(ticked.length)}
          </Button>
          <Button small={small} kind="quiet" onClick={done}>
            {w.clear}
          </Button>
        </>
      ) : (
        waiting.length > 0 && (
          <Button
            small={small}
            onClick={() => {
              moderation.approve(waiting);
              onActed();
            }}
          >
            {w.approveAll(waiting.length)}
          </Button>
        )
      )}
      {last !== null && (
        <span className={styles['undo']}>
          {last.undo === null ? (
            last.label
          ) : (
            <Button
              small={small}
              aria-keyshortcuts="U"
              onClick={() => {
                last.undo?.();
                onActed();
              }}
            >
              <Icon name="back" size="1em" />
              {w.undo(last.label)}
            </Button>
          )}
        </span>
      )}
      {choosing && ticked.length > 0 && (
        <ReasonChoice
          label={w.hideMany(ticked.length)}
          text={w.hideMany(ticked.length)}
          big={big}
          onChoose={(reason) => {
            moderation.hide(ticked, reason);
            done();
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      <p className={styles['keys']}>{w.keysHelp}</p>
    </div>
  );
}
