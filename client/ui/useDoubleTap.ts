import { useCallback, useRef } from 'react';

/** How far apart the two presses of a double tap may lie. */
export const DOUBLE_MS = 400;

/**
 * The same where only a form that has just been emptied asks: a busy phone takes the second press late, and nobody
 * writes and erases another text meanwhile.
 */
export const EMPTIED_MS = 2000;

/**
 * Asked at each press: is it the second of a double tap? Unsure hands press twice what should be pressed once.
 *
 * @returns a function of what is pressed, where there is more than one thing to press
 */
export function useDoubleTap(within = DOUBLE_MS): (what?: string) => boolean {
  const last = useRef({ what: '', at: -Infinity });
  return useCallback(
    (what = '') => {
      const now = performance.now();
      const second = what === last.current.what && now - last.current.at < within;
      last.current = { what, at: now };
      return second;
    },
    [within],
  );
}
