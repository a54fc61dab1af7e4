import { useEffect, useRef } from 'react';
import { arrowsTaken, isForKeys } from './useOwnKeys.ts';

export interface DeskKeys {
  next: () => void;
  black: () => void;
  undo: () => void;
  list: () => void;
}

/** → next, B black, U undo, ? the list. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.repeat || !isForKeys(event)) return;
      // A board walks with the arrows itself; the other keys are still the desk's.
      if (event.key === 'ArrowRight' && arrowsTaken(event.target)) return;
      const act = keyAct(event.key, latest.current);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function keyAct(key: string, keys: DeskKeys): (() => void) | null {
  switch (key) {
    case 'ArrowRight':
      return keys.next;
    case 'b':
    case 'B':
      return keys.black;
    case 'u':
    case 'U':
      return keys.undo;
    case '?':
      return keys.list;
    default:
      return null;
  }
}
