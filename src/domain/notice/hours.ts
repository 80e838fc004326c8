import { addDays, addMs, dayAt, startOf, timeAt, weekday } from '#domain/calendar/day.ts';
import type { Day, Moment, Zone } from '#domain/calendar/day.ts';
import { CLOSED_RUN_MAX } from '#domain/calendar/working-days.ts';
import type { Desk, Hours } from '#domain/office/working-hours.ts';

/** Nobody is called during Friday's prayer (K-13). */
export const FRIDAY_PAUSE: Hours = { from: '11.30', to: '13.00' };
/** A citizen's telephone is left alone at night [A]. */
export const WAKING_HOURS: Hours = { from: '07.00', to: '20.00' };

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const FRIDAY = 5;

const isIn = (hours: Hours, time: string): boolean => hours.from <= time && time < hours.to;

/** The moment at which the clock on the wall of that zone shows 'HH.MM' on that day. */
function momentAt(zone: Zone, day: Day, time: string): Moment {
  const [hours = 0, minutes = 0] = time.split('.').map(Number);
  return addMs(startOf(zone, day), hours * HOUR_MS + minutes * MINUTE_MS);
}

/** The first moment from `now` on at which an officer of that desk may be told something (K-13, K-20). */
export function officerMoment(desk: Desk, now: Moment): Moment {
  const { zone } = desk;
  const day = dayAt(zone, now);
  const time = timeAt(zone, now);
  const hours = desk.hoursOn(day);
  if (!hours || time >= hours.to) return morningAfter(desk, day);
  if (time < hours.from) return momentAt(zone, day, hours.from);
  const isPause = weekday(day) === FRIDAY && isIn(FRIDAY_PAUSE, time);
  if (!isPause) return now;
  return FRIDAY_PAUSE.to < hours.to
    ? momentAt(zone, day, FRIDAY_PAUSE.to)
    : morningAfter(desk, day);
}

/** When the one message of a day leaves: at the next beginning of working hours after `now` (K-13). */
export function digestMoment(desk: Desk, now: Moment): Moment {
  const day = dayAt(desk.zone, now);
  const hours = desk.hoursOn(day);
  const morning = hours && momentAt(desk.zone, day, hours.from);
  return morning !== null && now < morning ? morning : morningAfter(desk, day);
}

/** Throws where a desk does not work for a year. */
function morningAfter(desk: Desk, after: Day): Moment {
  let day = after;
  for (let walked = 0; walked < CLOSED_RUN_MAX; walked += 1) {
    day = addDays(day, 1);
    const hours = desk.hoursOn(day);
    if (hours) return momentAt(desk.zone, day, hours.from);
  }
  throw new Error(`The desk does not work in ${CLOSED_RUN_MAX} days after ${after}`);
}

/** The first moment from `now` on at which a citizen may be told something. */
export function reporterMoment(zone: Zone, now: Moment): Moment {
  const day = dayAt(zone, now);
  const time = timeAt(zone, now);
  if (time < WAKING_HOURS.from) return momentAt(zone, day, WAKING_HOURS.from);
  return isIn(WAKING_HOURS, time) ? now : momentAt(zone, addDays(day, 1), WAKING_HOURS.from);
}

/** As `reporterMoment`, gathered to the next full hour, so that acts that follow each other make one message. */
export function reporterHour(zone: Zone, now: Moment): Moment {
  const intoHour = Date.parse(now) % HOUR_MS;
  return reporterMoment(zone, addMs(now, HOUR_MS - intoHour));
}
