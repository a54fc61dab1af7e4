import type { StepView } from '#shared/session/views.ts';
import { useRemaining } from '../ui/Timer.tsx';
import type { Undo } from './BottomBar.tsx';
import type { Desk } from './deskContext.ts';
import { serverNow } from './live.ts';
import { useDeskWords } from './words.ts';

/** A step started by mistake first, for its ten seconds; then the own last merge of the board in sight. */
export function useUndo(
  desk: Desk,
  current: StepView | null,
  clusterStep: string | null,
): Undo | null {
  const w = useDeskWords().bar;
  const until = current?.undoUntil ?? null;
  const left = useRemaining(until, serverNow);
  if (current !== null && left !== null && left > 0 && desk.may('step.undo'))
    return {
      label: w.undoStep(current.title),
      until,
      act: () => void desk.send({ type: 'step.undo', stepId: current.id }),
    };
  if (clusterStep !== null && desk.me.undoable.includes(clusterStep) && desk.may('cluster.undo'))
    return {
      label: w.undoMerge,
      until: null,
      act: () => void desk.send({ type: 'cluster.undo', stepId: clusterStep }),
    };
  return null;
}
