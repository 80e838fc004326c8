import { weekday, type Day, type Zone } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import {
  agencyOf,
  calendarOf,
  type AgencyId,
  type Organisation,
  type UnitId,
} from '#domain/office/organisation.ts';

/** From a clock on the wall to another, 'HH.MM' local; the end itself lies outside. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** When an agency, or one unit of it, works from a day on; Ramadan is a row with an end (K-20). */
export interface WorkingHours {
  readonly agencyId: AgencyId;
  /** Null: all units of the agency that have no row of their own. */
  readonly unitId: UnitId | null;
  /** ISO weekdays; six for a service unit that works on Saturdays. */
  readonly weekdays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly fridayOpens: string;
  readonly fridayCloses: string;
  readonly from: Day;
  readonly to: Day | null;
}

/** Where nobody entered hours [A]. */
export const OFFICE_HOURS: Hours = { from: '07.30', to: '16.00' };
const FRIDAY = 5;

/** The row in force: the unit's own before the agency's; of several the one that began last. */
export function workingHoursOn(
  org: Organisation,
  { agencyId, unitId }: Pick<WorkingHours, 'agencyId' | 'unitId'>,
  day: Day,
): WorkingHours | undefined {
  const valid = (org.hoursOfAgency.get(agencyId) ?? []).filter(
    (it) => it.from <= day && (it.to === null || day <= it.to),
  );
  const newest = (of: UnitId | null): WorkingHours | undefined =>
    valid.filter((it) => it.unitId === of).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
  return (unitId === null ? undefined : newest(unitId)) ?? newest(null);
}

/** A place that is told things: its zone, and its hours on a day, or null where it does not work then. */
export interface Desk {
  readonly zone: Zone;
  readonly hoursOn: (day: Day) => Hours | null;
}

/** Holidays close every desk; which weekdays it works is its own. Due dates count days and know nothing of it. */
export function deskOf(org: Organisation, agencyId: AgencyId, unitId: UnitId | null = null): Desk {
  const calendar = calendarOf(org, agencyId);
  return {
    zone: agencyOf(org, agencyId).zone,
    hoursOn(day) {
      const row = workingHoursOn(org, { agencyId, unitId }, day);
      if (!row) return isWorkingDay(calendar, day) ? OFFICE_HOURS : null;
      if (!row.weekdays.includes(weekday(day)) || calendar.closed.has(day)) return null;
      return weekday(day) === FRIDAY
        ? { from: row.fridayOpens, to: row.fridayCloses }
        : { from: row.opens, to: row.closes };
    },
  };
}
