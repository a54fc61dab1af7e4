import type { Commit, StreamId } from '#shared/kernel/stream.ts';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import type { SessionEvent } from '#shared/session/events.ts';
import type { SessionState } from '#shared/session/state.ts';
import type { StreamHead } from '../store/port.ts';
import { systemId } from './alarm.ts';
import { sessionDomain } from './domains.ts';
import type { Visitor } from './port.ts';
import { Stage, type StageOptions } from './stage.ts';
import { Ticker } from './ticker.ts';

export interface SessionStageOptions extends StageOptions {
  /** The session has come to be or has made a release: its process must know. */
  readonly handOver: (state: SessionState) => void;
}

/** A session: besides what every stream has, people who come and go, turnout, a join code, releases. */
export class SessionStage extends Stage<SessionState, SessionCommand, SessionEvent> {
  readonly ticker: Ticker;
  readonly #session: SessionStageOptions;

  constructor(head: StreamHead, options: SessionStageOptions) {
    super(head, sessionDomain, options);
    this.#session = options;
    const { store, clock, log, outlets } = options;
    this.ticker = new Ticker({
      state: this.runner.state,
      visitors: this.live.visitors,
      boxes: store.boxes,
      clock,
      log,
      outlets,
    });
  }

  /**
   * A member or attendee who comes while the session is open is checked in, once: whom the desk has checked
   * out since stays out. The id is the same on every node and for every device of the person.
   */
  async checkIn({ actor, affiliation }: Visitor): Promise<void> {
    const { state } = this.runner;
    if (actor.role !== 'member' && actor.role !== 'attendee') return;
    if (state.status !== 'open' || state.presence.has(actor.person)) return;
    await this.system(systemId(`checkIn:${actor.person}:${state.openedAt}`), {
      type: 'person.checkIn',
      person: actor.person,
      ...(affiliation === undefined ? {} : { affiliation }),
    });
  }

  override async close(): Promise<void> {
    this.ticker.stop();
    await super.close();
  }

  protected override joinable(): StreamId | null {
    return this.runner.state.status === 'ended' ? null : this.id;
  }

  protected override react(commits: readonly Commit<SessionEvent>[]): void {
    const types = new Set(commits.flatMap(({ events }) => events.map(({ type }) => type)));
    this.ticker.wake();
    if (types.has('session.created') || types.has('release.made'))
      this.#session.handOver(this.runner.state);
    if (types.has('session.opened'))
      for (const visitor of this.live.participants()) this.#quietly(this.checkIn(visitor));
    const reopened = types.has('session.opened') && this.runner.names.invite === null;
    if (reopened || types.has('session.ended')) this.#quietly(this.#joinCode());
  }

  /** The code is worth something only while the session may be joined. */
  async #joinCode(): Promise<void> {
    const { store } = this.#session;
    if (this.runner.state.status === 'ended') await store.registry.dropJoinCode(this.id);
    await this.rename();
  }

  #quietly(work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.#session.log.error({ stream: this.id, error: String(error) }, 'own act failed');
    });
  }
}
