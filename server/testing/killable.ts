import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '#shared/kernel/actor.ts';
import { hashToken, newToken } from '../auth/secrets.ts';
import { systemClock } from '../engine/clock.ts';
import { createEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/port.ts';
import type { Store } from '../store/port.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { listeningLog } from './nodes.ts';
import { councilNames } from './people.ts';

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A real server process that can be killed without a word, and started again on the same port and database. */
export interface Killable {
  readonly url: string;
  /** Fills the database before the first start, or looks into it after a kill. */
  offline<T>(work: (store: Store, engine: Engine) => Promise<T>): Promise<T>;
  start(): Promise<void>;
  kill(): Promise<void>;
  close(): void;
}

export async function killable(seats: number): Promise<Killable> {
  // one that is free now, and the same after every restart
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const folder = mkdtempSync(join(tmpdir(), 'roed-traad-crash-'));
  const url = `http://127.0.0.1:${port}`;
  let server: ChildProcess | null = null;
  return {
    url,
    async offline(work) {
      const store = await openSqliteStore(join(folder, 'roed-traad.db'));
      const names = async () => councilNames(seats);
      const engine = createEngine({ store, clock: systemClock, log: listeningLog(), names });
      try {
        return await work(store, engine);
      } finally {
        await engine.close();
        await store.close();
      }
    },
    async start() {
      server = spawn(process.execPath, [join(import.meta.dirname, '..', 'main.ts')], {
        env: {
          ...process.env,
          PORT: String(port),
          HOST: '127.0.0.1',
          DATA_DIR: folder,
          LOG_LEVEL: 'error',
        },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      for (let i = 0; i < 600; i++) {
        try {
          if ((await fetch(`${url}/healthz`)).ok) return;
        } catch {
          await pause(25);
        }
      }
      throw new Error('the server did not start');
    },
    async kill() {
      const dying = server!;
      const gone = once(dying, 'exit');
      dying.kill('SIGKILL');
      await gone;
    },
    close() {
      server?.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A credential straight into the store; its token. */
export async function credential(
  store: Store,
  role: Role,
  scope: string,
  person: string,
): Promise<string> {
  const token = newToken();
  await store.registry.addCredential(
    {
      id: `c_${person}`,
      role,
      scope,
      person,
      name: role === 'attendee' ? 'borger' : person,
      createdAt: 1,
      expiresAt: null,
      lastUsed: null,
      revokedAt: null,
    },
    hashToken(token),
  );
  return token;
}

export const putSeat = (store: Store, n: number): Promise<void> =>
  store.registry.putSeat({
    id: `s_${n}`,
    processId: 'p',
    number: n,
    name: `s_${n}`,
    group: '',
    substitute: null,
  });
