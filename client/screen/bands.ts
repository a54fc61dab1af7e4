import type { ResultRow } from '#shared/session/views.ts';

/** Where an option stands with regard to the line: no ranks, since with 25 voters a dot or two is noise. */
export type Band = 'over' | 'around' | 'under';

/** A difference of so many dots says nothing. */
const NOISE = 2;

export interface BandedRow extends ResultRow {
  readonly band: Band;
  readonly above: boolean;
}

/** On devices and on paper: two strata, but one line. */
export const allDots = (row: ResultRow): number => row.dots + row.paperDots;

/**
 * Rows above the line come first, in the order of the result. `around` are those that one or two dots
 * would have carried over the line, in either direction.
 */
export function bandRows(
  rows: readonly ResultRow[],
  above: readonly string[],
): readonly BandedRow[] {
  const through = new Set(above);
  const inside = rows.filter((row) => through.has(row.ref));
  const outside = rows.filter((row) => !through.has(row.ref));
  const lowestIn = Math.min(...inside.map(allDots));
  const highestOut = Math.max(...outside.map(allDots));
  return [
    ...inside.map((row) => ({
      ...row,
      above: true,
      band: allDots(row) - highestOut > NOISE ? ('over' as const) : ('around' as const),
    })),
    ...outside.map((row) => ({
      ...row,
      above: false,
      band: lowestIn - allDots(row) > NOISE ? ('under' as const) : ('around' as const),
    })),
  ];
}
