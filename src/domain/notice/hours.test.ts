import { describe, expect, it } from 'vitest';
import { day, moment, type Moment } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import { digestMoment, officerMoment, reporterHour, reporterMoment } from './hours.ts';

/** WITA is eight hours ahead: 07.30 is 23.30 of the day before in UTC. */
const calendar: Calendar = {
  zone: 'WITA',
  weekdays: [1, 2, 3, 4, 5],
  closed: new Map([[day('2026-12-25'), 'Natal']]),
  decreedYears: new Set([2026]),
  provisionalAccepted: false,
};
/** Local time in WITA. */
const at = (on: string, time: string): Moment =>
  moment(new Date(`${on}T${time}:00.000+08:00`).toISOString());

// prettier-ignore
describe('an officer is told', () => {
  it.each([
    ['inside working hours at once',         '2026-11-24', '10:15', '2026-11-24', '10:15'],
    ['at the first minute of them',          '2026-11-24', '07:30', '2026-11-24', '07:30'],
    ['before them when they begin',          '2026-11-24', '07:29', '2026-11-24', '07:30'],
    ['from 16.00 on the next morning',       '2026-11-24', '16:00', '2026-11-25', '07:30'],
    ['on Friday before the prayer',          '2026-11-27', '11:29', '2026-11-27', '11:29'],
    ['not during it but after',              '2026-11-27', '11:30', '2026-11-27', '13:00'],
    ['on Friday from 13.00 again',           '2026-11-27', '13:00', '2026-11-27', '13:00'],
    ['on another day at noon too',           '2026-11-26', '12:00', '2026-11-26', '12:00'],
    ['on Friday evening on Monday',          '2026-11-27', '16:30', '2026-11-30', '07:30'],
    ['on a Saturday on Monday',              '2026-11-28', '10:00', '2026-11-30', '07:30'],
    ['before a holiday after it and the weekend', '2026-12-24', '18:00', '2026-12-28', '07:30'],
  ])('%s', (_, on, time, dueOn, due) => {
    expect(officerMoment(calendar, at(on, time))).toBe(at(dueOn, due));
  });

  it.each([
    ['today, where the day has not begun',   '2026-11-24', '07:29', '2026-11-24'],
    ['tomorrow, where it has',               '2026-11-24', '07:30', '2026-11-25'],
    ['on Monday after the weekend',          '2026-11-27', '08:00', '2026-11-30'],
    ['on Monday, when asked on Sunday',      '2026-11-29', '03:00', '2026-11-30'],
  ])('of the day\'s small things %s', (_, on, time, dueOn) => {
    expect(digestMoment(calendar, at(on, time))).toBe(at(dueOn, '07:30'));
  });
});

describe('a reporter is told', () => {
  it.each([
    ['by day at once, on a Sunday too', '2026-11-29', '10:00', '2026-11-29', '10:00'],
    ['at night in the morning', '2026-11-24', '02:00', '2026-11-24', '07:00'],
    ['in the evening the next morning', '2026-11-24', '20:00', '2026-11-25', '07:00'],
  ])('%s', (_, on, time, dueOn, due) => {
    expect(reporterMoment('WITA', at(on, time))).toBe(at(dueOn, due));
  });

  it.each([
    ['10:01', '2026-11-24', '11:00'],
    ['10:59', '2026-11-24', '11:00'],
    ['11:00', '2026-11-24', '12:00'],
    ['19:30', '2026-11-25', '07:00'],
  ])('of what happens at %s at the next full hour by day', (time, dueOn, due) => {
    expect(reporterHour('WITA', at('2026-11-24', time))).toBe(at(dueOn, due));
  });
});
