import type { Day, Moment } from '#domain/calendar/day.ts';
import { dayAt } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import { holderOn, type Lies } from '#domain/office/line.ts';
import { calendarOf, type Holder, type Organisation } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { PeriodTable } from '#domain/report/periods.ts';
import type { Report } from '#domain/report/report.ts';

/** All that a decision may depend on besides the report and the command. Nothing is read, all is given. */
export interface Given {
  readonly actor: Actor;
  /** Business time. */
  readonly now: Moment;
  readonly org: Organisation;
  readonly periods: PeriodTable;
}

/** The calendar of the agency that has the report (M-13). */
export const calendarFor = (given: Given, report: Pick<Report, 'agencyId'>): Calendar =>
  calendarOf(given.org, report.agencyId);

/** The local day of the agency that has the report. */
export const todayFor = (given: Given, report: Pick<Report, 'agencyId'>): Day =>
  dayAt(calendarFor(given, report).zone, given.now);

type Lying = Pick<Report, 'agencyId' | 'unitId' | 'subject' | 'flags' | 'dispute'> &
  Partial<Pick<Report, 'archive'>>;

/** A disputed report lies with the desk, and so does one that was handed over; a sealed one never. */
const isAtDesk = ({ dispute, archive, flags }: Lying): boolean =>
  !flags.sealed && (dispute || archive?.reason === 'handedOver');

export const liesOf = (report: Lying): Lies => ({
  agencyId: report.agencyId,
  unitId: isAtDesk(report) ? null : report.unitId,
  sealed: report.flags.sealed,
  subjectUnitId: report.subject.unitId,
  subjectOfficeId: report.subject.officeId,
});

export const holderFor = (given: Given, report: Parameters<typeof liesOf>[0]): Holder | undefined =>
  holderOn(
    given.org,
    liesOf(report),
    dayAt(calendarOf(given.org, report.agencyId).zone, given.now),
  );
