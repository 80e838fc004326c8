import { describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { answerBy, hoursLeft } from '#domain/rights/request.ts';
import {
  endedBefore,
  monthsBefore,
  retentionOn,
  type Retention,
} from '#domain/rights/retention.ts';

describe('months before a day', () => {
  it.each([
    ['2026-11-24', 12, '2025-11-24'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-12-31', 25, '2024-11-30'],
  ])('%s less %i is %s', (from, months, to) => {
    expect(monthsBefore(day(from), months)).toBe(to);
  });

  it('end at midnight of the zone', () => {
    expect(endedBefore('WITA', day('2026-11-24'), 12)).toBe('2025-11-23T16:00:00.000Z');
  });
});

describe('a retention', () => {
  const of = (months: number, from: string, to: string | null): Retention => ({
    ...{ kind: 'complaint', months, source: 'JRA' },
    ...{ validFrom: day(from), validTo: to === null ? null : day(to) },
  });
  const versions = [of(60, '2024-01-01', '2025-12-31'), of(24, '2026-01-01', null)];

  it.each([
    ['2023-12-31', undefined],
    ['2024-01-01', 60],
    ['2025-12-31', 60],
    ['2026-01-01', 24],
  ])('on %s is that of its version', (on, months) => {
    expect(retentionOn(versions, 'complaint', day(on))?.months).toBe(months);
  });

  it('that nobody set keeps everything', () => {
    expect(retentionOn(versions, 'aspiration', day('2026-11-24'))).toBeUndefined();
  });
});

describe('72 hours', () => {
  const since = moment('2026-11-20T02:30:00.000Z');

  it('go on through a weekend', () => {
    expect(answerBy(since)).toBe('2026-11-23T02:30:00.000Z');
  });

  it.each([
    ['2026-11-20T02:30:00.000Z', 72],
    ['2026-11-20T02:31:00.000Z', 71],
    ['2026-11-23T02:30:00.000Z', 0],
    ['2026-11-23T02:31:00.000Z', -1],
    ['2026-11-23T04:00:00.000Z', -2],
  ])('at %s leave %i', (now, hours) => {
    expect(hoursLeft(answerBy(since), moment(now))).toBe(hours);
  });
});
