import type { PersonId } from '#shared/kernel/actor.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { BallotBody } from '#shared/voting/tally.ts';

/** What a scene of the script can do: only what people can do, in their name. */
export interface Stage {
  state(): Promise<SessionState>;
  lead(command: SessionCommand): Promise<void>;
  /** `seat` as the content names it, e.g. "c13". */
  member(seat: string, command: SessionCommand): Promise<void>;
  vote(stepId: string, ballots: ReadonlyMap<string, BallotBody>): Promise<void>;
  personOf(seat: string): PersonId;
}
