import { SYSTEM, type Actor } from '#shared/kernel/actor.ts';
import type { CommandReply } from '#shared/wire/protocol.ts';
import type { Domain } from './domains.ts';
import type { Clock } from './port.ts';

const AGAIN_MS = 1_000;

/** Ids of the server's own commands: no device can send one that begins like this. */
export const systemId = (id: string): string => `#${id}`;

interface Sleeper<S extends { seq: number }, C, E> {
  readonly state: S;
  submit(id: string, actor: Actor, command: C): Promise<CommandReply>;
  readonly domain: Domain<S, C, E>;
}

/**
 * Sends what the clock has to send. Ids are deterministic, so every node may fire and the log keeps one effect.
 */
export class Alarm<S extends { seq: number }, C, E> {
  readonly #sleeper: Sleeper<S, C, E>;
  readonly #clock: Clock;
  #cancel: (() => void) | null = null;
  /** Refused once is refused for ever: the same id gets the same answer. */
  #refused: string | null = null;
  #stopped = false;

  constructor(sleeper: Sleeper<S, C, E>, clock: Clock) {
    this.#sleeper = sleeper;
    this.#clock = clock;
  }

  /** Call whenever the state has moved. */
  set(): void {
    this.#cancel?.();
    this.#cancel = null;
    if (this.#stopped) return;
    const due = this.#sleeper.domain.nextDue(this.#sleeper.state);
    if (due !== null) this.#wait(due - this.#clock.now());
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
  }

  #wait(ms: number): void {
    this.#cancel = this.#clock.after(Math.max(0, ms), () => void this.#fire());
  }

  async #fire(): Promise<void> {
    this.#cancel = null;
    const { state, domain } = this.#sleeper;
    const due = domain.due(state, this.#clock.now());
    if (due === null) return this.set();
    if (due.commandId === this.#refused) return;
    const reply = await this.#sleeper.submit(systemId(due.commandId), SYSTEM, due.command);
    if (reply.ok || this.#stopped) return;
    if (reply.rejection.code === 'busy') this.#wait(AGAIN_MS);
    else this.#refused = due.commandId;
  }
}
