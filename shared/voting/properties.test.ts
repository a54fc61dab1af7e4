import fc from 'fast-check';
import { expect, it } from 'vitest';
import { breakdown, cutAt, naturalCut, SMALL_GROUP } from './rules.ts';
import { distinctPeople, tallyBallots, type BallotBody } from './tally.ts';

const refs = ['a', 'b', 'c', 'd', 'e', 'f'];
const ballot: fc.Arbitrary<BallotBody> = fc.oneof(
  fc.constant<BallotBody>({ abstain: true }),
  fc
    .dictionary(fc.constantFrom(...refs), fc.integer({ min: 0, max: 2 }))
    .map((dots): BallotBody => ({ dots })),
);
const groups = fc.dictionary(
  fc.constantFrom('A', 'V', 'O', 'Ø', 'C', 'B', 'F'),
  fc.integer({ min: 0, max: 40 }),
);

it('[VOTE11] whatever the groups, nothing small is shown and nobody is lost', () => {
  fc.assert(
    fc.property(groups, (sizes) => {
      const total = Object.values(sizes).reduce((sum, n) => sum + n, 0);
      const shown = breakdown(sizes);
      if (shown === null) return true;
      const { others } = shown;
      const rows = [...shown.rows.map((r) => r.n), ...(others ? [others.n] : [])];
      // Complementary: Øvrige never stands for one small group alone.
      const alone = others?.names.length === 1 && (sizes[others.names[0] ?? ''] ?? 0) < SMALL_GROUP;
      return (
        total >= 10 &&
        rows.length >= 2 &&
        Math.min(...rows) >= SMALL_GROUP &&
        rows.reduce((sum, n) => sum + n, 0) === total &&
        !alone
      );
    }),
  );
});

const falling = fc
  .array(fc.integer({ min: 0, max: 25 }), { maxLength: 40 })
  .map((list) => list.toSorted((a, b) => b - a));

it('[LINE1] the line never separates options with the same number of dots', () => {
  fc.assert(
    fc.property(falling, fc.nat(41), (dots, k) => {
      const { sureIn, tied, free } = cutAt(dots, k);
      const same = new Set(dots.slice(sureIn, sureIn + tied));
      const whole = !same.has(dots[sureIn - 1] ?? -1) && !same.has(dots[sureIn + tied] ?? -1);
      return (
        sureIn + free === Math.min(k, dots.length) &&
        (tied === 0
          ? dots[sureIn - 1] !== dots[sureIn] || sureIn === 0 || sureIn >= dots.length
          : true) &&
        (tied === 0 || (same.size === 1 && whole && free < tied))
      );
    }),
  );
});

it('[LINE2] a suggestion is near, and a real gap', () => {
  fc.assert(
    fc.property(falling, fc.nat(41), (dots, k) => {
      const cut = naturalCut(dots, k);
      return cut === null || (Math.abs(cut - k) <= 2 && dots[cut - 1]! - dots[cut]! >= 2);
    }),
  );
});

it('[BOX2] [VOTE6] a tally does not depend on the order, and a union is never more than the people', () => {
  const vote = { method: 'dots' as const, refs, dots: 12 };
  const counts = { canVote: 25, present: 25, late: 0 };
  fc.assert(
    fc.property(fc.array(ballot, { maxLength: 25 }), (ballots) => {
      const tally = tallyBallots(ballots, vote, counts, null);
      expect(tallyBallots(ballots.toReversed(), vote, counts, null)).toEqual(tally);
      expect(tally.voted + tally.abstained).toBeLessThanOrEqual(ballots.length);
      const union = distinctPeople(ballots, refs);
      expect(union).toBe(tally.voted);
      const people = Object.values(tally.rows).map((r) => r.people);
      expect(Math.max(0, ...people)).toBeLessThanOrEqual(union);
    }),
  );
});
