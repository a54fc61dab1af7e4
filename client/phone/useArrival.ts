import { useEffect, useRef } from 'react';

/**
 * Whoever has answered a question is at the next one: what was pressed is gone, and the focus would be lost with it.
 * A heading takes it then, so that a screen reader reads on from there. Focus that stands somewhere is left alone.
 *
 * @param place names what is shown; when it changes, somebody has arrived
 * @param onMount also when it is shown for the first time
 */
export function useArrival(place: string, onMount = false): void {
  const quiet = useRef(!onMount);
  useEffect(() => {
    if (quiet.current) {
      quiet.current = false;
      return;
    }
    const at = document.activeElement;
    if (at !== null && at !== document.body) return;
    const heading = document.querySelector<HTMLElement>('#main h1');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [place]);
}
