import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, connect, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * The command line talks to the running server here, since only one process may have the database. A socket in
 * the data folder: whoever can open it can read the database as well, so no other secret is needed.
 */
export const controlRequest = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('owner-link') }),
  z.strictObject({ act: z.literal('demo'), until: z.string().max(64) }),
]);
export type ControlRequest = z.infer<typeof controlRequest>;

/** Lines to print, or what went wrong. */
export type ControlReply =
  | { readonly ok: true; readonly lines: readonly string[] }
  | { readonly ok: false; readonly message: string };

/** Addresses of Unix sockets have room for about 100 characters. */
const LONGEST = 100;

export function controlAddress(dataDir: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  if (process.platform === 'win32') return `\\\\.\\pipe\\roed-traad-${hash}`;
  const inData = join(dataDir, 'control.sock');
  return inData.length <= LONGEST ? inData : join(tmpdir(), `roed-traad-${hash}.sock`);
}

/** Call only with the database open: then a socket left behind by a crash is nobody's. */
export async function serveControl(
  dataDir: string,
  answer: (request: ControlRequest) => Promise<ControlReply>,
): Promise<Server> {
  const address = controlAddress(dataDir);
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = '';
    socket.setEncoding('utf8');
    socket.setTimeout(120_000, () => socket.destroy());
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: string) => {
      text += part;
      if (text.length > 10_000) socket.destroy();
    });
    socket.on('end', () => {
      void reply(text, answer).then((line) => socket.end(line));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, resolve);
  });
  if (process.platform !== 'win32') chmodSync(address, 0o600);
  server.unref();
  return server;
}

async function reply(
  text: string,
  answer: (request: ControlRequest) => Promise<ControlReply>,
): Promise<string> {
  try {
    return JSON.stringify(await answer(controlRequest.parse(JSON.parse(text))));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return JSON.stringify({ ok: false, message } satisfies ControlReply);
  }
}

const NOBODY = new Set(['ENOENT', 'ECONNREFUSED']);

/** Asks the running server; undefined when none runs on this data folder. */
export function askServer(
  dataDir: string,
  request: ControlRequest,
): Promise<ControlReply | undefined> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(controlAddress(dataDir), () => socket.end(JSON.stringify(request)));
    socket.setEncoding('utf8');
    socket.on('data', (part: string) => {
      text += part;
    });
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (NOBODY.has(error.code ?? '')) resolve(undefined);
      else reject(error);
    });
    socket.on('end', () => {
      try {
        resolve(JSON.parse(text) as ControlReply);
      } catch {
        resolve({ ok: false, message: 'The server gave no answer.' });
      }
    });
  });
}
