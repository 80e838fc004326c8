import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  ALPHABET,
  CODE_LENGTH,
  KEY_LENGTH,
  mintCode,
  mintKey,
  parseCode,
  parseKey,
  sayCode,
} from '#server/tickets/alphabet.ts';

const codes = Array.from({ length: 200 }, () => mintCode(randomBytes));

describe('alphabet', () => {
  test('keeps one of each family of look-alikes', () => {
    expect(new Set(ALPHABET).size).toBe(31);
    for (const left of 'OILZS') expect(ALPHABET).not.toContain(left);
  });

  test('a key has at least 49 bits', () => {
    expect(KEY_LENGTH * Math.log2(ALPHABET.length)).toBeGreaterThanOrEqual(49);
    expect(parseKey(mintKey(randomBytes))).toHaveLength(KEY_LENGTH);
  });

  test('each character is equally likely', () => {
    let next = 0;
    const everyByte = (count: number) => Uint8Array.from({ length: count }, () => next++ % 256);
    const seen = new Map<string, number>();
    while (next < 256 * 100) {
      for (const character of mintKey(everyByte)) {
        seen.set(character, (seen.get(character) ?? 0) + 1);
      }
    }
    const counts = [...seen.values()];
    expect(seen.size).toBe(31);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
  });
});

describe('a code', () => {
  test('is read back', () => {
    for (const code of codes) expect(parseCode(code)).toBe(code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('with any one character wrong is refused', () => {
    for (const code of codes.slice(0, 40)) {
      for (let place = 0; place < CODE_LENGTH; place++) {
        for (const wrong of ALPHABET) {
          if (wrong === code[place]) continue;
          expect(parseCode(code.slice(0, place) + wrong + code.slice(place + 1))).toBeUndefined();
        }
      }
    }
  });

  test('with any two neighbours exchanged is refused', () => {
    for (const code of codes) {
      for (let place = 0; place + 1 < CODE_LENGTH; place++) {
        const [a, b] = [code.charAt(place), code.charAt(place + 1)];
        if (a === b) continue;
        expect(parseCode(code.slice(0, place) + b + a + code.slice(place + 2))).toBeUndefined();
      }
    }
  });

  test('is read as people type it', () => {
    for (const code of codes) {
      const typed = sayCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      expect(parseCode(` ${typed.replaceAll('2', 'z').replaceAll('5', 's')}. `)).toBe(code);
      expect(parseCode(sayCode(code).replaceAll('-', ' – '))).toBe(code);
    }
  });

  test.each([
    '',
    'ABC',
    'ABC-DEF-GHJK-M',
    '🌊🌊🌊🌊🌊🌊🌊🌊🌊🌊',
    'A\u0000BCDEFGHJ',
    '1'.repeat(70_000),
  ])('is not found in %j', (text) => {
    expect(parseCode(text)).toBeUndefined();
    expect(parseKey(text)).toBeUndefined();
  });

  test('is said in three groups', () => {
    expect(sayCode('ABCDEFGHJK')).toBe('ABC-DEF-GHJK');
  });
});
