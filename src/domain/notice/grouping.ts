import { calendarOf, type AgencyId, type Organisation } from '#domain/office/organisation.ts';
import type { Moment } from '#domain/calendar/day.ts';
import { digestMoment, officerMoment, reporterHour } from '#domain/notice/hours.ts';
import type { EventType } from '#domain/report/events.ts';

/** Told at once; everything else waits for the one message of the day (K-13). */
export const AT_ONCE: ReadonlySet<EventType> = new Set(['assigned', 'lapsed']);

export interface Timing {
  readonly org: Organisation;
  readonly now: Moment;
  /** What the operator calls urgent: told at any hour. */
  readonly urgent: ReadonlySet<EventType>;
}

/**
 * When an office of that agency is told. What is told at once outside working hours falls together with the
 * message of the day: notices with one moment make one message.
 */
export function officerDueAt(about: EventType, agencyId: AgencyId, timing: Timing): Moment {
  const calendar = calendarOf(timing.org, agencyId);
  if (timing.urgent.has(about)) return timing.now;
  return AT_ONCE.has(about)
    ? officerMoment(calendar, timing.now)
    : digestMoment(calendar, timing.now);
}

export const reporterDueAt = (
  agencyId: AgencyId,
  { org, now }: Pick<Timing, 'org' | 'now'>,
): Moment => reporterHour(calendarOf(org, agencyId).zone, now);
