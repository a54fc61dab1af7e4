import { createHash } from 'node:crypto';
import type { Actor } from '#shared/kernel/actor.ts';
import { reject } from '#shared/kernel/rejection.ts';
import {
  NO_NAMES,
  type Commit,
  type Context,
  type Decision,
  type Names,
  type StreamId,
} from '#shared/kernel/stream.ts';
import type { Audience } from '#shared/kernel/view.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import { canonical } from '../store/codec.ts';
import { StreamUnreadable } from '../store/failures.ts';
import type { Store, StreamTx } from '../store/port.ts';
import { Batcher, nextTurn } from './batcher.ts';
import type { Domain } from './domains.ts';
import type { Clock, Log } from './port.ts';
import { View } from './views.ts';

/** Commands in one transaction, at most. */
const BATCH_MAX = 64;

interface Job<S, C, E> {
  readonly id: string;
  readonly actor: Actor;
  readonly hash: string;
  /** Null when `decide` is all there is, as for the first events of a stream. */
  readonly command: C | null;
  readonly decide: (state: S, ctx: Context) => Decision<E>;
}

/** What a batch left behind: an answer per job, and every commit since the runner last looked. */
interface Outcome<E> {
  readonly replies: readonly CommandReply[];
  readonly commits: readonly Commit<E>[];
  /** Whether the file must be scrubbed: of ballots, or of rewritten commits as well. */
  readonly scrub: 'ballots' | 'rewritten' | null;
}

export interface RunnerHooks<E> {
  /** New commits are in the views; patches may go out. Called once per batch, in order. */
  advanced(commits: readonly Commit<E>[]): void;
  /** Own commits became durable: other nodes may look. */
  committed(): void;
}

export interface RunnerOptions<S extends { seq: number }, C, E> {
  readonly id: StreamId;
  readonly domain: Domain<S, C, E>;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  readonly hooks: RunnerHooks<E>;
  /** Awaited before a box may close, so that ballots already received are counted. */
  readonly settleBallots: () => Promise<void>;
}

const contentHash = (actor: Actor, command: unknown): string =>
  createHash('sha256')
    .update(canonical([actor.person, command]))
    .digest('base64url');

/**
 * The authority of one stream on this node. Commands queue here only to be batched; the lock is the store's.
 *
 * Two folds of the same log: `deciding` runs ahead inside a transaction and is thrown away when that fails;
 * `state` follows what is durable, and only it is projected. So nothing is ever shown that is not stored, and
 * views are a function of the log alone, the same on every node.
 */
export class Runner<S extends { seq: number }, C, E> {
  readonly id: StreamId;
  readonly #options: RunnerOptions<S, C, E>;
  readonly #queue: Batcher<Job<S, C, E>, CommandReply>;
  readonly #views = new Map<Audience, View>();
  readonly state: S;
  #deciding: S | null = null;
  #names: Names = NO_NAMES;
  #lastAt = 0;
  #retired = false;
  #scrubbing: Promise<void> = Promise.resolve();

  constructor(options: RunnerOptions<S, C, E>) {
    this.id = options.id;
    this.#options = options;
    this.state = options.domain.empty(options.id);
    this.#queue = new Batcher((jobs) => this.#answer(jobs), BATCH_MAX, nextTurn);
  }

  get names(): Names {
    return this.#names;
  }

  /** A stream this version cannot read: it answers `busy` to everything and shows nothing new. */
  get retired(): boolean {
    return this.#retired;
  }

