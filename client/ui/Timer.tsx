import { useEffect, useState } from 'react';
import { cx } from './cx.ts';
import { useCommon } from './common.ts';
import { formatCountdown } from './format.ts';
import styles from './Timer.module.css';

export interface TimerProps {
  /** Server time in milliseconds. */
  endsAt: number | null;
  /** Server time now (`serverNow` of client/sync): the device's own clock does not count. */
  now: () => number;
  /** What it says when time is up; default the soft end. */
  overText?: string;
  className?: string | undefined;
}

/** Milliseconds left, rendered anew each second; null without a timer. */
export function useRemaining(endsAt: number | null, now: () => number): number | null {
  const [left, setLeft] = useState(() => (endsAt === null ? null : endsAt - now()));
  useEffect(() => {
    const update = () => setLeft(endsAt === null ? null : endsAt - now());
    update();
    if (endsAt === null) return;
    const timer = setInterval(update, 1000);
    return () => clearInterval(timer);
  }, [endsAt, now]);
  return left;
}

/** Counts down and ends softly: nothing is cut off when time is up. Not a live region: a clock that talks is noise. */
export function Timer({ endsAt, now, overText, className }: TimerProps) {
  const common = useCommon();
  const left = useRemaining(endsAt, now);
  if (left === null) return null;
  if (left <= 0)
    return <span className={cx(styles['over'], className)}>{overText ?? common.timeIsUp}</span>;
  return (
    <span role="timer" aria-live="off" className={cx(styles['timer'], className)}>
      <span className="visually-hidden">{common.timeLeft} </span>
      {formatCountdown(left)}
    </span>
  );
}
