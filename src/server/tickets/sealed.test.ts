import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { open, seal, SEALED_TEXT_MAX } from '#server/tickets/sealed.ts';

const key = randomBytes(32);
const value = { story: 'Jalan rusak 🌊 السلام', photos: [1, null], long: 'é'.repeat(4000) };
const sealed = seal(key, 'draft', value, 1000);
const forged = { ok: false, why: 'forged' };

test('opens to what was sealed, until it expires', () => {
  expect(open(key, 'draft', sealed, 999)).toEqual({ ok: true, value });
  expect(open(key, 'draft', sealed, 1000)).toEqual({ ok: false, why: 'expired' });
});

test('is not opened by another key or for another purpose', () => {
  expect(open(randomBytes(32), 'draft', sealed, 0)).toEqual(forged);
  expect(open(key, 'form', sealed, 0)).toEqual(forged);
});

test('an expired forgery is a forgery', () => {
  expect(open(key, 'form', sealed, 5000)).toEqual(forged);
});

test('any changed byte is noticed', () => {
  const bytes = Buffer.from(seal(key, 'draft', 'kode', 1000), 'base64url');
  for (let place = 0; place < bytes.length; place++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
    expect(open(key, 'draft', changed.toString('base64url'), 0)).toEqual(forged);
  }
});

test.each([
  '',
  'x',
  'AQ',
  '{}',
  `${sealed} `,
  `${sealed}=`,
  sealed.slice(0, -4),
  'A'.repeat(1_000_000),
])('%.20s is forged', (text) => {
  expect(open(key, 'draft', text, 0)).toEqual(forged);
});

test('the same value is never sealed to the same text', () => {
  expect(seal(key, 'draft', value, 1000)).not.toBe(sealed);
});

test('a text that no form could carry is a fault', () => {
  expect(() => seal(key, 'draft', 'x'.repeat(SEALED_TEXT_MAX), 1)).toThrow(RangeError);
});
