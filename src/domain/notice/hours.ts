import { addDays, addMs, dayAt, startOf, timeAt, weekday } from '#domain/calendar/day.ts';
import type { Day, Moment, Zone } from '#domain/calendar/day.ts';
import { isWorkingDay, workingDayAfter, type Calendar } from '#domain/calendar/working-days.ts';

/** From a clock on the wall to another, 'HH.MM' local; the end itself lies outside. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Working hours of offices (K-20) [A]: notices to officers leave inside them, on working days. */
export const WORKING_HOURS: Hours = { from: '07.30', to: '16.00' };
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

/** The first moment from `now` on at which an officer of that calendar may be told something (K-13). */
export function officerMoment(calendar: Calendar, now: Moment): Moment {
  const { zone } = calendar;
  const day = dayAt(zone, now);
  const time = timeAt(zone, now);
  if (!isWorkingDay(calendar, day) || time >= WORKING_HOURS.to) return morningAfter(calendar, day);
  if (time < WORKING_HOURS.from) return momentAt(zone, day, WORKING_HOURS.from);
  const isPause = weekday(day) === FRIDAY && isIn(FRIDAY_PAUSE, time);
  return isPause ? momentAt(zone, day, FRIDAY_PAUSE.to) : now;
}

/** When the one message of a day leaves: at the next beginning of working hours after `now` (K-13). */
export function digestMoment(calendar: Calendar, now: Moment): Moment {
  const day = dayAt(calendar.zone, now);
  const morning = momentAt(calendar.zone, day, WORKING_HOURS.from);
  return isWorkingDay(calendar, day) && now < morning ? morning : morningAfter(calendar, day);
}

const morningAfter = (calendar: Calendar, day: Day): Moment =>
  momentAt(calendar.zone, workingDayAfter(calendar, day, 1), WORKING_HOURS.from);

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
