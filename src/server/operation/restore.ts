import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { isDeepStrictEqual } from 'node:util';
import { Client, type ClientConfig } from 'pg';
import { from as copyFrom, type CopyStreamQuery } from 'pg-copy-streams';
import { makeFolder, syncFolder, writeDurably } from '#server/files/durable.ts';
import {
  ENTRY,
  headShape,
  manifestShape,
  type Head,
  type Manifest,
} from '#server/operation/manifest.ts';
import type { Entry } from '#server/operation/archive.ts';
import { quoted, OF_ONE_RUN, tablesInOrder } from '#server/operation/tables.ts';
import { migrate, readMigrations } from '#server/store/migrate.ts';

/** Where a backup is written back to: an empty database and a data folder without files. */
export interface Target {
  readonly owner: ClientConfig;
  readonly dataDir: string;
}

/** A sentence for people: the backup or the place does not fit. Nothing was written to the database. */
export class NotRestored extends Error {}

const FILE_PATH = /^[\da-f]{2}\/[\da-f-]{36}(?:\.small)?\.(?:jpg|pdf)$/;

/**
 * Writes a backup into an empty place, whole or not at all: rows become visible only after every sum of the
 * manifest agreed. Migrations newer than the backup follow. Returns what the backup says of itself.
 */
export async function restore(entries: AsyncIterable<Entry>, target: Target): Promise<Head> {
  const reading = entries[Symbol.asyncIterator]();
  const head = headShape.parse(await firstOf(reading));
  await migrate(target.owner, undefined, await known(head));
  const client = new Client(target.owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseFull(client);
    await client.query('begin');
    await emptyTables(client);
    const manifest = await writeAll(client, reading, target);
    await compare(client, head, manifest);
    await forgetMove(client);
    await syncFiles(target.dataDir, manifest);
    await client.query('commit');
  } finally {
    await client.end();
  }
  await migrate(target.owner);
  return head;
}

async function firstOf(reading: AsyncIterator<Entry>): Promise<unknown> {
  const first = (await reading.next()) as IteratorResult<Entry, undefined>;
  if (first.done || first.value.name !== ENTRY.head) throw notABackup();
  return JSON.parse((await first.value.bytes()).toString('utf8'));
}

const notABackup = (): NotRestored =>
  new NotRestored('Berkas ini bukan cadangan LAPOR!. (This file is no backup of LAPOR!.)');

/** How many of this program's migrations the backup was made with. */
async function known({ migrations }: Head): Promise<number> {
  const own = await readMigrations();
  const foreign = migrations.find(({ sha256 }, n) => own[n]?.sha256 !== sha256);
  if (foreign)
    throw new NotRestored(
      `Cadangan ini dibuat oleh versi yang lebih baru (${foreign.name}); pasang versi itu dahulu. (The backup was made by a newer version.)`,
    );
  return migrations.length;
}

async function refuseFull(client: Client): Promise<void> {
  const { rowCount } = await client.query('select 1 from installation');
  if (rowCount === 0) return;
  throw new NotRestored(
    'Tempat tujuan sudah berisi pemasangan; pakai LAPOR_DATA atau basis data yang kosong. (The target is not empty.)',
  );
}

/** What migrations themselves filled in comes back from the backup; rows of a run may refer to the others. */
async function emptyTables(client: Client): Promise<void> {
  const tables = [...(await tablesInOrder(client)), ...OF_ONE_RUN];
  await client.query(`truncate ${tables.map(quoted).join(', ')}`);
}

