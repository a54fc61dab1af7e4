import type { LineView, ResultRow, ResultView } from '#shared/session/views.ts';

export interface Chosen {
  readonly ref: string;
  readonly kind: ResultRow['kind'];
  readonly title: string;
  readonly description: string;
  readonly theme: string;
  readonly changed: boolean;
}

/** What the meeting has chosen so far: above a line, or kept although below it, and not dropped. */
export function chosenOf(
  lines: readonly LineView[],
  results: readonly ResultView[],
): readonly Chosen[] {
  const chosen = new Map<string, Chosen>();
  for (const view of lines) {
    const result = results.find((each) => each.stepId === view.source);
    if (view.line === null || result === undefined || result.practice) continue;
    const outcomes = new Map(view.outcomes.map((outcome) => [outcome.ref, outcome]));
    for (const row of result.rows) {
      const outcome = outcomes.get(row.ref);
      const kept = outcome ? outcome.disposition !== 'drop' : view.line.above.includes(row.ref);
      if (!kept) chosen.delete(row.ref);
      else
        chosen.set(row.ref, {
          ref: row.ref,
          kind: row.kind,
          title: outcome?.wording?.title ?? row.title,
          description: outcome?.wording?.description ?? row.description,
          theme: row.theme,
          changed: outcome?.disposition === 'keep_changed',
        });
    }
  }
  return [...chosen.values()];
}
