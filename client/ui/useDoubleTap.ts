import { useRef } from 'react';

/** How far apart the two presses of a double tap may lie. */
export const DOUBLE_MS = 400;

/** Asked at each press: is it the second of a double tap? Unsure hands press twice what should be pressed once. */
export function useDoubleTap(): () => boolean {
  const last = useRef(-Infinity);
  return () => {
    const now = performance.now();
    const second = now - last.current < DOUBLE_MS;
    last.current = now;
    return second;
  };
}
