import { protect, type Breakdown, type GroupCounts } from './breakdown.ts';
import type { PersonId } from '../kernel/actor.ts';

/** A ballot is a whole value, never "+1" (BOX5). Scale: 1–5 per ref, 0 = undlader at svare på den. */
export type BallotBody =
  | { readonly abstain: true }
  | { readonly dots: Readonly<Record<string, number>> }
  | { readonly scale: Readonly<Record<string, number>> };

/** Paper votes: counted by hand, their own stratum, never added silently. */
export interface Paper {
  /** Slips handed in, abstentions included. */
  readonly slips: number;
  readonly abstained: number;
  /** Dots per ref, or for a scale `ref:step` → number. */
  readonly counts: Readonly<Record<string, number>>;
}

/** What closing a box leaves in the log. Sealed: sums only; named: the roll as well, on purpose. */
export interface Tally {
  readonly method: 'dots' | 'scale';
  /** Could vote: all seats of the circle, or all attendees checked in. */
  readonly canVote: number;
  /** Checked in and eligible when the box closed. */
  readonly present: number;
  /** Ballots with content (abstentions not included). */
  readonly voted: number;
  readonly abstained: number;
  readonly unusedDots: number;
  /** Ballots that came in, or were changed, while the vote was ending. */
  readonly late: number;
  /** Per ref: dots and distinct people. Scale: empty. */
  readonly rows: Readonly<Record<string, { readonly dots: number; readonly people: number }>>;
  /** Per ref: answers 1–5 at index 1–5, abstentions at index 0. Dots: empty. */
  readonly scale: Readonly<Record<string, readonly number[]>>;
  readonly roll: Readonly<Record<PersonId, BallotBody>> | null;
  /** By affiliation, protected before it is stored; null = no breakdown. */
  readonly groups: Breakdown | null;
}

/** True for a ballot that says something; taking all dots off again is the same as not having voted. */
export function isGiven(body: BallotBody): boolean {
  if ('abstain' in body) return true;
  const values = Object.values('dots' in body ? body.dots : body.scale);
  return 'dots' in body ? values.some((n) => n > 0) : values.length > 0;
}

/** On a scale each option can be abstained from; doing so on all is the same as the button. */
const abstainsFromAll = (body: BallotBody): boolean =>
  'scale' in body && Object.values(body.scale).every((value) => value === 0);

/** Adds up ballots. Pure: the same set of ballots in any order gives the same tally (BOX2). */
export function tallyBallots(
  ballots: readonly BallotBody[],
  vote: { method: 'dots' | 'scale'; refs: readonly string[]; dots: number },
  counts: { canVote: number; present: number; late: number },
  roll: Record<PersonId, BallotBody> | null,
  /** Of each ballot, in the same order; empty = no strata. */
  strata: readonly string[] = [],
): Tally {
  const rows: Record<string, { dots: number; people: number }> = {};
  const scale: Record<string, number[]> = {};
  for (const ref of vote.refs) {
    if (vote.method === 'dots') rows[ref] = { dots: 0, people: 0 };
    else scale[ref] = [0, 0, 0, 0, 0, 0];
  }
  let voted = 0;
  let abstained = 0;
  let unusedDots = 0;
  for (const body of ballots) {
    if (!isGiven(body)) continue;
    if ('abstain' in body || abstainsFromAll(body)) {
      abstained++;
      // Every option of a scale shows its abstentions, those from the whole vote too.
      for (const column of Object.values(scale)) column[0]!++;
      continue;
    }
    voted++;
    if ('dots' in body) {
      let spent = 0;
      for (const [ref, n] of Object.entries(body.dots)) {
        const row = rows[ref];
        if (row === undefined || n <= 0) continue;
        row.dots += n;
        row.people++;
        spent += n;
      }
      unusedDots += vote.dots - spent;
    } else {
      for (const [ref, value] of Object.entries(body.scale)) {
        const column = scale[ref];
        if (column?.[value] !== undefined) column[value]++;
      }
    }
  }
  const given = vote.method === 'dots' ? 'budget' : 'freely';
  const groups = strata.length === 0 ? null : protect(byStratum(ballots, strata), vote.refs, given);
  return {
    method: vote.method,
    ...counts,
    voted,
    abstained,
    unusedDots,
    rows,
    scale,
    roll,
    groups,
  };
}

/** Whether a ballot speaks for an option: a dot on it, or step 1 or 2 of the scale. */
const supports = (body: BallotBody, ref: string): boolean => {
  if ('abstain' in body) return false;
  if ('dots' in body) return (body.dots[ref] ?? 0) > 0;
  const value = body.scale[ref] ?? 0;
  return value === 1 || value === 2;
};

/** Given ballots with content per stratum, and how many of them speak for each option. */
function byStratum(
  ballots: readonly BallotBody[],
  strata: readonly string[],
): Record<string, GroupCounts> {
  const groups: Record<string, { n: number; counts: Record<string, number> }> = {};
  for (const [i, body] of ballots.entries()) {
    if (!isGiven(body) || 'abstain' in body || abstainsFromAll(body)) continue;
    const group = (groups[strata[i] ?? ''] ??= { n: 0, counts: {} });
    group.n++;
    for (const ref of Object.keys('dots' in body ? body.dots : body.scale))
      if (supports(body, ref)) group.counts[ref] = (group.counts[ref] ?? 0) + 1;
  }
  return groups;
}

/** Distinct people behind a union of options: a merge after a vote never shows the sum (PRODUCT §4). */
export const distinctPeople = (ballots: readonly BallotBody[], refs: readonly string[]): number =>
  ballots.filter((b) => 'dots' in b && refs.some((ref) => (b.dots[ref] ?? 0) > 0)).length;

/** Paper counts of a scale are keyed `ref:step`; the ref may hold colons of its own. */
export function splitScaleKey(key: string): [string, string] {
  const at = key.lastIndexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
}
