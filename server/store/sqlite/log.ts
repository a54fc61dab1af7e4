import type { Commit, Edge, StreamId } from '#shared/kernel/stream.ts';
import {
  asRelation,
  decodeActor,
  decodeEvents,
  decodeReply,
  encodeActor,
  encodeEvents,
  encodeReply,
} from '../codec.ts';
import type { LogStore, StreamHead, StreamTx } from '../port.ts';
import type { SqliteBoxes } from './boxes.ts';
import type { SqliteDriver } from './driver.ts';

export function createLog(driver: SqliteDriver, boxes: SqliteBoxes): LogStore {
  const { db } = driver;

  const headQuery = () =>
    db.selectFrom('stream').select(['id', 'kind', 'process_id as processId', 'seq']);
  const asHead = (row: StreamHead): StreamHead => ({ ...row });

  async function readAfter(id: StreamId, after: number): Promise<Commit<unknown>[]> {
    const rows = await db
      .selectFrom('commit')
      .selectAll()
      .where('stream', '=', id)
      .where('seq', '>', after)
      .orderBy('seq')
      .execute();
    return rows.map((row) => ({
      stream: row.stream,
      seq: row.seq,
      at: row.at,
      actor: decodeActor(row.actor),
      commandId: row.command_id,
      events: decodeEvents(row.events),
    }));
  }

  const openTx = (stream: StreamId): StreamTx => ({
    async answerOf(commandId) {
      const row = await db
        .selectFrom('command')
        .select(['hash', 'reply'])
        .where('stream', '=', stream)
        .where('id', '=', commandId)
        .executeTakeFirst();
      return row && { hash: row.hash, reply: decodeReply(row.reply) };
    },
    async remember(commandId, hash, reply) {
      await db
        .insertInto('command')
        .values({ stream, id: commandId, hash, reply: encodeReply(reply) })
        .execute();
    },
    async append(commit, edges) {
      const moved = await db
        .updateTable('stream')
        .set({ seq: commit.seq })
        .where('id', '=', stream)
        .where('seq', '=', commit.seq - 1)
        .executeTakeFirst();
      if (moved.numUpdatedRows !== 1n)
        throw new Error(`Commit ${commit.seq} of ${stream} does not follow the last one`);
      await db
        .insertInto('commit')
        .values({
          stream,
          seq: commit.seq,
          at: commit.at,
          actor: encodeActor(commit.actor),
          command_id: commit.commandId,
          events: encodeEvents(commit.events),
        })
        .execute();
      if (edges.length === 0) return;
      const rows = edges.map((edge) => ({
        stream,
        seq: commit.seq,
        from_ref: edge.from,
        to_ref: edge.to,
        relation: edge.relation,
        release: edge.release ?? null,
      }));
      // SQLite takes a limited number of values per statement
      for (let i = 0; i < rows.length; i += 500)
        await db
          .insertInto('edge')
          .values(rows.slice(i, i + 500))
          .execute();
    },
    async rewrite(clean) {
      for (const { seq, events } of await readAfter(stream, 0)) {
        const before = encodeEvents(events);
        const after = encodeEvents(clean(events));
        if (after === before) continue;
        await db
          .updateTable('commit')
          .set({ events: after })
          .where('stream', '=', stream)
          .where('seq', '=', seq)
          .execute();
      }
    },
    boxEffect: (effect) => boxes.effect(stream, effect),
    closeBox: (boxId) => boxes.load(boxId),
    readUnlinked: (boxId) => boxes.loadUnlinked(boxId),
  });

  return {
    async createStream(id, kind, processId) {
      await driver.transaction(async () => {
        await db
          .insertInto('stream')
          .values({ id, kind, process_id: processId, seq: 0 })
          .onConflict((c) => c.doNothing())
          .execute();
      });
    },
    heads: () => driver.alone(async () => (await headQuery().execute()).map(asHead)),
    head: (id) =>
      driver.alone(async () => {
        const row = await headQuery().where('id', '=', id).executeTakeFirst();
        return row && asHead(row);
      }),
    read: (id, after) => driver.alone(() => readAfter(id, after)),
    transact: (id, since, work) =>
      driver.transaction(async () => {
        const head = await headQuery().where('id', '=', id).executeTakeFirst();
        if (head === undefined) throw new Error(`There is no stream ${id}`);
        const tail = head.seq > since ? await readAfter(id, since) : [];
        return work(openTx(id), tail);
      }),
    edges: (filter) =>
      driver.alone(async () => {
        let query = db.selectFrom('edge').selectAll().orderBy('stream').orderBy('seq');
        if (filter.from !== undefined) query = query.where('from_ref', '=', filter.from);
        if (filter.to !== undefined) query = query.where('to_ref', '=', filter.to);
        if (filter.stream !== undefined) query = query.where('stream', '=', filter.stream);
        const rows = await query.execute();
        return rows.map((row): Edge & { stream: StreamId } => ({
          stream: row.stream,
          from: row.from_ref,
          to: row.to_ref,
          relation: asRelation(row.relation),
          ...(row.release === null ? {} : { release: row.release }),
        }));
      }),
  };
}
