import { useMemo } from 'react';
import type { ItemKind } from '#shared/board/board.ts';
import type { LineView, ResultView } from '#shared/session/views.ts';
import { useEntries } from '../sync/hooks.ts';

export interface Chosen {
  readonly ref: string;
  readonly title: string;
  readonly description: string;
  readonly kind: ItemKind | 'free';
  readonly theme: string;
  readonly changed: boolean;
}

/** What is over the lines, with the meeting's own decisions on each: the same rule as the release. */
export function chosenOf(
  lines: readonly LineView[],
  results: readonly ResultView[],
): { chosen: readonly Chosen[]; notChosen: number } {
  const chosen: Chosen[] = [];
  let notChosen = 0;
  for (const { source, line, outcomes } of lines) {
    const result = results.find((each) => each.stepId === source);
    if (line === null || result === undefined) continue;
    const joinedAway = new Set(result.joined.flatMap((join) => join.titles));
    for (const row of result.rows) {
      if (joinedAway.has(row.title)) continue;
      const outcome = outcomes.find((each) => each.ref === row.ref);
      const keep = outcome ? outcome.disposition !== 'drop' : line.above.includes(row.ref);
      if (!keep) {
        notChosen++;
        continue;
      }
      const wording = outcome?.disposition === 'keep_changed' ? outcome.wording : null;
      chosen.push({
        ref: row.ref,
        title: wording?.title ?? row.title,
        description: wording?.description ?? row.description,
        kind: row.kind,
        theme: row.theme,
        changed: wording !== null,
      });
    }
  }
  return { chosen, notChosen };
}

export function useChosen(): { chosen: readonly Chosen[]; notChosen: number } {
  const lines = useEntries<LineView>('line/');
  const results = useEntries<ResultView>('result/');
  return useMemo(() => chosenOf(lines, results), [lines, results]);
}
