import type { BallotBody } from '#shared/voting/tally.ts';

/**
 * Deals dots so that each option gets exactly its number and nobody exceeds budget or cap: each dot goes to
 * whoever has most left. Deterministic; the last ones keep a few unused dots, as people do.
 */
export function dealDots(
  targets: ReadonlyMap<string, number>,
  voters: readonly string[],
  budget: number,
  cap: number,
): Map<string, BallotBody> {
  const left = new Map(voters.map((voter) => [voter, budget]));
  const dots = new Map(voters.map((voter) => [voter, {} as Record<string, number>]));
  let offset = 0;
  for (const [ref, target] of targets) {
    // Start somewhere else each time, or the same people would agree on everything.
    offset = (offset + 7) % voters.length;
    const order = [...voters.slice(offset), ...voters.slice(0, offset)];
    for (let n = 0; n < target; n++) {
      const open = order.filter((v) => left.get(v)! > 0 && (dots.get(v)![ref] ?? 0) < cap);
      if (open.length === 0) throw new Error(`no dots left for ${ref}`);
      const voter = open.reduce((a, b) => (left.get(b)! > left.get(a)! ? b : a));
      const own = dots.get(voter)!;
      own[ref] = (own[ref] ?? 0) + 1;
      left.set(voter, left.get(voter)! - 1);
    }
  }
  return new Map([...dots].map(([voter, own]) => [voter, { dots: own }]));
}

/** Numbers for `refs` in the order given, from a falling row; refs beyond the row get none. */
export const inOrder = (
  refs: readonly string[],
  row: readonly number[],
): ReadonlyMap<string, number> => new Map(refs.map((ref, i) => [ref, row[i] ?? 0]));
