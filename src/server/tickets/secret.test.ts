import { mkdtemp, readdir, rm, stat, writeFile, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveKey, openSecret } from '#server/tickets/secret.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'lapor-secret-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('is made once, for its owner only, and found again', async () => {
  const first = await openSecret(dataDir);
  expect(first).toHaveLength(32);
  expect(await openSecret(dataDir)).toEqual(first);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await readdir(dataDir)).toEqual(['secret']);
});

test('processes that start together end with the same secret', async () => {
  const folder = join(dataDir, 'not', 'yet');
  const made = await Promise.all(Array.from({ length: 16 }, () => openSecret(folder)));
  expect(new Set(made.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(1);
  expect(await readdir(folder)).toEqual(['secret']);
});

test('two installations have two secrets', async () => {
  expect(await openSecret(join(dataDir, 'a'))).not.toEqual(await openSecret(join(dataDir, 'b')));
});

test('a file that others may read is closed again', async () => {
  await openSecret(dataDir);
  await chmod(join(dataDir, 'secret'), 0o644);
  await openSecret(dataDir);
  expect((await stat(join(dataDir, 'secret'))).mode & 0o777).toBe(0o600);
});

test('a damaged file is refused, never replaced', async () => {
  await writeFile(join(dataDir, 'secret'), 'short');
  await expect(openSecret(dataDir)).rejects.toThrow('backup');
  expect((await stat(join(dataDir, 'secret'))).size).toBe(5);
});

test('a given secret is used and needs 32 bytes', async () => {
  expect(await openSecret(dataDir, 'x'.repeat(32))).toEqual(Buffer.from('x'.repeat(32)));
  await expect(openSecret(dataDir, 'x'.repeat(31))).rejects.toThrow('at least 32');
  await expect(openSecret(dataDir, '')).rejects.toThrow('at least 32');
  expect(await readdir(dataDir)).toEqual([]);
});

test('each purpose has its own key', () => {
  const secret = Buffer.from('s'.repeat(32));
  expect(deriveKey(secret, 'draft')).toHaveLength(32);
  expect(deriveKey(secret, 'draft')).toEqual(deriveKey(secret, 'draft'));
  expect(deriveKey(secret, 'draft')).not.toEqual(deriveKey(secret, 'form'));
  expect(deriveKey(Buffer.from('t'.repeat(32)), 'draft')).not.toEqual(deriveKey(secret, 'draft'));
});
