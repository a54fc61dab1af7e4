import type { StepView } from '#shared/session/views.ts';

/** Only what has not run may move: the past of a meeting is a fact. */
export const canMove = (step: StepView | undefined): boolean =>
  step?.status === 'planned' || step?.status === 'skipped';

/** The id that `stepId` will stand after when it is put at `index` of the order; null = first. */
export function afterAt(order: readonly string[], stepId: string, index: number): string | null {
  const rest = order.filter((id) => id !== stepId);
  const place = Math.max(0, Math.min(index, rest.length));
  return place === 0 ? null : (rest[place - 1] ?? null);
}

/** The same as a button: one place up or down past a neighbour that may move; undefined = not possible. */
export function afterForMove(
  order: readonly string[],
  steps: ReadonlyMap<string, StepView>,
  stepId: string,
  direction: 'up' | 'down',
): string | null | undefined {
  const from = order.indexOf(stepId);
  const to = direction === 'up' ? from - 1 : from + 1;
  const neighbour = order[to];
  if (neighbour === undefined || !canMove(steps.get(stepId)) || !canMove(steps.get(neighbour)))
    return undefined;
  return afterAt(order, stepId, to);
}
