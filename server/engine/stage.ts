import { SYSTEM, type Actor } from '#shared/kernel/actor.ts';
import type { Commit, StreamId } from '#shared/kernel/stream.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import type { StreamHead, Store } from '../store/port.ts';
import { Alarm } from './alarm.ts';
import type { Domain } from './domains.ts';
import { Live } from './live.ts';
import type { Clock, Log, NamesSource, Outlet } from './port.ts';
import { Runner } from './runner.ts';

export interface StageOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly names: NamesSource;
  readonly outlets: Iterable<Outlet>;
  readonly settleBallots: () => Promise<void>;
  /** A stream has new commits that other nodes do not know of. */
  readonly ring: (stream: StreamId) => void;
}

/** One stream with all that happens around it on this node: authority, devices, clock, names. */
export class Stage<S extends { seq: number }, C, E> {
  readonly runner: Runner<S, C, E>;
  readonly live: Live;
  readonly processId: StreamId;
  readonly #head: StreamHead;
  readonly #options: StageOptions;
  readonly #alarm: Alarm<S, C, E>;
  #copy: { readonly seq: number; readonly state: S } | null = null;

  constructor(head: StreamHead, domain: Domain<S, C, E>, options: StageOptions) {
    const { store, clock, log, settleBallots, ring, outlets } = options;
    this.#head = head;
    this.#options = options;
    this.processId = head.processId;
    this.runner = new Runner({
      id: head.id,
      domain,
      store,
      clock,
      log,
      settleBallots,
      hooks: {
        advanced: (commits) => this.#advanced(commits),
        committed: () => ring(head.id),
      },
    });
    this.live = new Live(this.runner, outlets);
    const { runner } = this;
    this.#alarm = new Alarm(
      {
        state: runner.state,
        domain,
        submit: (id, actor, command) => runner.submit(id, actor, command),
      },
      clock,
    );
  }

  get id(): StreamId {
    return this.#head.id;
  }

  async load(): Promise<void> {
    await this.runner.catchUp();
    await this.rename();
  }

  /** Reads the names again and draws the views with them. */
  async rename(): Promise<void> {
    const names = await this.#options.names(this.processId, this.joinable());
    this.live.republish(this.runner.rename(names));
  }

  /** A copy, made once per commit: readers may take their time, the runner does not wait for them. */
  copy(): S {
    const { state } = this.runner;
    if (this.#copy?.seq !== state.seq)
      this.#copy = { seq: state.seq, state: structuredClone(state) };
    return this.#copy.state;
  }

  /** The server's own act; a refusal is for the log, there is nobody to tell. */
  async system(id: string, command: C, actor: Actor = SYSTEM): Promise<CommandReply> {
    const reply = await this.runner.submit(id, actor, command);
    if (!reply.ok)
      this.#options.log.warn(
        { stream: this.id, id, code: reply.rejection.code },
        'own act refused',
      );
    return reply;
  }

  async close(): Promise<void> {
    this.#alarm.stop();
    await this.runner.idle();
  }

  protected joinable(): StreamId | null {
    return null;
  }

  /** What a kind of stream does after commits have been sent out. */
  protected react(_commits: readonly Commit<E>[]): void {}

  #advanced(commits: readonly Commit<E>[]): void {
    this.live.publish();
    this.#alarm.set();
    this.react(commits);
  }
}
