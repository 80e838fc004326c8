import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyHash, keyOpens } from '#server/tickets/key-hash.ts';

const secret = randomBytes(32);
const reportId = '01930000-0000-7000-8000-000000000001';
const key = 'ABCDEFGHJK';
const stored = keyHash(secret, reportId, key);

test('the right key opens its report', () => {
  expect(keyOpens(secret, { reportId, keyHash: stored }, key)).toBe(true);
});

test('nothing else does', () => {
  const other = '01930000-0000-7000-8000-000000000002';
  expect(keyOpens(secret, { reportId, keyHash: stored }, 'ABCDEFGHJM')).toBe(false);
  expect(keyOpens(secret, { reportId: other, keyHash: stored }, key)).toBe(false);
  expect(keyOpens(randomBytes(32), { reportId, keyHash: stored }, key)).toBe(false);
  expect(keyOpens(secret, { reportId, keyHash: stored.slice(0, 31) }, key)).toBe(false);
  expect(keyOpens(secret, { reportId, keyHash: new Uint8Array() }, key)).toBe(false);
});
