import { afterAll, beforeAll, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { remindDesks } from '#server/usecases/notices/remind-desks.ts';
import { changeMode } from '#server/usecases/small/change-mode.ts';
import { openPostOffice } from '#server/usecases/testing/posting.ts';

const post = await openPostOffice();
const { app, boxes, people, server } = post;
beforeAll(async () => {
  await changeMode(app, true, people.desk);
  await post.assigned();
});
afterAll(() => changeMode(app, false, people.desk));

/** Assigned on Tuesday 24 November 2026; five working days end on Tuesday 1 December. */
it.each([
  ['2026-11-26', 0],
  ['2026-11-27', 1],
  ['2026-11-28', 0],
  ['2026-11-30', 1],
  ['2026-12-01', 1],
  ['2026-12-02', 1],
  ['2026-12-03', 0],
])('the desk hears once on %s that a unit is to be reminded: %d', async (day, told) => {
  await post.goTo(moment(`${day}T01:00:00.000Z`));
  expect(await remindDesks(app, post.nowMs())).toBe(told);
  expect(await remindDesks(app, post.nowMs())).toBe(0);
  await post.deliver();
  expect(post.recipients()).toEqual(told === 1 ? [boxes.desk] : []);
  if (told === 1) expect(server().mails[0]?.text).toContain('Ingatkan OPD yang menangani');
});

it('a full desk hears of its own limits only', async () => {
  await changeMode(app, false, people.desk);
  await post.goTo(moment('2026-11-27T01:00:00.000Z'));
  expect(await remindDesks(app, post.nowMs())).toBe(0);
  await changeMode(app, true, people.desk);
});
