import type { Paper } from '#shared/voting/tally.ts';
import type { StepOf } from '#shared/session/views.ts';

/** Fields of a paper count: one per option, or per option and step of the scale. */
export interface PaperField {
  readonly key: string;
  readonly title: string;
  /** Step 1–5 of the scale; null for dots. */
  readonly step: number | null;
}

export function paperFields(step: StepOf<'vote'>): readonly PaperField[] {
  const options = step.vote?.options ?? [];
  if (step.config.method === 'dots')
    return options.map(({ ref, title }) => ({ key: ref, title, step: null }));
  return options.flatMap(({ ref, title }) =>
    [1, 2, 3, 4, 5].map((n) => ({ key: `${ref}:${n}`, title, step: n })),
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
  | { readonly ok: false; readonly why: 'numbers' | 'slips' | 'too_many'; readonly max: number };

/** What can be known wrong before a second look: more than the slips can hold. */
export function checkPaper(
  step: StepOf<'vote'>,
  typed: { slips: string; abstained: string; counts: Readonly<Record<string, string>> },
): PaperCheck {
  const slips = typedCount(typed.slips);
  const abstained = typedCount(typed.abstained);
  const counts: Record<string, number> = {};
  let sum = 0;
  for (const { key } of paperFields(step)) {
    const n = typedCount(typed.counts[key] ?? '');
    if (n === null) return { ok: false, why: 'numbers', max: 0 };
    if (n > 0) counts[key] = n;
    sum += n;
  }
  if (slips === null || abstained === null) return { ok: false, why: 'numbers', max: 0 };
  if (slips === 0 || abstained > slips) return { ok: false, why: 'slips', max: 0 };
  const answered = slips - abstained;
  const options = step.vote?.options.length ?? 0;
  const max = answered * (step.config.method === 'dots' ? (step.vote?.dots ?? 0) : options);
  if (sum > max) return { ok: false, why: 'too_many', max };
  return { ok: true, paper: { slips, abstained, counts }, sum };
}
