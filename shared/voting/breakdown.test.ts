import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { protect, SAFE_GROUP } from './breakdown.ts';
import { tallyBallots, type BallotBody } from './tally.ts';

type Sizes = Readonly<Record<string, number>>;
/** How many of each group gave each answer. */
type World = Readonly<Record<string, readonly number[]>>;

const ANSWERS = ['holds', 'holds_changed', 'fails'];

/** Everything a reader gets: the totals, who answered, and the breakdown. */
const published = (
  sizes: Sizes,
  world: World,
  answers: readonly string[],
  given: 'freely' | 'one',
): string => {
  const groups = Object.fromEntries(
    Object.entries(sizes).map(([name, n]) => [
      name,
      { n, counts: Object.fromEntries(answers.map((each, i) => [each, world[name]?.[i] ?? 0])) },
    ]),
  );
  const totals = answers.map((_, i) =>
    Object.values(world).reduce((sum, counts) => sum + (counts[i] ?? 0), 0),
  );
  return JSON.stringify([totals, sizes, protect(groups, answers, given)]);
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
    const text = published(sizes, world, answers, some ? 'freely' : 'one');
    // Without a breakdown there are totals only, and what they say is theirs.
    if (text.endsWith(',null]')) return [];
    byText.set(text, [...(byText.get(text) ?? []), world]);
  }
  return telling(sizes, byText, answers.length);
}

function telling(
  sizes: Sizes,
  byText: ReadonlyMap<string, readonly World[]>,
  answers: number,
): string[] {
  const few = (n: number): boolean => n > 0 && n < SAFE_GROUP;
  return [...byText].flatMap(([text, possible]) =>
    derived(sizes, possible, answers).some(({ all, none }) => few(all) || few(none)) ? [text] : [],
  );
}

interface Vote {
  readonly options: number;
  readonly dots: number;
  readonly perItem: number;
}

/** Every ballot with a dot on it. */
function ballotsOf({ options, dots, perItem }: Vote): number[][] {
  let all: number[][] = [[]];
  for (let i = 0; i < options; i++)
    all = all.flatMap((some) => {
      const left = dots - some.reduce((sum, n) => sum + n, 0);
      return Array.from({ length: Math.min(perItem, left) + 1 }, (_, n) => [...some, n]);
    });
  return all.filter((ballot) => ballot.some((n) => n > 0));
}

/** Every sum of `n` ballots that differs in what can be seen of it: people and dots per option. */
function outcomesOf(n: number, vote: Vote): readonly (readonly number[][])[] {
  let sums = new Map<string, number[][]>([['', []]]);
  for (let i = 0; i < n; i++) {
    const next = new Map<string, { ballots: number[][] }>();
    for (const ballots of sums.values())
      for (const ballot of ballotsOf(vote)) {
        const all = [...ballots, ballot];
        const seen = ballot.map((_, at) => [
          all.filter((each) => (each[at] ?? 0) > 0).length,
          all.reduce((sum, each) => sum + (each[at] ?? 0), 0),
        ]);
        next.set(JSON.stringify(seen), { ballots: all });
      }
    sums = new Map([...next].map(([text, { ballots }]) => [text, ballots]));
  }
  return [...sums.values()];
}

/**
 * As `leaks`, of dots: here the attacker also knows the budget, the cap, the dots that were not used, and all ballots
 * of the groups that are `known`.
 */
function dotLeaks(sizes: Sizes, vote: Vote, known: readonly string[] = []): string[] {
  const refs = Array.from({ length: vote.options }, (_, i) => String(i));
  const names = Object.keys(sizes);
  const halls = names.reduce<(readonly number[][])[][]>(
    (all, name) => {
      const outcomes = outcomesOf(known.includes(name) ? 1 : (sizes[name] ?? 0), vote);
      const possible = known.includes(name)
        ? [Array.from({ length: sizes[name] ?? 0 }, (_, i) => outcomes[i % outcomes.length]![0]!)]
        : outcomes;
      return all.flatMap((hall) => possible.map((ballots) => [...hall, ballots]));
    },
    [[]],
  );
  const byText = new Map<string, World[]>();
  for (const hall of halls) {
    const tally = tallyBallots(
      hall.flat().map((ballot): BallotBody => ({
        dots: Object.fromEntries(ballot.map((n, i) => [i, n])),
      })),
      { method: 'dots', refs, dots: vote.dots },
      { canVote: 40, present: 40, late: 0 },
      null,
      hall.flatMap((ballots, i) => ballots.map(() => names[i]!)),
    );
    if (tally.groups === null) return [];
    const world = Object.fromEntries(
      hall.map((ballots, i) => [
        names[i]!,
        refs.map((_, at) => ballots.filter((each) => (each[at] ?? 0) > 0).length),
      ]),
    );
    const text = JSON.stringify(tally);
    byText.set(text, [...(byText.get(text) ?? []), world]);
  }
  return telling(sizes, byText, vote.options);
}

const size = fc.integer({ min: 0, max: 12 });

describe('breakdown by group', () => {
  it('[VOTE11] no answer of fewer than ten people can be derived from answers given freely, totals and rules together', () => {
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

  it.each<[Vote, Sizes, readonly string[]]>([
    [{ options: 3, dots: 1, perItem: 1 }, { borger: 12, forening: 6 }, []],
    [{ options: 3, dots: 2, perItem: 1 }, { borger: 10, forening: 5, skole: 5 }, ['borger']],
    [{ options: 2, dots: 2, perItem: 2 }, { borger: 10, forening: 5, skole: 5 }, ['borger']],
    [{ options: 2, dots: 2, perItem: 1 }, { borger: 20, forening: 10, skole: 5 }, ['borger']],
  ])(
    '[VOTE11] nor from dots, whose number is known: %j, %j',
    (vote, sizes, known) => {
      expect(dotLeaks(sizes, vote, known)).toEqual([]);
    },
    20_000,
  );

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

  it('[VOTE11] of dots no group below ten is shown: such groups merge, and nothing has to be hidden', () => {
    const shown = protect(
      {
        borger: { n: 40, counts: { a: 40 } },
        forening: { n: 12, counts: { a: 3 } },
        virksomhed: { n: 6, counts: { a: 0 } },
        skole: { n: 7, counts: { a: 7 } },
      },
      ['a'],
      'budget',
    );
    expect(shown?.groups.at(-1)).toEqual({ names: ['skole', 'virksomhed'], n: 13 });
    expect(shown?.rows['a']).toEqual([40, 3, 7]);
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
