import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { expect, it } from 'vitest';
import {
  enrolmentOf,
  openSealedSecret,
  proposeSecret,
  sealSecret,
  stepOf,
} from '#server/accounts/totp.ts';

const key = randomBytes(32);
const secret = Buffer.from('12345678901234567890', 'ascii');
/** The moments and codes of RFC 6238, appendix B, in their last six digits. */
const RFC: readonly (readonly [seconds: number, code: string])[] = [
  [59, '287082'],
  [1111111109, '081804'],
  [1234567890, '005924'],
  [20000000000, '353130'],
];

it.each(RFC)('at %i s since 1970 the code is %s', (seconds, code) => {
  const step = Math.floor(seconds / 30);
  expect(stepOf(secret, code, seconds * 1000, 0)).toBe(step);
  expect(stepOf(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, seconds * 1000, 0)).toBe(step);
});

it('is taken half a minute early or late, and no more', () => {
  const at = 1_234_567_890_000;
  const step = Math.floor(at / 30_000);
  for (const off of [-30_000, 0, 30_000]) {
    expect(stepOf(secret, '005924', at + off, 0)).toBe(step);
  }
  for (const off of [-90_000, 90_000]) {
    expect(stepOf(secret, '005924', at + off, 0)).toBeUndefined();
  }
});

it('is good once: neither its step nor one before is taken again', () => {
  const at = 1_234_567_890_000;
  const step = Math.floor(at / 30_000);
  expect(stepOf(secret, '005924', at, step - 1)).toBe(step);
  expect(stepOf(secret, '005924', at, step)).toBeUndefined();
  expect(stepOf(secret, '005924', at, step + 1)).toBeUndefined();
});

it.each(['', '00592', '0059244', '005925', 'abcdef', '٠٠٥٩٢٤x'])('%j is no code', (typed) => {
  expect(stepOf(secret, typed, 1_234_567_890_000, 0)).toBeUndefined();
});

it('is enrolled by a square or by typing', () => {
  const { uri, text } = enrolmentOf(secret, 'andi@contoh.example');
  expect(uri).toMatch(/^otpauth:\/\/totp\/LAPOR!:andi%40contoh\.example\?/);
  const typed = Secret.fromBase32(text.replaceAll(' ', ''));
  expect(Buffer.from(typed.bytes)).toEqual(secret);
  expect(new TOTP({ secret: typed }).generate({ timestamp: 59_000 })).toBe('287082');
});

it('lies sealed, and bound to its person', () => {
  const sealed = sealSecret(key, 'a', secret);
  expect(sealed.includes(secret)).toBe(false);
  expect(Buffer.from(openSealedSecret(key, 'a', sealed))).toEqual(secret);
  expect(() => openSealedSecret(key, 'b', sealed)).toThrow('cannot be opened');
  expect(() => openSealedSecret(randomBytes(32), 'a', sealed)).toThrow('cannot be opened');
});

it('is proposed the same while a page is shown again, and another for another link', () => {
  expect(proposeSecret(key, 'link')).toEqual(proposeSecret(key, 'link'));
  expect(proposeSecret(key, 'link')).toHaveLength(20);
  expect(proposeSecret(key, 'link')).not.toEqual(proposeSecret(key, 'another'));
  expect(proposeSecret(key, 'link')).not.toEqual(proposeSecret(randomBytes(32), 'link'));
});
