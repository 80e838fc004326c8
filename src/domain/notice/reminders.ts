import { usedBy } from '#domain/calendar/clocks.ts';
import type { Day } from '#domain/calendar/day.ts';
import { isWorkingDay, type Calendar } from '#domain/calendar/working-days.ts';
import type { Report } from '#domain/report/report.ts';

/** Days before the end of a follow-up at which a unit is reminded, and the day after it: 3, 4, 5 and +1 of five (K-25). */
const FROM_END = [-2, -1, 0, 1] as const;

/** How far a follow-up is: day `day` of `limit`; more than the limit is late by the difference. */
export interface Reminder {
  readonly day: number;
  readonly limit: number;
  readonly dueOn: Day;
  /** A day on which the unit is reminded anew; the days between and after only wait. */
  readonly isDay: boolean;
}

type Followed = Pick<Report, 'clocks' | 'unitId' | 'stage'>;

/** What there is to remind a unit of on a local day; undefined where nothing is asked of it, or not yet. */
export function reminderOn(report: Followed, on: Day, calendar: Calendar): Reminder | undefined {
  const clock = report.clocks.followUp;
  if (report.stage !== 'handling' || report.unitId === null) return undefined;
  if (clock?.state !== 'running' || clock.provisional) return undefined;
  const { limit, dueOn } = clock;
  const day = usedBy(clock, on, calendar);
  if (day < limit + FROM_END[0]) return undefined;
  const isDay = isWorkingDay(calendar, on) && FROM_END.some((it) => limit + it === day);
  return { day, limit, dueOn, isDay };
}
