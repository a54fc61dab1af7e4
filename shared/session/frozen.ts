import type { ItemKind } from '../board/board.ts';
import type { SessionState } from './state.ts';

const isOpen = (status: string): boolean => status === 'open' || status === 'ending';

/** True while a vote about things of this kind is open: nothing is added, merged or reworded then. */
export function kindUnderVote(state: SessionState, kind: ItemKind): boolean {
  for (const step of state.steps.values()) {
    if (step.vote && isOpen(step.status) && step.vote.options.some((o) => o.kind === kind))
      return true;
  }
  return false;
}

/** True when this very thing is or has been voted on in a round that counts: its wording is frozen. */
export function wasVotedOn(state: SessionState, ref: string): boolean {
  for (const step of state.steps.values()) {
    if (step.plan.kind === 'vote' && step.plan.config.practice) continue;
    if (step.vote?.options.some((o) => o.ref === ref)) return true;
  }
  return false;
}
