import { describe, expect, it } from 'vitest';
import { addDays, day, moment } from '#domain/calendar/day.ts';
import { sayDay, sayDayShort, sayDuration, sayMoment, sayNumber, sayRemaining } from './time.ts';

describe('a day', () => {
  it('is said in full and short', () => {
    const friday = day('2026-11-27');
    expect(sayDay(friday, 'id')).toBe('Jumat, 27 November 2026');
    expect(sayDay(friday, 'en')).toBe('Friday, 27 November 2026');
    expect(sayDayShort(friday, 'id')).toBe('Jum, 27 Nov');
    expect(sayDayShort(friday, 'en')).toBe('Fri, 27 Nov');
    expect(sayDay(day('2027-01-03'), 'id')).toBe('Minggu, 3 Januari 2027');
  });

  it('is said as the locale data say it, on each day of a year', () => {
    const parts = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    const said = (locale: string) => new Intl.DateTimeFormat(locale, { ...parts, timeZone: 'UTC' });
    const [indonesian, english] = [said('id-ID'), said('en-GB')];
    for (let n = 0; n < 366; n += 1) {
      const d = addDays(day('2028-01-01'), n);
      expect(sayDay(d, 'id')).toBe(indonesian.format(new Date(d)));
      expect(sayDay(d, 'en').replace(',', '')).toBe(english.format(new Date(d)).replace(',', ''));
    }
  });
});

it.each([
  ['WIB', 'Jumat, 27 November 2026 pukul 23.05 WIB', 'Friday, 27 November 2026 at 23:05 WIB'],
  ['WITA', 'Sabtu, 28 November 2026 pukul 00.05 WITA', 'Saturday, 28 November 2026 at 00:05 WITA'],
  ['WIT', 'Sabtu, 28 November 2026 pukul 01.05 WIT', 'Saturday, 28 November 2026 at 01:05 WIT'],
] as const)('a moment is said in %s', (zone, id, en) => {
  const m = moment('2026-11-27T16:05:59.999Z');
  expect(sayMoment(m, zone, 'id')).toBe(id);
  expect(sayMoment(m, zone, 'en')).toBe(en);
});

it.each([
  [2, 'sisa 2 hari kerja', '2 working days left'],
  [1, 'sisa 1 hari kerja', '1 working day left'],
  [0, 'jatuh tempo hari ini', 'due today'],
  [-1, 'lewat 1 hari kerja', '1 working day late'],
  [-3, 'lewat 3 hari kerja', '3 working days late'],
  [-1234, 'lewat 1.234 hari kerja', '1,234 working days late'],
])('%d days remaining', (remaining, id, en) => {
  expect(sayRemaining(remaining, 'id')).toBe(id);
  expect(sayRemaining(remaining, 'en')).toBe(en);
});

it('does not call a lapsed clock due today', () => {
  expect(sayRemaining(0, 'id', true)).toBe('lewat jatuh tempo');
  expect(sayRemaining(0, 'en', true)).toBe('past due');
  expect(sayRemaining(-2, 'id', true)).toBe('lewat 2 hari kerja');
});

it('a duration', () => {
  expect(sayDuration(5, 'id')).toBe('5 hari kerja');
  expect(sayDuration(1, 'en')).toBe('1 working day');
  expect(sayDuration(0, 'en')).toBe('0 working days');
});

it.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1234, '1.234', '1,234'],
  [-1234567, '-1.234.567', '-1,234,567'],
  [1234.5, '1.234,5', '1,234.5'],
  [2.346, '2,35', '2.35'],
  [-0.001, '0', '0'],
])('the number %d', (n, id, en) => {
  expect(sayNumber(n, 'id')).toBe(id);
  expect(sayNumber(n, 'en')).toBe(en);
});
