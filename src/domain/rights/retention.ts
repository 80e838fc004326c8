import { addDays, day, startOf, type Day, type Moment, type Zone } from '#domain/calendar/day.ts';
import { CLASSES, type ReportClass } from '#domain/report/report.ts';

/** What has a retention of its own: the reports of each class, and the log of who looked (M-24). */
export type RetentionKind = ReportClass | 'accessLog';
export const RETENTION_KINDS: readonly RetentionKind[] = [...CLASSES, 'accessLog'];

/** Months that a retention lasts, at least: until then the reporter may still reopen. */
export const MONTHS_MIN = 3;
export const MONTHS_MAX = 1200;

/** A dated version of one kind's retention. */
export interface Retention {
  readonly kind: RetentionKind;
  readonly months: number;
  readonly validFrom: Day;
  readonly validTo: Day | null;
  readonly source: string;
}

/** The version in force on that day; undefined where none is, and then everything is kept. */
export const retentionOn = (
  versions: readonly Retention[],
  kind: RetentionKind,
  on: Day,
): Retention | undefined =>
  versions.find(
    (it) => it.kind === kind && it.validFrom <= on && (it.validTo === null || on <= it.validTo),
  );

/** The day so many months before; the last of a month where that month is shorter. */
export function monthsBefore(of: Day, months: number): Day {
  const [year, month, date] = of.split('-').map(Number) as [number, number, number];
  const at = year * 12 + month - 1 - months;
  const first = firstOf(at);
  const last = addDays(firstOf(at + 1), -1);
  const wanted = addDays(first, date - 1);
  return wanted < last ? wanted : last;
}

const firstOf = (at: number): Day =>
  day(
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`,
  );

/** What ended before this moment is over its retention today. */
export const endedBefore = (zone: Zone, today: Day, months: number): Moment =>
  startOf(zone, monthsBefore(today, months));
