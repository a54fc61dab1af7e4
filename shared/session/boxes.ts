import type { SessionCommand } from './commands.schema.ts';
import type { SessionEvent } from './events.ts';
import type { SessionState } from './state.ts';

/**
 * How decisions and boxes meet. The engine asks `boxNeed` before it decides: `close` raises the barrier (no
 * ballot is accepted after it, all accepted ones are loaded), `read` loads the unlinked ballots of a closed box.
 * Everything happens inside the one transaction of the command, so a crash anywhere leaves all of it or nothing.
 */
export type BoxNeed = { readonly boxId: string; readonly act: 'close' | 'read' };

export function boxNeed(state: SessionState, command: SessionCommand): BoxNeed | null {
  if (command.type === 'vote.close') {
    const vote = state.steps.get(command.stepId)?.vote;
    return vote && vote.closedAt === null ? { boxId: vote.boxId, act: 'close' } : null;
  }
  if (command.type === 'options.join') {
    const step = state.steps.get(command.stepId);
    if (step?.plan.kind !== 'select') return null;
    const vote = state.steps.get(step.plan.config.source)?.vote;
    return vote && vote.closedAt !== null ? { boxId: vote.boxId, act: 'read' } : null;
  }
  return null;
}

/** What an event does to a box, in the same transaction as the event. */
export type BoxEffect =
  | {
      readonly act: 'open';
      readonly boxId: string;
      readonly stepId: string;
      readonly secrecy: 'sealed' | 'named';
    }
  | { readonly act: 'ending'; readonly boxId: string }
  /** Destroy the link between voter and ballot; keep the contents, sorted by content. */
  | { readonly act: 'unlink'; readonly boxId: string }
  /** Void: nothing is kept. */
  | { readonly act: 'drop'; readonly boxId: string }
  /** The meeting has ended: the unlinked contents go too. */
  | { readonly act: 'empty'; readonly boxId: string };

/** `state` is the state after the event. */
export function boxEffects(state: SessionState, event: SessionEvent): readonly BoxEffect[] {
  switch (event.type) {
    case 'vote.opened': {
      const plan = state.steps.get(event.stepId)?.plan;
      const secrecy = plan?.kind === 'vote' ? plan.config.secrecy : 'sealed';
      return [{ act: 'open', boxId: event.boxId, stepId: event.stepId, secrecy }];
    }
    case 'vote.ending':
      return [{ act: 'ending', boxId: event.boxId }];
    case 'vote.closed':
      return [{ act: 'unlink', boxId: event.boxId }];
    case 'step.undone':
      return event.voidBox === null ? [] : [{ act: 'drop', boxId: event.voidBox }];
    case 'session.ended': {
      const boxes: BoxEffect[] = [];
      for (const step of state.steps.values()) {
        for (const vote of [step.vote, ...step.past.map((p) => p.vote)])
          if (vote) boxes.push({ act: 'empty', boxId: vote.boxId });
      }
      return boxes;
    }
    default:
      return [];
  }
}