async function writeAll(
  client: Client,
  entries: AsyncIterator<Entry>,
  { dataDir }: Target,
): Promise<Manifest> {
  const table = tableWriter(client);
  const found: Manifest = { tables: {}, files: {} };
  for (;;) {
    const next = (await entries.next()) as IteratorResult<Entry, undefined>;
    if (next.done)
      throw new NotRestored('Cadangan terpotong; pakai cadangan lain. (The backup is cut off.)');
    const { name } = next.value;
    const bytes = await next.value.bytes();
    const [kind = '', ...rest] = name.split('/');
    if (kind === 'tabel') await table.write(rest[0] ?? '', bytes);
    else if (kind === 'berkas')
      found.files[rest.join('/')] = await writeFile(dataDir, rest.join('/'), bytes);
    else if (name === ENTRY.secret) await keepSecret(dataDir, bytes);
    else if (name === ENTRY.manifest) {
      found.tables = await table.end();
      agree(found, manifestShape.parse(JSON.parse(bytes.toString('utf8'))));
      return found;
    } else throw notABackup();
  }
}

/** Parts of one table follow each other; the first part of another one ends it. */
function tableWriter(client: Client) {
  const done: Manifest['tables'] = {};
  let open:
    | { name: string; copy: CopyStreamQuery; hash: ReturnType<typeof createHash>; bytes: number }
    | undefined;
  async function close(): Promise<void> {
    if (!open) return;
    open.copy.end();
    await finished(open.copy);
    done[open.name] = {
      rows: open.copy.rowCount,
      bytes: open.bytes,
      sha256: open.hash.digest('hex'),
    };
    open = undefined;
  }
  return {
    async write(name: string, bytes: Buffer): Promise<void> {
      if (open?.name !== name) {
        await close();
        const copy = client.query(copyFrom(`copy ${quoted(name)} from stdin`));
        // A restore that gives up ends the connection under a copy that nobody waits for any more.
        copy.on('error', () => undefined);
        open = { name, copy, hash: createHash('sha256'), bytes: 0 };
      }
      open.hash.update(bytes);
      open.bytes += bytes.length;
      const { copy } = open;
      await new Promise<void>((written, failed) =>
        copy.write(bytes, (error) => (error ? failed(error) : written())),
      );
    },
    async end(): Promise<Manifest['tables']> {
      await close();
      return done;
    },
  };
}

async function writeFile(dataDir: string, path: string, bytes: Buffer) {
  if (!FILE_PATH.test(path)) throw notABackup();
  const to = join(dataDir, 'files', path);
  await makeFolder(dirname(to));
  await writeDurably(to, bytes);
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function keepSecret(dataDir: string, bytes: Buffer): Promise<void> {
  await makeFolder(dataDir);
  await writeDurably(join(dataDir, 'secret'), bytes);
  await syncFolder(dataDir);
}

/** The mark of a move is of the place that was left; a backup older than moves has none. */
async function forgetMove(client: Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from information_schema.columns where table_name = 'installation' and column_name = 'moved_to'`,
  );
  if (rowCount) await client.query('update installation set moved_to = null');
}

/** The names of the files come to the disk before the rows that name them. */
async function syncFiles(dataDir: string, { files }: Manifest): Promise<void> {
  const folders = new Set(Object.keys(files).map((path) => dirname(join(dataDir, 'files', path))));
  for (const folder of folders) await syncFolder(folder);
}

/** A table without rows has no entry, and no sum of its own to compare. */
function agree(found: Manifest, said: Manifest): void {
  const filled = Object.entries(said.tables).filter(([, { rows }]) => rows > 0);
  if (!isDeepStrictEqual(found, { ...said, tables: Object.fromEntries(filled) }))
    throw new NotRestored(
      'Isi cadangan tidak cocok dengan manifesnya; pakai cadangan lain. (The backup is damaged.)',
    );
}

/** Counts once more what the database itself says. */
async function compare(client: Client, head: Head, { tables }: Manifest): Promise<void> {
  for (const table of head.tables) {
    const { rows } = await client.query<{ n: string }>(
      `select count(*)::text as n from ${quoted(table)}`,
    );
    if (Number(rows[0]?.n) !== (tables[table]?.rows ?? 0))
      throw new NotRestored(
        `Tabel ${table} tidak lengkap; pakai cadangan lain. (The backup is damaged.)`,
      );
  }
}
