import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real server process on loopback with a database of its own. */
export interface RunningServer {
  readonly base: string;
  /** The owner link printed at this start; null when it is claimed already. */
  readonly ownerLink: string | null;
  readonly pid: number;
  /** Everything it has printed, for the secrecy tests. */
  output(): string;
  /** Ends it: SIGTERM by default, waits until it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface ServerOptions {
  readonly dataDir: string;
  readonly port?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export const freshDataDir = (): string => mkdtempSync(join(tmpdir(), 'roed-traad-'));
export const dropDataDir = (dir: string): void => rmSync(dir, { recursive: true, force: true });

/** A port nobody listens on now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

const healthy = async (base: string): Promise<boolean> => {
  try {
    return (await fetch(`${base}/healthz`)).ok;
  } catch {
    return false;
  }
};

function gone(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (exitCode) => resolve(exitCode)));
}

/** Starts `server/main.ts` with the Node that runs the test, and waits until it serves. */
export async function startServer({
  dataDir,
  port,
  env = {},
}: ServerOptions): Promise<RunningServer> {
  const chosen = port ?? (await freePort());
  const base = `http://127.0.0.1:${chosen}`;
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: {
      ...process.env,
      PORT: String(chosen),
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const deadline = Date.now() + 60_000;
  // It serves a moment before it has printed where, and the owner link.
  const announced = () => /npm run owner-link|\/k#\S+\n/.test(output);
  while (!announced() || !(await healthy(base))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server did not start:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    base,
    get ownerLink() {
      return /https?:\/\/\S+\/k#\S+/.exec(output)?.[0] ?? null;
    },
    pid: child.pid ?? 0,
    output: () => output,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return gone(child);
    },
  };
}
