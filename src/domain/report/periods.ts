import type { ClockKind } from '#domain/calendar/clocks.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { ReportClass } from '#domain/report/report.ts';

/** How long something may take, from a day on, with its source. Configuration, never a constant. */
export interface Period {
  readonly kind: ClockKind | 'reopen' | 'backdate';
  /** Only of the class clock. */
  readonly class: ReportClass | null;
  readonly limit: number;
  readonly days: 'working' | 'calendar';
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
}

export type PeriodTable = readonly Period[];

/** The period in force on a day; the version that a clock started with governs it to its end (M-16). */
export function periodOn(
  periods: PeriodTable,
  kind: Period['kind'],
  day: Day,
  of: ReportClass | null = null,
): Period {
  const period = findPeriod(periods, kind, day, of);
  if (!period) throw new Error(`No period for ${kind} ${of ?? ''} on ${day}`);
  return period;
}

/** As `periodOn`, or undefined for a day before all that is known. */
export const findPeriod = (
  periods: PeriodTable,
  kind: Period['kind'],
  day: Day,
  of: ReportClass | null = null,
): Period | undefined =>
  periods.find(
    (it) =>
      it.kind === kind &&
      it.class === of &&
      it.validFrom <= day &&
      (it.validTo === null || day <= it.validTo),
  );
