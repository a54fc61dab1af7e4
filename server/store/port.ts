import type { Commit, Edge, StreamId, StreamKind } from '#shared/kernel/stream.ts';
import type { LoadedBox } from '#shared/kernel/stream.ts';
import type { PersonId, Role } from '#shared/kernel/actor.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { CommandReply, OwnBallot } from '#shared/wire/protocol.ts';
import type { BoxEffect } from '#shared/session/boxes.ts';

/**
 * The store port: async and lock-based from the first day, so that SQLite (BEGIN IMMEDIATE) and Postgres
 * (SELECT … FOR UPDATE) behave alike. One contract suite runs against every implementation. Payloads are
 * opaque here except for the codec.
 */
export interface Store {
  readonly log: LogStore;
  readonly boxes: BoxStore;
  readonly registry: RegistryStore;
  /** Releases locks and files. Idempotent. */
  close(): Promise<void>;
}

export interface StreamHead {
  readonly id: StreamId;
  readonly kind: StreamKind;
  readonly processId: string;
  readonly seq: number;
}

export interface LogStore {
  /** Idempotent: creating an existing stream changes nothing. */
  createStream(id: StreamId, kind: StreamKind, processId: string): Promise<void>;
  heads(): Promise<readonly StreamHead[]>;
  head(id: StreamId): Promise<StreamHead | undefined>;
  read(id: StreamId, after: number): Promise<readonly Commit<unknown>[]>;
  /**
   * Takes the stream's lock, reads what others committed after `since`, runs `work` and commits. If `work`
   * throws, nothing is kept. Resolves only when the commit is durable (LOG4).
   */
  transact<T>(
    id: StreamId,
    since: number,
    work: (tx: StreamTx, tail: readonly Commit<unknown>[]) => Promise<T> | T,
  ): Promise<T>;
  edges(filter: {
    from?: string;
    to?: string;
    stream?: StreamId;
  }): Promise<readonly (Edge & { stream: StreamId })[]>;
}

export interface StreamTx {
  /** The first answer to this command id, with the hash of its content (LOG3). */
  answerOf(commandId: string): Promise<{ hash: string; reply: CommandReply } | undefined>;
  remember(commandId: string, hash: string, reply: CommandReply): Promise<void>;
  /** Appends with the next seq; the caller passes the seq it expects, a mismatch throws. */
  append(commit: Commit<unknown>, edges: readonly Edge[]): Promise<void>;
  /**
   * The one sanctioned overwrite: how the events of every commit so far must read from now on. Scrub afterwards,
   * or the old words stay in the file.
   */
  rewrite(clean: (events: readonly unknown[]) => readonly unknown[]): Promise<void>;
  boxEffect(effect: BoxEffect): Promise<void>;
  /**
   * The barrier: until this transaction ends no ballot is accepted in the box; returns all accepted ones (BOX2).
   * The effect `unlink` makes it final, so a refused command leaves the box open.
   */
  closeBox(boxId: string): Promise<LoadedBox>;
  readUnlinked(boxId: string): Promise<LoadedBox>;
}

export interface Cast {
  readonly boxId: string;
  readonly voter: PersonId;
  readonly rev: number;
  readonly body: BallotBody;
  /** Affiliation of an attendee, for protected breakdowns; empty = none. Gone when the box closes. */
  readonly stratum: string;
}

export type CastResult =
  | { readonly ok: true; readonly rev: number }
  | { readonly ok: false; readonly why: 'closed' }
  | { readonly ok: false; readonly why: 'stale'; readonly current: OwnBallot };

export interface BoxStore {
  /** One durable transaction for the whole batch (group commit); results in the same order. */
  cast(batch: readonly Cast[]): Promise<readonly CastResult[]>;
  own(boxId: string, voter: PersonId): Promise<OwnBallot | undefined>;
  /** How many given ballots are in the box. The only thing that may leave an open sealed box (BOX3). */
  given(boxId: string): Promise<number>;
  /**
   * Removes every trace of unlinked and dropped ballots from disk; repeatable, called after a close. `rewritten`:
   * of the older words of rewritten commits too, which may lie anywhere in the file; after a redaction and at start.
   */
  scrub(what?: 'rewritten'): Promise<void>;
}

export interface Credential {
  readonly id: string;
  readonly role: Role;
  /** Process or session id; empty for the owner. */
  readonly scope: string;
  /** Acting person: a seat, an attendee, or the credential's own `k_…` id. */
  readonly person: PersonId;
  readonly name: string;
  readonly createdAt: number;
  readonly expiresAt: number | null;
  readonly lastUsed: number | null;
  readonly revokedAt: number | null;
}

export interface SeatRow {
  readonly id: PersonId;
  readonly processId: string;
  readonly number: number;
  readonly name: string;
  readonly group: string;
  readonly substitute: string | null;
}

/** People, credentials and codes: erasable, outside the log. Tokens are stored as hashes only. */
export interface RegistryStore {
  addCredential(row: Credential, tokenHash: string): Promise<void>;
  credentialByHash(tokenHash: string): Promise<Credential | undefined>;
  credentials(filter: {
    scope?: string;
    person?: PersonId;
    role?: Role;
  }): Promise<readonly Credential[]>;
  /** Marks as revoked; returns the ids that were live until now. */
  revoke(
    filter: { id?: string; person?: PersonId; role?: Role; scope?: string },
    at: number,
  ): Promise<readonly string[]>;
  touch(id: string, at: number): Promise<void>;
  seats(processId: string): Promise<readonly SeatRow[]>;
  putSeat(row: SeatRow): Promise<void>;
  /** The session's six-digit code; made once, unique among sessions that are not ended. */
  joinCode(sessionId: string, make: () => string): Promise<string>;
  sessionByCode(code: string): Promise<string | undefined>;
  dropJoinCode(sessionId: string): Promise<void>;
  /** One-time codes for a seat: single use, short-lived, hashed. */
  addSeatCode(
    sessionId: string,
    seat: PersonId,
    codeHash: string,
    expiresAt: number,
  ): Promise<void>;
  useSeatCode(sessionId: string, codeHash: string, at: number): Promise<PersonId | undefined>;
  /**
   * Binds receipts to whoever wrote: attendees, or `slipAuthor` of slips of paper, all or none. A new one replaces the
   * author's old one.
   */
  putReceipts(
    sessionId: string,
    receipts: readonly { readonly author: string; readonly codeHash: string }[],
  ): Promise<void>;
  /** Who has a receipt in a session: the persons and `slipAuthor`s that were given to `putReceipts`. */
  receiptAuthors(sessionId: string): Promise<readonly string[]>;
  receiptByHash(
    codeHash: string,
  ): Promise<{ readonly session: string; readonly author: string } | undefined>;
  setting(key: string): Promise<string | undefined>;
  putSetting(key: string, value: string): Promise<void>;
}
