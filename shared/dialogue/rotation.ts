import type { Topic } from '../steps/configs.ts';

/** Tables that must have worked on an element, in each kind of round, over all the meetings. */
export const TABLES_PER_ELEMENT = 3;

/** How many tables have worked on each element, by element. */
export type Coverage = Readonly<Record<string, number>>;

/** One round to plan: its step, and what earlier meetings have covered in the same kind of round. */
export interface RoundToPlan {
  readonly stepId: string;
  readonly before: Coverage;
}

export interface PlannedRound {
  readonly stepId: string;
  readonly topics: readonly Topic[];
  /** Tables per element in this meeting. */
  readonly here: Coverage;
  /** Elements that will still lack tables after this meeting, and how many. */
  readonly short: Coverage;
}

/**
 * The table stays and the topic moves: element e at table t in round r is (t + offset of r) mod E, a Latin square. No
 * table meets an element twice while there are enough elements, and each round takes the offset that leaves the fewest
 * elements short, the earlier meetings counted in. The same input gives the same plan.
 *
 * @param tables team ids, in the order they stand
 * @param elements item ids, in the order of the release
 */
export function planRotation(
  tables: readonly string[],
  elements: readonly string[],
  rounds: readonly RoundToPlan[],
): PlannedRound[] {
  const used: number[] = [];
  return rounds.map(({ stepId, before }) => {
    const free = elements.map((_, offset) => offset).filter((offset) => !used.includes(offset));
    const candidates = free.length > 0 ? free : elements.map((_, offset) => offset);
    // Spread out, so that topics of neighbouring tables do not just move on by one.
    const preferred = Math.floor((used.length * elements.length) / Math.max(1, rounds.length));
    const ordered = [...candidates].sort(
      (a, b) => distance(a, preferred, elements.length) - distance(b, preferred, elements.length),
    );
    let best: PlannedRound | undefined;
    let bestOffset = 0;
    for (const offset of ordered) {
      const round = roundAt(tables, elements, offset, stepId, before);
      if (best !== undefined && missing(round.short) >= missing(best.short)) continue;
      best = round;
      bestOffset = offset;
    }
    used.push(bestOffset);
    return best ?? { stepId, topics: [], here: {}, short: {} };
  });
}

const distance = (a: number, b: number, size: number): number => (a - b + size) % size;

const missing = (short: Coverage): number => Object.values(short).reduce((sum, n) => sum + n, 0);

function roundAt(
  tables: readonly string[],
  elements: readonly string[],
  offset: number,
  stepId: string,
  before: Coverage,
): PlannedRound {
  const topics = tables.flatMap((teamId, t): Topic[] => {
    const ref = elements[(t + offset) % elements.length];
    return ref === undefined ? [] : [{ teamId, ref }];
  });
  return { stepId, topics, ...coverageOf(topics, elements, before) };
}

/** What a plan covers, and what it leaves short; for plans that somebody has changed by hand too. */
export function coverageOf(
  topics: readonly Topic[],
  elements: readonly string[],
  before: Coverage,
): Pick<PlannedRound, 'here' | 'short'> {
  const here: Record<string, number> = {};
  for (const element of elements) here[element] = 0;
  for (const { ref } of topics) here[ref] = (here[ref] ?? 0) + 1;
  const short: Record<string, number> = {};
  for (const element of elements) {
    const lacks = TABLES_PER_ELEMENT - (before[element] ?? 0) - (here[element] ?? 0);
    if (lacks > 0) short[element] = lacks;
  }
  return { here, short };
}

/**
 * Most elements that can each get their three tables in every kind of round, with so many tables in each of the
 * meetings that are left, this one included. Proposed for a small hall, never decided.
 */
export const elementsFor = (tables: number, meetings: number): number =>
  Math.max(1, Math.floor((tables * meetings) / TABLES_PER_ELEMENT));
