import { useEffect, useRef } from 'react';

export interface DeskKeys {
  next: () => void;
  black: () => void;
  undo: () => void;
  list: () => void;
}

/** Keys must never fire while somebody types, turns a choice, or has a dialog open. */
function isBusyWith(target: EventTarget | null, key: string): boolean {
  if (document.querySelector('dialog[open]') !== null) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  if (target.closest('input:not([type="checkbox"]), textarea, select, [role="slider"]') !== null)
    return true;
  // A board walks with the arrows itself; the other keys are still the desk's.
  return key === 'ArrowRight' && target.closest('[data-keys="own"]') !== null;
}

/** → next, B black, U undo, ? the list. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      if (event.ctrlKey || event.metaKey || event.altKey || isBusyWith(event.target, event.key))
        return;
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
