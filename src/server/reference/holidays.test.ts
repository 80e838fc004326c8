import { describe, expect, it } from 'vitest';
import { startClock } from '#domain/calendar/clocks.ts';
import { addDays, day, weekday, yearOf } from '#domain/calendar/day.ts';
import { workingDayAfter, workingDaysBetween } from '#domain/calendar/working-days.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import { DECREED_YEARS, DECREES, HOLIDAYS } from './holidays.ts';
import type { HolidayKind } from './holidays.ts';

const calendar: Calendar = {
  zone: 'WITA',
  weekdays: [1, 2, 3, 4, 5],
  closed: new Map(HOLIDAYS.map(({ on, name }) => [on, name])),
  decreedYears: new Set(DECREED_YEARS),
  provisionalAccepted: false,
};

function daysOf(year: number, kind: HolidayKind) {
  return HOLIDAYS.filter((holiday) => yearOf(holiday.on) === year && holiday.kind === kind);
}

describe('the published lists', () => {
  // 2024: 17 and 10 by the joint decree, and two voting days. 2025: 17 and 10, and 18 August.
  it.each([
    [2024, 19, 10, 24, 238],
    [2025, 17, 11, 24, 237],
    [2026, 17, 8, 21, 240],
  ])('%d: %d holidays, %d days of leave, %d weekdays closed, %d worked', (...row) => {
    const [year, holidays, leave, closed, worked] = row;
    expect(daysOf(year, 'holiday')).toHaveLength(holidays);
    expect(daysOf(year, 'collectiveLeave')).toHaveLength(leave);
    const weekdays = HOLIDAYS.filter(({ on }) => yearOf(on) === year && weekday(on) <= 5);
    expect(weekdays).toHaveLength(closed);
    const lastOf = (y: number) => day(`${y}-12-31`);
    expect(workingDaysBetween(calendar, lastOf(year - 1), lastOf(year))).toBe(worked);
  });

  it('are 2026 day by day', () => {
    const days = (kind: HolidayKind) => daysOf(2026, kind).map(({ on }) => on.slice(5));
    expect(days('holiday')).toEqual([
      ...['01-01', '01-16', '02-17', '03-19', '03-21', '03-22', '04-03', '04-05', '05-01', '05-14'],
      ...['05-27', '05-31', '06-01', '06-16', '08-17', '08-25', '12-25'],
    ]);
    expect(days('collectiveLeave')).toEqual([
      ...['02-16', '03-18', '03-20', '03-23', '03-24', '05-15', '05-28', '12-24'],
    ]);
  });

  it('hold each day once, in order, under a decree of their year, and every decree is used', () => {
    const days = HOLIDAYS.map(({ on }) => on);
    expect(days).toEqual([...new Set(days)].sort());
    expect(new Set(days.map(yearOf))).toEqual(new Set(DECREED_YEARS));
    expect(new Set(HOLIDAYS.map(({ decree }) => decree))).toEqual(new Set(Object.values(DECREES)));
    const changed = HOLIDAYS.find(({ on }) => on === '2025-08-18');
    expect(changed).toMatchObject({ kind: 'collectiveLeave', decree: DECREES.joint2025Changed });
  });

  it('put leave on weekdays only', () => {
    const onWeekends = HOLIDAYS.filter(({ on, kind }) => kind !== 'holiday' && weekday(on) > 5);
    expect(onWeekends).toEqual([]);
  });
});

describe('periods over them', () => {
  it.each([
    ['before Idul Fitri 2026', '2026-03-17', 1, '2026-03-25'],
    ['during it', '2026-03-21', 3, '2026-03-27'],
    ['before Idul Fitri 2025, joined to Nyepi', '2025-03-27', 1, '2025-04-08'],
    ['before Idul Fitri 2024', '2024-04-05', 3, '2024-04-18'],
    ['over Christmas and new year', '2025-12-24', 5, '2026-01-05'],
    ['over a voting day', '2024-11-26', 1, '2024-11-28'],
  ])('%s, %s and %d days: %s', (_name, on, n, reached) => {
    expect(workingDayAfter(calendar, day(on), n)).toBe(reached);
  });

  it('are provisional from 2027 on', () => {
    const start = { kind: 'reply', days: 'working', limit: 10, calendar } as const;
    expect(startClock({ ...start, on: day('2026-12-01') }).provisional).toBe(false);
    expect(startClock({ ...start, on: day('2026-12-18') }).provisional).toBe(true);
  });

  it('are counted fast enough to be counted on every page', () => {
    const from = day('2024-01-01');
    const began = performance.now();
    for (let n = 0; n < 365; n += 1) workingDayAfter(calendar, addDays(from, n), 60);
    // Measured at 30 ms on a shared core; the bound only catches another order of growth.
    expect(performance.now() - began).toBeLessThan(1_500);
  });
});
