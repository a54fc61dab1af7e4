import { io, type Socket } from 'socket.io-client';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { ClientToServer, ServerToClient, Surface } from '#shared/wire/protocol.ts';
import type { Pipe, PipeListener } from './pipe.ts';

type Live = Socket<ServerToClient, ClientToServer>;

/** Words of a refused handshake, if the server sent any. */
function refusal(error: Error & { data?: unknown }): Rejection | null {
  const data = error.data as { rejection?: Rejection; code?: unknown } | undefined;
  if (data?.rejection !== undefined) return data.rejection;
  return typeof data?.code === 'string' ? (data as Rejection) : null;
}

/** socket.io as a pipe: websocket first, polling where a network blocks it. When to reconnect is ours to say. */
export function socketPipe(auth: { surface: Surface; stream: string; token?: string }): Pipe {
  const socket: Live = io({
    auth,
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    timeout: 5000,
  });
  return {
    get isOpen() {
      return socket.connected;
    },
    listen(listener: PipeListener) {
      socket.on('connect', () => listener.opened());
      socket.on('disconnect', () => listener.closed(null));
      socket.on('connect_error', (error) => listener.closed(refusal(error)));
      socket.on('patch', (patch) => listener.patch(patch));
      socket.on('tick', (entries) => listener.tick(entries));
      socket.on('ballot', (ballot) => listener.ballot(ballot));
      socket.on('bye', (reason) => listener.bye(reason));
    },
    open: () => void socket.connect(),
    close: () => void socket.disconnect(),
    ask: (event, payload, ms) =>
      // emitWithAck is typed per event; the map in pipe.ts says the same thing once more.
      (
        socket.timeout(ms) as unknown as { emitWithAck(e: string, p: unknown): Promise<never> }
      ).emitWithAck(event, payload),
  };
}
