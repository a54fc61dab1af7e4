import type { Server, Socket } from 'socket.io';
import type { Rejection } from '#shared/kernel/rejection.ts';
import type { StreamId } from '#shared/kernel/stream.ts';
import type { Audience } from '#shared/kernel/view.ts';
import type { ClientToServer, ServerToClient, Surface } from '#shared/wire/protocol.ts';
import type { Clock, Engine, Outlet } from '../engine/port.ts';
import type { Identity } from './identity.ts';

export interface SocketData extends Identity {
  surface: Surface;
  stream: StreamId;
}
type Nothing = Record<string, never>;
export type LiveServer = Server<ClientToServer, ServerToClient, Nothing, SocketData>;
export type LiveSocket = Socket<ClientToServer, ServerToClient, Nothing, SocketData>;

/** Above this a socket gets no more patches; when it has drained it gets one snapshot. */
const SKIP_BYTES = 64 * 1024;
/**
 * Above this, or when nothing has moved for so long, it is cut: coming back costs less. Well above a whole view,
 * so that a phone on a bad line is not cut for the very snapshot that should help it.
 */
const CUT_BYTES = 1024 * 1024;
/** A desk or a screen holds a whole hall's notes. */
const CUT_BYTES_STAFF = 8 * 1024 * 1024;
const CUT_MS = 15_000;
const LOOK_MS = 250;
const BEHIND = 'behind';

const roomOf = (stream: StreamId, audience: Audience): string => `${stream}|${audience}`;
const shardRoom = (stream: StreamId, shard: number): string => `${stream}|room#${shard}`;

/** What waits to leave for a socket: packets the transport has not taken, and bytes the network has not. */
function waitingBytes(socket: LiveSocket): number {
  const conn = socket.conn as unknown as {
    writeBuffer: readonly { data?: unknown }[];
    transport?: { socket?: { bufferedAmount?: number } };
  };
  let bytes = conn.transport?.socket?.bufferedAmount ?? 0;
  for (const { data } of conn.writeBuffer) if (typeof data === 'string') bytes += data.length;
  return bytes;
}

export interface Fanout extends Outlet {
  /** Says why, then ends the conversation. */
  bye(socket: LiveSocket, reason: Rejection): void;
  stop(): void;
}

/** The only one that emits. Everything for an audience is encoded once, whatever the number of sockets. */
export function createFanout(io: LiveServer, engine: Engine, clock: Clock): Fanout {
  const behind = new Map<string, { since: number; bytes: number }>();
  const leaving = new Set<string>();
  let looking = false;
  let stopped = false;

  function bye(socket: LiveSocket, reason: Rejection): void {
    if (leaving.has(socket.id)) return;
    leaving.add(socket.id);
    socket.once('disconnect', () => leaving.delete(socket.id));
    socket.emit('bye', reason);
    // the frame is handed to the transport before the line is cut
    setImmediate(() => socket.disconnect(true));
  }

  function look(): void {
    looking = false;
    const now = clock.now();
    for (const [id, last] of behind) {
      const socket = io.sockets.sockets.get(id);
      if (socket === undefined) {
        behind.delete(id);
        continue;
      }
      const bytes = waitingBytes(socket);
      const since = bytes < last.bytes ? now : last.since;
      behind.set(id, { since, bytes });
      const cut = socket.data.surface === 'phone' ? CUT_BYTES : CUT_BYTES_STAFF;
      if (bytes > cut || now - since > CUT_MS) {
        behind.delete(id);
        socket.disconnect(true);
      } else if (bytes === 0) {
        behind.delete(id);
        void socket.leave(BEHIND);
        const all = engine.snapshot(socket.data.stream, id);
        for (const patch of all?.patches ?? []) socket.emit('patch', patch);
        if (all !== null) socket.emit('tick', all.volatile);
      }
    }
    lookLater();
  }

  function lookLater(): void {
    if (looking || stopped || behind.size === 0) return;
    looking = true;
    clock.after(LOOK_MS, look);
  }

  /** The sockets of a room that can keep up. */
  function to(room: string) {
    for (const id of io.sockets.adapter.rooms.get(room) ?? []) {
      const socket = io.sockets.sockets.get(id);
      if (socket === undefined || behind.has(id)) continue;
      const bytes = waitingBytes(socket);
      if (bytes <= SKIP_BYTES) continue;
      behind.set(id, { since: clock.now(), bytes });
      void socket.join(BEHIND);
    }
    lookLater();
    return behind.size === 0 ? io.to(room) : io.to(room).except(BEHIND);
  }

  return {
    patch: (stream, patch) => void to(roomOf(stream, patch.audience)).emit('patch', patch),
    tick: (stream, audience, shard, entries) =>
      void to(shard === null ? roomOf(stream, audience) : shardRoom(stream, shard)).emit(
        'tick',
        entries,
      ),
    ballot: (stream, person, ballot, except) =>
      void to(roomOf(stream, `mine:${person}`))
        .except(except)
        .emit('ballot', ballot),
    admit(stream, connection, audiences, shard) {
      const socket = io.sockets.sockets.get(connection);
      if (socket === undefined) return;
      const rooms = audiences.map((audience) => roomOf(stream, audience));
      if (audiences.includes('room')) rooms.push(shardRoom(stream, shard));
      void socket.join(rooms);
    },
    bye,
    stop() {
      stopped = true;
    },
  };
}
