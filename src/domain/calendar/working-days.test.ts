import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, day, weekday } from './day.ts';
import type { Day } from './day.ts';
import {
  CLOSED_RUN_MAX,
  WORKING_DAYS_MAX,
  isProvisional,
  isWorkingDay,
  shareOfLimit,
  workingDayAfter,
  workingDaysBetween,
} from './working-days.ts';
import type { Calendar } from './working-days.ts';

const CLOSED = [
  ...['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'],
  ...['2026-12-24', '2026-12-25', '2027-01-01'],
];
const calendar: Calendar = {
  zone: 'WITA',
  weekdays: [1, 2, 3, 4, 5],
  closed: new Map(CLOSED.map((text) => [day(text), 'tutup'])),
  decreedYears: new Set([2025, 2026]),
  provisionalAccepted: false,
};
const sixDays: Calendar = { ...calendar, weekdays: [1, 2, 3, 4, 5, 6] };

describe('the start day never counts (M-13)', () => {
  it.each([
    ['Thursday', '2026-11-26', '2026-11-27'],
    ['Friday', '2026-11-27', '2026-11-30'],
    ['Saturday', '2026-11-28', '2026-11-30'],
    ['Sunday', '2026-11-29', '2026-11-30'],
    ['the eve of Nyepi and Idul Fitri 2026', '2026-03-17', '2026-03-25'],
    ['Idul Fitri itself', '2026-03-21', '2026-03-25'],
    ['the day before Christmas leave', '2026-12-23', '2026-12-28'],
    ['a closed day', '2026-12-24', '2026-12-28'],
    ['the last day of the year', '2026-12-31', '2027-01-04'],
  ])('%s %s: day 1 is %s', (_name, start, first) => {
    expect(workingDayAfter(calendar, day(start), 1)).toBe(first);
  });

  it('goes through holidays and years', () => {
    expect(workingDayAfter(calendar, day('2026-03-13'), 5)).toBe('2026-03-27');
    expect(workingDayAfter(calendar, day('2026-12-23'), 5)).toBe('2027-01-04');
    expect(workingDayAfter(calendar, day('2026-11-28'), 0)).toBe('2026-11-28');
  });

  it('counts Saturday where six days are worked', () => {
    expect(workingDayAfter(sixDays, day('2026-11-27'), 1)).toBe('2026-11-28');
    expect(workingDaysBetween(sixDays, day('2026-11-27'), day('2026-12-05'))).toBe(7);
  });
});

describe('working days between', () => {
  it.each([
    ['2026-11-27', '2026-11-27', 0],
    ['2026-11-27', '2026-11-29', 0],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-11-30', '2026-11-27', -1],
    ['2026-03-13', '2026-03-27', 5],
    ['2026-12-23', '2027-01-04', 5],
  ])('from %s to %s: %d', (from, to, count) => {
    expect(workingDaysBetween(calendar, day(from), day(to))).toBe(count);
  });
});

describe('limits', () => {
  it('finds a calendar without working days instead of walking for ever', () => {
    const never = { ...calendar, weekdays: [] };
    expect(() => workingDayAfter(never, day('2026-11-27'), 1)).toThrow(`${CLOSED_RUN_MAX} days`);
    expect(workingDaysBetween(never, day('2026-11-27'), day('2027-11-27'))).toBe(0);
  });

  it.each([-1, 0.5, Number.NaN, WORKING_DAYS_MAX + 1])('refuses to count %d days', (n) => {
    expect(() => workingDayAfter(calendar, day('2026-11-27'), n)).toThrow(RangeError);
  });
});

describe('a year without decree (M-16)', () => {
  it.each([
    ['2026-11-27', '2026-12-31', false],
    ['2026-12-31', '2027-01-04', true],
    ['2027-01-04', '2026-12-31', true],
    ['2024-12-31', '2024-12-31', true],
    ['2025-01-01', '2026-12-31', false],
  ])('from %s to %s is provisional: %s', (from, to, provisional) => {
    expect(isProvisional(calendar, day(from), day(to))).toBe(provisional);
  });

  it('is not provisional where the operator accepts it', () => {
    const accepted = { ...calendar, provisionalAccepted: true };
    expect(isProvisional(accepted, day('2026-12-31'), day('2031-01-04'))).toBe(false);
  });
});

it.each([
  [5, 0.5, 3],
  [14, 0.5, 7],
  [60, 0.8, 48],
  [100, 0.55, 55],
  [3, 1, 3],
  [5, 0, 0],
])('a share of a limit of %d at %d is day %d', (limit, share, reached) => {
  expect(shareOfLimit(limit, share)).toBe(reached);
});

describe('over any closures', () => {
  const start = day('2026-01-01');
  const offset = fc.integer({ min: 0, max: 400 });
  const anyCalendar = fc
    .record({ closed: fc.array(offset, { maxLength: 150 }), six: fc.boolean() })
    .map(({ closed, six }): Calendar => ({
      ...(six ? sixDays : calendar),
      closed: new Map(closed.map((n): [Day, string] => [addDays(start, n), 'tutup'])),
    }));

  it('both counts agree, and the day reached is worked', () => {
    fc.assert(
      fc.property(anyCalendar, offset, fc.integer({ min: 1, max: 60 }), (any, from, n) => {
        const begun = addDays(start, from);
        const reached = workingDayAfter(any, begun, n);
        expect(isWorkingDay(any, reached)).toBe(true);
        expect(workingDaysBetween(any, begun, reached)).toBe(n);
        expect(workingDaysBetween(any, reached, begun)).toBe(-n);
        expect(workingDaysBetween(any, begun, addDays(reached, -1))).toBe(n - 1);
      }),
    );
  });

  it('a day that is not worked starts like the last day that was', () => {
    fc.assert(
      fc.property(anyCalendar, offset, fc.integer({ min: 1, max: 60 }), (any, from, n) => {
        const begun = addDays(start, from);
        const next = addDays(begun, 1);
        fc.pre(!any.weekdays.includes(weekday(next)) || any.closed.has(next));
        expect(workingDayAfter(any, begun, n)).toBe(workingDayAfter(any, next, n));
      }),
    );
  });
});
