import { describe, expect, it } from 'vitest';
import { day } from '#domain/calendar/day.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import { assign, inHandling, note, ofLapor, submitted } from '#domain/testing/life.ts';
import { desk, liaison, ROOT } from '#domain/testing/world.ts';
import { reminderOn } from './reminders.ts';

describe('a unit that has not followed up', () => {
  const life = inHandling();
  const calendar = calendarOf(life.world.org, ROOT);
  const on = (text: string, report = life.report) => reminderOn(report, day(text), calendar);

  // Assigned on Monday 2 March 2026, to be followed up by Monday 9 March.
  it.each([
    ['2026-03-04', undefined],
    ['2026-03-05', { day: 3, isDay: true }],
    ['2026-03-06', { day: 4, isDay: true }],
    ['2026-03-07', { day: 4, isDay: false }],
    ['2026-03-09', { day: 5, isDay: true }],
    ['2026-03-10', { day: 6, isDay: true }],
    ['2026-03-11', { day: 7, isDay: false }],
  ])('is reminded as of %s', (text, told) => {
    expect(on(text)).toEqual(told && { limit: 5, dueOn: '2026-03-09', ...told });
  });

  it('is reminded from the day of disposition at LAPOR!', () => {
    const earlier = submitted(
      { ...ofLapor('2026-02-26'), receivedOn: day('2026-02-26') },
      { by: desk },
    );
    earlier.act(desk, assign('health'));
    expect(on('2026-03-03', earlier.report)).toMatchObject({ day: 3, isDay: true });
  });

  it('is reminded of nothing once it has', () => {
    const { report } = inHandling().act(liaison, note());
    expect(on('2026-03-09', report)).toBeUndefined();
    expect(on('2026-03-09', submitted().report)).toBeUndefined();
  });
});
