import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { createGrants, type Grants } from './auth/grants.ts';
import { createNames } from './auth/names.ts';
import type { Config } from './config.ts';
import { systemClock } from './engine/clock.ts';
import { createEngine } from './engine/engine.ts';
import type { Clock, Engine, NamesSource } from './engine/port.ts';
import { inviteTo } from './routes/qr.ts';
import { othersAddress } from './routes/addresses.ts';
import type { Store } from './store/port.ts';
import { openSqliteStore } from './store/sqlite.ts';

/** What the server and the command line have in common: database, engine, log. */
export interface House {
  readonly store: Store;
  readonly engine: Engine;
  readonly names: NamesSource;
  readonly clock: Clock;
  /** Where the server listens; with PORT=0 known only once it does. */
  readonly place: { port: number };
  readonly grants: Grants;
  readonly log: Logger;
  close(): Promise<void>;
}

/** @throws DatabaseInUse when another process has the data folder */
export async function openHouse(config: Config): Promise<House> {
  // Names and codes are in there: nobody else on the machine needs to read it.
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const store = await openSqliteStore(join(config.dataDir, 'roed-traad.db'));
  const clock = systemClock;
  // To stderr, so that what is printed for people (links, a QR code) can never end up in a log file.
  const log = pino({ level: config.logLevel }, pino.destination({ dest: 2, sync: true }));
  const place = { port: config.port };
  const names = createNames(store, (code) => inviteTo(othersAddress(config, place.port), code));
  const engine = createEngine({ store, clock, log, names });
  return {
    store,
    engine,
    names,
    clock,
    log,
    place,
    grants: createGrants(store, clock),
    async close() {
      await engine.close();
      await store.close();
    },
  };
}
