import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { mintRecoveryCodes, recoveryHash } from '#server/accounts/recovery-codes.ts';

const key = randomBytes(32);

it('are ten different ones that can be read aloud', () => {
  const codes = mintRecoveryCodes(randomBytes);
  expect(new Set(codes).size).toBe(10);
  for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{3}-[0-9A-Z]{3}-[0-9A-Z]{4}$/);
});

it('are known by a keyed hash of the person, however they are typed', () => {
  const hash = recoveryHash(key, 'a', 'ABC-DEF-GH12');
  expect(recoveryHash(key, 'a', 'abc def ghi2')).toEqual(hash);
  expect(recoveryHash(key, 'b', 'ABC-DEF-GH12')).not.toEqual(hash);
  expect(recoveryHash(randomBytes(32), 'a', 'ABC-DEF-GH12')).not.toEqual(hash);
  expect(recoveryHash(key, 'a', '123456')).toBeUndefined();
});
