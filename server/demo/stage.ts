import type { Actor, PersonId } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { BallotBody } from '#shared/voting/tally.ts';

/** What a scene of the script can do: only what people can do, in their name. */
export interface Stage {
  state(): Promise<SessionState>;
  lead(command: SessionCommand): Promise<void>;
  /** `seat` as the content names it, e.g. "c13". */
  member(seat: string, command: SessionCommand): Promise<void>;
  as(actor: Actor, command: SessionCommand): Promise<void>;
  /** Everybody votes, then the vote is closed and shown. */
  vote(stepId: string, ballots: ReadonlyMap<string, BallotBody>): Promise<void>;
  voteAs(stepId: string, ballots: readonly (readonly [Actor, BallotBody])[]): Promise<void>;
  personOf(seat: string): PersonId;
}

export type Scene = (stage: Stage) => Promise<void>;

/** What happens in each step, by the ids of the run sheet. A step without a scene is only shown. */
export interface Script {
  readonly before: Scene;
  readonly during: Readonly<Record<string, Scene>>;
  readonly after: Scene;
}
