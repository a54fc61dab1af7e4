import type { Actor, PersonId, Role } from './actor.ts';
import type { BallotBody } from '../voting/tally.ts';
import type { Invite } from '../wire/http.ts';
import type { Rejection } from './rejection.ts';

/** A stream is a process or a session: one log, one lock. */
export type StreamId = string;
export type StreamKind = 'process' | 'session';

/** One durable step of a stream: all events of one command, or none (LOG2). */
export interface Commit<E> {
  readonly stream: StreamId;
  /** Starts at 1, no gaps (LOG1). */
  readonly seq: number;
  /** Server time, milliseconds since 1970 UTC. */
  readonly at: number;
  readonly actor: Actor;
  readonly commandId: string;
  readonly events: readonly E[];
}

export type Decision<E> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly rejection: Rejection };

export const accept = <E>(...events: E[]): Decision<E> => ({ ok: true, events });

/** What a decision may know beside the state: who and when. No clock and no randomness inside. */
export interface Context {
  readonly actor: Actor;
  /** Server time in milliseconds. */
  readonly at: number;
  readonly names: Names;
  /** The ballots of the box that `boxNeed` asked for, loaded inside the transaction. */
  readonly box?: LoadedBox;
}

/** What the box hands to a decision: contents only, and voters only when the vote is named. */
export interface LoadedBox {
  readonly ballots: readonly BallotBody[];
  /** Stratum (affiliation) of each ballot, in the same order; empty for votes without strata. */
  readonly strata: readonly string[];
  /** Ballots cast or changed while the vote was ending. */
  readonly late: number;
  readonly roll: Readonly<Record<PersonId, BallotBody>> | null;
}

/** Names are erasable and live outside the log; projections and messages look them up here. */
export interface Names {
  /** The seats of the process, in seat order. */
  readonly seats: readonly SeatCard[];
  /** Name of a seat (its substitute's while one has it) or of a staff credential. */
  nameOf(person: PersonId): string | undefined;
  /** Role behind a staff credential (`k_…`); seats and attendees are told by their state. */
  roleOf(person: PersonId): Role | undefined;
  /** How to join the session; null for a process or a session that has ended. */
  readonly invite: Invite | null;
}

export interface SeatCard {
  readonly id: PersonId;
  readonly number: number;
  readonly name: string;
  /** Party group, for mixing teams; sealed votes are never broken down by it. */
  readonly group: string;
}

export const NO_NAMES: Names = {
  seats: [],
  nameOf: () => undefined,
  roleOf: () => undefined,
  invite: null,
};

/** Keys of view entries that a commit may have changed; `'*'` asks for a full projection. */
export type Touched = ReadonlySet<string>;

/**
 * The thread: typed edges between things (REL2). Written beside the log in the same transaction and
 * rebuildable from it.
 */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly relation: 'same' | 'reworded' | 'merged' | 'split' | 'source' | 'answers';
  readonly release?: string;
}
