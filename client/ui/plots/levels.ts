import type { Band } from '#shared/dialogue/merge.ts';

/** Bands by dots, as `bandsOf` puts things into them: on a page they are levels. */
export type Level = Band;

export type Shift = 'up' | 'down' | 'same' | 'unknown';

const HEIGHT: Readonly<Record<Level, number>> = { low: 0, middle: 1, high: 2 };

/** A step from one level to another; unknown when either side has not been asked. */
export function shiftOf(before: Level | null, after: Level | null): Shift {
  if (before === null || after === null) return 'unknown';
  const by = HEIGHT[after] - HEIGHT[before];
  return by > 0 ? 'up' : by < 0 ? 'down' : 'same';
}
