import { io, type Socket } from 'socket.io-client';
import type { SessionCommand } from '#shared/session/commands.schema.ts';
import {
  COMMAND_VERSION,
  PROTOCOL,
  type ClientToServer,
  type HelloReply,
  type ServerToClient,
  type Surface,
} from '#shared/wire/protocol.ts';

export type Live = Socket<ServerToClient, ClientToServer>;
type Greeting = HelloReply & { ok: true };

const PATIENCE_MS = 15_000;

/** Connects a surface as its browser would; websocket only, as in a hall without a filtering proxy. */
export function connect(
  base: string,
  auth: { surface: Surface; stream: string; token?: string },
  cookie = '',
): Promise<Live> {
  const socket: Live = io(base, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    extraHeaders: { cookie, origin: base },
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** @throws when the server refuses */
export async function greet(socket: Live, stream: string): Promise<Greeting> {
  const reply = await socket
    .timeout(PATIENCE_MS)
    .emitWithAck('hello', { protocol: PROTOCOL, stream, since: {} });
  if (!reply.ok) throw new Error(`hello: ${reply.rejection.code}`);
  return reply;
}

let sent = 0;

/** @throws when the server refuses */
export async function command(socket: Live, what: SessionCommand): Promise<void> {
  const frame = { v: COMMAND_VERSION, id: `e2e-${++sent}`, command: what };
  const reply = await socket.timeout(PATIENCE_MS).emitWithAck('command', frame);
  if (!reply.ok) throw new Error(`${what.type}: ${reply.rejection.code}`);
}
