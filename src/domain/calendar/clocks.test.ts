import { describe, expect, it } from 'vitest';
import {
  lapseMoment,
  pauseClock,
  recalculate,
  rehomeClock,
  remaining,
  resumeClock,
  startClock,
  stopClock,
  usedBy,
} from './clocks.ts';
import type { Clock } from './clocks.ts';
import { day } from './day.ts';
import type { Calendar } from './working-days.ts';

const CLOSED = ['2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24'];
const calendar: Calendar = {
  zone: 'WITA',
  weekdays: [1, 2, 3, 4, 5],
  closed: new Map([...CLOSED, '2026-12-24', '2026-12-25'].map((text) => [day(text), 'tutup'])),
  decreedYears: new Set([2026]),
  provisionalAccepted: false,
};
const FRIDAY = day('2026-11-20');
const SATURDAY = day('2026-11-21');
const MONDAY = day('2026-11-23');
const TUESDAY = day('2026-11-24');
const DUE = day('2026-11-27');

function followUp(on = FRIDAY, limit = 5): Clock {
  return startClock({ kind: 'followUp', days: 'working', limit, on, calendar });
}

describe('a started clock', () => {
  it.each([
    ['Friday', '2026-11-20', '2026-11-27'],
    ['Saturday', '2026-11-21', '2026-11-27'],
    ['Sunday', '2026-11-22', '2026-11-27'],
    ['the eve of Idul Fitri 2026', '2026-03-17', '2026-03-31'],
    ['a holiday', '2026-03-19', '2026-03-31'],
  ])('of five days from %s %s is due on %s', (_name, on, dueOn) => {
    const clock = followUp(day(on));
    expect(clock).toMatchObject({ startedOn: on, runningSince: on, used: 0, dueOn });
    expect(clock).toMatchObject({ state: 'running', lapsed: false, provisional: false });
  });

  it.each([
    ['WIB', '2026-11-27T17:00:00.000Z'],
    ['WITA', '2026-11-27T16:00:00.000Z'],
    ['WIT', '2026-11-27T15:00:00.000Z'],
  ] as const)('lapses in %s at 00.00 after its due day, also before a weekend', (zone, at) => {
    const there = { ...calendar, zone };
    const clock = startClock({
      kind: 'verify',
      days: 'working',
      limit: 5,
      on: FRIDAY,
      calendar: there,
    });
    expect(lapseMoment(clock)).toBe(at);
  });

  it('says what is used and left on each day, and how late', () => {
    const clock = followUp();
    const left = (text: string) => remaining(clock, day(text), calendar);
    expect(left('2026-11-20')).toBe(5);
    expect(left('2026-11-22')).toBe(5);
    expect(left('2026-11-24')).toBe(3);
    expect(left('2026-11-27')).toBe(0);
    expect(left('2026-11-29')).toBe(0);
    expect(left('2026-12-02')).toBe(-3);
    expect(usedBy(clock, day('2026-12-02'), calendar)).toBe(8);
    expect(usedBy(clock, day('2026-11-02'), calendar)).toBe(0);
  });

  it('of calendar days needs neither calendar nor decree', () => {
    const on = day('2026-12-24');
    const clock = startClock({ kind: 'reply', days: 'calendar', limit: 10, on, calendar });
    expect(clock).toMatchObject({ dueOn: '2027-01-03', provisional: false });
    expect(remaining(clock, day('2026-12-26'), calendar)).toBe(8);
    const paused = pauseClock(clock, day('2026-12-26'), calendar);
    expect(resumeClock(paused, day('2027-01-09'), calendar).dueOn).toBe('2027-01-17');
  });

  it.each([-1, 2.5])('has no limit of %d days', (limit) => {
    expect(() => followUp(FRIDAY, limit)).toThrow(RangeError);
  });
});

describe('pause and resume', () => {
  it('on the day of the start uses nothing', () => {
    const paused = pauseClock(followUp(), FRIDAY, calendar);
    expect(paused).toMatchObject({ state: 'paused', used: 0, runningSince: null, dueOn: DUE });
    expect(resumeClock(paused, FRIDAY, calendar)).toEqual(followUp());
  });

  it('counts the day of the pause, not that of the resumption', () => {
    const paused = pauseClock(followUp(), TUESDAY, calendar);
    expect(paused.used).toBe(2);
    const resumed = resumeClock(paused, day('2026-12-07'), calendar);
    expect(resumed).toMatchObject({ used: 2, runningSince: '2026-12-07', dueOn: '2026-12-10' });
  });

  it('on a day that is not worked loses and gains nothing', () => {
    const paused = pauseClock(followUp(), SATURDAY, calendar);
    expect(paused.used).toBe(0);
    expect(resumeClock(paused, day('2026-11-22'), calendar).dueOn).toBe(DUE);
    expect(resumeClock(paused, day('2026-11-28'), calendar).dueOn).toBe('2026-12-04');
  });

  it('on the last day leaves the day of the resumption', () => {
    const resumed = resumeClock(pauseClock(followUp(), DUE, calendar), day('2026-12-02'), calendar);
    expect(resumed).toMatchObject({ used: 5, dueOn: '2026-12-02' });
    expect(lapseMoment(resumed)).toBe('2026-12-02T16:00:00.000Z');
  });

  it.each(['2026-11-28', '2026-12-02'])('of a lapsed clock on %s keeps the day it missed', (on) => {
    const late = { ...followUp(), lapsed: true };
    const resumed = resumeClock(pauseClock(late, day(on), calendar), day('2026-12-09'), calendar);
    expect(resumed).toMatchObject({ dueOn: DUE, lapsed: true });
    expect(recalculate(resumed, calendar).dueOn).toBe(DUE);
    expect(lapseMoment(resumed)).toBeUndefined();
  });

  it('changes nothing twice', () => {
    const paused = pauseClock(followUp(), TUESDAY, calendar);
    expect(pauseClock(paused, DUE, calendar)).toBe(paused);
    const resumed = resumeClock(paused, DUE, calendar);
    expect(resumeClock(resumed, day('2026-11-30'), calendar)).toBe(resumed);
    const stopped = stopClock(resumed, day('2026-11-30'), calendar);
    expect(stopClock(stopped, day('2026-12-30'), calendar)).toBe(stopped);
    expect(pauseClock(stopped, day('2026-12-30'), calendar)).toBe(stopped);
    expect(lapseMoment(paused)).toBeUndefined();
    expect(lapseMoment(stopped)).toBeUndefined();
  });
});

