import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ZONES,
  addDays,
  addMs,
  day,
  dayAt,
  daysBetween,
  moment,
  momentOfMs,
  msOf,
  parseDay,
  parseMoment,
  startOf,
  timeAt,
  weekday,
  yearOf,
} from './day.ts';

const anyDay = fc.integer({ min: -20_000, max: 100_000 }).map((n) => addDays(day('1970-01-01'), n));
const anyZone = fc.constantFrom(...ZONES);
const anyMoment = fc.integer({ min: -2e12, max: 8e12 }).map(momentOfMs);

describe('a day', () => {
  it.each(['2026-11-27', '2024-02-29', '1900-01-01', '9999-12-31', '2000-02-29'])(
    'is %s',
    (text) => {
      expect(parseDay(text)).toBe(text);
    },
  );

  it.each([
    ...['2026-02-29', '2026-13-01', '2026-00-10', '2026-11-31', '2026-11-00', '1900-02-29'],
    ...[
      '2026-1-01',
      ' 2026-01-01',
      '2026-01-01 ',
      '2026-01-01\n',
      '20260101',
      '',
      '１９９９-01-01',
    ],
    ...['1899-12-31', '0000-01-01', '0024-05-01', '12026-01-01', '-2026-01-01', '2026-01-01T00'],
  ])('is not %j', (text) => {
    expect(parseDay(text)).toBeUndefined();
    expect(() => day(text)).toThrow(RangeError);
  });

  it('adds across months, leap days and years', () => {
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
    expect(daysBetween(day('2026-03-01'), day('2026-02-28'))).toBe(-1);
  });

  it('never leaves the years it may have, nor takes parts of a day', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('1900-01-01'), -1)).toThrow(RangeError);
    expect(() => addDays(day('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it('knows its weekday and year, before 1970 too', () => {
    expect(weekday(day('2026-11-23'))).toBe(1);
    expect(weekday(day('2026-11-27'))).toBe(5);
    expect(weekday(day('2026-11-29'))).toBe(7);
    expect(weekday(day('1945-08-17'))).toBe(5);
    expect(weekday(day('1969-12-31'))).toBe(3);
    expect(yearOf(day('2026-11-27'))).toBe(2026);
  });

  it('counts as it adds, in weeks of seven, and compares as a string', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (d, n) => {
        const later = addDays(d, n);
        expect(daysBetween(d, later)).toBe(n);
        expect(addDays(later, -n)).toBe(d);
        expect(Math.sign(n)).toBe(later > d ? 1 : later < d ? -1 : 0);
        expect((((weekday(later) - weekday(d) - n) % 7) + 7) % 7).toBe(0);
      }),
    );
  });
});

describe('a moment', () => {
  it('is 24 characters in UTC', () => {
    expect(parseMoment('2026-11-27T15:59:59.999Z')).toBe('2026-11-27T15:59:59.999Z');
    expect(msOf(momentOfMs(0))).toBe(0);
    expect(momentOfMs(0)).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each([
    ...['2026-11-27T15:59:59Z', '2026-11-27T15:59:59.999+00:00', '2026-11-27 15:59:59.999Z'],
    ...['2026-11-27T24:00:00.000Z', '2026-11-27T23:59:60.000Z', '2026-02-29T00:00:00.000Z', ''],
  ])('is not %j', (text) => {
    expect(parseMoment(text)).toBeUndefined();
    expect(() => moment(text)).toThrow(RangeError);
  });

  it.each([Number.NaN, Infinity, 0.5, 9e15, -1e14])('is not made of %d ms', (ms) => {
    expect(() => momentOfMs(ms)).toThrow(RangeError);
  });

  it('compares as a string', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 1e12 }), (m, ms) => {
        expect(addMs(m, ms) > m).toBe(true);
        expect(addMs(addMs(m, ms), -ms)).toBe(m);
      }),
    );
  });
});

describe('three zones at midnight', () => {
  it.each([
    ['WIB', '2026-11-26T17:00:00.000Z', '2026-11-26T16:59:59.999Z'],
    ['WITA', '2026-11-26T16:00:00.000Z', '2026-11-26T15:59:59.999Z'],
    ['WIT', '2026-11-26T15:00:00.000Z', '2026-11-26T14:59:59.999Z'],
  ] as const)('%s begins Friday at %s', (zone, first, before) => {
    expect(startOf(zone, day('2026-11-27'))).toBe(first);
    expect(dayAt(zone, moment(first))).toBe('2026-11-27');
    expect(timeAt(zone, moment(first))).toBe('00.00');
    expect(dayAt(zone, moment(before))).toBe('2026-11-26');
    expect(timeAt(zone, moment(before))).toBe('23.59');
  });

  it('have one moment on two days of two years', () => {
    const m = moment('2026-12-31T15:30:00.000Z');
    expect(ZONES.map((zone) => dayAt(zone, m))).toEqual(['2026-12-31', '2026-12-31', '2027-01-01']);
    expect(ZONES.map((zone) => timeAt(zone, m))).toEqual(['22.30', '23.30', '00.30']);
  });

  it('hold every moment in exactly the day that has begun', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (zone, m) => {
        const d = dayAt(zone, m);
        expect(startOf(zone, d) <= m).toBe(true);
        expect(m < startOf(zone, addDays(d, 1))).toBe(true);
      }),
    );
  });
});
