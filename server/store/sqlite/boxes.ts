import { createHmac, randomBytes } from 'node:crypto';
import type { PersonId } from '#shared/kernel/actor.ts';
import type { LoadedBox, StreamId } from '#shared/kernel/stream.ts';
import type { BoxEffect } from '#shared/session/boxes.ts';
import { isGiven, type BallotBody } from '#shared/voting/tally.ts';
import { decodeBallot, encodeBallot } from '../codec.ts';
import type { BoxStore, Cast, CastResult } from '../port.ts';
import type { SqliteDriver } from './driver.ts';

interface Box {
  readonly id: string;
  readonly secrecy: 'sealed' | 'named';
  readonly key: Uint8Array | null;
  readonly status: 'open' | 'ending' | 'closed' | 'void';
}

interface Ballot {
  readonly pseudonym: string;
  readonly rev: number;
  readonly body: string;
  readonly late: number;
  readonly given: number;
  readonly stratum: string;
}

/** What the log's transactions do to boxes, beside the public port. */
export interface SqliteBoxes extends BoxStore {
  effect(stream: StreamId, effect: BoxEffect): Promise<void>;
  load(boxId: string): Promise<LoadedBox>;
  loadUnlinked(boxId: string): Promise<LoadedBox>;
}

/**
 * Under this name a voter's ballot lies in the box. Sealed: it depends on the box's own key, so it says nothing
 * outside this box, and nothing at all once the key is destroyed.
 */
function pseudonymOf(box: Box, voter: PersonId): string {
  if (box.secrecy === 'named') return voter;
  if (box.key === null) throw new Error(`Box ${box.id} has no key`);
  return createHmac('sha256', box.key).update(voter).digest('base64url');
}

const takesBallots = (box: Box | undefined): box is Box =>
  box !== undefined && (box.status === 'open' || box.status === 'ending');

