import { useEffect } from 'react';
import { useStepWords } from '../../phone/stepWords.ts';
import { useConnection } from '../../sync/hooks.ts';
import type { OwnVote } from '../../sync/store.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import { rejectionText } from '../../ui/rejectionText.ts';
import styles from './Phone.module.css';

export interface SavedStateProps {
  own: OwnVote;
  /** What is saved, in words. */
  saved: string;
  /** There is nothing to save yet. */
  nothing: boolean;
}

/** Whether the ballot is safe, always in view: never a message that flies by. */
export function SavedState({ own, saved, nothing }: SavedStateProps) {
  const words = useStepWords();
  const online = useConnection().status === 'online';
  const done = own.status === 'saved' && !nothing;
  useEffect(() => {
    if (done) announce(saved);
  }, [done, saved]);
  if (own.status === 'refused' && own.rejection !== null)
    return (
      <span className={cx(styles['state'], styles['warn'])} role="alert">
        <Icon name="warn" />
        {rejectionText(own.rejection)}
      </span>
    );
  // Stale ballots are told about while the newest is shown.
  const told = own.rejection !== null ? rejectionText(own.rejection) : null;
  if (own.status === 'saving')
    return (
      <span className={cx(styles['state'], online ? styles['plain'] : styles['warn'])}>
        {online ? words.saving : words.savedHere}
      </span>
    );
  return (
    <span className={cx(styles['state'], done ? styles['saved'] : styles['plain'])}>
      {done && <Icon name="check" />}
      {told ?? saved}
    </span>
  );
}
