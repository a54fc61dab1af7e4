import type { Agreement } from '../session/views.ts';

/** Fewest and most options that dots make sense for (PRODUCT §4). */
export const MIN_OPTIONS = 6;
export const MAX_OPTIONS = 40;

/**
 * Dots per person for `n` options: 6–24 → max(3, ⌊n/3⌋); 25–40 → max(8, round(n/4)).
 * Null when dots are no good: below 6 use the scale, above 40 group or split first.
 */
export function dotsPerPerson(n: number): number | null {
  if (n < MIN_OPTIONS || n > MAX_OPTIONS) return null;
  return n <= 24 ? Math.max(3, Math.floor(n / 3)) : Math.max(8, Math.round(n / 4));
}

/** Most dots on one option: 1 when selecting, min(3, ⌊D/2⌋) when prioritising. */
export const maxPerItem = (dots: number, goal: 'select' | 'prioritise'): number =>
  goal === 'select' ? 1 : Math.max(1, Math.min(3, Math.floor(dots / 2)));

/** Suggested time for a vote on `n` options, in seconds: 12 s to read each. */
export const suggestedSeconds = (n: number): number => Math.max(180, 60 + 12 * n);

/**
 * What a distribution 1–5 (index 1–5, abstentions at 0) is called; the first rule that applies. Abstentions
 * are outside the denominator. Null when nobody answered.
 */
export function agreementOf(counts: readonly number[]): Agreement | null {
  const at = (i: number): number => counts[i] ?? 0;
  const n = at(1) + at(2) + at(3) + at(4) + at(5);
  if (n === 0) return null;
  const support = at(1) + at(2);
  if (support * 100 >= 75 * n && at(5) * 100 <= 10 * n) return 'broad';
  if (support * 100 >= 30 * n && (at(4) + at(5)) * 100 >= 30 * n) return 'divided';
  if (at(3) * 100 >= 30 * n) return 'unclear';
  return 'mixed';
}

/** Rows sorted by dots, most first. `k` = how many go through. */
export interface CutAt {
  /** Options certain to go through. */
  readonly sureIn: number;
  /** Options with the same dots on both sides of the line; 0 = no tie. */
  readonly tied: number;
  /** Places left for the tied ones. */
  readonly free: number;
}

/** Whether the line after `k` cuts through a tie; ties are never broken by time, order or alphabet. */
export function cutAt(dots: readonly number[], k: number): CutAt {
  const last = dots[k - 1];
  const next = dots[k];
  if (k <= 0 || last === undefined || next === undefined || last !== next)
    return { sureIn: Math.min(Math.max(k, 0), dots.length), tied: 0, free: 0 };
  const sureIn = dots.filter((d) => d > last).length;
  return { sureIn, tied: dots.filter((d) => d === last).length, free: k - sureIn };
}

/** Largest gap (≥ 2 dots) within k ± 2: a suggestion, never a decision. The nearest to k wins a draw. */
export function naturalCut(dots: readonly number[], k: number): number | null {
  let best: number | null = null;
  let bestGap = 1;
  for (const cut of [k, k - 1, k + 1, k - 2, k + 2]) {
    const above = dots[cut - 1];
    const below = dots[cut];
    if (cut < 1 || above === undefined || below === undefined) continue;
    if (above - below > bestGap) {
      best = cut;
      bestGap = above - below;
    }
  }
  return best;
}

export type Band = 'above' | 'around' | 'below';

/** With 25 voters a difference of one or two dots is noise: bands around the line instead of ranks. */
export function bandOf(dots: number, lastIn: number, firstOut: number): Band {
  if (dots > lastIn + 1) return 'above';
  if (dots < firstOut - 1) return 'below';
  return 'around';
}

/** Breakdown threshold. */
export const SMALL_GROUP = 5;

/**
 * Groups that may be shown: small ones merge into *Øvrige*; if Øvrige is still small the smallest shown
 * group joins it; fewer than two rows left, or a total below 10, means no breakdown (null).
 *
 * @param least a group below this is small
 */
export function breakdown(
  groups: Readonly<Record<string, number>>,
  least = SMALL_GROUP,
): { rows: { name: string; n: number }[]; others: { names: string[]; n: number } | null } | null {
  const all = Object.entries(groups).map(([name, n]) => ({ name, n }));
  const total = all.reduce((sum, g) => sum + g.n, 0);
  if (total < 10) return null;
  const shown = all
    .filter((g) => g.n >= least)
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name, 'da'));
  const merged = all.filter((g) => g.n > 0 && g.n < least);
  let n = merged.reduce((sum, g) => sum + g.n, 0);
  if (n > 0 && n < least) {
    const smallest = shown.pop();
    if (smallest === undefined) return null;
    merged.push(smallest);
    n += smallest.n;
  }
  const rows = shown.length + (n > 0 ? 1 : 0);
  if (rows < 2) return null;
  const names = merged.map((g) => g.name).sort((a, b) => a.localeCompare(b, 'da'));
  return { rows: shown, others: n > 0 ? { names, n } : null };
}
