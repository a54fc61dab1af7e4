import { changeStep, type Folds } from '../../session/fold.ts';

export const selectFolds: Folds<'line.set' | 'options.disposed' | 'options.joined'> = {
  'line.set'(fold, { stepId, line }) {
    changeStep(fold, stepId, { line });
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
