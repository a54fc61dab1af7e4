import { useEffect, useRef, useState } from 'react';

/** A second press on what has just changed is a slip of the hand, not a wish. */
const GUARD_MS = 900;

/** Runs an act at most once per key, and not within the guard after the act itself has changed. */
export function useGuarded(key: string, act: () => Promise<unknown>): [() => void, boolean] {
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const changedAt = useRef(-Infinity);
  const firstKey = useRef(key);
  useEffect(() => {
    if (firstKey.current === key) return;
    firstKey.current = key;
    changedAt.current = performance.now();
  }, [key]);
  const press = () => {
    if (running.current || performance.now() - changedAt.current < GUARD_MS) return;
    running.current = true;
    setBusy(true);
    void act().finally(() => {
      running.current = false;
      setBusy(false);
    });
  };
  return [press, busy];
}