  submit(id: string, actor: Actor, command: C): Promise<CommandReply> {
    const { domain } = this.#options;
    return this.#queue.add({
      id,
      actor,
      command,
      hash: contentHash(actor, command),
      decide: (state, ctx) => domain.decide(state, command, ctx),
    });
  }

  /** The first commit of a stream, which no command makes. */
  begin(id: string, actor: Actor, events: readonly E[]): Promise<CommandReply> {
    return this.#queue.add({
      id,
      actor,
      command: null,
      hash: contentHash(actor, events),
      decide: (state) => (state.seq === 0 ? { ok: true, events } : reject('already_exists')),
    });
  }

  /** Reads what others have committed. */
  async catchUp(): Promise<void> {
    if (this.#retired) return;
    try {
      const tail = await this.#options.store.log.read(this.id, this.state.seq);
      this.#advance(tail as readonly Commit<E>[]);
    } catch (error) {
      this.#failed(error, 'could not read the log');
    }
  }

  /** Resolves when everything received is answered and shown, and nothing is left to do on the disk. */
  async idle(): Promise<void> {
    await this.#queue.flush();
    await new Promise((resolve) => setImmediate(resolve));
    await this.#scrubbing;
  }

  /** The view of an audience, built when it is first asked for. */
  view(audience: Audience): View {
    let view = this.#views.get(audience);
    if (view === undefined) {
      view = new View(audience, this.state.seq);
      view.take(this.state.seq, this.#project(audience, this.#keys(audience)));
      this.#views.set(audience, view);
    }
    return view;
  }

  views(): Iterable<View> {
    return this.#views.values();
  }

  forget(audience: Audience): void {
    this.#views.delete(audience);
  }

  /** Takes new names and draws every view again; returns those that look different now. */
  rename(names: Names): readonly View[] {
    this.#names = names;
    return [...this.#views.values()].filter((view) => {
      const changed = this.#redraw(view, view.rev);
      if (changed) view.redraw();
      return changed;
    });
  }

  #keys(audience: Audience): Iterable<string> {
    return this.#options.domain.keys(this.state, this.#names, audience);
  }

  *#project(audience: Audience, keys: Iterable<string>): Iterable<readonly [string, unknown]> {
    for (const key of keys)
      yield [key, this.#options.domain.project(this.state, this.#names, audience, key)];
  }

  #redraw(view: View, seq: number): boolean {
    const keys = new Set([...view.keys(), ...this.#keys(view.audience)]);
    return view.take(seq, this.#project(view.audience, keys));
  }

  /** Folds durable commits into the state and the views; what is known already is passed over. */
  #advance(commits: readonly Commit<E>[]): void {
    const { domain, hooks } = this.#options;
    const fresh = commits.filter((commit) => commit.seq > this.state.seq);
    for (const commit of fresh) {
      if (commit.seq !== this.state.seq + 1)
        throw new Error(`Commit ${commit.seq} of ${this.id} came after ${this.state.seq}`);
      const touched = domain.apply(this.state, commit);
      this.#lastAt = Math.max(this.#lastAt, commit.at);
      for (const view of this.#views.values()) {
        if (touched.has('*')) this.#redraw(view, commit.seq);
        else view.take(commit.seq, this.#project(view.audience, touched));
      }
    }
    if (fresh.length > 0) hooks.advanced(fresh);
  }

  async #answer(jobs: readonly Job<S, C, E>[]): Promise<readonly CommandReply[]> {
    if (this.#retired) return jobs.map(() => reject('busy'));
    const { domain, settleBallots } = this.#options;
    const closes = jobs.some(
      ({ command }) => command !== null && domain.boxNeed(this.state, command)?.act === 'close',
    );
    try {
      if (closes) await settleBallots();
      const outcome = await this.#transact(jobs);
      // the answers leave in this turn; what they caused is shown in the next one (LOG4: ack before patch)
      setImmediate(() => this.#publish(outcome));
      return outcome.replies;
    } catch (error) {
      // it may have got anywhere: what is in memory is worth nothing now
      this.#deciding = null;
      if (jobs.length > 1 && !(error instanceof StreamUnreadable)) return this.#oneByOne(jobs);
      this.#failed(error, 'a command could not be stored');
      return jobs.map(() => reject('busy'));
    }
  }

  /** One command that cannot be stored must not take its neighbours down. */
  async #oneByOne(jobs: readonly Job<S, C, E>[]): Promise<readonly CommandReply[]> {
    const replies: CommandReply[] = [];
    for (const job of jobs) replies.push(...(await this.#answer([job])));
    return replies;
  }

  #publish({ commits, scrub }: Outcome<E>): void {
    const { hooks, store, log } = this.#options;
    try {
      this.#advance(commits);
    } catch (error) {
      this.#failed(error, 'a commit could not be shown');
    }
    if (commits.length > 0) hooks.committed();
    if (scrub !== null)
      this.#scrubbing = store.boxes
        .scrub(scrub === 'rewritten' ? scrub : undefined)
        .catch((error: unknown) => {
          log.error(
            { stream: this.id, error: String(error) },
            'the database could not be scrubbed',
          );
        });
  }

  #failed(error: unknown, message: string): void {
    if (error instanceof StreamUnreadable) this.#retired = true;
    this.#options.log.error({ stream: this.id, error: String(error) }, message);
  }

  #transact(jobs: readonly Job<S, C, E>[]): Promise<Outcome<E>> {
    const { domain, store, clock } = this.#options;
    const state = (this.#deciding ??= structuredClone(this.state));
    return store.log.transact(this.id, state.seq, async (tx, tail) => {
      const commits = [...tail] as Commit<E>[];
      for (const commit of commits) domain.apply(state, commit);
      const replies: CommandReply[] = [];
      let scrub: Outcome<E>['scrub'] = null;
      for (const job of jobs) {
        const known = await tx.answerOf(job.id);
        if (known !== undefined) {
          replies.push(known.hash === job.hash ? known.reply : reject('command_id_reused'));
          continue;
        }
        const at = Math.max(clock.now(), this.#lastAt);
        const decision = await this.#decide(tx, state, job, at);
        if (decision.ok && decision.events.length > 0) {
          const commit: Commit<E> = {
            stream: this.id,
            seq: state.seq + 1,
            at,
            actor: job.actor,
            commandId: job.id,
            events: decision.events,
          };
          // Asked before the events are applied: it needs the words that they take out.
          const clean = domain.redactionOf(state, decision.events);
          // Older events only: a moderator's words in this commit take the place of what goes.
          if (clean !== null) {
            await tx.rewrite(clean);
            scrub = 'rewritten';
          }
          await tx.append(
            commit,
            decision.events.flatMap((event) => domain.edgesOf(event)),
          );
          domain.apply(state, commit);
          commits.push(commit);
          for (const event of decision.events) {
            for (const effect of domain.boxEffects(state, event)) {
              await tx.boxEffect(effect);
              if (effect.act !== 'open' && effect.act !== 'ending') scrub ??= 'ballots';
            }
          }
        }
        const reply: CommandReply = decision.ok
          ? { ok: true }
          : { ok: false, rejection: decision.rejection };
        // `busy` is no answer: the same id may come again
        if (reply.ok || reply.rejection.code !== 'busy') await tx.remember(job.id, job.hash, reply);
        replies.push(reply);
      }
      return { replies, commits, scrub };
    });
  }

  async #decide(tx: StreamTx, state: S, job: Job<S, C, E>, at: number): Promise<Decision<E>> {
    const need = job.command === null ? null : this.#options.domain.boxNeed(state, job.command);
    const context = { actor: job.actor, at, names: this.#names };
    if (need === null) return job.decide(state, context);
    const box =
      need.act === 'close' ? await tx.closeBox(need.boxId) : await tx.readUnlinked(need.boxId);
    return job.decide(state, { ...context, box });
  }
}
