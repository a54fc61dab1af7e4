import { io, type Socket } from 'socket.io-client';
import type { BallotBody } from '#shared/voting/tally.ts';
import {
  PROTOCOL,
  type ClientToServer,
  type CommandReply,
  type BallotReply,
  type HelloReply,
  type ServerToClient,
  type Surface,
} from '#shared/wire/protocol.ts';
import type { AnyCommand } from '../engine/port.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Tries so long: a server that does not come back is the finding. */
const GIVE_UP_MS = 30_000;

/**
 * A client that does what ours promise: comes back by itself, and sends again, with the same id or revision,
 * until it is answered.
 */
export class Persistent {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly #stream: string;
  /** What the server has promised to keep. */
  acked: { rev: number; body: BallotBody } | null = null;
  /** Every reply to a hello, in order. */
  readonly hellos: HelloReply[] = [];
  #greeted = false;

  constructor(url: string, cookie: string, surface: Surface, stream: string) {
    this.#stream = stream;
    this.socket = io(url, {
      auth: { surface, stream },
      extraHeaders: { cookie },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
    });
    this.socket.on('connect', () => void this.#hello());
    this.socket.on('disconnect', () => (this.#greeted = false));
  }

  async #hello(): Promise<void> {
    try {
      const reply = await this.#ask<HelloReply>('hello', {
        protocol: PROTOCOL,
        stream: this.#stream,
        since: {},
      });
      this.hellos.push(reply);
      this.#greeted = reply.ok && this.socket.connected;
    } catch {
      // the line went again; the next connection says hello anew
    }
  }

  #ask<R>(event: string, payload: unknown): Promise<R> {
    const raw = this.socket.timeout(1_500) as unknown as {
      emitWithAck(event: string, payload: unknown): Promise<R>;
    };
    return raw.emitWithAck(event, payload);
  }

  async #until<R extends BallotReply | CommandReply>(event: string, frame: unknown): Promise<R> {
    const end = Date.now() + GIVE_UP_MS;
    while (Date.now() < end) {
      if (this.#greeted) {
        try {
          const reply = await this.#ask<R>(event, frame);
          if (reply.ok) return reply;
          const { code } = reply.rejection;
          if (code !== 'busy' && code !== 'slow_down') return reply;
        } catch {
          continue;
        }
      }
      await pause(60);
    }
    throw new Error(`no answer to ${event}`);
  }

  /** Resolves when the ballot is promised. */
  async vote(boxId: string, rev: number, body: BallotBody): Promise<void> {
    const reply = await this.#until<BallotReply>('ballot', { boxId, rev, body });
    if (!reply.ok) throw new Error(`ballot refused: ${reply.rejection.code}`);
    this.acked = { rev, body };
  }

  send(id: string, command: AnyCommand): Promise<CommandReply> {
    return this.#until('command', { v: 1, id, command });
  }

  stop(): void {
    this.socket.disconnect();
  }
}
