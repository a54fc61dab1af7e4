import type { Actor, PersonId } from '#shared/kernel/actor.ts';
import type { Names, StreamId } from '#shared/kernel/stream.ts';
import type { Audience, Entries, Patch } from '#shared/kernel/view.ts';
import type { Activity, ProcessInfo, ProcessState } from '#shared/process/process.ts';
import type { ProcessCommand } from '#shared/process/commands.schema.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionSettings, StepPlan } from '#shared/session/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import type {
  BallotFrame,
  BallotReply,
  CommandFrame,
  CommandReply,
  HelloReply,
  OwnBallot,
  Surface,
} from '#shared/wire/protocol.ts';

/** Time and timers come in, so that tests decide when it is. */
export interface Clock {
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** Runs `work` once after `ms`; the result cancels it. Never keeps the process alive. */
  after(ms: number, work: () => void): () => void;
}

/** What pino offers. Ids only: message contents never reach a log. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A device that wants a live view: who it is comes from its credential alone (AUTH1). */
export interface Visitor {
  /** Unique per connection, e.g. the socket id. */
  readonly connection: string;
  readonly actor: Actor;
  readonly surface: Surface;
  /** What an attendee said at the door: borger, forening … */
  readonly affiliation?: string;
  /** When its credential was made, in server milliseconds. */
  readonly since?: number;
}

/**
 * Where the engine's live output goes. Called synchronously, in the order things happened; those of an audience
 * that several share reach everybody of it, encoded once.
 */
export interface Outlet {
  patch(stream: StreamId, patch: Patch): void;
  /** Volatile entries. `shard` is given for the room only: one of `SHARDS` parts of the phones. */
  tick(stream: StreamId, audience: Audience, shard: number | null, entries: Entries): void;
  /** To the person's other devices. */
  ballot(stream: StreamId, person: PersonId, ballot: OwnBallot, except: string): void;
  /** From now on the connection belongs to exactly these audiences, and the person's shard. */
  admit(stream: StreamId, connection: string, audiences: readonly Audience[], shard: number): void;
}

/**
 * Reads the names of a process: seats (a substitute's name while one has the seat), staff credentials and
 * their roles. They are erasable and no part of the log.
 *
 * @param session the session that can be joined by code, for `names.invite`; null for a process stream and for
 * a session that has ended
 */
export type NamesSource = (processId: StreamId, session: StreamId | null) => Promise<Names>;

/** Several engines of one process tell each other at once; polling the heads stays the truth. */
export interface Bell {
  ring(stream: StreamId): void;
  /** The result stops listening. */
  listen(heard: (stream: StreamId) => void): () => void;
}

/**
 * An authority without transport: the same code runs behind socket.io, in exercises and in tests.
 * Every answer is a value; `busy` means that nothing was changed and the same id may be sent again.
 */
export interface Engine {
  /** Where live output goes from now on; the result ends it. */
  listen(outlet: Outlet): () => void;
  /**
   * Makes the stream of a process and its first commit. Repeating it is harmless.
   */
  createProcess(
    id: StreamId,
    info: ProcessInfo,
    activities: readonly Pick<Activity, 'id' | 'plan'>[],
    actor: Actor,
  ): Promise<CommandReply>;
  /**
   * Makes the stream of a session and its first commit, and enters it in the process's own stream
   * (`session.register`; releases follow by themselves). Repeating it is harmless.
   */
  createSession(
    id: StreamId,
    processId: StreamId,
    settings: SessionSettings,
    steps: readonly StepPlan[],
    actor: Actor,
  ): Promise<CommandReply>;
  command(stream: StreamId, actor: Actor, frame: CommandFrame): Promise<CommandReply>;
  /** `connection` is the device that votes: it is not told of its own ballot again. */
  ballot(
    stream: StreamId,
    actor: Actor,
    frame: BallotFrame,
    connection?: string,
  ): Promise<BallotReply>;
  /**
   * Says where the device stands and what has changed since; from the same moment on the outlet carries
   * its patches. Checks in a member or attendee when the session is open.
   */
  hello(
    stream: StreamId,
    visitor: Visitor,
    since: Readonly<Partial<Record<Audience, number>>>,
  ): Promise<HelloReply>;
  /** All a device may see right now, for one that was too slow for patches; null when it is not connected. */
  snapshot(
    stream: StreamId,
    connection: string,
  ): { readonly patches: readonly Patch[]; readonly volatile: Entries } | null;
  leave(stream: StreamId, connection: string): void;

  /** A caught-up copy of the folded state, for exports and routes; undefined when there is no such stream. */
  sessionState(id: StreamId): Promise<SessionState | undefined>;
  processState(id: StreamId): Promise<ProcessState | undefined>;
  /**
   * Reads the caught-up state itself, without a copy: for what 300 phones ask in the same minute. `read` must neither
   * change nor keep anything of it.
   */
  inspect<T>(id: StreamId, read: (state: SessionState) => T): Promise<T | undefined>;
  /** Seats or credential names of the process have changed: names are read again and views redrawn. */
  namesChanged(processId: StreamId): Promise<void>;
  /** Stops timers, finishes what is under way and refuses the rest. The store stays open. */
  close(): Promise<void>;
}

export type AnyCommand = SessionCommand | ProcessCommand;
