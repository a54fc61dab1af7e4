import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  agreementOf,
  bandOf,
  breakdown,
  cutAt,
  dotsPerPerson,
  maxPerItem,
  naturalCut,
  suggestedSeconds,
} from './rules.ts';
import { distinctPeople, isGiven, tallyBallots, type BallotBody } from './tally.ts';

const vectors = JSON.parse(readFileSync(new URL('./rules.json', import.meta.url), 'utf8')) as {
  dotsPerPerson: { items: number; dots: number | string | null; readSeconds: number }[];
  maxPerItem: { dots: number; udvælgelse: number; prioritering: number }[];
  breakdownThreshold5: { groups: Record<string, number>; result: unknown }[];
  cutLine: {
    sorted: number[];
    K: number;
    tieAtCut: boolean;
    sureIn: number;
    tied: number;
    freeSeats: number;
    naturalCut: number | null;
  }[];
  agreementBands: { counts: Record<string, number>; label: string }[];
  postVoteMerge: { a: string[]; b: string[]; correct: { uniqueVoters: number } };
};

it.each(vectors.dotsPerPerson)(
  '[VOTE1] $items options give $dots dots',
  ({ items, dots, readSeconds }) => {
    expect(dotsPerPerson(items)).toBe(typeof dots === 'number' ? dots : null);
    expect(suggestedSeconds(items)).toBe(readSeconds);
  },
);

it.each(vectors.maxPerItem)('[VOTE2] the cap for $dots dots', (v) => {
  expect(maxPerItem(v.dots, 'select')).toBe(v.udvælgelse);
  expect(maxPerItem(v.dots, 'prioritise')).toBe(v.prioritering);
});

it.each(vectors.cutLine)('[LINE1] [LINE2] the line after $K in $sorted', (v) => {
  expect(cutAt(v.sorted, v.K)).toEqual({ sureIn: v.sureIn, tied: v.tied, free: v.freeSeats });
  expect(naturalCut(v.sorted, v.K)).toBe(v.naturalCut);
});

it('[LINE1] a line between different numbers is no tie, and a line outside the list takes what there is', () => {
  expect(cutAt([5, 4, 3], 2)).toEqual({ sureIn: 2, tied: 0, free: 0 });
  expect(cutAt([5, 5], 2)).toEqual({ sureIn: 2, tied: 0, free: 0 });
  expect(cutAt([5, 5], 0)).toEqual({ sureIn: 0, tied: 0, free: 0 });
  expect(cutAt([], 3)).toEqual({ sureIn: 0, tied: 0, free: 0 });
});

const labels = {
  'bred opbakning': 'broad',
  delt: 'divided',
  uafklaret: 'unclear',
  blandet: 'mixed',
} as const;
it.each(vectors.agreementBands)('[VOTE10] $counts is $label', ({ counts, label }) => {
  const list = [0, 1, 2, 3, 4, 5].map((i) => counts[String(i)] ?? 0);
  expect(agreementOf(list)).toBe(labels[label as keyof typeof labels]);
});

it('[VOTE10] abstentions are outside the denominator, and nobody answering has no label', () => {
  expect(agreementOf([20, 3, 0, 0, 1, 0])).toBe('broad');
  expect(agreementOf([20, 0, 0, 0, 0, 0])).toBeNull();
  expect(agreementOf([0, 4, 0, 2, 0, 4])).toBe('divided');
});

it.each(vectors.breakdownThreshold5)('[VOTE11] $groups', ({ groups, result }) => {
  const shown = breakdown(groups);
  const rows = shown && {
    ...Object.fromEntries(shown.rows.map((r) => [r.name, r.n])),
    ...(shown.others ? { Øvrige: shown.others.n } : {}),
  };
  const wanted = result as { rows?: unknown; oevrigeBestaarAf?: string[] } | null;
  expect(rows).toEqual(wanted === null ? null : (wanted.rows ?? wanted));
  expect(shown?.others?.names).toEqual(wanted?.oevrigeBestaarAf);
});

it('[VOTE6] a union counts people once', () => {
  const { a, b, correct } = vectors.postVoteMerge;
  const people = new Set([...a, ...b]);
  const ballots = [...people].map((p): BallotBody => ({
    dots: { ...(a.includes(p) ? { a: 1 } : {}), ...(b.includes(p) ? { b: 1 } : {}) },
  }));
  expect(distinctPeople(ballots, ['a', 'b'])).toBe(correct.uniqueVoters);
});

it('[VOTE7] abstaining is counted for itself, and a ballot without dots is no vote', () => {
  const ballots: BallotBody[] = [
    { abstain: true },
    { dots: {} },
    { dots: { a: 2, b: 1 } },
    { dots: { a: 0 } },
  ];
  expect(ballots.map(isGiven)).toEqual([true, false, true, false]);
  const tally = tallyBallots(
    ballots,
    { method: 'dots', refs: ['a', 'b'], dots: 4 },
    { canVote: 25, present: 20, late: 0 },
    null,
  );
  expect(tally).toMatchObject({
    voted: 1,
    abstained: 1,
    unusedDots: 1,
    rows: { a: { dots: 2, people: 1 }, b: { dots: 1, people: 1 } },
  });
});

it('[LINE2] bands around the line instead of ranks', () => {
  expect([18, 13, 12, 9, 8, 7, 5].map((d) => bandOf(d, 12, 9))).toEqual([
    'above',
    'around',
    'around',
    'around',
    'around',
    'below',
    'below',
  ]);
});

it('[VOTE7] [VOTE10] abstaining on every option of a scale is abstaining, and each option shows it', () => {
  const ballots: BallotBody[] = [
    { abstain: true },
    { scale: { a: 0, b: 0 } },
    { scale: { a: 0, b: 5 } },
    { scale: { a: 1, b: 2 } },
  ];
  const tally = tallyBallots(
    ballots,
    { method: 'scale', refs: ['a', 'b'], dots: 0 },
    { canVote: 25, present: 20, late: 0 },
    null,
  );
  expect(tally).toMatchObject({
    voted: 2,
    abstained: 2,
    scale: { a: [3, 1, 0, 0, 0, 0], b: [2, 0, 1, 0, 0, 1] },
  });
});
