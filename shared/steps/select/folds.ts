import type { Outcome } from '../../board/board.ts';
import type { Line } from '../../session/events.ts';
import { changeStep, type Folds } from '../../session/fold.ts';
import type { Step } from '../../session/state.ts';

/**
 * What was decided about options under one line and still says why under another: where it now differs from
 * the dots without a reason, it falls back to what the line says (LINE3).
 */
export function standing(outcomes: Step['outcomes'], line: Line | null): Step['outcomes'] {
  if (line === null) return outcomes;
  const agrees = ({ ref, disposition, reason }: Outcome): boolean =>
    reason !== '' || (disposition === 'keep') === line.above.includes(ref);
  return new Map([...outcomes].filter(([, outcome]) => agrees(outcome)));
}

export const selectFolds: Folds<'line.set' | 'options.disposed' | 'options.joined'> = {
  'line.set'(fold, { stepId, line }) {
    const old = fold.state.steps.get(stepId);
    if (old) changeStep(fold, stepId, { line, outcomes: standing(old.outcomes, line) });
  },
  'options.disposed'(fold, { stepId, outcomes: disposed }) {
    const old = fold.state.steps.get(stepId);
    if (!old) return;
    const outcomes = new Map(old.outcomes);
    for (const outcome of disposed) outcomes.set(outcome.ref, outcome);
    changeStep(fold, stepId, { outcomes });
  },
  'options.joined'(fold, { stepId, into, refs, people }) {
    const old = fold.state.steps.get(stepId);
    if (!old) return;
    const others = old.joined.filter((j) => j.into !== into);
    changeStep(fold, stepId, { joined: [...others, { into, refs, people }] });
  },
};
