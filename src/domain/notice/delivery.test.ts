import { expect, it } from 'vitest';
import { ATTEMPTS_MAX, waitAfter } from './delivery.ts';

const HOUR_MS = 3_600_000;

it('waits longer and longer, never more than an hour, and for more than a day in all', () => {
  const waits = Array.from({ length: ATTEMPTS_MAX - 1 }, (_, n) => waitAfter(n + 1) ?? 0);
  expect(waits.slice(0, 7).map((it) => it / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 60]);
  expect(Math.max(...waits)).toBe(HOUR_MS);
  expect(waits.reduce((sum, it) => sum + it, 0)).toBeGreaterThan(24 * HOUR_MS);
  expect(waitAfter(ATTEMPTS_MAX)).toBeUndefined();
});
