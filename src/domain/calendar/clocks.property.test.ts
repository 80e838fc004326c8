import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  lapseMoment,
  pauseClock,
  recalculate,
  rehomeClock,
  remaining,
  resumeClock,
  startClock,
  usedBy,
} from './clocks.ts';
import type { Clock } from './clocks.ts';
import { addDays, day, startOf } from './day.ts';
import type { Day } from './day.ts';
import { isWorkingDay, workingDaysBetween } from './working-days.ts';
import type { Calendar } from './working-days.ts';

const START = day('2026-01-01');
const anyCalendar = fc
  .record({
    zone: fc.constantFrom('WIB', 'WITA', 'WIT'),
    closed: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 60 }),
    last: fc.constantFrom(5, 6),
  })
  .map(({ zone, closed, last }): Calendar => ({
    zone,
    weekdays: [1, 2, 3, 4, 5, 6].slice(0, last),
    closed: new Map(closed.map((n): [Day, string] => [addDays(START, n), 'tutup'])),
    decreedYears: new Set([2026, 2027]),
    provisionalAccepted: false,
  }));
const anyStart = fc.record({
  kind: fc.constantFrom('verify', 'followUp', 'reply', 'class', 'suspension'),
  days: fc.constantFrom('working', 'calendar'),
  limit: fc.integer({ min: 1, max: 60 }),
  on: fc.integer({ min: 0, max: 30 }).map((n) => addDays(START, n)),
  calendar: anyCalendar,
});
/** Lengths in days, by turns of running and of pausing. */
const anyTurns = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 20 });

/** Pauses and resumes by turns, and records the lapse as a sweep on time would (M-18). */
function live(clock: Clock, turns: readonly number[], calendar: Calendar) {
  let now = clock;
  let on = clock.startedOn;
  for (const length of turns) {
    on = addDays(on, length);
    now = swept(now, on);
    now = now.state === 'running' ? pauseClock(now, on, calendar) : resumeClock(now, on, calendar);
  }
  return { clock: now, on };
}

function swept(clock: Clock, on: Day): Clock {
  const at = lapseMoment(clock);
  return at !== undefined && at <= startOf(clock.zone, on) ? { ...clock, lapsed: true } : clock;
}

/** The same count, day by day and without clocks: each day after one on which it ran at its end. */
function countedByHand({ startedOn, days }: Clock, turns: readonly number[], calendar: Calendar) {
  let count = 0;
  let d = startedOn;
  turns.forEach((length, turn) => {
    for (let n = 0; n < length; n += 1) {
      d = addDays(d, 1);
      const counts = days === 'calendar' || isWorkingDay(calendar, d);
      if (turn % 2 === 0 && counts) count += 1;
    }
  });
  return count;
}

it('pausing and resuming on the same day leaves the clock due as it was', () => {
  fc.assert(
    fc.property(anyStart, anyTurns, fc.nat(30), (start, turns, later) => {
      const lived = live(startClock(start), turns, start.calendar);
      const on = addDays(lived.on, later);
      const clock = swept(lived.clock, on);
      fc.pre(clock.state === 'running');
      const again = resumeClock(pauseClock(clock, on, start.calendar), on, start.calendar);
      expect(again.dueOn).toBe(clock.dueOn);
      expect(lapseMoment(again)).toBe(lapseMoment(clock));
      expect(remaining(again, addDays(on, 40), start.calendar)).toBe(
        remaining(clock, addDays(on, 40), start.calendar),
      );
    }),
  );
});

it('with any number of pauses, used + remaining = limit, and the due day is what remains away', () => {
  fc.assert(
    fc.property(anyStart, anyTurns, (start, turns) => {
      const { clock, on } = live(startClock(start), turns, start.calendar);
      const used = usedBy(clock, on, start.calendar);
      const left = remaining(clock, on, start.calendar);
      expect(used).toBe(countedByHand(clock, turns, start.calendar));
      expect(used + left).toBe(start.limit);
      if (clock.state !== 'running' || clock.lapsed || start.days === 'calendar') return;
      expect(left).toBeGreaterThanOrEqual(0);
      expect(workingDaysBetween(start.calendar, on, clock.dueOn)).toBe(left);
    }),
  );
});

it('a clock that is left alone is late exactly after its due day', () => {
  fc.assert(
    fc.property(anyStart, fc.integer({ min: 0, max: 150 }), (start, n) => {
      const clock = startClock(start);
      const on = addDays(start.on, n);
      if (on <= clock.dueOn) expect(remaining(clock, on, start.calendar)).toBeGreaterThanOrEqual(0);
      else expect(remaining(clock, on, start.calendar)).toBeLessThanOrEqual(0);
      expect(swept(clock, on).lapsed).toBe(on > clock.dueOn);
    }),
  );
});

it('forwarding to an agency of the same calendar changes nothing but the zone', () => {
  fc.assert(
    fc.property(anyStart, anyTurns, (start, turns) => {
      const { clock, on } = live(startClock(start), turns, start.calendar);
      const there = { ...start.calendar, zone: 'WIT' } as const;
      const moved = rehomeClock(clock, on, start.calendar, there);
      expect(moved).toMatchObject({ dueOn: clock.dueOn, state: clock.state, zone: 'WIT' });
      expect(usedBy(moved, addDays(on, 9), there)).toBe(
        usedBy(clock, addDays(on, 9), start.calendar),
      );
    }),
  );
});

it('recalculating is exact for a clock that never paused, and the same calendar moves nothing', () => {
  fc.assert(
    fc.property(anyStart, anyTurns, anyCalendar, (start, turns, other) => {
      const moved = recalculate(startClock(start), other);
      expect(moved.dueOn).toBe(startClock({ ...start, calendar: other }).dueOn);
      const { clock } = live(startClock(start), turns, start.calendar);
      expect(recalculate(clock, start.calendar)).toEqual(clock);
    }),
  );
});
