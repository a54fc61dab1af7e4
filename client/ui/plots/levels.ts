/** Where something stands among others: a third of them, not a rank, since a dot or two is noise. */
export type Level = 'high' | 'middle' | 'low';

/**
 * Levels by dots. The same number of dots is the same level, so a level may hold more than a third; where all have the
 * same, nothing is high or low.
 */
export function levelsOf(dots: ReadonlyMap<string, number>): ReadonlyMap<string, Level> {
  const sorted = [...dots.values()].sort((a, b) => b - a);
  const third = Math.ceil(sorted.length / 3);
  const high = sorted[third - 1] ?? 0;
  const low = sorted[sorted.length - third] ?? 0;
  const levelOf = (n: number): Level => {
    if (high === low) return n > high ? 'high' : n < low ? 'low' : 'middle';
    return n >= high ? 'high' : n <= low ? 'low' : 'middle';
  };
  return new Map([...dots].map(([ref, n]) => [ref, levelOf(n)]));
}

export type Shift = 'up' | 'down' | 'same' | 'unknown';

const HEIGHT: Readonly<Record<Level, number>> = { low: 0, middle: 1, high: 2 };

/** A step from one level to another; unknown when either side has not been asked. */
export function shiftOf(before: Level | null, after: Level | null): Shift {
  if (before === null || after === null) return 'unknown';
  const by = HEIGHT[after] - HEIGHT[before];
  return by > 0 ? 'up' : by < 0 ? 'down' : 'same';
}
