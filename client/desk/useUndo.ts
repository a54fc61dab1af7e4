import type { StepView } from '#shared/session/views.ts';
import { useRemaining } from '../ui/Timer.tsx';
import type { Undo } from './BottomBar.tsx';
import type { Desk } from './deskContext.ts';
import { serverNow } from './live.ts';
import { useDeskWords } from './words.ts';

/** The later of two: a step started by mistake, for its ten seconds, and the own last merge of the board in sight. */
export function useUndo(
  desk: Desk,
  current: StepView | null,
  clusterStep: string | null,
): Undo | null {
  const w = useDeskWords().bar;
  const until = current?.undoUntil ?? null;
  const left = useRemaining(until, serverNow);
  const mergedAt = clusterStep === null ? undefined : desk.me.undoable[clusterStep];
  const merged = mergedAt !== undefined && desk.may('cluster.undo');
  const started = current !== null && left !== null && left > 0 && desk.may('step.undo');
  if (started && !(merged && mergedAt > (current.startedAt ?? 0)))
    return {
      label: w.undoStep(current.title),
      until,
      act: () => void desk.send({ type: 'step.undo', stepId: current.id }),
    };
  if (merged && clusterStep !== null)
    return {
      label: w.undoMerge,
      until: null,
      act: () => void desk.send({ type: 'cluster.undo', stepId: clusterStep }),
    };
  return null;
}
