import { isFacilitator } from '../kernel/actor.ts';
import { accept, type Context, type Decision } from '../kernel/stream.ts';
import { reject } from '../kernel/rejection.ts';
import { STEP_DECIDERS } from '../steps/registry.ts';
import type { Decide } from '../steps/rules.ts';
import { boardDeciders } from './board-deciders.ts';
import type { SessionCommand } from './commands.schema.ts';
import type { SessionEvent, SessionSettings, StepPlan } from './events.ts';
import { AFTER_END, BEFORE_OPEN, MAY, NEEDS_CONTROL } from './permissions.ts';
import { runSheetDeciders } from './runsheet-deciders.ts';
import { sessionDeciders } from './session-deciders.ts';
import type { SessionState } from './state.ts';

/** One decider per command type; the type says so, and a missing one does not compile. */
const DECIDERS: { readonly [T in SessionCommand['type']]: Decide<T> } = {
  ...sessionDeciders,
  ...runSheetDeciders,
  ...boardDeciders,
  ...STEP_DECIDERS,
};

/**
 * What a command does to a session: events, or a rejection in the closed union. Pure. Order matters: who may
 * act comes before what exists, so that a refusal tells a stranger nothing.
 */
export function decideSession(
  state: SessionState,
  command: SessionCommand,
  ctx: Context,
): Decision<SessionEvent> {
  const { actor } = ctx;
  if (!MAY[command.type](actor)) return reject('not_allowed');
  if (state.settings === null) return reject('not_found');
  if (state.status === 'ended' && !AFTER_END.has(command.type)) return reject('session_ended');
  if (state.status === 'prepared' && !BEFORE_OPEN.has(command.type))
    return reject('session_not_open');
  const paces = NEEDS_CONTROL.has(command.type) && actor.role !== 'system';
  if (paces && state.control !== null && state.control !== actor.person)
    return reject('not_in_control', { name: ctx.names.nameOf(state.control) ?? '' });

  // The table is typed per command; a lookup by a union key needs the one cast.
  const decide = DECIDERS[command.type] as Decide<SessionCommand['type']>;
  const decision = decide(state, command, ctx);
  // Whoever paces the room first, holds the control.
  if (
    decision.ok &&
    decision.events.length > 0 &&
    paces &&
    state.control === null &&
    isFacilitator(actor)
  )
    return accept({ type: 'control.taken', by: actor.person }, ...decision.events);
  return decision;
}

/** The first events of a session: its settings and its run sheet. */
export function createSession(
  settings: SessionSettings,
  steps: readonly StepPlan[],
): SessionEvent[] {
  let after: string | null = null;
  const events: SessionEvent[] = [{ type: 'session.created', settings }];
  for (const step of steps) {
    events.push({ type: 'step.added', step, after });
    after = step.id;
  }
  // A session that is open for a period is open from the moment it is made.
  if (settings.form === 'open') {
    events.push({ type: 'session.opened' });
    for (const { id: stepId } of steps)
      events.push({
        type: 'step.started',
        stepId,
        endsAt: null,
        previous: { stepId: null, closed: false },
      });
  }
  return events;
}
