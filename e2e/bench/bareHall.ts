import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { io, type Socket } from 'socket.io-client';

/** The bare server with its own phones: the same acts, and nothing behind them. */
export interface BareHall {
  readonly pid: number;
  /** Time from the first request until the answer to hello. */
  join(withPage: boolean): Promise<number>;
  /** Time until a broadcast is seen on every phone. */
  broadcast(n: number): Promise<number>;
  /** Time to the answer, per phone, when all send at once. */
  ballots(body: unknown): Promise<number[]>;
  stop(): void;
}

export async function openBareHall(bytes: {
  /** Of each request a page takes. */
  page: readonly number[];
  hello: number;
  patch: number;
}): Promise<BareHall> {
  const child: ChildProcess = fork(
    fileURLToPath(new URL('baseline.ts', import.meta.url)),
    [bytes.hello, bytes.patch].map(String),
  );
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (said: { port: number }) => resolve(said.port));
    child.once('exit', () => reject(new Error('The baseline server did not start')));
  });
  const base = `http://127.0.0.1:${port}`;
  const phones: Socket[] = [];
  const [first = 0, ...rest] = bytes.page;
  const load = async (size: number) => (await fetch(`${base}/${size}`)).arrayBuffer();

  async function open(): Promise<Socket> {
    const socket = io(base, { transports: ['websocket'], forceNew: true, reconnection: false });
    await new Promise((resolve, reject) => {
      socket.once('connect', () => resolve(undefined));
      socket.once('connect_error', reject);
    });
    return socket;
  }
  const desk = await open();

  return {
    pid: child.pid ?? 0,
    async join(withPage) {
      const from = performance.now();
      if (withPage) {
        await load(first);
        await Promise.all(rest.map(load));
      }
      const socket = await open();
      await socket.emitWithAck('hello', {});
      phones.push(socket);
      return performance.now() - from;
    },
    async broadcast(n) {
      const seen = phones.map(
        (phone) =>
          new Promise<void>((resolve) => {
            const look = (patch: { n: number }) => {
              if (patch.n !== n) return;
              phone.off('patch', look);
              resolve();
            };
            phone.on('patch', look);
          }),
      );
      const from = performance.now();
      desk.emit('command', { n }, () => {});
      await Promise.all(seen);
      return performance.now() - from;
    },
    ballots: (body) =>
      Promise.all(
        phones.map(async (phone) => {
          const from = performance.now();
          await phone.emitWithAck('ballot', body);
          return performance.now() - from;
        }),
      ),
    stop() {
      for (const socket of [desk, ...phones]) socket.disconnect();
      child.kill();
    },
  };
}
