import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SYSTEM } from '#shared/kernel/actor.ts';
import { storeContract } from './contract.ts';
import { openSqliteStore } from './sqlite.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'roed-traad-'));
  file = join(folder, 'data', 'test.sqlite');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

storeContract('sqlite in memory', () => openSqliteStore(':memory:'));
storeContract('sqlite on disk', () => openSqliteStore(file));

/** How often a text stands in the database's files, byte for byte. */
function hits(text: string): number {
  let n = 0;
  for (const path of [file, `${file}-wal`]) {
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) n++;
  }
  return n;
}

describe('sqlite on disk', () => {
  it('[LOG4] keeps everything over a reopening', async () => {
    const first = await openSqliteStore(file);
    await first.log.createStream('s', 'session', 'p');
    await first.log.transact('s', 0, (tx) =>
      tx.append(
        {
          stream: 's',
          seq: 1,
          at: 5,
          actor: SYSTEM,
          commandId: 'c',
          events: [{ type: 'session.opened' }],
        },
        [],
      ),
    );
    await first.close();
    const second = await openSqliteStore(file);
    expect(await second.log.read('s', 0)).toMatchObject([{ seq: 1, commandId: 'c' }]);
    await second.close();
  });

  it('[BOX4] leaves nothing of a closed box in any file after scrubbing', async () => {
    const store = await openSqliteStore(file);
    await store.log.createStream('s', 'session', 'p');
    const open = (boxId: string) =>
      store.log.transact('s', 0, (tx) =>
        tx.boxEffect({ act: 'open', boxId, stepId: 'v', secrecy: 'sealed' }),
      );
    // an open box beside it, so that pages are shared, split and merged
    await open('other');
    await open('sealed');
    for (let round = 1; round <= 4; round++) {
      for (let start = 0; start < 400; start += 25) {
        const casts = Array.from({ length: 25 }, (_, i) => {
          const n = start + i;
          return [
            {
              boxId: 'sealed',
              voter: `s_${n}`,
              stratum: '',
              rev: round,
              body: { dots: { [`MARK${n}-${round}`]: 1 } },
            },
            {
              boxId: 'other',
              voter: `s_${n}`,
              stratum: '',
              rev: round,
              body: { dots: { [`fill${n}`]: round } },
            },
          ];
        });
        await store.boxes.cast(casts.flat());
      }
    }
    expect(hits('MARK')).toBeGreaterThan(400);
    await store.boxes.scrub();
    expect(hits('MARK')).toBeGreaterThanOrEqual(400);
    await store.log.transact('s', 0, async (tx) => {
      await tx.boxEffect({ act: 'unlink', boxId: 'sealed' });
      await tx.boxEffect({ act: 'empty', boxId: 'sealed' });
    });
    await store.boxes.scrub();
    expect(hits('MARK')).toBe(0);
    expect(hits('fill')).toBeGreaterThan(0);
    await store.close();
  });

  it('[ITEM4] leaves no word of a redacted note in the file', async () => {
    const store = await openSqliteStore(file);
    await store.log.createStream('s', 'session', 'p');
    const actor = { role: 'system', person: 'system' } as const;
    for (let seq = 1; seq <= 200; seq++)
      await store.log.transact('s', seq - 1, (tx) =>
        tx.append(
          {
            stream: 's',
            seq,
            at: seq,
            actor,
            commandId: `c${seq}`,
            events: [
              { type: 'item.reworded', itemId: 'n', title: `MARK${seq}`, description: 'fill' },
            ],
          },
          [],
        ),
      );
    await store.boxes.scrub();
    expect(hits('MARK')).toBeGreaterThanOrEqual(200);
    await store.log.transact('s', 200, (tx) =>
      tx.rewrite((events) => (events as object[]).map((event) => ({ ...event, title: '-' }))),
    );
    await store.boxes.scrub('rewritten');
    expect(hits('MARK')).toBe(0);
    expect(hits('fill')).toBeGreaterThan(0);
    await store.close();
  });

  it('[BOX4] leaves neither pseudonyms nor the key of a closed box', async () => {
    const store = await openSqliteStore(file);
    await store.log.createStream('s', 'session', 'p');
    await store.log.transact('s', 0, (tx) =>
      tx.boxEffect({ act: 'open', boxId: 'b', stepId: 'v', secrecy: 'sealed' }),
    );
    const voters = Array.from({ length: 25 }, (_, i) => `s_${i}`);
    await store.boxes.cast(
      voters.map((voter) => ({ boxId: 'b', voter, stratum: '', rev: 1, body: { dots: { a: 1 } } })),
    );
    const beside = new DatabaseSync(file, { readOnly: true });
    const pseudonyms = beside
      .prepare('SELECT pseudonym FROM ballot')
      .all()
      .map((r) => String(r['pseudonym']));
    const { key } = beside.prepare('SELECT key FROM box_key').get() as { key: Uint8Array };
    beside.close();
    const keyHits = () => {
      const bytes = [file, `${file}-wal`].filter(existsSync).map((path) => readFileSync(path));
      return bytes.filter((part) => part.includes(Buffer.from(key))).length;
    };
    expect(pseudonyms).toHaveLength(25);
    expect(keyHits()).toBeGreaterThan(0);
    await store.log.transact('s', 0, (tx) => tx.boxEffect({ act: 'unlink', boxId: 'b' }));
    await store.boxes.scrub();
    for (const pseudonym of pseudonyms) expect(hits(pseudonym)).toBe(0);
    expect(keyHits()).toBe(0);
    await store.close();
  });

  it('[BOX4] has no column or row number that tells when or in what order ballots came', async () => {
    const store = await openSqliteStore(file);
    await store.close();
    const raw = new DatabaseSync(file, { readOnly: true });
    const columns = raw
      .prepare('PRAGMA table_info(ballot)')
      .all()
      .map((row) => row['name']);
    expect(columns).toEqual(['box', 'pseudonym', 'rev', 'body', 'late', 'given', 'stratum']);
    expect(() => raw.prepare('SELECT rowid FROM ballot')).toThrow(/rowid/);
    expect(() => raw.prepare('SELECT rowid FROM unlinked')).toThrow(/rowid/);
    raw.close();
  });

  it('refuses a second store on the same file, and lets go when closed', async () => {
    const store = await openSqliteStore(file);
    await expect(openSqliteStore(file)).rejects.toThrow(/Another process/);
    await store.close();
    await (await openSqliteStore(file)).close();
  });

  it('refuses while another process has it, and not after that one was killed', async () => {
    const module = pathToFileURL(join(import.meta.dirname, 'sqlite.ts')).href;
    const script = `const { openSqliteStore } = await import(${JSON.stringify(module)});
      await openSqliteStore(process.argv[1]); console.log('open'); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    await expect(openSqliteStore(file)).rejects.toThrow(/Another process/);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await (await openSqliteStore(file)).close();
  });

  it('refuses a database from a newer version and leaves it alone', async () => {
    await (await openSqliteStore(file)).close();
    const raw = new DatabaseSync(file);
    raw.exec("INSERT INTO kysely_migration (name, timestamp) VALUES ('999-later', 'x')");
    raw.close();
    await expect(openSqliteStore(file)).rejects.toThrow(/newer version.*999-later/);
    await expect(openSqliteStore(file)).rejects.toThrow(/newer version/);
  });

  it('stops at a stored event it does not know', async () => {
    const store = await openSqliteStore(file);
    await store.log.createStream('s', 'session', 'p');
    await store.close();
    const raw = new DatabaseSync(file);
    raw.exec(`INSERT INTO "commit" VALUES ('s', 1, 1, '{"role":"system","person":"system"}', 'c',
      '{"v":1,"events":[{"type":"item.levitated"}]}')`);
    raw.close();
    const again = await openSqliteStore(file);
    await expect(again.log.read('s', 0)).rejects.toThrow(/item\.levitated/);
    await again.close();
  });
});
