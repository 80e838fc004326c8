import { expect, test } from 'vitest';
import { prefixDistance } from '#server/regions/prefix-distance.ts';

test.each([
  ['mamu', 'mamuju', 0],
  ['mamuju', 'mamuju', 0],
  ['mamju', 'mamuju', 1],
  ['mmauju', 'mamuju', 1],
  ['mammuju', 'mamuju', 1],
  ['nanuju', 'mamuju', 2],
  ['mamuju', 'mam', 3],
  ['abc', '', 3],
  ['', 'mamuju', 0],
])('%s to a beginning of %s is %i', (typed, name, distance) => {
  expect(prefixDistance(typed, name)).toBe(distance);
});
