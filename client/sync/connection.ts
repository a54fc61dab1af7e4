import type { Rejection } from '#shared/kernel/rejection.ts';
import type { Audience, Patch } from '#shared/kernel/view.ts';
import { PROTOCOL, type HelloReply, type OwnBallot } from '#shared/wire/protocol.ts';
import { setServerTime } from './clock.ts';
import type { Pipe } from './pipe.ts';
import { forgetViews, setConnection, takePatch, takeVolatile, useSync } from './store.ts';

/** A socket that does not answer within this is dead, whatever it says (phones that slept). */
const HELLO_MS = 4000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 5000;
/** A short gap is not worth a word: nothing flickers on reconnect. */
const OFFLINE_AFTER_MS = 1500;

export interface ConnectionEvents {
  /** The view is whole and the line is up. */
  readonly online: () => void;
  readonly ballots: (ballots: readonly OwnBallot[]) => void;
  readonly reload: (reason: Rejection) => void;
}

export interface LiveConnection {
  isUp(): boolean;
  /** Asks again at once: the page woke, the network is back, or an answer did not come. */
  check(): void;
  stop(): void;
}

/** Keeps a pipe open and the view whole. Everything may get lost; `hello` with what we have repairs it. */
export function connect(stream: string, pipe: Pipe, events: ConnectionEvents): LiveConnection {
  let attempts = 0;
  let stopped = false;
  let up = false;
  let greeting = false;
  let greetAgain = false;
  let early: Patch[] = [];
  let retryTimer: ReturnType<typeof setTimeout> | undefined;
  let offlineTimer: ReturnType<typeof setTimeout> | undefined;

  function down() {
    up = false;
    offlineTimer ??= setTimeout(() => {
      if (!up && !stopped) setConnection('offline');
    }, OFFLINE_AFTER_MS);
  }

  function retry(least = 0) {
    if (stopped) return;
    clearTimeout(retryTimer);
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** attempts++);
    // Spread out, so that a hall does not come back in the same instant.
    retryTimer = setTimeout(() => pipe.open(), Math.max(least, wait * (0.5 + Math.random() / 2)));
  }

  function end(reason: Rejection) {
    stop();
    setConnection('ended', reason);
  }

  function refuse(reason: Rejection) {
    if (reason.code === 'reload') {
      end(reason);
      events.reload(reason);
    } else if (reason.code === 'slow_down' || reason.code === 'busy') {
      down();
      pipe.close();
      retry(2000);
    } else end(reason);
  }

  /** False: a patch did not fit, so the views are forgotten and asked for anew. */
  function takeReply(reply: HelloReply & { ok: true }): boolean {
    takeVolatile(reply.volatile, true);
    const fits = reply.patches.map(takePatch).every(Boolean);
    if (!fits) forgetViews();
    return fits;
  }

  async function hello(): Promise<void> {
    if (greeting) {
      greetAgain = true;
      return;
    }
    greeting = true;
    greetAgain = false;
    const askedAt = Date.now();
    let reply: HelloReply;
    try {
      reply = await pipe.ask('hello', { protocol: PROTOCOL, stream, since: revisions() }, HELLO_MS);
    } catch {
      greeting = false;
      early = [];
      if (stopped) return;
      down();
      pipe.close();
      retry();
      return;
    }
    greeting = false;
    if (stopped) return;
    if (!reply.ok) {
      early = [];
      refuse(reply.rejection);
      return;
    }
    setServerTime(reply.now, askedAt);
    const whole = takeReply(reply) && early.map(takePatch).every(Boolean);
    early = [];
    if (!whole || greetAgain) {
      void hello();
      return;
    }
    attempts = 0;
    up = true;
    clearTimeout(offlineTimer);
    offlineTimer = undefined;
    setConnection('online');
    events.ballots(reply.ballots);
    events.online();
  }

  function check() {
    if (stopped) return;
    if (pipe.isOpen) {
      void hello();
      return;
    }
    attempts = 0;
    clearTimeout(retryTimer);
    pipe.open();
  }

  const onVisible = () => {
    if (document.visibilityState === 'visible') check();
  };
  document.addEventListener('visibilitychange', onVisible);
  window.addEventListener('pageshow', check);
  window.addEventListener('online', check);

  function stop() {
    stopped = true;
    up = false;
    clearTimeout(retryTimer);
    clearTimeout(offlineTimer);
    document.removeEventListener('visibilitychange', onVisible);
    window.removeEventListener('pageshow', check);
    window.removeEventListener('online', check);
    pipe.close();
  }

  pipe.listen({
    opened: () => void hello(),
    closed(reason) {
      if (stopped) return;
      if (reason !== null) {
        refuse(reason);
        return;
      }
      down();
      retry();
    },
    patch(patch) {
      // The reply that is on its way may be the one this patch builds on.
      if (greeting) early.push(patch);
      else if (!takePatch(patch)) void hello();
    },
    tick: (entries) => takeVolatile(entries),
    ballot: (ballot) => events.ballots([ballot]),
    bye: refuse,
  });
  down();
  pipe.open();

  return { isUp: () => up, check, stop };
}

function revisions(): Partial<Record<Audience, number>> {
  const since: Partial<Record<Audience, number>> = {};
  for (const [audience, view] of Object.entries(useSync.getState().views))
    if (view !== undefined) since[audience as Audience] = view.rev;
  return since;
}
