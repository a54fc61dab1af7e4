import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, SAFE_GROUP, type GroupCounts } from './breakdown.ts';

type Sizes = Readonly<Record<string, number>>;
/** How many of each group gave each answer. */
type World = Readonly<Record<string, readonly number[]>>;

const ANSWERS = ['holds', 'holds_changed', 'fails'];

const published = (
  sizes: Sizes,
  world: World,
  answers: readonly string[],
  exclusive: boolean,
): string => {
  const groups: Record<string, GroupCounts> = {};
  for (const [name, n] of Object.entries(sizes))
    groups[name] = {
      n,
      counts: Object.fromEntries(answers.map((answer, i) => [answer, world[name]?.[i] ?? 0])),
    };
  const totals = answers.map((_, i) =>
    Object.values(world).reduce((sum, counts) => sum + (counts[i] ?? 0), 0),
  );
  // Everything a reader gets: the totals, who answered, and the breakdown.
  return JSON.stringify([totals, sizes, protect(groups, answers, exclusive)]);
};

/** All ways `n` people can give one of so many answers, or, with `some`, one answer or not. */
function ways(n: number, answers: number, some: boolean): number[][] {
  if (answers === 0) return [[]];
  if (answers === 1 && !some) return [[n]];
  return Array.from({ length: n + 1 }, (_, k) => k).flatMap((k) =>
    ways(n - k, answers - 1, some).map((rest) => [k, ...rest]),
  );
}

function worlds(sizes: Sizes, answers: number, some: boolean): World[] {
  return Object.entries(sizes).reduce<World[]>(
    (all, [name, n]) =>
      all.flatMap((world) =>
        ways(n, answers, some).map((counts) => ({ ...world, [name]: counts })),
      ),
    [{}],
  );
}

/**
 * An attacker who knows the sizes of all groups, the totals, the breakdown and the rules: every world that would have
 * been published the same way is possible. Returns, per answer, how many people certainly gave it and certainly did not.
 */
function derived(
  sizes: Sizes,
  possible: readonly World[],
  answers: number,
): { all: number; none: number }[] {
  return Array.from({ length: answers }, (_, i) => {
    let all = 0;
    let none = 0;
    for (const [name, n] of Object.entries(sizes)) {
      if (n === 0) continue;
      if (possible.every((world) => world[name]?.[i] === n)) all += n;
      if (possible.every((world) => world[name]?.[i] === 0)) none += n;
    }
    return { all, none };
  });
}

/** What is published from which something about fewer than ten people follows; there must be none. */
function leaks(sizes: Sizes, answers: readonly string[], some: boolean): string[] {
  const byText = new Map<string, World[]>();
  for (const world of worlds(sizes, answers.length, some)) {
    const text = published(sizes, world, answers, !some);
    // Without a breakdown there are totals only, and what they say is theirs.
    if (text.endsWith(',null]')) return [];
    byText.set(text, [...(byText.get(text) ?? []), world]);
  }
  const few = (n: number): boolean => n > 0 && n < SAFE_GROUP;
  return [...byText].flatMap(([text, possible]) =>
    derived(sizes, possible, answers.length).some(({ all, none }) => few(all) || few(none))
      ? [text]
      : [],
  );
}

const size = fc.integer({ min: 0, max: 12 });

describe('breakdown by group', () => {
  it('[VOTE11] no answer of fewer than ten people can be derived from dots, totals and rules together', () => {
    fc.assert(
      fc.property(fc.tuple(size, size, size), ([borger, forening, skole]) => {
        expect(leaks({ borger, forening, skole }, ['a'], true)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('[VOTE11] nor from verdicts, which exclude one another', () => {
    const halls: readonly Sizes[] = [
      { borger: 12, forening: 5 },
      { borger: 10, forening: 9 },
      { borger: 11, forening: 3, skole: 3 },
      { borger: 6, forening: 6 },
    ];
    for (const sizes of halls) expect(leaks(sizes, ANSWERS, false)).toEqual([]);
  });

  it('[VOTE11] small groups merge, a group below ten gets bands, and the smallest large one is hidden', () => {
    const shown = protect(
      {
        borger: { n: 96, counts: { a: 40 } },
        forening: { n: 31, counts: { a: 31 } },
        virksomhed: { n: 22, counts: { a: 9 } },
        råd: { n: 3, counts: { a: 3 } },
        skole: { n: 4, counts: { a: 4 } },
      },
      ['a'],
    );
    expect(shown?.groups.at(-1)).toEqual({ names: ['råd', 'skole'], n: 7 });
    expect(shown?.rows['a']).toEqual([40, 31, 'hidden', 'almost_all']);
  });

  it('[VOTE11] a band covers two numbers, so that it never says all or none', () => {
    const cell = (people: number) =>
      protect({ borger: { n: 20, counts: { a: 9 } }, skole: { n: 6, counts: { a: people } } }, [
        'a',
      ])?.rows['a']?.[1];
    expect([0, 1, 2, 4, 5, 6].map(cell)).toEqual([
      'almost_none',
      'almost_none',
      2,
      4,
      'almost_all',
      'almost_all',
    ]);
  });
});