it('the class clock stops at an answer and goes on after an objection, never anew (M-14)', () => {
  const wait = startClock({ kind: 'class', days: 'working', limit: 14, on: FRIDAY, calendar });
  const answered = stopClock(wait, DUE, calendar);
  expect(answered).toMatchObject({ state: 'stopped', used: 5 });
  expect(remaining(answered, day('2026-12-11'), calendar)).toBe(9);
  const objected = resumeClock(answered, day('2026-12-04'), calendar);
  expect(objected).toMatchObject({ startedOn: FRIDAY, used: 5, dueOn: '2026-12-17' });
  const suspended = pauseClock(objected, day('2026-12-08'), calendar);
  const ended = stopClock(suspended, day('2026-12-20'), calendar);
  expect(ended).toMatchObject({ state: 'stopped', used: 7 });
});

describe('forwarding', () => {
  const east: Calendar = {
    ...calendar,
    zone: 'WIT',
    closed: new Map([[day('2026-11-25'), 'lokal']]),
  };

  it('counts the past by the old calendar and the rest by the new one', () => {
    const moved = rehomeClock(followUp(), TUESDAY, calendar, east);
    expect(moved).toMatchObject({
      zone: 'WIT',
      used: 2,
      runningSince: TUESDAY,
      dueOn: '2026-11-30',
    });
    expect(lapseMoment(moved)).toBe('2026-11-30T15:00:00.000Z');
    const back = rehomeClock(moved, day('2026-11-26'), east, calendar);
    expect(back).toMatchObject({ zone: 'WITA', used: 3, dueOn: '2026-11-30' });
  });

  it('of a paused clock waits for the resumption', () => {
    const paused = pauseClock(followUp(), MONDAY, calendar);
    const moved = rehomeClock(paused, TUESDAY, calendar, east);
    expect(moved).toEqual({ ...paused, zone: 'WIT' });
    expect(resumeClock(moved, TUESDAY, east).dueOn).toBe('2026-12-01');
  });

  it('of a late clock keeps the day it missed', () => {
    const moved = rehomeClock(followUp(), day('2026-12-02'), calendar, east);
    expect(moved).toMatchObject({ dueOn: DUE, zone: 'WIT' });
    expect(remaining(moved, day('2026-12-03'), east)).toBe(-4);
  });
});

describe('a changed calendar (M-16)', () => {
  const stricter = {
    ...calendar,
    closed: new Map([...calendar.closed, [day('2026-11-25'), 'libur baru'] as const]),
  };
  const decreed = {
    ...calendar,
    closed: new Map([...calendar.closed, [day('2027-01-01'), 'Tahun Baru'] as const]),
    decreedYears: new Set([2026, 2027]),
  };
  const overNewYear = followUp(day('2026-12-29'));

  it('moves the due day of a running clock', () => {
    expect(recalculate(followUp(), stricter)).toEqual({ ...followUp(), dueOn: '2026-11-30' });
    const resumed = resumeClock(pauseClock(followUp(), MONDAY, calendar), MONDAY, calendar);
    expect(recalculate(resumed, stricter)).toMatchObject({ used: 1, dueOn: '2026-11-30' });
    expect(recalculate(recalculate(resumed, stricter), calendar)).toEqual(resumed);
  });

  it('leaves a paused or stopped clock until it goes on', () => {
    const paused = pauseClock(followUp(), MONDAY, calendar);
    expect(recalculate(paused, stricter)).toBe(paused);
    expect(resumeClock(paused, MONDAY, stricter).dueOn).toBe('2026-11-30');
  });

  it('shows that a lapse was untrue', () => {
    const late = { ...followUp(), lapsed: true };
    expect(recalculate(late, stricter)).toMatchObject({ dueOn: '2026-11-30', lapsed: true });
  });

  it('takes the provisional mark away with the decree, and only then lets the clock lapse', () => {
    expect(overNewYear).toMatchObject({ provisional: true, dueOn: '2027-01-05' });
    expect(lapseMoment(overNewYear)).toBeUndefined();
    const sure = recalculate(overNewYear, decreed);
    expect(sure).toMatchObject({ provisional: false, dueOn: '2027-01-06' });
    expect(lapseMoment(sure)).toBe('2027-01-06T16:00:00.000Z');
  });

  it('lets it lapse where the operator accepts', () => {
    const accepted = recalculate(overNewYear, { ...calendar, provisionalAccepted: true });
    expect(lapseMoment(accepted)).toBe('2027-01-05T16:00:00.000Z');
  });

  it('keeps the mark for days used in a year without decree', () => {
    const nextYear = { ...calendar, decreedYears: new Set([2027]) };
    const paused = pauseClock(overNewYear, day('2026-12-30'), calendar);
    expect(resumeClock(paused, day('2027-02-01'), nextYear).provisional).toBe(true);
    expect(resumeClock(paused, day('2027-02-01'), decreed).provisional).toBe(false);
  });
});
