import { useEffect, useRef, type RefObject } from 'react';

/** Where the focus goes when what was opened from there has closed, unless the person is somewhere else by then. */
export function useReturnFocus<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const from = useRef<T>(null);
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) from.current?.focus();
    was.current = open;
  }, [open]);
  return from;
}
