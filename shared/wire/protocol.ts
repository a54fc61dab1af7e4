import type { Rejection } from '../kernel/rejection.ts';
import type { Audience, Entries, Patch } from '../kernel/view.ts';
import type { SessionCommand } from '../session/commands.schema.ts';
import type { ProcessCommand } from '../process/commands.schema.ts';
import type { BallotBody } from '../voting/tally.ts';

/** The live view needs an exact match; otherwise the page reloads itself (DESIGN §2.9). */
export const PROTOCOL = 2;
/** Version of the command schemas, carried by each outbox command so that it can be upcast later. */
export const COMMAND_VERSION = 1;

export type Surface = 'phone' | 'desk' | 'screen' | 'process' | 'table';

/** What a client says when it (re)connects: who it is comes from cookies, except a screen's link token. */
export interface Hello {
  readonly protocol: number;
  /** Session id, or process id for the process surface. */
  readonly stream: string;
  /** The revision the client has of each audience; absent = none. */
  readonly since: Partial<Record<Audience, number>>;
}

export type HelloReply =
  | {
      readonly ok: true;
      /** Server time, for timers: the client's own clock does not count. */
      readonly now: number;
      readonly patches: readonly Patch[];
      /** Volatile entries right now. */
      readonly volatile: Entries;
      /** The person's own ballots in open boxes: only to this person. */
      readonly ballots: readonly OwnBallot[];
    }
  | { readonly ok: false; readonly rejection: Rejection };

export interface OwnBallot {
  readonly boxId: string;
  readonly rev: number;
  readonly body: BallotBody;
}

export interface CommandFrame {
  readonly v: number;
  /** Random, made when the person acts, kept in the outbox until answered (LOG3, OUT1). */
  readonly id: string;
  readonly command: SessionCommand | ProcessCommand;
}

export type CommandReply =
  | { readonly ok: true }
  | { readonly ok: false; readonly rejection: Rejection };

export interface BallotFrame {
  readonly boxId: string;
  /** Rises with every change on this device; a lower one never beats a higher one (BOX5). */
  readonly rev: number;
  readonly body: BallotBody;
}

export type BallotReply =
  | { readonly ok: true; readonly rev: number }
  | {
      readonly ok: false;
      readonly rejection: Rejection;
      /** With `ballot_stale`: what stands. */ readonly current?: OwnBallot;
    };

/**
 * Socket.io handshake: `auth: { surface, stream, token? }`, cookies as usual. socket.io is used as a pipe:
 * every message can be lost, and `hello` with `since` repairs that.
 */
export interface ClientToServer {
  hello: (hello: Hello, reply: (r: HelloReply) => void) => void;
  command: (frame: CommandFrame, reply: (r: CommandReply) => void) => void;
  ballot: (frame: BallotFrame, reply: (r: BallotReply) => void) => void;
}

export interface ServerToClient {
  patch: (patch: Patch) => void;
  /** Volatile entries that changed: turnout, presence. */
  tick: (entries: Entries) => void;
  /** The same person's ballot, cast on another device. */
  ballot: (ballot: OwnBallot) => void;
  /** The server ends the conversation: `link_revoked`, `reload`, `slow_down` … */
  bye: (rejection: Rejection) => void;
}
