import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Entries, Patch } from '#shared/kernel/view.ts';
import type {
  BallotFrame,
  BallotReply,
  CommandFrame,
  CommandReply,
  Hello,
  HelloReply,
  OwnBallot,
} from '#shared/wire/protocol.ts';

interface Asks {
  hello: [Hello, HelloReply];
  command: [CommandFrame, CommandReply];
  ballot: [BallotFrame, BallotReply];
}

/** What comes out of a pipe. Anything may get lost: `hello` repairs it. */
export interface PipeListener {
  opened(): void;
  /** The pipe broke, or never opened; with a reason when the server refused it in words. */
  closed(reason: Rejection | null): void;
  patch(patch: Patch): void;
  tick(entries: Entries): void;
  ballot(ballot: OwnBallot): void;
  bye(reason: Rejection): void;
}

/** A connection to one stream as its audience: socket.io in the app, a fake in tests. */
export interface Pipe {
  readonly isOpen: boolean;
  listen(listener: PipeListener): void;
  /** Calls back later, never from within. */
  open(): void;
  close(): void;
  /** Rejects when there is no answer within `ms`, or the pipe breaks first. */
  ask<E extends keyof Asks>(event: E, payload: Asks[E][0], ms: number): Promise<Asks[E][1]>;
}
