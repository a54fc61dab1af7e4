import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { io, type Socket } from 'socket.io-client';
import type { Actor } from '#shared/kernel/actor.ts';
import {
  PROTOCOL,
  type BallotFrame,
  type BallotReply,
  type ClientToServer,
  type CommandReply,
  type HelloReply,
  type ServerToClient,
  type Surface,
} from '#shared/wire/protocol.ts';
import { systemClock } from '../engine/clock.ts';
import { createEngine } from '../engine/engine.ts';
import type { AnyCommand, Engine } from '../engine/port.ts';
import { attachSockets, type Gateway } from '../sockets/gateway.ts';
import type { Authenticate } from '../sockets/identity.ts';
import type { Store } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { listeningLog, type ListeningLog } from './nodes.ts';
import { councilNames, OWNER, SETTINGS, STEPS } from './people.ts';

/** Real sockets on a real port, with people known by a plain cookie `who=role:person[:since]`. */
export interface Hall {
  readonly url: string;
  readonly store: Store;
  readonly engine: Engine;
  readonly gateway: Gateway;
  readonly log: ListeningLog;
  readonly revoked: Set<string>;
  close(): Promise<void>;
}

export async function openHall(port = 0): Promise<Hall> {
  const store = await openSqliteStore(':memory:');
  const log = listeningLog();
  const clock = systemClock;
  const engine = createEngine({ store, clock, log, names: async () => councilNames(25) });
  await engine.createSession('s', 'p', SETTINGS, STEPS, OWNER);
  const revoked = new Set<string>();
  const authenticate: Authenticate = async ({ cookieHeader, token }) => {
    const who = token ?? /who=([^;]+)/.exec(cookieHeader)?.[1];
    const [role, person, since] = who?.split(':') ?? [];
    if (!role || !person) return { code: 'not_allowed' };
    if (revoked.has(person)) return { code: 'link_revoked' };
    return {
      actor: { role, person } as Actor,
      credentialId: person,
      ...(since === undefined ? {} : { since: Number(since) }),
    };
  };
  const httpServer: Server = createServer((_, res) => void res.writeHead(404).end());
  const gateway = attachSockets({
    httpServer,
    engine,
    authenticate,
    config: { publicUrl: 'https://vision.example' },
    log,
    clock,
  });
  await new Promise<void>((resolve) => httpServer.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`,
    store,
    engine,
    gateway,
    log,
    revoked,
    async close() {
      await gateway.close();
      httpServer.closeAllConnections();
      await new Promise((resolve) => httpServer.close(resolve));
      await engine.close();
      await store.close();
    },
  };
}

let commandNumber = 0;

/** A client of the real protocol that also keeps every raw packet it received. */
export class Caller {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly raw: string[] = [];
  readonly byes: string[] = [];

  constructor(
    url: string,
    { role, person }: Actor,
    surface: Surface,
    headers: Record<string, string> = {},
    token = role === 'screen' ? `${role}:${person}` : undefined,
  ) {
    this.socket = io(url, {
      auth: { surface, stream: 's', ...(token === undefined ? {} : { token }) },
      extraHeaders: { cookie: `who=${role}:${person}`, ...headers },
      transports: ['websocket'],
      reconnection: false,
      forceNew: true,
      autoConnect: false,
    });
    this.socket.on('bye', ({ code }) => void this.byes.push(code));
  }

  /** Resolves when in; rejects with the server's refusal or the transport's error. */
  connect(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.socket.once('connect', () => resolve());
    this.socket.once('connect_error', (error) => reject(error));
    this.socket.connect();
    this.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
      this.raw.push(`${type} ${typeof data === 'string' ? data : JSON.stringify(data)}`);
    });
    return promise;
  }

  async enter(): Promise<HelloReply> {
    await this.connect();
    return this.hello();
  }

  hello(): Promise<HelloReply> {
    return this.ask('hello', { protocol: PROTOCOL, stream: 's', since: {} });
  }

  send(command: AnyCommand, id = `h${commandNumber++}`): Promise<CommandReply> {
    return this.ask('command', { v: 1, id, command });
  }

  vote(frame: BallotFrame): Promise<BallotReply> {
    return this.ask('ballot', frame);
  }

  /** Any event with any payload, as an attacker would. */
  ask<R>(event: string, payload: unknown): Promise<R> {
    const raw = this.socket.timeout(3_000) as unknown as {
      emitWithAck(event: string, payload: unknown): Promise<R>;
    };
    return raw.emitWithAck(event, payload);
  }

  gone(): Promise<string> {
    if (!this.socket.connected) return Promise.resolve('gone already');
    return new Promise((resolve) => this.socket.once('disconnect', (reason) => resolve(reason)));
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** Waits until something is so, for at most two seconds. */
export async function until(what: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !what(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!what()) throw new Error('It did not happen in time');
}
