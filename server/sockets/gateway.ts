import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { Server } from 'socket.io';
import type { z } from 'zod';
import type { Actor } from '#shared/kernel/actor.ts';
import { reject, type Rejection } from '#shared/kernel/rejection.ts';
import {
  COMMAND_VERSION,
  PROTOCOL,
  type BallotReply,
  type CommandReply,
  type HelloReply,
} from '#shared/wire/protocol.ts';
import { Buckets, type Rate } from '../auth/buckets.ts';
import { ownOrigin } from '../auth/origin.ts';
import type { Clock, Engine, Log } from '../engine/port.ts';
import type { Authenticate } from './identity.ts';
import { createFanout, type LiveServer, type LiveSocket } from './fanout.ts';
import { ballotFrame, commandEnvelope, commands, handshakeAuth, helloFrame } from './frames.ts';

export interface GatewayOptions {
  readonly httpServer: HttpServer | HttpsServer;
  readonly engine: Engine;
  readonly authenticate: Authenticate;
  readonly config: {
    /** Allowed beside the request's own host, when a proxy in front rewrites it. */
    readonly publicUrl: string | null;
  };
  readonly log: Log;
  readonly clock: Clock;
}

export interface Gateway {
  /** Ends every conversation of these credentials at once (AUTH2). */
  cutCredential(ids: readonly string[]): void;
  close(): Promise<void>;
}

/** A frame holds one command; lists are imported over HTTP. */
const FRAME_BYTES = 64 * 1024;
/** Time to say who one is. */
const CONNECT_MS = 5_000;
/** Tabs and devices on one credential; the oldest gives way. */
const SOCKETS_MAX = 12;

const RATES = {
  hello: { perSecond: 1, burst: 20 },
  command: { perSecond: 2, burst: 20 },
  staff: { perSecond: 10, burst: 50 },
  ballot: { perSecond: 1, burst: 10 },
  /** Frames over the limit: who goes on and on is cut. */
  strike: { perSecond: 0.5, burst: 60 },
} satisfies Record<string, Rate>;

class Refused extends Error {
  readonly data: Rejection;
  constructor(rejection: Rejection) {
    super(rejection.code);
    this.data = rejection;
  }
}

/** Browsers say where they come from, but for same-origin reads; what says nothing at all is no browser. */
function fromOurPages(req: IncomingMessage, publicUrl: string | null): boolean {
  const { origin, host } = req.headers;
  const site = req.headers['sec-fetch-site'];
  if (origin === undefined) return site === undefined || site === 'same-origin';
  return ownOrigin(origin, host, publicUrl);
}

const commandRate = ({ role }: Actor): Rate =>
  role === 'member' || role === 'attendee' || role === 'screen' ? RATES.command : RATES.staff;

