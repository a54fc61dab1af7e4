import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { DatabaseInUse } from '../failures.ts';
import type { Tables } from '../schema.ts';

/** Statements are few and repeat; batches of odd sizes must not pile up. */
const PREPARED_MAX = 300;

/** node:sqlite in the shape that kysely's dialect expects. */
function adapt(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    let known = prepared.get(sql);
    if (known === undefined) {
      if (prepared.size >= PREPARED_MAX) prepared.clear();
      known = database.prepare(sql);
      prepared.set(sql, known);
    }
    return known;
  };
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    close() {
      prepared.clear();
      if (database.isOpen) database.close();
    },
    prepare(sql) {
      const one = statement(sql);
      return {
        reader: one.columns().length > 0,
        all: (parameters) => one.all(...values(parameters)),
        run: (parameters) => one.run(...values(parameters)),
        iterate: (parameters) => one.iterate(...values(parameters)),
      };
    },
  };
}

/**
 * One process per database: a second file is locked for as long as this process lives. The operating system
 * lets go of it when the process dies, however it dies, so there is never a stale lock to clean up.
 */
function lockOut(file: string): DatabaseSync {
  const lock = new DatabaseSync(`${file}.lock`, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new DatabaseInUse(file);
  }
  return lock;
}

/**
 * One connection, used by one caller at a time: node:sqlite is synchronous, but what happens between
 * BEGIN and COMMIT awaits, and nobody else's statement may fall in between.
 */
export class SqliteDriver {
  readonly db: Kysely<Tables>;
  readonly #database: DatabaseSync;
  readonly #lock: DatabaseSync | null;
  #last: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(file: string) {
    const onDisk = file !== ':memory:';
    if (onDisk) mkdirSync(dirname(file), { recursive: true });
    this.#lock = onDisk ? lockOut(file) : null;
    this.#database = new DatabaseSync(file, { timeout: 5_000, enableForeignKeyConstraints: true });
    // FULL is set by hand: the build's own default turns to NORMAL with the first write in WAL mode
    this.#database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA checkpoint_fullfsync = ON;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
    `);
    this.db = new Kysely({ dialect: new SqliteDialect({ database: adapt(this.#database) }) });
  }

  /** Asserted after a write, because before it the answer may be a false one. */
  assertDurable(): void {
    this.#database.exec('PRAGMA user_version = 1');
    const read = (name: string) =>
      Object.values(this.#database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (read('synchronous') !== 2) throw new Error('SQLite does not sync every commit to disk');
    if (read('secure_delete') !== 1) throw new Error('SQLite does not overwrite what is deleted');
    if (this.#lock !== null && read('journal_mode') !== 'wal')
      throw new Error('SQLite does not keep a write-ahead log here');
  }

  /** Runs `work` alone on the connection. `work` must not wait for another call of this driver. */
  alone<T>(work: () => Promise<T>): Promise<T> {
    if (this.#closed) return Promise.reject(new Error('The store is closed'));
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** All of `work` or nothing; resolves when it is durable. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.alone(async () => {
      this.#database.exec('BEGIN IMMEDIATE');
      try {
        const result = await work();
        this.#database.exec('COMMIT');
        return result;
      } catch (error) {
        if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
        throw error;
      }
    });
  }

  /**
   * Moves everything out of the write-ahead log and cuts it to nothing. `whole` writes the file anew as well, so
   * that nothing stays in the slack of a page.
   */
  truncateLog(whole: boolean): Promise<void> {
    return this.alone(async () => {
      if (this.#lock === null) return;
      if (whole) this.#database.exec('VACUUM');
      const row = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
      if (row?.['busy'] !== 0) throw new Error('The write-ahead log could not be emptied');
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#last;
    await this.db.destroy();
    if (this.#database.isOpen) this.#database.close();
    this.#lock?.close();
  }
}
