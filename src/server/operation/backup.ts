import { createHash, type Hash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { machineNow } from '#server/machine-clock.ts';
import type { ArchiveWriter } from '#server/operation/archive.ts';
import { ENTRY, type Head, type Manifest, type Sum } from '#server/operation/manifest.ts';
import { quoted, tablesInOrder } from '#server/operation/tables.ts';

/** What a backup is made of: the database as its owner sees it, and the data folder. */
export interface Source {
  readonly owner: ClientConfig;
  readonly dataDir: string;
}

/** Bytes of a table in one entry. */
const PART_BYTES_MAX = 8 * 1024 * 1024;

/**
 * Writes the whole installation into an archive, as it stood at one moment, while it goes on running. The
 * secret is in it where it lies in the data folder; files are read after the rows that name them.
 */
export async function backUp({ owner, dataDir }: Source, archive: ArchiveWriter): Promise<Head> {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const head = await headOf(client);
    await archive.add(ENTRY.head, json(head));
    const manifest: Manifest = { tables: {}, files: {} };
    for (const table of head.tables)
      manifest.tables[table] = await addTable(client, archive, table);
    await client.query('commit');
    for (const path of await filesIn(dataDir)) {
      const sum = await addFile(archive, ENTRY.file(path), join(dataDir, 'files', path));
      if (sum) manifest.files[path] = sum;
    }
    await addFile(archive, ENTRY.secret, join(dataDir, 'secret'));
    await archive.add(ENTRY.manifest, json(manifest));
    return head;
  } finally {
    await client.end();
  }
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function headOf(client: Client): Promise<Head> {
  const { rows } = await client.query<Pick<Head, 'kind' | 'name'>>(
    'select kind, name from installation',
  );
  const [installation] = rows;
  if (!installation)
    throw new Error('Belum ada pemasangan di sini. (Nothing is installed here yet.)');
  const migrations = await client.query<Head['migrations'][number]>(
    'select name, sha256 from migration order by name',
  );
  return {
    format: 'lapor-backup-1',
    madeAt: machineNow().toISOString(),
    ...{ kind: installation.kind, name: installation.name },
    migrations: migrations.rows,
    tables: [...(await tablesInOrder(client))],
  };
}

async function addTable(client: Client, archive: ArchiveWriter, table: string) {
  const copy = client.query(copyTo(`copy (select * from ${quoted(table)}) to stdout`));
  const hash = createHash('sha256');
  let parts: Buffer[] = [];
  let [held, bytes, part] = [0, 0, 0];
  const flush = async (): Promise<void> => {
    if (held === 0) return;
    await archive.add(ENTRY.table(table, (part += 1)), Buffer.concat(parts));
    [parts, held] = [[], 0];
  };
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    parts.push(chunk);
    held += chunk.length;
    bytes += chunk.length;
    if (held >= PART_BYTES_MAX) await flush();
  }
  await flush();
  return { rows: copy.rowCount, ...sumOf(hash, bytes) };
}

/** Undefined where the file went meanwhile: what it belonged to was erased. */
async function addFile(
  archive: ArchiveWriter,
  name: string,
  path: string,
): Promise<Sum | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (!bytes) return undefined;
  await archive.add(name, bytes);
  return sumOf(createHash('sha256').update(bytes), bytes.length);
}

const sumOf = (hash: Hash, bytes: number): Sum => ({ bytes, sha256: hash.digest('hex') });

/** Paths of the stored files below `files`, half-written ones aside. */
async function filesIn(dataDir: string): Promise<readonly string[]> {
  const root = join(dataDir, 'files');
  const folders = await readdir(root).catch(() => []);
  const lists = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder)))
        .filter((name) => !name.endsWith('.tmp'))
        .map((name) => `${folder}/${name}`),
    ),
  );
  return lists.flat().sort();
}
