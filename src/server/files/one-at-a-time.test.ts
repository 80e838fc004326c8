import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oneAtATime } from '#server/files/one-at-a-time.ts';

test('tasks run alone and in order, a failed one among them', async () => {
  const queue = oneAtATime(10);
  const log: string[] = [];
  const task = (name: string, ms: number) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await wait(ms);
    log.push(`${name} ends`);
    if (name === 'b') throw new Error('b fails');
    return name;
  };
  const all = await Promise.allSettled([
    queue(task('a', 20)),
    queue(task('b', 5)),
    queue(task('c', 1)),
  ]);
  expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(log.join()).toBe('a begins,a ends,b begins,b ends,c begins,c ends');
});

test('what finds too many waiting does not run', async () => {
  const queue = oneAtATime(1);
  const running = queue(() => wait(10, 'first'));
  const waiting = queue(() => wait(1, 'second'));
  expect(await queue(() => wait(1, 'third'))).toBeUndefined();
  expect(await Promise.all([running, waiting])).toEqual(['first', 'second']);
  expect(await queue(() => wait(1, 'fourth'))).toBe('fourth');
});
