import type { PersonId } from '../kernel/actor.ts';
import type { Paper } from './tally.ts';

/** A table's paper, as each person has counted it. */
type Counts = ReadonlyMap<PersonId, Paper>;

const numbers = ({ slips, abstained, counts }: Paper): string =>
  JSON.stringify([
    slips,
    abstained,
    Object.entries(counts)
      .filter(([, n]) => n > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ]);

export const samePaper = (a: Paper, b: Paper): boolean => numbers(a) === numbers(b);

/** The count that two people agree on; undefined while there is none (VOTE8). */
function agreedOf(counts: Counts): Paper | undefined {
  const seen = new Set<string>();
  for (const paper of counts.values()) {
    if (seen.has(numbers(paper))) return paper;
    seen.add(numbers(paper));
  }
  return undefined;
}

export const isAgreed = (counts: Counts): boolean => agreedOf(counts) !== undefined;

/** Sum of the tables whose count two people agree on; null while there is none. */
export function paperTotal(tables: ReadonlyMap<string, Counts>): Paper | null {
  const agreed = [...tables.values()].map(agreedOf).filter((paper) => paper !== undefined);
  if (agreed.length === 0) return null;
  const counts: Record<string, number> = {};
  for (const paper of agreed)
    for (const [ref, n] of Object.entries(paper.counts)) counts[ref] = (counts[ref] ?? 0) + n;
  return {
    slips: agreed.reduce((sum, { slips }) => sum + slips, 0),
    abstained: agreed.reduce((sum, { abstained }) => sum + abstained, 0),
    counts,
  };
}
