import type { Rejection } from '#shared/kernel/rejection.ts';
import type { BallotBody } from '#shared/voting/tally.ts';
import type { BallotFrame, BallotReply, OwnBallot } from '#shared/wire/protocol.ts';
import { readJson, storedKeys, writeStored } from './storage.ts';
import { useSync } from './store.ts';

interface Cast {
  readonly rev: number;
  readonly body: BallotBody;
}

interface Box {
  readonly boxId: string;
  /** Not confirmed yet. */
  wanted: Cast | null;
  /** Confirmed: after closing this device's copy is the only one left. */
  saved: Cast | null;
  rejection: Rejection | null;
  sending: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export interface BallotsLine {
  readonly stream: string;
  readonly isUp: () => boolean;
  readonly send: (frame: BallotFrame, ms: number) => Promise<BallotReply>;
  readonly doubt: () => void;
}

export interface Ballots {
  /** Sets the whole ballot; sent 300 ms later, so that quick taps become one. */
  cast(boxId: string, body: BallotBody): void;
  /** What the server has, from a hello or from another device of the same person. */
  take(ballots: readonly OwnBallot[]): void;
  /** Whose ballots: another person on the same device never sees them. */
  person(id: string): void;
  flush(): void;
  stop(): void;
}

const COALESCE_MS = 300;
const ANSWER_MS = 6000;
const AGAIN_MS = 800;

const sameBody = (a: BallotBody, b: BallotBody) => JSON.stringify(a) === JSON.stringify(b);

/** The person's ballots: whole values with a rising revision, so repeats and reorders are harmless (BOX5). */
export function createBallots(line: BallotsLine): Ballots {
  const boxes = new Map<string, Box>();
  let owner: string | null = null;
  let stopped = false;

  const prefix = () => `rt.ballot.${line.stream}.${owner ?? 'device'}.`;

  function boxOf(boxId: string): Box {
    let box = boxes.get(boxId);
    if (box === undefined) {
      box = { boxId, wanted: null, saved: null, rejection: null, sending: false, timer: undefined };
      boxes.set(boxId, box);
    }
    return box;
  }

  function changed(box: Box) {
    const { boxId, wanted, saved, rejection } = box;
    writeStored(`${prefix()}${boxId}`, JSON.stringify({ wanted, saved }));
    useSync.setState(({ votes }) => ({
      votes: {
        ...votes,
        [boxId]: {
          body: (wanted ?? saved)?.body ?? null,
          saved: saved?.body ?? null,
          status: wanted ? 'saving' : rejection ? 'refused' : saved ? 'saved' : 'none',
          rejection,
        },
      },
    }));
  }

  function later(box: Box, ms: number) {
    if (box.timer !== undefined || stopped) return;
    box.timer = setTimeout(() => {
      box.timer = undefined;
      void send(box);
    }, ms);
  }

  async function send(box: Box): Promise<void> {
    const sent = box.wanted;
    if (box.sending || stopped || sent === null || !line.isUp()) return;
    box.sending = true;
    let reply: BallotReply;
    try {
      reply = await line.send({ boxId: box.boxId, rev: sent.rev, body: sent.body }, ANSWER_MS);
    } catch {
      box.sending = false;
      line.doubt();
      return;
    }
    box.sending = false;
    if (stopped) return;
    const actedLater = box.wanted !== null && box.wanted.rev !== sent.rev;
    if (reply.ok) {
      box.saved = sent;
      box.rejection = null;
      if (!actedLater) box.wanted = null;
    } else if (reply.rejection.code === 'busy' || reply.rejection.code === 'slow_down') {
      later(box, AGAIN_MS);
      return;
    } else if (reply.rejection.code === 'ballot_stale' && reply.current !== undefined) {
      adopt(box, reply.current, actedLater ? null : reply.rejection);
      return;
    } else if (!actedLater) {
      box.wanted = null;
      box.rejection = reply.rejection;
    }
    changed(box);
    if (box.wanted !== null) later(box, 0);
  }

  /** Another device has voted since: what stands there stands, unless the person has acted after that. */
  function adopt(box: Box, current: OwnBallot, told: Rejection | null) {
    const mine = box.wanted;
    box.saved = { rev: current.rev, body: current.body };
    if (told === null && mine !== null) {
      box.wanted = { rev: current.rev + 1, body: mine.body };
      later(box, 0);
    } else {
      box.rejection = mine !== null && !sameBody(mine.body, current.body) ? told : null;
      box.wanted = null;
    }
    changed(box);
  }

  const stale: Rejection = { code: 'ballot_stale' };

  return {
    cast(boxId, body) {
      const box = boxOf(boxId);
      const rev = Math.max(box.wanted?.rev ?? 0, box.saved?.rev ?? 0) + 1;
      box.wanted = { rev, body };
      box.rejection = null;
      changed(box);
      later(box, COALESCE_MS);
    },
    take(ballots) {
      for (const ballot of ballots) {
        const box = boxOf(ballot.boxId);
        // Ours is newer and only waits to be sent.
        if (box.wanted !== null && box.wanted.rev > ballot.rev) continue;
        // A revision is accepted once, so a copy of the same one is the same; and the server says nothing of a
        // ballot to a link that is younger than the vote, not even of what it has cast itself.
        if (box.wanted === null && box.saved !== null && box.saved.rev >= ballot.rev) continue;
        adopt(box, ballot, stale);
      }
    },
    person(id) {
      if (owner === id) return;
      owner = id;
      boxes.clear();
      useSync.setState({ votes: {} });
      for (const key of storedKeys(prefix())) {
        const stored = readJson<Pick<Box, 'wanted' | 'saved'>>(key);
        if (stored === undefined) continue;
        const box = boxOf(key.slice(prefix().length));
        box.wanted = stored.wanted;
        box.saved = stored.saved;
        changed(box);
      }
    },
    flush() {
      for (const box of boxes.values()) if (box.wanted !== null) void send(box);
    },
    stop() {
      stopped = true;
      for (const box of boxes.values()) clearTimeout(box.timer);
    },
  };
}
