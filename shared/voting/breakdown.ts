import { breakdown, SMALL_GROUP } from './rules.ts';

/** A shown subgroup below this says "næsten alle" instead of 100 %. */
export const SAFE_GROUP = 10;

/** People of one group behind one answer: a number, or a band that keeps single answers apart. */
export type Cell = number | 'almost_all' | 'almost_none' | 'hidden';

/** People by group, with small groups protected. */
export interface Breakdown {
  readonly groups: readonly { readonly names: readonly string[]; readonly n: number }[];
  /** Per answer, one cell per group, in the order of `groups`. */
  readonly rows: Readonly<Record<string, readonly Cell[]>>;
}

/**
 * What everybody gave: each answer or not, just one of them, or no more than so many and, together, a number that is
 * stated. The last two make a group's cells add up.
 */
type Given = 'freely' | 'one' | 'budget';

/** What one group said: how many answered, and how many of them gave each answer. */
export interface GroupCounts {
  readonly n: number;
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * A breakdown from which no single answer can be derived, also by who knows the totals and these rules (VOTE11).
 *
 * Groups below five merge, as `breakdown` says. Where a shown group is below ten, its cells near none or all become
 * bands of two numbers, and the smallest group of ten or more is hidden in every row: the total minus the others would
 * tell what the bands hide. Without a group of ten or more there is nothing to hide them behind, and no breakdown. Which
 * cells these are depends on the sizes of the groups alone, so leaving them out says nothing. What can be derived then
 * is about ten people or more.
 *
 * A budget says more about a small group than bands can hide: how many dots it had to place is known. So of dots no group
 * below ten is shown; such groups merge, and there is nothing to hide.
 *
 * @param groups by name
 * @param answers keys of the rows
 */
export function protect(
  groups: Readonly<Record<string, GroupCounts>>,
  answers: readonly string[],
  given: Given = 'freely',
): Breakdown | null {
  const sizes = Object.fromEntries(Object.entries(groups).map(([name, { n }]) => [name, n]));
  const shown = breakdown(sizes, given === 'budget' ? SAFE_GROUP : SMALL_GROUP);
  if (shown === null) return null;
  const merged = [
    ...shown.rows.map(({ name, n }) => ({ names: [name], n })),
    ...(shown.others ? [shown.others] : []),
  ];
  const sizesShown = merged.map(({ n }) => n);
  const hidden = complement(sizesShown);
  if (hidden === null && answers.length > 0) return null;
  const columns = merged.map(({ names, n }, i): readonly Cell[] => {
    if (i === hidden) return answers.map(() => 'hidden');
    const people = answers.map((answer) =>
      names.reduce((sum, name) => sum + (groups[name]?.counts[answer] ?? 0), 0),
    );
    if (n >= SAFE_GROUP) return people;
    const cells = people.map((each) => banded(each, n));
    return given === 'one' ? alone(cells) : cells;
  });
  const rows: Record<string, Cell[]> = {};
  for (const [i, answer] of answers.entries())
    rows[answer] = columns.map((column) => column[i] ?? 'hidden');
  return { groups: merged, rows };
}

/** Of cells that add up, a band stands alone: with the numbers beside it, it would be a number itself. */
function alone(cells: readonly Cell[]): readonly Cell[] {
  if (cells.every((cell) => typeof cell === 'number')) return cells;
  return cells.map((cell) => (cell === 'almost_all' ? cell : 'hidden'));
}

function banded(people: number, n: number): Cell {
  if (people <= 1) return 'almost_none';
  return people >= n - 1 ? 'almost_all' : people;
}

/** Index of the group that is hidden for the sake of the small ones; -1 when there are none, null when it would be small. */
function complement(sizes: readonly number[]): number | null {
  if (sizes.every((n) => n >= SAFE_GROUP)) return -1;
  const large = sizes.filter((n) => n >= SAFE_GROUP);
  return large.length > 0 ? sizes.lastIndexOf(Math.min(...large)) : null;
}
