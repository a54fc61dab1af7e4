import type { StepPlan } from './events.ts';
import { changeStep, type Folds } from './fold.ts';
import type { Step } from './state.ts';

const newStep = (plan: StepPlan): Step => ({
  plan,
  status: 'planned',
  round: 1,
  startedAt: null,
  closedAt: null,
  endsAt: null,
  previous: null,
  againReason: '',
  past: [],
  vote: null,
  line: null,
  joined: [],
  outcomes: new Map(),
  finishedTeams: new Set(),
  objections: [],
});

function placeAfter(order: string[], id: string, after: string | null): void {
  const at = order.indexOf(id);
  if (at >= 0) order.splice(at, 1);
  order.splice(after === null ? 0 : order.indexOf(after) + 1, 0, id);
}

export const runSheetFolds: Folds<
  | 'step.added'
  | 'step.edited'
  | 'step.moved'
  | 'step.skipped'
  | 'step.started'
  | 'step.closed'
  | 'step.undone'
  | 'step.again'
  | 'timer.set'
> = {
  'step.added'({ state, touched }, { step, after }) {
    state.steps.set(step.id, newStep(step));
    placeAfter(state.order, step.id, after);
    touched.add(`step/${step.id}`).add('session');
  },
  'step.edited'(fold, { step }) {
    changeStep(fold, step.id, { plan: step });
  },
  'step.moved'({ state, touched }, { stepId, after }) {
    placeAfter(state.order, stepId, after);
    touched.add('session');
  },
  'step.skipped'(fold, { stepId, skipped }) {
    changeStep(fold, stepId, { status: skipped ? 'skipped' : 'planned' });
  },
  'step.started'(fold, { stepId, endsAt, previous }) {
    const { state, at } = fold;
    const old = state.steps.get(stepId);
    if (!old) return;
    changeStep(fold, stepId, {
      status: 'open',
      startedAt: at,
      closedAt: null,
      endsAt,
      previous: { ...previous, from: old.status === 'closed' ? 'closed' : 'planned' },
    });
    state.current = stepId;
    state.screen = { ...state.screen, page: 0 };
  },
  'step.closed'(fold, { stepId }) {
    changeStep(fold, stepId, { status: 'closed', closedAt: fold.at });
  },
  'step.undone'(fold, { stepId }) {
    const { state } = fold;
    const old = state.steps.get(stepId);
    if (!old) return;
    const { previous } = old;
    changeStep(fold, stepId, {
      status: previous?.from ?? 'planned',
      startedAt: null,
      endsAt: null,
      previous: null,
      vote: null,
    });
    state.current = previous?.stepId ?? null;
    if (previous && previous.stepId !== null && previous.closed)
      changeStep(fold, previous.stepId, { status: 'open', closedAt: null });
  },
  /** The finished round is kept and marked; the new one starts from blank (STEP3). */
  'step.again'(fold, { stepId, reason }) {
    const { state, at } = fold;
    const old = state.steps.get(stepId);
    if (!old) return;
    const { round, vote, startedAt } = old;
    changeStep(fold, stepId, {
      ...newStep(old.plan),
      round: round + 1,
      againReason: reason,
      objections: old.objections,
      past: [...old.past, { round, vote, startedAt, endedAt: at, reason }],
    });
    if (state.current === stepId) state.current = null;
    for (const mine of state.sent.values()) mine.delete(stepId);
    // A line drawn in the round that no longer counts falls with it.
    for (const other of state.steps.values())
      if (other.plan.kind === 'select' && other.plan.config.source === stepId && other.line)
        changeStep(fold, other.plan.id, { line: null, joined: [], outcomes: new Map() });
  },
  'timer.set'(fold, { stepId, endsAt }) {
    changeStep(fold, stepId, { endsAt });
  },
};
