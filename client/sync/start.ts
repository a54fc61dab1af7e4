import type { Rejection } from '#shared/kernel/rejection.ts';
import type { MeView } from '#shared/session/views.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { CommandReply, Surface } from '#shared/wire/protocol.ts';
import { createBallots, type Ballots } from './ballots.ts';
import { connect } from './connection.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import type { Pipe } from './pipe.ts';
import { socketPipe } from './socketPipe.ts';
import { emptySync, setConnection, useSync, type Command } from './store.ts';

export interface SyncOptions {
  surface: Surface;
  /** Session id; process id for the process surface. */
  stream: string;
  /** A screen's link token; everybody else has a cookie. */
  token?: string;
}

let running: { outbox: Outbox; ballots: Ballots; stop: () => void } | null = null;

const RELOADED = 'rt.reloaded';

/** Reloads, but never round and round: a second mismatch within a minute is told in words instead. */
function reloadOnce(reason: Rejection): void {
  let last = 0;
  try {
    last = Number(sessionStorage.getItem(RELOADED) ?? 0);
    sessionStorage.setItem(RELOADED, String(Date.now()));
  } catch {
    last = Date.now();
  }
  if (Date.now() - last > 60_000) location.reload();
  else setConnection('ended', reason);
}

const personNow = () => (useSync.getState().entries['me'] as MeView | undefined)?.person ?? null;

/** Starts the conversation with one stream, ending an earlier one. Returns how to stop it. */
export function startSync(options: SyncOptions, pipe: Pipe = socketPipe(options)): () => void {
  running?.stop();
  useSync.setState(emptySync());

  // The three parts know each other only through these lines.
  const line = { isUp: () => connection.isUp(), doubt: () => connection.check() };
  const outbox = createOutbox({
    ...line,
    name: `${options.surface}.${options.stream}`,
    send: (frame, ms) => pipe.ask('command', frame, ms),
    reload: reloadOnce,
    person: personNow,
  });
  const ballots = createBallots({
    ...line,
    stream: options.stream,
    send: (frame, ms) => pipe.ask('ballot', frame, ms),
  });
  const knowPerson = () => {
    const person = personNow();
    if (person !== null) ballots.person(person);
  };
  const forgetListener = useSync.subscribe(knowPerson);
  const connection = connect(options.stream, pipe, {
    online() {
      ballots.flush();
      outbox.flush();
    },
    ballots(own) {
      ballots.take(own);
    },
    reload: reloadOnce,
  });

  const stop = () => {
    connection.stop();
    outbox.stop();
    ballots.stop();
    forgetListener();
    if (running?.stop === stop) running = null;
  };
  running = { outbox, ballots, stop };
  return stop;
}

/**
 * Sends a command: kept and resent until answered. A refusal comes back as a value; with `keepRefusal` it is
 * also kept in `refused`, for when the place it was sent from may be gone by then.
 */
export function act(command: Command, options?: { keepRefusal?: boolean }): Promise<CommandReply> {
  if (running === null) return Promise.resolve({ ok: false, rejection: { code: 'busy' } });
  return running.outbox.act(command, options);
}

/** Sets the person's whole ballot in a box; `useOwnVote` says how it fares. */
export function castBallot(boxId: string, body: BallotBody): void {
  running?.ballots.cast(boxId, body);
}

export function dismissRefusal(id: string): void {
  running?.outbox.dismiss(id);
}
