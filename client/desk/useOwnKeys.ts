import { useEffect, useRef, type RefObject } from 'react';

const TYPES_IN = 'input:not([type="checkbox"]), textarea, select, [role="slider"]';

/** A key must never act while somebody types, turns a choice or has a dialog open; held down it acts once. */
export function isForKeys(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
  // Walking goes on while the key is held: it decides nothing.
  if (event.repeat && !event.key.startsWith('Arrow')) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && target.closest(TYPES_IN) === null;
}

/**
 * Keys of one part of the page, which is marked with `data-keys`; `onKey` says whether it took the key. Of parts within one
 * another the innermost around the focus is meant. `"arrows"` is a part that people walk through.
 *
 * @param anywhere also keys that are pressed where nothing has the focus
 */
export function useOwnKeys(
  part: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => boolean,
  anywhere = false,
): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const own = part.current;
    if (own === null) return;
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      const nowhere = target === document.body;
      const at = target instanceof Element && !nowhere ? target.closest('[data-keys]') : null;
      if (at !== own && !(anywhere && nowhere)) return;
      if (isForKeys(event) && latest.current(event)) event.preventDefault();
    };
    // On the part itself it comes before the desk's keys.
    const on: GlobalEventHandlers = anywhere ? document : own;
    on.addEventListener('keydown', press);
    return () => on.removeEventListener('keydown', press);
  }, [part, anywhere]);
}

/** → belongs to a part that people walk through, and is never the desk's next step there. */
export const arrowsTaken = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-keys="arrows"]') !== null;
