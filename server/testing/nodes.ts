import type { Actor } from '#shared/kernel/actor.ts';
import type { Names } from '#shared/kernel/stream.ts';
import { applyPatch, type Audience, type Entries, type Patch } from '#shared/kernel/view.ts';
import type {
  BallotFrame,
  BallotReply,
  CommandReply,
  HelloReply,
  OwnBallot,
  Surface,
} from '#shared/wire/protocol.ts';
import { createEngine } from '../engine/engine.ts';
import type { AnyCommand, Bell, Clock, Engine, Log, Outlet } from '../engine/port.ts';
import type { Store } from '../store/port.ts';

/** A clock that stands still until it is moved; timers fire in their order. */
export class ManualClock implements Clock {
  #now: number;
  #timers: { at: number; order: number; work: () => void }[] = [];
  #order = 0;

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(ms: number, work: () => void): () => void {
    const timer = { at: this.#now + ms, order: this.#order++, work };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  }

  /** Moves on step by step, with time for what each timer starts. */
  async move(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#timers.toSorted((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined || next.at > end) break;
      this.#timers = this.#timers.filter((each) => each !== next);
      this.#now = Math.max(this.#now, next.at);
      next.work();
    }
    this.#now = end;
    await settle();
  }
}

/** Lets everything that waits for no timer happen. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await new Promise((resolve) => setImmediate(resolve));
}

export function localBell(): Bell {
  const listeners = new Set<(stream: string) => void>();
  return {
    ring: (stream) => listeners.forEach((heard) => heard(stream)),
    listen(heard) {
      listeners.add(heard);
      return () => void listeners.delete(heard);
    },
  };
}

export interface ListeningLog extends Log {
  /** Everything that was logged, as text. */
  readonly lines: string[];
  readonly errors: string[];
  nothingWrong(): void;
}

/** Keeps what was logged, so that a test can say what was not. */
export function listeningLog(): ListeningLog {
  const lines: string[] = [];
  const errors: string[] = [];
  const keep = (fields: object, message: string): string => {
    const line = `${message} ${JSON.stringify(fields)}`;
    lines.push(line);
    return line;
  };
  return {
    lines,
    errors,
    nothingWrong() {
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
    info: keep,
    warn: keep,
    error: (fields, message) => void errors.push(keep(fields, message)),
  };
}

/** An engine with its devices, as a process would run it, without a network. */
export class Node {
  readonly engine: Engine;
  readonly devices = new Map<string, Device>();

  constructor(
    store: Store,
    clock: Clock,
    log: Log,
    names: () => Names | Promise<Names>,
    bell?: Bell,
  ) {
    this.engine = createEngine({
      store,
      clock,
      log,
      names: async () => names(),
      ...(bell === undefined ? {} : { bell }),
    });
    const audience = (name: Audience) =>
      [...this.devices.values()].filter((device) => device.audiences.includes(name));
    const outlet: Outlet = {
      patch: (_, patch) => audience(patch.audience).forEach((device) => device.take(patch)),
      tick: (_, name, shard, entries) =>
        audience(name)
          .filter((device) => shard === null || device.shard === shard)
          .forEach((device) => device.tick(entries)),
      ballot: (_, person, ballot, except) =>
        audience(`mine:${person}`)
          .filter((device) => device.connection !== except)
          .forEach((device) => device.ballots.push(ballot)),
      admit: (_, connection, audiences, shard) => {
        const device = this.devices.get(connection);
        if (device !== undefined) Object.assign(device, { audiences, shard });
      },
    };
    this.engine.listen(outlet);
  }
}

let connections = 0;

/** A client that keeps its views the way the real one does, and everything it ever received. */
export class Device {
  readonly actor: Actor;
  readonly surface: Surface;
  readonly stream: string;
  node: Node | null = null;
  connection = '';
  audiences: readonly Audience[] = [];
  shard = -1;
  readonly views = new Map<Audience, { rev: number; entries: Entries }>();
  volatile: Entries = {};
  readonly ballots: OwnBallot[] = [];
  /** Everything that came over the line, as text. */
  readonly heard: string[] = [];
  gaps = 0;

  constructor(actor: Actor, surface: Surface, stream: string) {
    this.actor = actor;
    this.surface = surface;
    this.stream = stream;
  }

  async connect(node: Node): Promise<HelloReply> {
    this.disconnect();
    this.node = node;
    this.connection = `c${++connections}`;
    node.devices.set(this.connection, this);
    return this.hello();
  }

  async hello(): Promise<HelloReply> {
    const { node, actor, surface, connection } = this;
    if (node === null) throw new Error('not connected');
    const since: Partial<Record<Audience, number>> = {};
    for (const [audience, { rev }] of this.views) since[audience] = rev;
    const early: Patch[] = [];
    this.#early = early;
    const reply = await node.engine.hello(this.stream, { connection, actor, surface }, since);
    this.#early = null;
    if (this.connection !== connection) return reply;
    this.heard.push(JSON.stringify(reply));
    if (reply.ok) {
      this.volatile = reply.volatile;
      for (const patch of [...reply.patches, ...early]) this.#apply(patch);
    }
    return reply;
  }
  #early: Patch[] | null = null;

  disconnect(): void {
    this.node?.devices.delete(this.connection);
    this.node?.engine.leave(this.stream, this.connection);
    this.node = null;
    this.connection = '';
    this.audiences = [];
  }

  take(patch: Patch): void {
    this.heard.push(JSON.stringify(patch));
    if (this.#early === null) this.#apply(patch);
    else this.#early.push(patch);
  }

  tick(entries: Entries): void {
    this.heard.push(JSON.stringify(entries));
    this.volatile = { ...this.volatile, ...entries };
  }

  #apply(patch: Patch): void {
    const view = this.views.get(patch.audience) ?? { rev: 0, entries: {} };
    const next = applyPatch(view, structuredClone(patch));
    if (next === undefined) this.gaps++;
    else this.views.set(patch.audience, next);
  }

  entries(audience: Audience): Entries {
    return this.views.get(audience)?.entries ?? {};
  }

  send(id: string, command: AnyCommand): Promise<CommandReply> {
    if (this.node === null) throw new Error('not connected');
    return this.node.engine.command(this.stream, this.actor, { v: 1, id, command });
  }

  vote(frame: BallotFrame): Promise<BallotReply> {
    if (this.node === null) throw new Error('not connected');
    return this.node.engine.ballot(this.stream, this.actor, frame, this.connection);
  }
}
