import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { machineNow } from '#server/machine-clock.ts';
import { projectRoot } from '#server/paths.ts';

export type Migration = { name: string; sql: string; sha256: string };
type Applied = Pick<Migration, 'name' | 'sha256'>;

/** The number of the advisory lock under which one program at a time migrates. */
const LOCK = 20_260_001;
const NAME = /^\d{4}_[a-z0-9_]+\.sql$/;

const TABLE = `create table if not exists migration (
  name text primary key, sha256 text not null, applied_at timestamptz not null)`;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export const migrationsDir = (): string => join(projectRoot(), 'migrations');

/** The files `NNNN_words.sql` of a folder in their order; throws for a .sql of another name. */
export const readMigrations = async (folder: string = migrationsDir()): Promise<Migration[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined) throw new Error(`${wrong}: a migration is named NNNN_words.sql.`);
  return await Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, sha256: sha256(sql) };
    }),
  );
};

/** Why the database does not fit these files, or nothing. What is applied must begin the list. */
const misfit = (
  applied: readonly Applied[],
  migrations: readonly Migration[],
): string | undefined => {
  for (const [index, { name, sha256 }] of applied.entries()) {
    const file = migrations[index];
    if (!migrations.some((migration) => migration.name === name)) {
      return `Basis data lebih baru daripada program ini: ${name} tidak dikenal. Pasang versi terbaru. (The database is newer than this program: ${name} is unknown. Install the newest version.)`;
    }
    if (file?.name !== name) {
      return `Migrasi ${file?.name} disisipkan sebelum ${name}, yang sudah diterapkan; beri nomor sesudahnya. (Migration ${file?.name} stands before ${name}, which is applied; give it a later number.)`;
    }
    if (file.sha256 !== sha256) {
      return `Migrasi ${name} berubah setelah diterapkan; kembalikan isinya dan tulis migrasi baru. (Migration ${name} was changed after it was applied; restore it and write a new one.)`;
    }
  }
  return undefined;
};

const apply = async (client: Client, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, sha256, applied_at) values ($1, $2, $3)', [
      migration.name,
      migration.sha256,
      machineNow().toISOString(),
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new Error(`${migration.name}: ${cause instanceof Error ? cause.message : ''}`, { cause });
  }
};

const applyPending = async (
  client: Client,
  migrations: readonly Migration[],
): Promise<string[]> => {
  await client.query(TABLE);
  const { rows } = await client.query<Applied>('select name, sha256 from migration order by name');
  const reason = misfit(rows, migrations);
  if (reason !== undefined) throw new Error(reason);
  const pending = migrations.slice(rows.length);
  for (const migration of pending) await apply(client, migration);
  return pending.map(({ name }) => name);
};

/**
 * Applies what is pending, each file in its own transaction, and returns the names. Logs in as the
 * owner. Programs that start at once wait for each other. Throws a sentence for people when the
 * database is newer than the program or a file was changed after it had been applied. `count`: the
 * first so many files only, for a database that a backup of that age is written into.
 */
export const migrate = async (
  owner: ClientConfig,
  folder?: string,
  count?: number,
): Promise<string[]> => {
  const migrations = (await readMigrations(folder)).slice(0, count);
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await applyPending(client, migrations);
  } finally {
    await client.end();
  }
};
