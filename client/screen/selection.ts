import type { ItemKind } from '#shared/board/board.ts';
import type { Board } from './board.ts';

export interface Chosen {
  readonly ref: string;
  readonly kind: ItemKind | 'free';
  readonly title: string;
  readonly theme: string;
  readonly changed: boolean;
}

/** What the meeting has chosen so far: above a line, or kept although below it, and not dropped. */
export function chosenOf(board: Board): readonly Chosen[] {
  const chosen = new Map<string, Chosen>();
  for (const view of board.lines) {
    const result = board.results.get(view.source);
    if (view.line === null || result === undefined || result.practice) continue;
    const outcomes = new Map(view.outcomes.map((outcome) => [outcome.ref, outcome]));
    for (const ref of new Set([...view.line.above, ...outcomes.keys()])) {
      const row = result.rows.find((each) => each.ref === ref);
      const outcome = outcomes.get(ref);
      if (row === undefined || outcome?.disposition === 'drop') continue;
      chosen.set(ref, {
        ref,
        kind: row.kind,
        theme: row.theme,
        title: outcome?.wording?.title ?? row.title,
        changed: outcome?.disposition === 'keep_changed',
      });
    }
  }
  return [...chosen.values()];
}
