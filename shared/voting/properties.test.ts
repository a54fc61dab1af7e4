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
      if (shown === null) return;
      const rows = [...shown.rows.map((r) => r.n), ...(shown.others ? [shown.others.n] : [])];
      expect(total).toBeGreaterThanOrEqual(10);
      expect(rows.length).toBeGreaterThanOrEqual(2);
      expect(Math.min(...rows)).toBeGreaterThanOrEqual(SMALL_GROUP);
      expect(rows.reduce((sum, n) => sum + n, 0)).toBe(total);
      // Complementary: Øvrige never stands for one small group alone.
      if (shown.others) {
        const small = shown.others.names.filter((name) => (sizes[name] ?? 0) < SMALL_GROUP);
        expect(small.length === 1 && shown.others.names.length === 1).toBe(false);
      }
    }),
  );
});

it('[LINE1] the line never separates options with the same number of dots', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 40 }),
      fc.nat(41),
      (list, k) => {
        const dots = list.toSorted((a, b) => b - a);
        const cut = cutAt(dots, k);
        expect(dots[cut.sureIn - 1]).not.toBe(cut.tied > 0 ? dots[cut.sureIn] : Number.NaN);
        expect(cut.sureIn + cut.free).toBe(Math.min(k, dots.length));
        if (cut.tied > 0) {
          const tied = dots.slice(cut.sureIn, cut.sureIn + cut.tied);
          expect(new Set(tied).size).toBe(1);
          expect(dots[cut.sureIn + cut.tied]).not.toBe(tied[0]);
          expect(cut.free).toBeLessThan(cut.tied);
        }
        const suggested = naturalCut(dots, k);
        if (suggested !== null) {
          expect(Math.abs(suggested - k)).toBeLessThanOrEqual(2);
          expect(dots[suggested - 1]! - dots[suggested]!).toBeGreaterThanOrEqual(2);
        }
      },
    ),
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
