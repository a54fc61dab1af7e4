import type { Paper } from '#shared/voting/tally.ts';
import type { StepOf } from '#shared/session/views.ts';

/** Fields of a paper count: one per option, or per option and step of the scale. */
export interface PaperField {
  readonly key: string;
  readonly ref: string;
  readonly title: string;
  /** Step 1–5 of the scale; null for dots. */
  readonly step: number | null;
}

export function paperFields(step: StepOf<'vote'>): readonly PaperField[] {
  const options = step.vote?.options ?? [];
  if (step.config.method === 'dots')
    return options.map(({ ref, title }) => ({ key: ref, ref, title, step: null }));
  return options.flatMap(({ ref, title }) =>
    [1, 2, 3, 4, 5].map((n) => ({ key: `${ref}:${n}`, ref, title, step: n })),
  );
}

/** As typed; empty counts as none. Null when something is not a whole number. */
export const typedCount = (text: string): number | null => {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,5}$/.test(trimmed) ? Number(trimmed) : null;
};

export type PaperCheck =
  | { readonly ok: true; readonly paper: Paper; readonly sum: number }
  | {
      readonly ok: false;
      readonly why: 'numbers' | 'slips' | 'too_many' | 'too_many_on_one';
      readonly max: number;
    };

/**
 * What can be known wrong before a second look: more than the slips can hold.
 *
 * @param none whether no slips at all is an answer: it takes a count back
 */
export function checkPaper(
  step: StepOf<'vote'>,
  typed: { slips: string; abstained: string; counts: Readonly<Record<string, string>> },
  none: boolean,
): PaperCheck {
  const slips = typedCount(typed.slips);
  // Without a slip the count is taken back, whatever else still stands in the fields.
  if (none && slips === 0 && typed.slips.trim() !== '')
    return { ok: true, paper: { slips, abstained: 0, counts: {} }, sum: 0 };
  const abstained = typedCount(typed.abstained);
  const counts: Record<string, number> = {};
  const onRef = new Map<string, number>();
  let sum = 0;
  for (const { key, ref } of paperFields(step)) {
    const n = typedCount(typed.counts[key] ?? '');
    if (n === null) return { ok: false, why: 'numbers', max: 0 };
    if (n > 0) counts[key] = n;
    sum += n;
    onRef.set(ref, (onRef.get(ref) ?? 0) + n);
  }
  if (slips === null || abstained === null) return { ok: false, why: 'numbers', max: 0 };
  const blank = typed.slips.trim() === '' || (slips === 0 && !none);
  if (blank || abstained > slips) return { ok: false, why: 'slips', max: 0 };
  const answered = slips - abstained;
  const dots = step.config.method === 'dots' ? step.vote : null;
  const max = answered * (dots?.dots ?? step.vote?.options.length ?? 0);
  if (sum > max) return { ok: false, why: 'too_many', max };
  const cap = answered * (dots?.perItem ?? 1);
  if (Math.max(0, ...onRef.values()) > cap) return { ok: false, why: 'too_many_on_one', max: cap };
  return { ok: true, paper: { slips, abstained, counts }, sum };
}
