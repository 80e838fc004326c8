import { addDays, daysBetween, startOf } from './day.ts';
import type { Day, Moment, Zone } from './day.ts';
import { isProvisional, workingDayAfter, workingDaysBetween } from './working-days.ts';
import type { Calendar } from './working-days.ts';

/** The periods of M-14, and the coordinator's own for a suspension (M-15). */
export const CLOCK_KINDS = ['verify', 'followUp', 'reply', 'class', 'suspension'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

export interface Clock {
  readonly kind: ClockKind;
  /** What `limit` and `used` count. */
  readonly days: 'working' | 'calendar';
  readonly limit: number;
  /** Zone of the agency that holds: decides when `dueOn` is over. */
  readonly zone: Zone;
  readonly startedOn: Day;
  /** Days counted in the runs before `runningSince`; what the present run adds: `usedBy`. */
  readonly used: number;
  /** Start of the present run, itself never counted; null when paused or stopped. */
  readonly runningSince: Day | null;
  readonly state: 'running' | 'paused' | 'stopped';
  /** Last day in time. Of a paused or stopped clock: what it was when that happened. */
  readonly dueOn: Day;
  /** Set by the event `lapsed`, cleared by `lapseVoided`; no function here turns it. */
  readonly lapsed: boolean;
  /** Counted over a year without decree that nobody accepted: shown as such, lapses nobody. */
  readonly provisional: boolean;
}

export interface ClockStart {
  readonly kind: ClockKind;
  readonly days: Clock['days'];
  readonly limit: number;
  readonly on: Day;
  readonly calendar: Calendar;
}

/** Throws RangeError where the limit is no whole number from 0 to WORKING_DAYS_MAX. */
export function startClock({ kind, days, limit, on, calendar }: ClockStart): Clock {
  const dueOn = dayAfter(days, calendar, on, limit);
  const provisional = isUncertain(days, calendar, on, dueOn);
  const run = { startedOn: on, used: 0, runningSince: on, state: 'running' } as const;
  return { kind, days, limit, zone: calendar.zone, ...run, dueOn, lapsed: false, provisional };
}

/** Pauses a running clock; a paused or stopped one stays as it is. */
export function pauseClock(clock: Clock, on: Day, calendar: Calendar): Clock {
  return clock.state === 'running' ? halt(clock, on, calendar, 'paused') : clock;
}

/** Stops a running or paused clock. It may be resumed, with its used days (M-14). */
export function stopClock(clock: Clock, on: Day, calendar: Calendar): Clock {
  return clock.state === 'stopped' ? clock : halt(clock, on, calendar, 'stopped');
}

/**
 * Lets a paused **or stopped** clock go on with the days it has left; a running one stays as it is.
 * A clock that is late keeps the due day it missed.
 */
export function resumeClock(clock: Clock, on: Day, calendar: Calendar): Clock {
  return clock.state === 'running' ? clock : run(clock, on, calendar);
}

/**
 * Forwarding (M-13): what was used so far counts by the old agency's calendar, what is left by the
 * new one's and in its zone. A paused or stopped clock only changes zone; its day comes on resuming.
 */
export function rehomeClock(clock: Clock, on: Day, from: Calendar, to: Calendar): Clock {
  if (clock.state !== 'running') return { ...clock, zone: to.zone };
  return run({ ...clock, used: usedBy(clock, on, from) }, on, to);
}

/**
 * A changed calendar moves the due day of a running clock and its provisional mark (M-16), also
 * where it has lapsed: a later `dueOn` tells that the lapse is untrue (M-17). Days used in earlier
 * runs, and the due day missed before the present run, stand.
 */
export function recalculate(clock: Clock, calendar: Calendar): Clock {
  if (clock.runningSince === null) return clock;
  const wasLate = clock.runningSince > clock.dueOn;
  const dueOn = wasLate ? clock.dueOn : dueFrom(clock, clock.runningSince, calendar);
  return {
    ...clock,
    dueOn,
    provisional: isUncertain(clock.days, calendar, clock.startedOn, dueOn),
  };
}

/**
 * When the clock lapses: 00.00 local of the calendar day after `dueOn` (M-13). Undefined where
 * nothing is to come: not running, lapsed already, or provisional.
 */
export function lapseMoment(clock: Clock): Moment | undefined {
  if (clock.state !== 'running' || clock.lapsed || clock.provisional) return undefined;
  return startOf(clock.zone, addDays(clock.dueOn, 1));
}

/** Days used at the end of that day, all runs together; a day before the present run adds none. */
export function usedBy(clock: Clock, on: Day, calendar: Calendar): number {
  if (clock.runningSince === null || on <= clock.runningSince) return clock.used;
  return clock.used + daysOf(clock.days, calendar, clock.runningSince, on);
}

/**
 * Days left at that day, today included while it is a working day not yet over; negative: days
 * late. 0 on `dueOn`, and still 0 on the weekend after it, when the clock has lapsed already.
 */
export function remaining(clock: Clock, on: Day, calendar: Calendar): number {
  return clock.limit - usedBy(clock, on, calendar);
}

function halt(clock: Clock, on: Day, calendar: Calendar, state: 'paused' | 'stopped'): Clock {
  return { ...clock, used: usedBy(clock, on, calendar), runningSince: null, state };
}

function run(clock: Clock, on: Day, calendar: Calendar): Clock {
  const dueOn = isLate(clock) ? clock.dueOn : dueFrom(clock, on, calendar);
  // From its first day on: days used in an undecreed year are as uncertain as days to come.
  const provisional = isUncertain(clock.days, calendar, clock.startedOn, dueOn);
  const { zone } = calendar;
  return { ...clock, zone, runningSince: on, state: 'running', dueOn, provisional };
}

/** Of a clock whose run has just been counted into `used`. */
function isLate({ used, limit, lapsed }: Clock): boolean {
  // With all days used and none over, only the lapse tells the due day from the weekend after it.
  return used > limit || (used === limit && lapsed);
}

function dueFrom({ days, limit, used }: Clock, on: Day, calendar: Calendar): Day {
  return dayAfter(days, calendar, on, Math.max(0, limit - used));
}

function dayAfter(days: Clock['days'], calendar: Calendar, on: Day, n: number): Day {
  return days === 'working' ? workingDayAfter(calendar, on, n) : addDays(on, n);
}

function daysOf(days: Clock['days'], calendar: Calendar, from: Day, to: Day): number {
  return days === 'working' ? workingDaysBetween(calendar, from, to) : daysBetween(from, to);
}

/** Calendar days need no decree. */
function isUncertain(days: Clock['days'], calendar: Calendar, from: Day, to: Day): boolean {
  return days === 'working' && isProvisional(calendar, from, to);
}