/** socket.io as a pipe: checks what comes in and hands it to the engine; what goes out is fan-out's. */
export function attachSockets(options: GatewayOptions): Gateway {
  const { httpServer, engine, authenticate, config, log, clock } = options;
  const io: LiveServer = new Server(httpServer, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: FRAME_BYTES,
    connectTimeout: CONNECT_MS,
    pingInterval: 15_000,
    pingTimeout: 20_000,
    // no connectionStateRecovery: it would let a revoked credential back in unasked
    allowRequest: (req, done) => done(null, fromOurPages(req, config.publicUrl)),
  });
  const fanout = createFanout(io, engine, clock);
  const deaf = engine.listen(fanout);
  const buckets = new Buckets(clock);
  const sockets = new Map<string, Set<LiveSocket>>();
  /** Revoked while a socket was still on its way in; ids are never used again. */
  const cut = new Set<string>();

  const admit = async (socket: LiveSocket, next: (refused?: Error) => void): Promise<void> => {
    next(await knock(socket));
  };
  io.use((socket, next) => void admit(socket, next));

  /** Undefined: come in. */
  async function knock(socket: LiveSocket): Promise<Refused | undefined> {
    const slow = clock.after(CONNECT_MS, () => socket.disconnect(true));
    try {
      await enter(socket);
      return undefined;
    } catch (error) {
      if (error instanceof Refused) return error;
      log.error({ error: String(error) }, 'could not tell who connects');
      return new Refused({ code: 'busy' });
    } finally {
      slow();
    }
  }

  async function enter(socket: LiveSocket): Promise<void> {
    const auth = handshakeAuth.safeParse(socket.handshake.auth);
    if (!auth.success) throw new Refused({ code: 'bad_input' });
    const { surface, stream, token } = auth.data;
    const { headers } = socket.handshake;
    const who = await authenticate({
      surface,
      stream,
      cookieHeader: headers.cookie ?? '',
      origin: headers.origin,
      ...(token === undefined ? {} : { token }),
    });
    if ('code' in who) throw new Refused(who);
    const { actor, credentialId, affiliation, since } = who;
    socket.data = {
      actor,
      credentialId,
      surface,
      stream,
      ...(affiliation === undefined ? {} : { affiliation }),
      ...(since === undefined ? {} : { since }),
    };
  }

  /** A place among the credential's sockets. */
  function seat(socket: LiveSocket): void {
    const { credentialId } = socket.data;
    const mine = sockets.get(credentialId) ?? new Set();
    sockets.set(credentialId, mine.add(socket));
    const [oldest] = mine;
    if (mine.size > SOCKETS_MAX && oldest !== undefined) {
      mine.delete(oldest);
      fanout.bye(oldest, { code: 'limit_reached', args: { max: SOCKETS_MAX } });
    }
    socket.on('disconnect', () => {
      mine.delete(socket);
      if (mine.size === 0 && sockets.get(credentialId) === mine) sockets.delete(credentialId);
      engine.leave(socket.data.stream, socket.id);
    });
  }

  /**
   * Around every handler: limit, form, and that nothing thrown gets out. A frame without a place for the answer
   * is passed over, since nobody could be told what became of it.
   */
  function answering<S extends z.ZodType, R>(
    socket: LiveSocket,
    kind: string,
    rate: Rate,
    schema: S,
    work: (frame: z.infer<S>) => Promise<R | Refusal> | R | Refusal,
  ) {
    return async (frame: unknown, reply: unknown): Promise<void> => {
      const { credentialId } = socket.data;
      const inTime = buckets.take(`${kind} ${credentialId}`, rate);
      if (!inTime && !buckets.take(`strike ${credentialId}`, RATES.strike)) {
        fanout.bye(socket, { code: 'slow_down' });
        return;
      }
      if (typeof reply !== 'function') return;
      const answer = reply as (result: R | Refusal) => void;
      if (!inTime) return answer(reject('slow_down'));
      try {
        const parsed = schema.safeParse(frame);
        answer(parsed.success ? await work(parsed.data) : reject('bad_input'));
      } catch (error) {
        log.error({ stream: socket.data.stream, kind, error: String(error) }, 'a frame failed');
        answer(reject('busy'));
      }
    };
  }

  async function hello(socket: LiveSocket, frame: z.infer<typeof helloFrame>): Promise<HelloReply> {
    const { stream, actor, surface, affiliation, since } = socket.data;
    if (frame.protocol !== PROTOCOL) return reject('reload');
    if (frame.stream !== stream) return reject('not_allowed');
    const reply = await engine.hello(
      stream,
      {
        connection: socket.id,
        actor,
        surface,
        ...(affiliation === undefined ? {} : { affiliation }),
        ...(since === undefined ? {} : { since }),
      },
      frame.since,
    );
    // it may have gone while it was let in
    if (!socket.connected) engine.leave(stream, socket.id);
    return reply;
  }

  function command(
    socket: LiveSocket,
    frame: z.infer<typeof commandEnvelope>,
  ): Promise<CommandReply> | CommandReply {
    const { stream, actor, surface } = socket.data;
    if (surface === 'screen') return reject('not_allowed');
    if (frame.v !== COMMAND_VERSION) return reject('reload');
    const parsed = commands[surface === 'process' ? 'process' : 'session'].safeParse(frame.command);
    if (!parsed.success) return reject('bad_input');
    return engine.command(stream, actor, { v: frame.v, id: frame.id, command: parsed.data });
  }

  function ballot(
    socket: LiveSocket,
    frame: z.infer<typeof ballotFrame>,
  ): Promise<BallotReply> | BallotReply {
    const { stream, actor, surface } = socket.data;
    if (surface !== 'phone') return reject('not_allowed');
    return engine.ballot(stream, actor, frame, socket.id);
  }

  io.on('connection', (socket) => {
    const { credentialId, actor, stream } = socket.data;
    if (cut.has(credentialId)) return fanout.bye(socket, { code: 'link_revoked' });
    seat(socket);
    log.info({ stream, credential: credentialId, role: actor.role }, 'connected');
    socket.on(
      'hello',
      answering(socket, 'hello', RATES.hello, helloFrame, (f) => hello(socket, f)),
    );
    socket.on(
      'command',
      answering(socket, 'command', commandRate(actor), commandEnvelope, (f) => command(socket, f)),
    );
    socket.on(
      'ballot',
      answering(socket, 'ballot', RATES.ballot, ballotFrame, (f) => ballot(socket, f)),
    );
    socket.on('error', (error) => log.warn({ stream, error: String(error) }, 'socket error'));
  });

  return {
    cutCredential(ids) {
      for (const id of ids) {
        cut.add(id);
        for (const socket of sockets.get(id) ?? []) fanout.bye(socket, { code: 'link_revoked' });
      }
    },
    close() {
      deaf();
      fanout.stop();
      // not io.close(): the http server belongs to who made it
      io.disconnectSockets(true);
      io.engine.close();
      return Promise.resolve();
    },
  };
}

type Refusal = ReturnType<typeof reject>;
