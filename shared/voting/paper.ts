import type { PersonId } from '../kernel/actor.ts';
import type { Paper } from './tally.ts';

/** A table's paper, as each person has counted it last; who counted last comes last. */
type Counts = ReadonlyMap<PersonId, Paper>;
/** By table. */
type Tables = ReadonlyMap<string, Counts>;

const numbers = (paper: Paper | null): string =>
  JSON.stringify(
    paper && [
      paper.slips,
      paper.abstained,
      Object.entries(paper.counts)
        .filter(([, n]) => n > 0)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ],
  );

export const samePaper = (a: Paper | null, b: Paper | null): boolean => numbers(a) === numbers(b);

/** The tables with what a person has counted at one of them; without a slip the person takes the count back. */
export function withCount(tables: Tables, teamId: string, by: PersonId, paper: Paper): Tables {
  const counts = new Map(tables.get(teamId));
  counts.delete(by);
  if (paper.slips > 0) counts.set(by, paper);
  const all = new Map(tables);
  if (counts.size > 0) all.set(teamId, counts);
  else all.delete(teamId);
  return all;
}

/** Without the tables that are no more. */
export const countsAt = (teams: ReadonlyMap<string, unknown>, counts: Tables): Tables =>
  new Map([...counts].filter(([teamId]) => teams.has(teamId)));

/** The count that the two people who counted last agree on; null while there is none (VOTE8). */
export function agreedOf(counts: Counts): Paper | null {
  const [one, other] = [...counts.values()].slice(-2);
  return one !== undefined && other !== undefined && samePaper(one, other) ? other : null;
}

/** Sum of the tables whose count stands; null while there is none. */
export function paperTotal(tables: Tables): Paper | null {
  const agreed = [...tables.values()].map(agreedOf).filter((paper) => paper !== null);
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
