import type { StepPlan } from './events.ts';
import { changeStep, type Folds } from './fold.ts';
import { standing } from '../steps/select/folds.ts';
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
      previous: {
        ...previous,
        from: old.status === 'closed' ? 'closed' : 'planned',
        startedAt: old.startedAt,
        closedAt: old.closedAt,
      },
    });
    if (state.settings?.form !== 'open') state.current = stepId;
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
      startedAt: previous?.startedAt ?? null,
      closedAt: previous?.closedAt ?? null,
      endsAt: null,
      previous: null,
      vote: null,
    });
    state.current = previous?.stepId ?? null;
    // Unless it has been taken to a new round meanwhile: that one has not begun.
    const before = previous?.closed === true ? previous.stepId : null;
    if (before !== null && state.steps.get(before)?.status === 'closed')
      changeStep(fold, before, { status: 'open', closedAt: null });
  },
  /** The finished round is kept and marked; the new one starts from blank (STEP3). */
  'step.again'(fold, { stepId, reason }) {
    const { state, at } = fold;
    const old = state.steps.get(stepId);
    if (!old) return;
    const { plan, round, vote, startedAt } = old;
    changeStep(fold, stepId, {
      ...newStep(old.plan),
      round: round + 1,
      againReason: reason,
      objections: old.objections,
      past: [...old.past, { plan, round, vote, startedAt, endedAt: at, reason }],
    });
    if (state.current === stepId) state.current = null;
    state.progress.delete(stepId);
    for (const mine of state.sent.values()) mine.delete(stepId);
    // A line drawn in the round that no longer counts falls with it; one that waited for it, waits again.
    for (const other of state.steps.values()) {
      const { plan, line } = other;
      if (plan.kind !== 'select' || !line) continue;
      if (plan.config.source === stepId)
        changeStep(fold, plan.id, { line: null, joined: [], outcomes: new Map() });
      else if (line.runoffStep === stepId) {
        const above = line.above.filter((ref) => !line.tiedIn.includes(ref));
        const waiting = { ...line, tiedIn: [], above };
        changeStep(fold, plan.id, { line: waiting, outcomes: standing(other.outcomes, waiting) });
      }
    }
  },
  'timer.set'(fold, { stepId, endsAt }) {
    changeStep(fold, stepId, { endsAt });
  },
};
