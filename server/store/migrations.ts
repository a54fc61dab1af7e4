import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import { DatabaseTooNew } from './failures.ts';
import type { Tables } from './schema.ts';

/** In the order of their names. A migration that has been deployed is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-streams-boxes-registry': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('stream')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('process_id', 'text', (c) => c.notNull())
        .addColumn('seq', 'integer', (c) => c.notNull())
        .execute();
      await db.schema
        .createTable('commit')
        .addColumn('stream', 'text', (c) => c.notNull().references('stream.id'))
        .addColumn('seq', 'integer', (c) => c.notNull())
        .addColumn('at', 'integer', (c) => c.notNull())
        .addColumn('actor', 'text', (c) => c.notNull())
        .addColumn('command_id', 'text', (c) => c.notNull())
        .addColumn('events', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('commit_pk', ['stream', 'seq'])
        .addUniqueConstraint('commit_command', ['stream', 'command_id'])
        .execute();
      await db.schema
        .createTable('command')
        .addColumn('stream', 'text', (c) => c.notNull().references('stream.id'))
        .addColumn('id', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('reply', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('command_pk', ['stream', 'id'])
        .execute();
      await db.schema
        .createTable('edge')
        .addColumn('stream', 'text', (c) => c.notNull().references('stream.id'))
        .addColumn('seq', 'integer', (c) => c.notNull())
        .addColumn('from_ref', 'text', (c) => c.notNull())
        .addColumn('to_ref', 'text', (c) => c.notNull())
        .addColumn('relation', 'text', (c) => c.notNull())
        .addColumn('release', 'text')
        .execute();
      for (const column of ['from_ref', 'to_ref', 'stream'])
        await db.schema.createIndex(`edge_${column}`).on('edge').column(column).execute();
      await db.schema
        .createTable('box')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('stream', 'text', (c) => c.notNull().references('stream.id'))
        .addColumn('step', 'text', (c) => c.notNull())
        .addColumn('secrecy', 'text', (c) => c.notNull())
        .addColumn('status', 'text', (c) => c.notNull())
        .execute();
      // No foreign keys on what must leave no trace: with one, SQLite empties a table row by row instead of giving
      // its pages back, and only given-back pages are overwritten whole (BOX4).
      await db.schema
        .createTable('box_key')
        .addColumn('box', 'text', (c) => c.primaryKey())
        .addColumn('key', 'blob', (c) => c.notNull())
        .modifyEnd(sql`without rowid`)
        .execute();
      // without rowid and time: a hidden row number would tell who came when (BOX4)
      await db.schema
        .createTable('ballot')
        .addColumn('box', 'text', (c) => c.notNull())
        .addColumn('pseudonym', 'text', (c) => c.notNull())
        .addColumn('rev', 'integer', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('late', 'integer', (c) => c.notNull())
        .addColumn('given', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('ballot_pk', ['box', 'pseudonym'])
        .modifyEnd(sql`without rowid`)
        .execute();
      await db.schema
        .createTable('unlinked')
        .addColumn('box', 'text', (c) => c.notNull())
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('n', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('unlinked_pk', ['box', 'body'])
        .modifyEnd(sql`without rowid`)
        .execute();
      await db.schema
        .createTable('credential')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('hash', 'text', (c) => c.notNull().unique())
        .addColumn('role', 'text', (c) => c.notNull())
        .addColumn('scope', 'text', (c) => c.notNull())
        .addColumn('person', 'text', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('created_at', 'integer', (c) => c.notNull())
        .addColumn('expires_at', 'integer')
        .addColumn('last_used', 'integer')
        .addColumn('revoked_at', 'integer')
        .execute();
      for (const column of ['scope', 'person'])
        await db.schema
          .createIndex(`credential_${column}`)
          .on('credential')
          .column(column)
          .execute();
      await db.schema
        .createTable('seat')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('process_id', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('group_name', 'text', (c) => c.notNull())
        .addColumn('substitute', 'text')
        .execute();
      await db.schema.createIndex('seat_process').on('seat').column('process_id').execute();
      await db.schema
        .createTable('join_code')
        .addColumn('session', 'text', (c) => c.primaryKey())
        .addColumn('code', 'text', (c) => c.notNull().unique())
        .execute();
      await db.schema
        .createTable('seat_code')
        .addColumn('session', 'text', (c) => c.notNull())
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('seat', 'text', (c) => c.notNull())
        .addColumn('expires_at', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('seat_code_pk', ['session', 'hash'])
        .execute();
      await db.schema
        .createTable('setting')
        .addColumn('key', 'text', (c) => c.primaryKey())
        .addColumn('value', 'text', (c) => c.notNull())
        .execute();
    },
  },
  '002-strata-receipts': {
    async up(db: Kysely<unknown>) {
      // Whom a ballot counts for, until the box closes: a protected breakdown is made of it then.
      await db.schema
        .alterTable('ballot')
        .addColumn('stratum', 'text', (c) => c.notNull().defaultTo(''))
        .execute();
      // Codes with which somebody finds the own notes again, for years; the notes only, never a ballot.
      await db.schema
        .createTable('receipt')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('session', 'text', (c) => c.notNull())
        .addColumn('author', 'text', (c) => c.notNull())
        .addUniqueConstraint('receipt_author', ['session', 'author'])
        .execute();
    },
  },
};

/**
 * Brings the tables up to this version.
 *
 * @throws DatabaseTooNew when a newer version has been here
 */
export async function migrate(db: Kysely<Tables>, file: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) },
  });
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.some((table) => table.name === 'kysely_migration')) {
    const done = await db
      .withTables<{ kysely_migration: { name: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .execute();
    const unknown = done.find(({ name }) => !Object.hasOwn(MIGRATIONS, name));
    if (unknown !== undefined) throw new DatabaseTooNew(file, unknown.name);
  }
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined)
    throw error instanceof Error
      ? error
      : new Error('The database could not be upgraded', { cause: error });
}