/** Rows per statement: seven values each, far below SQLite's limit. */
const ROWS = 100;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function createBoxes(driver: SqliteDriver): SqliteBoxes {
  const { db } = driver;

  const find = (boxId: string): Promise<Box | undefined> =>
    db
      .selectFrom('box')
      .leftJoin('box_key', 'box_key.box', 'box.id')
      .select(['id', 'secrecy', 'key', 'status'])
      .where('id', '=', boxId)
      .executeTakeFirst();

  const ballotsOf = (boxId: string): Promise<Ballot[]> =>
    db
      .selectFrom('ballot')
      .select(['pseudonym', 'rev', 'body', 'late', 'given', 'stratum'])
      .where('box', '=', boxId)
      .execute();

  async function ballotsBy(boxId: string, pseudonyms: readonly string[]) {
    const found = new Map<string, Ballot>();
    for (let i = 0; i < pseudonyms.length; i += ROWS) {
      const rows = await db
        .selectFrom('ballot')
        .select(['pseudonym', 'rev', 'body', 'late', 'given', 'stratum'])
        .where('box', '=', boxId)
        .where('pseudonym', 'in', pseudonyms.slice(i, i + ROWS))
        .execute();
      for (const row of rows) found.set(row.pseudonym, row);
    }
    return found;
  }

  async function put(boxId: string, ballots: readonly Ballot[]): Promise<void> {
    for (let i = 0; i < ballots.length; i += ROWS) {
      await db
        .insertInto('ballot')
        .values(ballots.slice(i, i + ROWS).map((ballot) => ({ box: boxId, ...ballot })))
        .onConflict((c) =>
          c.columns(['box', 'pseudonym']).doUpdateSet((e) => ({
            rev: e.ref('excluded.rev'),
            body: e.ref('excluded.body'),
            late: e.ref('excluded.late'),
            given: e.ref('excluded.given'),
            stratum: e.ref('excluded.stratum'),
          })),
        )
        .execute();
    }
  }

  /** The casts of one box, in the order they came; `give` hands each its result. */
  async function castInto(
    boxId: string,
    casts: readonly { cast: Cast; give: (result: CastResult) => void }[],
  ): Promise<void> {
    const box = await find(boxId);
    if (!takesBallots(box)) {
      for (const { give } of casts) give({ ok: false, why: 'closed' });
      return;
    }
    const names = casts.map(({ cast }) => pseudonymOf(box, cast.voter));
    const standing = await ballotsBy(boxId, [...new Set(names)]);
    const changed = new Map<string, Ballot>();
    for (const [i, { cast, give }] of casts.entries()) {
      const pseudonym = names[i]!;
      const body = encodeBallot(cast.body);
      const before = standing.get(pseudonym);
      if (before !== undefined && before.rev === cast.rev && before.body === body) {
        give({ ok: true, rev: cast.rev });
      } else if (before !== undefined && before.rev >= cast.rev) {
        const current = { boxId, rev: before.rev, body: decodeBallot(before.body) };
        give({ ok: false, why: 'stale', current });
      } else {
        const ballot: Ballot = {
          pseudonym,
          rev: cast.rev,
          body,
          late: box.status === 'ending' ? 1 : 0,
          given: isGiven(cast.body) ? 1 : 0,
          stratum: cast.stratum,
        };
        standing.set(pseudonym, ballot);
        changed.set(pseudonym, ballot);
        give({ ok: true, rev: cast.rev });
      }
    }
    await put(boxId, [...changed.values()]);
  }

  /**
   * Takes a box out of a table without a trace. Deleting rows is not enough: when SQLite balances its pages it leaves
   * copies of moved rows in their slack, which `secure_delete` does not reach. Emptying the whole table gives all its pages back,
   * and those are overwritten; what belongs to other boxes is put back, in no order of its own.
   */
  async function emptyOf(table: 'ballot' | 'unlinked' | 'box_key', boxId: string): Promise<void> {
    const others = await db.selectFrom(table).selectAll().where('box', '!=', boxId).execute();
    await db.deleteFrom(table).execute();
    for (let i = 0; i < others.length; i += ROWS)
      await db
        .insertInto(table)
        .values(others.slice(i, i + ROWS))
        .execute();
  }

  async function destroyBallots(boxId: string): Promise<void> {
    await emptyOf('ballot', boxId);
    await emptyOf('box_key', boxId);
  }

  async function unlink(boxId: string): Promise<void> {
    const box = await find(boxId);
    if (!takesBallots(box)) return;
    const counts = new Map<string, number>();
    for (const { body } of await ballotsOf(boxId)) counts.set(body, (counts.get(body) ?? 0) + 1);
    const sorted = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (let i = 0; i < sorted.length; i += ROWS)
      await db
        .insertInto('unlinked')
        .values(sorted.slice(i, i + ROWS).map(([body, n]) => ({ box: boxId, body, n })))
        .execute();
    await destroyBallots(boxId);
    await setStatus(boxId, 'closed');
  }

  const setStatus = async (boxId: string, status: Box['status']): Promise<void> => {
    await db.updateTable('box').set({ status }).where('id', '=', boxId).execute();
  };

  async function discard(boxId: string): Promise<void> {
    const box = await find(boxId);
    if (box === undefined) return;
    await destroyBallots(boxId);
    await emptyOf('unlinked', boxId);
    if (takesBallots(box)) await setStatus(boxId, 'void');
  }

  return {
    async cast(batch) {
      const results: CastResult[] = [];
      await driver.transaction(async () => {
        const byBox = new Map<string, { cast: Cast; give: (result: CastResult) => void }[]>();
        for (const [i, cast] of batch.entries()) {
          const list = byBox.get(cast.boxId) ?? [];
          list.push({ cast, give: (result) => (results[i] = result) });
          byBox.set(cast.boxId, list);
        }
        for (const [boxId, casts] of byBox) await castInto(boxId, casts);
      });
      return results;
    },
    own: (boxId, voter) =>
      driver.alone(async () => {
        const box = await find(boxId);
        if (!takesBallots(box)) return undefined;
        const mine = await ballotsBy(boxId, [pseudonymOf(box, voter)]);
        for (const { rev, body } of mine.values()) return { boxId, rev, body: decodeBallot(body) };
        return undefined;
      }),
    given: (boxId) =>
      driver.alone(async () => {
        const row = await db
          .selectFrom('ballot')
          .select((e) => e.fn.sum<number | null>('given').as('n'))
          .where('box', '=', boxId)
          .executeTakeFirst();
        return row?.n ?? 0;
      }),
    scrub: (what) => driver.truncateLog(what === 'rewritten'),
    async effect(stream, effect) {
      switch (effect.act) {
        case 'open':
          await db
            .insertInto('box')
            .values({
              id: effect.boxId,
              stream,
              step: effect.stepId,
              secrecy: effect.secrecy,
              status: 'open',
            })
            .onConflict((c) => c.doNothing())
            .execute();
          if (effect.secrecy === 'sealed')
            await db
              .insertInto('box_key')
              .values({ box: effect.boxId, key: randomBytes(32) })
              .onConflict((c) => c.doNothing())
              .execute();
          return;
        case 'ending':
          await db
            .updateTable('box')
            .set({ status: 'ending' })
            .where('id', '=', effect.boxId)
            .where('status', '=', 'open')
            .execute();
          return;
        case 'unlink':
          return unlink(effect.boxId);
        case 'drop':
        case 'empty':
          return discard(effect.boxId);
      }
    },
    async load(boxId) {
      const box = await find(boxId);
      if (!takesBallots(box)) throw new Error(`Box ${boxId} is not open`);
      const rows = await ballotsOf(boxId);
      const roll: Record<PersonId, BallotBody> = {};
      // by content, so that not even the order of pseudonyms reaches a decision
      const sorted = rows.toSorted((a, b) =>
        a.body === b.body ? compare(a.stratum, b.stratum) : compare(a.body, b.body),
      );
      if (box.secrecy === 'named')
        for (const row of rows) if (row.given === 1) roll[row.pseudonym] = decodeBallot(row.body);
      return {
        ballots: sorted.map((row) => decodeBallot(row.body)),
        strata: rows.some((row) => row.stratum !== '') ? sorted.map((row) => row.stratum) : [],
        late: rows.filter((row) => row.late === 1 && row.given === 1).length,
        roll: box.secrecy === 'named' ? roll : null,
      };
    },
    async loadUnlinked(boxId) {
      const rows = await db
        .selectFrom('unlinked')
        .select(['body', 'n'])
        .where('box', '=', boxId)
        .orderBy('body')
        .execute();
      const ballots = rows.flatMap(({ body, n }) =>
        Array.from({ length: n }, () => decodeBallot(body)),
      );
      return { ballots, strata: [], late: 0, roll: null };
    },
  };
}
