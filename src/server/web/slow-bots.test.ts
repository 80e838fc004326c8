import { expect, test } from 'vitest';
import { AGAIN_MS_MIN, FORM_MS_MIN, mustPressAgain } from '#server/web/slow-bots.ts';

const first = { mintedMs: 1000, askedAgain: false };
const again = { mintedMs: 1000, askedAgain: true };

test('a person is not asked', () => {
  expect(mustPressAgain(first, '', 1000 + FORM_MS_MIN)).toBe(false);
});

test('who fills the hidden field or is too fast is asked', () => {
  expect(mustPressAgain(first, 'http://iklan.example', 1000 + FORM_MS_MIN)).toBe(true);
  expect(mustPressAgain(first, '', 999 + FORM_MS_MIN)).toBe(true);
});

test('who was asked and presses again passes, whatever looked odd', () => {
  expect(mustPressAgain(again, 'http://iklan.example', 1000 + AGAIN_MS_MIN)).toBe(false);
});

test('who presses again at once, as a program does, is asked again', () => {
  expect(mustPressAgain(again, '', 999 + AGAIN_MS_MIN)).toBe(true);
});
