import type { Credential, RegistryStore, SeatRow } from '../port.ts';
import type { SqliteDriver } from './driver.ts';

/** With a million codes and a handful of open sessions, a free one is found at once. */
const CODE_TRIES = 1_000;

export function createRegistry(driver: SqliteDriver): RegistryStore {
  const { db } = driver;

  const credentialQuery = () =>
    db
      .selectFrom('credential')
      .select([
        'id',
        'role',
        'scope',
        'person',
        'name',
        'created_at as createdAt',
        'expires_at as expiresAt',
        'last_used as lastUsed',
        'revoked_at as revokedAt',
      ])
      .orderBy('created_at')
      .orderBy('id');

  return {
    async addCredential(row, tokenHash) {
      await driver.transaction(async () => {
        await db
          .insertInto('credential')
          .values({
            id: row.id,
            hash: tokenHash,
            role: row.role,
            scope: row.scope,
            person: row.person,
            name: row.name,
            created_at: row.createdAt,
            expires_at: row.expiresAt,
            last_used: row.lastUsed,
            revoked_at: row.revokedAt,
          })
          .execute();
      });
    },
    credentialByHash: (tokenHash) =>
      driver.alone(async () => {
        const row = await credentialQuery().where('hash', '=', tokenHash).executeTakeFirst();
        return row && { ...row };
      }),
    credentials: (filter) =>
      driver.alone(async () => {
        let query = credentialQuery();
        if (filter.scope !== undefined) query = query.where('scope', '=', filter.scope);
        if (filter.person !== undefined) query = query.where('person', '=', filter.person);
        if (filter.role !== undefined) query = query.where('role', '=', filter.role);
        return (await query.execute()).map((row): Credential => ({ ...row }));
      }),
    revoke: (filter, at) =>
      driver.transaction(async () => {
        // no filter would cut everybody off: surely a mistake
        if (Object.values(filter).every((part) => part === undefined)) return [];
        let query = db
          .updateTable('credential')
          .set({ revoked_at: at })
          .where('revoked_at', 'is', null);
        if (filter.id !== undefined) query = query.where('id', '=', filter.id);
        if (filter.person !== undefined) query = query.where('person', '=', filter.person);
        if (filter.role !== undefined) query = query.where('role', '=', filter.role);
        if (filter.scope !== undefined) query = query.where('scope', '=', filter.scope);
        const rows = await query.returning('id').execute();
        return rows.map(({ id }) => id);
      }),
    async touch(id, at) {
      await driver.transaction(async () => {
        await db.updateTable('credential').set({ last_used: at }).where('id', '=', id).execute();
      });
    },
    seats: (processId) =>
      driver.alone(async () => {
        const rows = await db
          .selectFrom('seat')
          .select([
            'id',
            'process_id as processId',
            'number',
            'name',
            'group_name as group',
            'substitute',
          ])
          .where('process_id', '=', processId)
          .orderBy('number')
          .orderBy('id')
          .execute();
        return rows.map((row): SeatRow => ({ ...row }));
      }),
    async putSeat(row) {
      const values = {
        id: row.id,
        process_id: row.processId,
        number: row.number,
        name: row.name,
        group_name: row.group,
        substitute: row.substitute,
      };
      await driver.transaction(async () => {
        await db
          .insertInto('seat')
          .values(values)
          .onConflict((c) => c.column('id').doUpdateSet(values))
          .execute();
      });
    },
    joinCode: (sessionId, make) =>
      driver.transaction(async () => {
        const row = await db
          .selectFrom('join_code')
          .select('code')
          .where('session', '=', sessionId)
          .executeTakeFirst();
        if (row !== undefined) return row.code;
        for (let tries = 0; tries < CODE_TRIES; tries++) {
          const code = make();
          const { numInsertedOrUpdatedRows } = await db
            .insertInto('join_code')
            .values({ session: sessionId, code })
            .onConflict((c) => c.doNothing())
            .executeTakeFirst();
          if (numInsertedOrUpdatedRows === 1n) return code;
        }
        throw new Error('No free join code');
      }),
    sessionByCode: (code) =>
      driver.alone(async () => {
        const row = await db
          .selectFrom('join_code')
          .select('session')
          .where('code', '=', code)
          .executeTakeFirst();
        return row?.session;
      }),
    async dropJoinCode(sessionId) {
      await driver.transaction(async () => {
        await db.deleteFrom('join_code').where('session', '=', sessionId).execute();
      });
    },
    async addSeatCode(sessionId, seat, codeHash, expiresAt) {
      await driver.transaction(async () => {
        await db
          .insertInto('seat_code')
          .values({ session: sessionId, hash: codeHash, seat, expires_at: expiresAt })
          .execute();
      });
    },
    useSeatCode: (sessionId, codeHash, at) =>
      driver.transaction(async () => {
        await db.deleteFrom('seat_code').where('expires_at', '<=', at).execute();
        const row = await db
          .deleteFrom('seat_code')
          .where('session', '=', sessionId)
          .where('hash', '=', codeHash)
          .returning('seat')
          .executeTakeFirst();
        return row?.seat;
      }),
    async putReceipts(session, receipts) {
      if (receipts.length === 0) return;
      await driver.transaction(async () => {
        await db
          .insertInto('receipt')
          .values(receipts.map(({ author, codeHash }) => ({ session, author, hash: codeHash })))
          .onConflict((c) =>
            c
              .columns(['session', 'author'])
              .doUpdateSet((row) => ({ hash: row.ref('excluded.hash') })),
          )
          .execute();
      });
    },
    receiptAuthors: (session) =>
      driver.alone(async () => {
        const rows = await db
          .selectFrom('receipt')
          .select('author')
          .where('session', '=', session)
          .execute();
        return rows.map(({ author }) => author);
      }),
    receiptByHash: (hash) =>
      driver.alone(async () => {
        const row = await db
          .selectFrom('receipt')
          .select(['session', 'author'])
          .where('hash', '=', hash)
          .executeTakeFirst();
        return row && { ...row };
      }),
    setting: (key) =>
      driver.alone(async () => {
        const row = await db
          .selectFrom('setting')
          .select('value')
          .where('key', '=', key)
          .executeTakeFirst();
        return row?.value;
      }),
    async putSetting(key, value) {
      await driver.transaction(async () => {
        await db
          .insertInto('setting')
          .values({ key, value })
          .onConflict((c) => c.column('key').doUpdateSet({ value }))
          .execute();
      });
    },
  };
}
