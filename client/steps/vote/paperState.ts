import type { PaperCountView } from '#shared/session/views.ts';
import type { Paper } from '#shared/voting/tally.ts';

export type PaperState = 'none' | 'once' | 'differ' | 'agreed';

export function paperState(table: PaperCountView | undefined): PaperState {
  if (table === undefined || table.counts.length === 0) return 'none';
  if (table.agreed !== null) return 'agreed';
  return table.counts.length === 1 ? 'once' : 'differ';
}

/** One person's count of a pile. */
interface Count {
  readonly name: string;
  readonly paper: Paper;
}

/** The counts whose numbers may be seen. */
export const seenCounts = (table: PaperCountView): Count[] =>
  table.counts.flatMap(({ name, paper }) => (paper === null ? [] : [{ name, paper }]));

/** A line of a pile on which the people who counted do not agree. */
export interface Difference {
  /** `slips`, `abstained`, or the key of an option's field. */
  readonly key: string;
  readonly counts: readonly { readonly name: string; readonly n: number }[];
}

export function differencesOf(piles: readonly Count[]): Difference[] {
  const keys = new Set(piles.flatMap(({ paper }) => Object.keys(paper.counts)));
  return ['slips', 'abstained', ...keys].flatMap((key) => {
    const counts = piles.map(({ name, paper }) => ({
      name,
      n: key === 'slips' || key === 'abstained' ? paper[key] : (paper.counts[key] ?? 0),
    }));
    return new Set(counts.map(({ n }) => n)).size > 1 ? [{ key, counts }] : [];
  });
}
