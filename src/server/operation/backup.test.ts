import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  newFile,
  readArchive,
  writeArchive,
  type ArchiveWriter,
  type Entry,
} from '#server/operation/archive.ts';
import { backUp } from '#server/operation/backup.ts';
import { ENTRY } from '#server/operation/manifest.ts';
import { NotRestored, restore } from '#server/operation/restore.ts';
import { openReference } from '#server/store/reference.ts';
import { citizenWorld } from '#server/testing/citizen.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { testDatabase, type TestDatabase } from '#test/database.ts';

const { app, drafted, database, dataDir } = await citizenWorld();
const folder = await mkdtemp(join(tmpdir(), 'lapor-backup-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const REPORTS = 12;
const from = { owner: database.logins.owner, dataDir };

async function backUpTo(file: string, recipient?: string): Promise<string> {
  const archive = await writeArchive(newFile(file), recipient);
  await backUp(from, archive);
  await archive.finish();
  return file;
}

const places = await Promise.all(Array.from({ length: 4 }, () => testDatabase()));
/** A place that nothing was written to yet; one that was refused stays so. */
function newPlace(keep = false) {
  const target = keep ? places.at(-1) : places.shift();
  if (!target) throw new Error('More places are needed');
  return { target, place: { owner: target.logins.owner, dataDir: join(folder, randomUUID()) } };
}

/** Every row of every table, ordered, so that two databases can be compared. */
async function contents({ owner }: TestDatabase, tables: readonly string[]): Promise<unknown> {
  const read = tables.map(async (name) => {
    const { rows } = await owner.query<{ row: string }>(
      `select t::text as row from "${name}" t order by t::text`,
    );
    return [name, rows.map(({ row }) => row)];
  });
  return Object.fromEntries((await Promise.all(read)) as [string, string[]][]);
}

beforeAll(async () => {
  for (let n = 0; n < REPORTS; n += 1) await sendDraft(app, await drafted());
  await app.files.put(randomUUID(), 'full', randomBytes(70_000));
  await writeFile(join(dataDir, 'secret'), randomBytes(32), { mode: 0o600 });
});

describe('a backup', () => {
  it('comes back into an empty place: every row, every file, the secret, and each history is whole', async () => {
    const file = await backUpTo(join(folder, 'plain.tar.gz'));
    expect((await stat(file)).mode & 0o077).toBe(0);
    const { target, place } = newPlace();
    const head = await restore(readArchive(file), place);
    expect(head.tables).toContain('report_event');
    expect(await contents(target, head.tables)).toEqual(await contents(database, head.tables));
    expect(await readFile(join(place.dataDir, 'secret'))).toEqual(
      await readFile(join(dataDir, 'secret')),
    );
    const restored = { db: target.db, reference: openReference(target.db) };
    expect(await verifyHistory(restored)).toMatchObject({ reports: REPORTS, faults: [] });
  });

  it('is of one moment, also while reports come in', async () => {
    const file = join(folder, 'busy.tar.gz');
    const archive = await writeArchive(newFile(file));
    const before = (await verifyHistory(app)).reports;
    const busy: ArchiveWriter = {
      ...archive,
      async add(name, bytes) {
        // Reports are read already, their history is not: what comes in now belongs to neither.
        if (name === ENTRY.table('report', 1)) await sendDraft(app, await drafted());
        await archive.add(name, bytes);
      },
    };
    await backUp(from, busy);
    await archive.finish();
    expect((await verifyHistory(app)).reports).toBe(before + 1);
    const { target, place } = newPlace();
    await restore(readArchive(file), place);
    const restored = { db: target.db, reference: openReference(target.db) };
    expect(await verifyHistory(restored)).toMatchObject({ reports: before, faults: [] });
  });

  it('is read with the private key alone where it was made with a public one', async () => {
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const file = await backUpTo(join(folder, 'sealed.tar.gz.age'), recipient);
    expect((await readFile(file)).includes('kepala.json')).toBe(false);
    const { place } = newPlace();
    await expect(restore(readArchive(file), place)).rejects.toThrow();
    await expect(
      restore(readArchive(file, await generateX25519Identity()), place),
    ).rejects.toThrow();
    expect((await restore(readArchive(file, identity), place)).kind).toBe('sample');
  });
});

describe('a restore', () => {
  const entriesOf = async (file: string): Promise<{ name: string; bytes: Buffer }[]> => {
    const all = [];
    for await (const { name, bytes } of readArchive(file)) all.push({ name, bytes: await bytes() });
    return all;
  };
  async function* replay(all: readonly { name: string; bytes: Buffer }[]): AsyncGenerator<Entry> {
    for (const { name, bytes } of all)
      yield await Promise.resolve({ name, bytes: () => Promise.resolve(bytes) });
  }
  const changes: readonly (readonly [
    string,
    (name: string, bytes: Buffer) => Buffer | undefined,
  ])[] = [
    ['cut off', (name, bytes) => (name === ENTRY.manifest ? undefined : bytes)],
    ['without a table', (name, bytes) => (name.startsWith('tabel/word/') ? undefined : bytes)],
    [
      'with a changed letter',
      (name, bytes) =>
        name.startsWith('tabel/word/')
          ? Buffer.from(bytes.toString('utf8').replace('a', 'b'))
          : bytes,
    ],
    [
      'with a changed photo',
      (name, bytes) => (name.startsWith('berkas/') ? randomBytes(9) : bytes),
    ],
  ];

  it.each(changes)('refuses a backup %s, and writes no row', async (_, change) => {
    const file = join(folder, `${randomUUID()}.tar.gz`);
    const all = (await entriesOf(await backUpTo(file))).flatMap(({ name, bytes }) => {
      const changed = change(name, bytes);
      return changed ? [{ name, bytes: changed }] : [];
    });
    const { target, place } = newPlace(true);
    await expect(restore(replay(all), place)).rejects.toThrow(NotRestored);
    expect((await target.owner.query('select 1 from installation')).rowCount).toBe(0);
  });

  it('refuses a place that is not empty', async () => {
    const file = await backUpTo(join(folder, `${randomUUID()}.tar.gz`));
    await expect(
      restore(readArchive(file), { owner: database.logins.owner, dataDir: join(folder, 'full') }),
    ).rejects.toThrow(NotRestored);
  });
});
