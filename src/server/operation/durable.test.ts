import { randomBytes, randomUUID } from 'node:crypto';
import type * as Durable from '#server/files/durable.ts';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { environmentOf, runAt } from '#server/cli/testing/terminal.ts';
import { moment } from '#domain/calendar/day.ts';
import { readArchive } from '#server/operation/archive.ts';
import { restore } from '#server/operation/restore.ts';
import { citizenWorld } from '#server/testing/citizen.ts';
import { testDatabase } from '#test/database.ts';

/** Each folder that was brought to the disk, with the names that it had by then. */
const synced = new Map<string, readonly string[]>();
vi.mock(import('#server/files/durable.ts'), async (original) => {
  const real: typeof Durable = await original();
  return {
    ...real,
    async syncFolder(path) {
      synced.set(path, await readdir(path));
      await real.syncFolder(path);
    },
  };
});

const { app, database, dataDir } = await citizenWorld();
const elsewhere = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'lapor-durable-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

it('says that a backup is made, and that it is back, only when the names of all files are on the disk', async () => {
  const photo = randomUUID();
  await app.files.put(photo, 'full', randomBytes(2_000));
  await writeFile(join(dataDir, 'secret'), randomBytes(32), { mode: 0o600 });
  const env = { ...(await environmentOf(database)), LAPOR_DATA: dataDir };
  const file = join(folder, 'baru', 'isi.tar.gz');
  const at = moment('2026-11-24T02:00:00.000Z');
  expect((await runAt(at, env, ['backup', '--ke', file])).exit).toBe(0);
  expect(synced.get(dirname(file))).toContain('isi.tar.gz');
  const place = join(folder, 'pulih');
  await restore(readArchive(file), { owner: elsewhere.logins.owner, dataDir: place });
  expect(synced.get(join(place, 'files', photo.slice(-2)))).toContain(`${photo}.jpg`);
  expect(synced.get(place)).toEqual(expect.arrayContaining(['files', 'secret']));
});
