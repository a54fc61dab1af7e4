import { accept, type Context, type Decision } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { checkText, cleanText } from '../board/text.ts';
import type { Deciders } from '../steps/rules.ts';
import { STEP_RULES } from '../steps/registry.ts';
import { suggestedSeconds } from '../voting/rules.ts';
import type { SessionEvent } from './events.ts';
import { UNDO_SECONDS, type SessionState, type Step } from './state.ts';

/** When a step's timer runs out; a vote without planned minutes takes the time its options need. */
function endOf(step: Step, at: number, events: readonly SessionEvent[]): number | null {
  if (step.plan.minutes !== null) return at + step.plan.minutes * 60_000;
  const opened = events.find((e) => e.type === 'vote.opened');
  return opened ? at + suggestedSeconds(opened.options.length) * 1000 : null;
}

function start(state: SessionState, step: Step, ctx: Context): Decision<SessionEvent> {
  const rules = STEP_RULES[step.plan.kind];
  const open = state.settings?.form === 'open';
  // In a session that is open for a period nobody votes, and nothing is left when something else starts.
  if (open && step.plan.kind !== 'collect' && step.plan.kind !== 'draft')
    return reject('not_allowed');
  if (step.status !== 'planned' && !(step.status === 'closed' && rules.reopens))
    return reject('step_running');
  const events: SessionEvent[] = [];
  const current = open || state.current === null ? undefined : state.steps.get(state.current);
  const leaving =
    current !== undefined && (current.status === 'open' || current.status === 'ending');
  if (leaving) {
    const left = STEP_RULES[current.plan.kind].onClose(state, current, ctx);
    if (!left.ok) return left;
    events.push(...left.events, { type: 'step.closed', stepId: current.plan.id });
  }
  const begun = rules.onStart(state, step, ctx);
  if (!begun.ok) return begun;
  return accept(...events, ...begun.events, {
    type: 'step.started',
    stepId: step.plan.id,
    endsAt: endOf(step, ctx.at, begun.events),
    previous: { stepId: state.current, closed: leaving },
  });
}

const movable = (state: SessionState, after: string | null, stepId: string): boolean =>
  after === null || (after !== stepId && state.steps.has(after));

/** The run sheet: adding, ordering, pacing. STEP1–STEP4 live here. */
export const runSheetDeciders: Deciders<
  | 'step.add'
  | 'step.edit'
  | 'step.move'
  | 'step.skip'
  | 'step.start'
  | 'step.close'
  | 'step.undo'
  | 'step.again'
  | 'timer.set'
> = {
  'step.add'(state, { step, after }) {
    if (state.steps.has(step.id)) return reject('already_exists');
    if (!movable(state, after, step.id)) return reject('changed_since');
    return accept({ type: 'step.added', step, after });
  },

  'step.edit'(state, { step }) {
    const found = state.steps.get(step.id);
    if (!found) return reject('not_found');
    if (found.plan.kind !== step.kind) return reject('not_allowed');
    // A pause may be prolonged and a run of questions reworded while it runs; a vote is fixed once opened.
    if (found.status !== 'planned' && found.status !== 'skipped' && step.kind === 'vote')
      return reject('step_running');
    // A line stands in the result it was drawn in.
    const source = found.plan.kind === 'select' ? found.plan.config.source : null;
    if (found.line && step.kind === 'select' && step.config.source !== source)
      return reject('step_running');
    return accept({ type: 'step.edited', step });
  },

  'step.move'(state, { stepId, after }) {
    if (!state.steps.has(stepId)) return reject('not_found');
    if (!movable(state, after, stepId)) return reject('changed_since');
    return accept({ type: 'step.moved', stepId, after });
  },

  'step.skip'(state, { stepId, skipped }) {
    const step = state.steps.get(stepId);
    if (!step) return reject('not_found');
    if ((step.status === 'skipped') === skipped) return accept();
    if (step.status !== 'planned' && step.status !== 'skipped') return reject('step_running');
    return accept({ type: 'step.skipped', stepId, skipped });
  },

  'step.start'(state, { stepId, expect }, ctx) {
    const step = state.steps.get(stepId);
    if (!step) return reject('not_found');
    if (state.current !== expect) {
      const now = state.current === null ? undefined : state.steps.get(state.current);
      return reject('step_moved_on', {
        title: now?.plan.title ?? '',
        name: state.control === null ? '' : (ctx.names.nameOf(state.control) ?? ''),
      });
    }
    return start(state, step, ctx);
  },

  'step.close'(state, { stepId }, ctx) {
    const step = state.steps.get(stepId);
    if (!step) return reject('not_found');
    if (step.status === 'closed') return accept();
    if (step.status !== 'open' && step.status !== 'ending') return reject('step_not_open');
    const left = STEP_RULES[step.plan.kind].onClose(state, step, ctx);
    return left.ok ? accept(...left.events, { type: 'step.closed', stepId }) : left;
  },

  'step.undo'(state, { stepId }, { at }) {
    const step = state.steps.get(stepId);
    if (!step || state.current !== stepId) return reject('undo_too_late');
    if (step.status !== 'open' || step.startedAt === null) return reject('undo_too_late');
    if (at - step.startedAt > UNDO_SECONDS * 1000) return reject('undo_too_late');
    return accept({ type: 'step.undone', stepId, voidBox: step.vote?.boxId ?? null });
  },

  'step.again'(state, { stepId, reason }) {
    const step = state.steps.get(stepId);
    if (!step) return reject('not_found');
    if (step.status !== 'closed' && step.status !== 'revealed') return reject('step_not_open');
    const words = cleanText(reason);
    if (words === '') return reject('reason_missing');
    const bad = checkText(words, 'reason');
    if (bad) return { ok: false, rejection: bad };
    return accept({ type: 'step.again', stepId, reason: words });
  },

  'timer.set'(state, { stepId, endsAt }) {
    const step = state.steps.get(stepId);
    if (!step || (step.status !== 'open' && step.status !== 'ending'))
      return reject('step_not_open');
    return accept({ type: 'timer.set', stepId, endsAt });
  },
};
