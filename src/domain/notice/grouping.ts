import {
  agencyOf,
  type AgencyId,
  type Organisation,
  type UnitId,
} from '#domain/office/organisation.ts';
import type { Moment } from '#domain/calendar/day.ts';
import { digestMoment, officerMoment, reporterHour } from '#domain/notice/hours.ts';
import { deskOf } from '#domain/office/working-hours.ts';
import type { EventType } from '#domain/report/events.ts';

/** Told at once; everything else waits for the one message of the day (K-13). */
export const AT_ONCE: ReadonlySet<EventType> = new Set(['assigned', 'lapsed']);

export interface Timing {
  readonly org: Organisation;
  readonly now: Moment;
  /** What the operator calls urgent: told at any hour. */
  readonly urgent: ReadonlySet<EventType>;
}

/** Where the office sits that is told; a unit may have hours of its own. */
export interface ToldAt {
  readonly agencyId: AgencyId;
  readonly unitId: UnitId | null;
}

/**
 * When an office there is told. What is told at once outside working hours falls together with the
 * message of the day: notices with one moment make one message.
 */
export function officerDueAt(about: EventType, at: ToldAt, timing: Timing): Moment {
  const desk = deskOf(timing.org, at.agencyId, at.unitId);
  if (timing.urgent.has(about)) return timing.now;
  return AT_ONCE.has(about) ? officerMoment(desk, timing.now) : digestMoment(desk, timing.now);
}

export const reporterDueAt = (
  agencyId: AgencyId,
  { org, now }: Pick<Timing, 'org' | 'now'>,
): Moment => reporterHour(agencyOf(org, agencyId).zone, now);
