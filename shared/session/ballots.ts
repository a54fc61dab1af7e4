import type { Actor } from '../kernel/actor.ts';
import type { Rejection } from '../kernel/rejection.ts';
import type { BallotBody } from '../voting/tally.ts';
import { isPresent, type SessionState, type Step, type Vote } from './state.ts';

function stepOfBox(state: SessionState, boxId: string): (Step & { vote: Vote }) | undefined {
  for (const step of state.steps.values())
    if (step.vote?.boxId === boxId) return step as Step & { vote: Vote };
  return undefined;
}

/** Boxes that take ballots now. */
export function openBoxes(state: SessionState): {
  boxId: string;
  stepId: string;
  secrecy: 'sealed' | 'named';
  voters: 'members' | 'attendees';
  openedAt: number;
  /** A ballot that says nothing yet. */
  blank: BallotBody;
}[] {
  const open = [];
  for (const step of state.steps.values()) {
    if (!step.vote || step.plan.kind !== 'vote') continue;
    if (step.status !== 'open' && step.status !== 'ending') continue;
    const { secrecy, voters, method } = step.plan.config;
    const { boxId, openedAt } = step.vote;
    const blank: BallotBody = method === 'dots' ? { dots: {} } : { scale: {} };
    open.push({ boxId, stepId: step.plan.id, secrecy, voters, openedAt, blank });
  }
  return open;
}

/** Whether the actor may vote in this step now: right kind of voter, and checked in. */
export function isEligible(state: SessionState, actor: Actor, step: Step): boolean {
  if (step.plan.kind !== 'vote') return false;
  const { voters } = step.plan.config;
  if (voters === 'members' ? actor.role !== 'member' : actor.role !== 'attendee') return false;
  if (voters === 'attendees' && state.settings?.attendees !== 'take_part') return false;
  return isPresent(state.presence.get(actor.person));
}

/** Budget and cap of one ballot (BOX6). Shared with the phone, so that the rule exists once. */
export function checkBody(
  body: BallotBody,
  vote: { method: 'dots' | 'scale'; refs: ReadonlySet<string>; dots: number; perItem: number },
): Rejection | null {
  if ('abstain' in body) return null;
  const values = 'dots' in body ? body.dots : body.scale;
  if ('dots' in body !== (vote.method === 'dots')) return { code: 'bad_input' };
  let spent = 0;
  for (const [ref, n] of Object.entries(values)) {
    if (!vote.refs.has(ref)) return { code: 'ballot_bad_option' };
    if (vote.method === 'dots' && n > vote.perItem)
      return { code: 'ballot_over_cap', args: { cap: vote.perItem } };
    spent += n;
  }
  if (vote.method === 'dots' && spent > vote.dots)
    return { code: 'ballot_over_budget', args: { budget: vote.dots } };
  return null;
}

/** Checks a ballot against the session as it stands; null = may be cast. The box itself is the last word. */
export function checkBallot(
  state: SessionState,
  actor: Actor,
  ballot: { boxId: string; body: BallotBody },
): Rejection | null {
  const step = stepOfBox(state, ballot.boxId);
  if (!step || step.plan.kind !== 'vote') return { code: 'vote_closed' };
  if (step.status !== 'open' && step.status !== 'ending') return { code: 'vote_closed' };
  if (!isEligible(state, actor, step)) return { code: 'not_eligible' };
  const { options, dots, perItem } = step.vote;
  return checkBody(ballot.body, {
    method: step.plan.config.method,
    refs: new Set(options.map((o) => o.ref)),
    dots,
    perItem,
  });
}
