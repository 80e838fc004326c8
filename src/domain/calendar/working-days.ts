import { addDays, weekday, yearOf } from './day.ts';
import type { Day, Zone } from './day.ts';

/** What an agency counts by, as it stands on one day of history; handed in, never read here. */
export interface Calendar {
  readonly zone: Zone;
  /** ISO weekdays that are worked, mostly 1 to 5; a six-day service unit works 1 to 6. */
  readonly weekdays: readonly number[];
  /** Closures on such weekdays, with their name. */
  readonly closed: ReadonlyMap<Day, string>;
  /** Years whose holidays are decreed; in any other year only weekends are known (M-16). */
  readonly decreedYears: ReadonlySet<number>;
  /** The operator accepts years without decree, so that due dates in them lapse. */
  readonly provisionalAccepted: boolean;
}

/** A calendar closed for a year without a break is a fault, not a long holiday. */
export const CLOSED_RUN_MAX = 366;

/** Some forty years: a longer period is a slip, and would walk the calendar for nothing. */
export const WORKING_DAYS_MAX = 10_000;

export function isWorkingDay(calendar: Calendar, d: Day): boolean {
  return calendar.weekdays.includes(weekday(d)) && !calendar.closed.has(d);
}

/**
 * The n-th working day after `start`, which never counts itself, whatever day it is (M-13); n = 0
 * gives `start`. Throws RangeError where n is no whole number from 0 to WORKING_DAYS_MAX, Error
 * where CLOSED_RUN_MAX days in a row are closed.
 */
export function workingDayAfter(calendar: Calendar, start: Day, n: number): Day {
  if (!Number.isInteger(n) || n < 0 || n > WORKING_DAYS_MAX) {
    throw new RangeError(`not a number of working days: ${n}`);
  }
  let reached = start;
  for (let counted = 0; counted < n; counted += 1) reached = nextWorkingDay(calendar, reached);
  return reached;
}

function nextWorkingDay(calendar: Calendar, after: Day): Day {
  let d = after;
  for (let walked = 0; walked < CLOSED_RUN_MAX; walked += 1) {
    d = addDays(d, 1);
    if (isWorkingDay(calendar, d)) return d;
  }
  throw new Error(`calendar has no working day in ${CLOSED_RUN_MAX} days after ${after}`);
}

/** Working days in (from, to]; negative when `to` lies before `from`. Walks day by day. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = 0;
  for (let d = from; d < to;) {
    d = addDays(d, 1);
    if (isWorkingDay(calendar, d)) count += 1;
  }
  return count;
}

/**
 * Whether a year touched from the one day to the other, both included, lacks its decree and the
 * operator does not accept that (M-16).
 */
export function isProvisional(calendar: Calendar, from: Day, to: Day): boolean {
  if (calendar.provisionalAccepted) return false;
  const first = yearOf(from < to ? from : to);
  const last = yearOf(from < to ? to : from);
  for (let year = first; year <= last; year += 1) {
    if (!calendar.decreedYears.has(year)) return true;
  }
  return false;
}

/** The day of a limit on which a share of it is reached, never a half day (M-13). */
export function shareOfLimit(limit: number, share: number): number {
  // 100 x 0.55 is 55.00000000000001 in floating point, and is day 55.
  return Math.ceil(Number((limit * share).toFixed(9)));
}
