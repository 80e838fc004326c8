import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FileStore, openFileStore } from '#server/files/file-store.ts';

const first = '01930000-0000-7000-8000-0000000000ab';
const second = '01930000-0000-7000-8000-0000000000cd';
const bytes = Buffer.from('isi foto');

let dataDir = '';
let store: FileStore;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lapor-files-'));
  store = openFileStore(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true }));

const everything = async (): Promise<string[]> => {
  const all = await readdir(join(dataDir, 'files'), { recursive: true, withFileTypes: true });
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)
    .sort();
};

test('a file is kept, read, replaced and removed', async () => {
  await store.put(first, 'full', bytes);
  await store.put(first, 'small', Buffer.from('kecil'));
  expect(await store.get(first, 'full')).toEqual(bytes);
  expect((await stat(join(dataDir, 'files', 'ab', `${first}.jpg`))).mode & 0o777).toBe(0o600);
  await store.put(first, 'full', Buffer.from('baru'));
  expect(await store.get(first, 'full')).toEqual(Buffer.from('baru'));
  expect(await store.get(first, 'small')).toEqual(Buffer.from('kecil'));
  await store.remove(first);
  expect(await store.get(first, 'full')).toBeUndefined();
  expect(await everything()).toEqual([]);
});

test('a file streams out', async () => {
  const large = Buffer.alloc(300_000, 'x');
  await store.put(first, 'pdf', large);
  const streamed = await store.stream(first, 'pdf');
  expect(streamed?.size).toBe(large.length);
  const read = Buffer.from(await new Response(streamed?.bytes).arrayBuffer());
  expect(read.equals(large)).toBe(true);
  expect(await store.stream(second, 'pdf')).toBeUndefined();
});

test('what is not there is nothing', async () => {
  expect(await store.get(first, 'full')).toBeUndefined();
  await store.remove(first);
  expect(await store.removeOrphans(() => Promise.resolve(new Set()), 1e15)).toBe(0);
});

test('many writers of one file leave one whole file', async () => {
  const versions = Array.from({ length: 12 }, (_, i) => Buffer.alloc(50_000, `${i % 10}`));
  await Promise.all(versions.map((version) => store.put(first, 'full', version)));
  const kept = await store.get(first, 'full');
  expect(versions.some((version) => kept && version.equals(kept))).toBe(true);
  expect(await everything()).toEqual([`${first}.jpg`]);
});

test.each([
  '',
  '..',
  '../../etc/passwd',
  `${first}/../x`,
  `../${first}`,
  `${first}\0`,
  first.toUpperCase(),
])('the id %j leads nowhere', async (id) => {
  await expect(store.get(id, 'full')).rejects.toThrow('UUID');
  await expect(store.put(id, 'full', bytes)).rejects.toThrow('UUID');
  await expect(store.stream(id, 'full')).rejects.toThrow('UUID');
  await expect(store.remove(id)).rejects.toThrow('UUID');
});

test('orphans go, known and young files stay', async () => {
  const young = '01930000-0000-7000-8000-0000000000ef';
  for (const id of [first, second, young]) await store.put(id, 'full', bytes);
  await store.put(second, 'small', bytes);
  const old = new Date(1000);
  await writeFile(join(dataDir, 'files', 'ab', `${first}.jpg.0a.tmp`), 'setengah');
  for (const name of [
    `ab/${first}.jpg`,
    `ab/${first}.jpg.0a.tmp`,
    `cd/${second}.jpg`,
    `cd/${second}.small.jpg`,
  ]) {
    await utimes(join(dataDir, 'files', name), old, old);
  }
  const asked: string[] = [];
  const known = (ids: readonly string[]): Promise<ReadonlySet<string>> => {
    asked.push(...ids);
    return Promise.resolve(new Set([first]));
  };
  expect(await store.removeOrphans(known, 2000)).toBe(2);
  expect(asked.sort()).toEqual([first, second]);
  expect(await everything()).toEqual([`${first}.jpg`, `${young}.jpg`]);
});

test('when nobody can say what is known, nothing goes', async () => {
  await store.put(first, 'full', bytes);
  const fails = () => Promise.reject(new Error('database away'));
  await expect(store.removeOrphans(fails, 1e15)).rejects.toThrow('away');
  expect(await everything()).toEqual([`${first}.jpg`]);
});
