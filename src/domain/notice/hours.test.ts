import { describe, expect, it } from 'vitest';
import { day, moment, type Moment } from '#domain/calendar/day.ts';
import { deskOf, type WorkingHours } from '#domain/office/working-hours.ts';
import { newWorld, ROOT, UNIT } from '#domain/testing/world.ts';
import { digestMoment, officerMoment, reporterHour, reporterMoment } from './hours.ts';

/** WITA is eight hours ahead: 07.30 is 23.30 of the day before in UTC. */
const calendar = deskOf(newWorld({ holidays: ['2026-12-25'] }).org, ROOT);
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

describe('hours of its own', () => {
  const usual: WorkingHours = {
    ...{ agencyId: ROOT, unitId: null, weekdays: [1, 2, 3, 4, 5], opens: '08.00', closes: '15.00' },
    ...{ fridayOpens: '07.30', fridayCloses: '11.30', from: day('2026-01-01'), to: null },
  };
  const ramadan: WorkingHours = {
    ...{ ...usual, opens: '09.00', closes: '14.00', fridayCloses: '14.30' },
    ...{ from: day('2026-02-18'), to: day('2026-03-19') },
  };
  const hospital: WorkingHours = {
    ...{ ...usual, unitId: UNIT.health, weekdays: [1, 2, 3, 4, 5, 6], from: day('2026-06-01') },
  };
  const { org } = newWorld({ holidays: ['2026-12-25'], hours: [usual, ramadan, hospital] });
  const told = (of: Parameters<typeof deskOf>[2], on: string, time: string) =>
    officerMoment(deskOf(org, ROOT, of), at(on, time));

  it('has an agency, and in Ramadan others', () => {
    expect(told(null, '2026-11-24', '07:45')).toBe(at('2026-11-24', '08:00'));
    expect(told(null, '2026-11-24', '15:00')).toBe(at('2026-11-25', '08:00'));
    expect(told(null, '2026-02-19', '08:30')).toBe(at('2026-02-19', '09:00'));
    expect(told(null, '2026-03-19', '14:00')).toBe(at('2026-03-20', '07:30'));
    expect(told(null, '2026-03-23', '08:30')).toBe(at('2026-03-23', '08:30'));
  });

  it('closes on Friday before the prayer, and is told no more that day', () => {
    expect(told(null, '2026-11-27', '11:29')).toBe(at('2026-11-27', '11:29'));
    expect(told(null, '2026-11-27', '11:30')).toBe(at('2026-11-30', '08:00'));
    expect(told(null, '2026-02-27', '12:00')).toBe(at('2026-02-27', '13:00'));
  });

  it('has a unit that works on Saturdays, holidays apart, and no unit beside it', () => {
    expect(told(UNIT.health, '2026-11-28', '09:00')).toBe(at('2026-11-28', '09:00'));
    expect(told(UNIT.social, '2026-11-28', '09:00')).toBe(at('2026-11-30', '08:00'));
    expect(told(UNIT.health, '2026-12-25', '09:00')).toBe(at('2026-12-26', '08:00'));
  });
});
