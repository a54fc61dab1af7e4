import type { SessionCommand } from './commands.schema.ts';
import type { SessionState, Step } from './state.ts';

const graceOf = (step: Step): number | null =>
  step.status === 'ending' ? (step.vote?.graceUntil ?? null) : null;

/**
 * Commands the clock sends. Their ids are deterministic, so every node may fire the same one and the log keeps
 * one effect. Only a vote's grace ends by the clock; step timers end softly, by a person.
 */
export function dueCommand(
  state: SessionState,
  now: number,
): { commandId: string; command: SessionCommand } | null {
  for (const step of state.steps.values()) {
    const graceUntil = graceOf(step);
    if (step.vote && graceUntil !== null && now >= graceUntil) {
      return {
        commandId: `close:${step.vote.boxId}:${graceUntil}`,
        command: { type: 'vote.close', stepId: step.plan.id },
      };
    }
  }
  return null;
}

/** When the clock has something to do next, in server milliseconds; null = nothing planned. */
export function nextDue(state: SessionState): number | null {
  let next: number | null = null;
  for (const step of state.steps.values()) {
    const graceUntil = graceOf(step);
    if (graceUntil !== null && (next === null || graceUntil < next)) next = graceUntil;
  }
  return next;
}
