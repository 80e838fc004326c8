import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { mintReportId } from '#server/tickets/uuid-v7.ts';

test('is the example of RFC 9562, appendix A.6', () => {
  const random = () => Buffer.from('0cc398c4dc0c0c07398f', 'hex');
  expect(mintReportId(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids are well formed, different and sort by their time', () => {
  const ids = Array.from({ length: 1000 }, (_, ms) =>
    mintReportId(1_795_000_000_000 + ms, randomBytes),
  );
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test.each([-1, 0.5, NaN, 2 ** 48])('%d milliseconds are no time', (ms) => {
  expect(() => mintReportId(ms, randomBytes)).toThrow(RangeError);
});
