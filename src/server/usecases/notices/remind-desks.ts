import { officeAddressee } from '#domain/notice/addressee.ts';
import { officerMoment } from '#domain/notice/hours.ts';
import { deskOf } from '#domain/office/working-hours.ts';
import { reminderOn } from '#domain/notice/reminders.ts';
import { day, dayAt, daysBetween, momentOfMs } from '#domain/calendar/day.ts';
import { officesOfAgency } from '#domain/office/line.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { readNowAnew, type App, type Now } from '#server/app.ts';
import { addNotice, notYetRelayed, takeRelay, type Planned } from '#server/store/deliveries.ts';
import { handledReports, SMALL_REPORTS_MAX } from '#server/store/small-reports.ts';

/** No event has this number: a reminder tells of none. */
const NO_EVENT = 0;
/** Days are numbered from here, so that a report is told of once a day however often this runs. */
const FIRST_DAY = day('2000-01-01');

/**
 * Tells a small desk which units to remind: on days 3, 4, 5 of a follow-up and on the day after (K-25). Returns how
 * many reports it told of; beside another one that works none.
 */
export async function remindDesks(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  nowMs: number,
): Promise<number> {
  const given = await readNowAnew(app);
  if (!given.smallUse) return 0;
  let told = 0;
  let reports = await handledReports(app.db, null);
  while (reports.length > 0) {
    told += await remindOf(app, reports, { given, nowMs });
    const last = reports.at(-1);
    reports =
      last && reports.length === SMALL_REPORTS_MAX ? await handledReports(app.db, last.id) : [];
  }
  return told;
}

async function remindOf(
  app: Pick<App, 'db'>,
  reports: readonly Report[],
  { given, nowMs }: { readonly given: Now; readonly nowMs: number },
): Promise<number> {
  const planned = reports.flatMap((report) => planOf(report, given));
  if (planned.length === 0) return 0;
  return await app.db.transaction().execute(async (tx) => {
    if (!(await takeRelay(tx))) return 0;
    const fresh = await notYetRelayed(tx, planned);
    for (const { plan, ...row } of fresh) await addNotice(tx, plan, row, momentOfMs(nowMs));
    return fresh.length;
  });
}

function planOf(report: Report, { org, now }: Now) {
  const calendar = calendarOf(org, report.agencyId);
  const today = dayAt(calendar.zone, now);
  if (!reminderOn(report, today, calendar)?.isDay) return [];
  const desk = officesOfAgency(org, report.agencyId, 'coordinator')
    .map(({ id }) => officeAddressee({ kind: 'office', officeId: id }, org, today))
    .find((it) => it !== undefined && it.personId !== null);
  if (!desk) return [];
  const { officeId, personId, unitId } = desk;
  const plan: Planned = {
    ...{ to: { kind: 'officer', officeId, personId }, agencyId: report.agencyId, unitId },
    ...{
      sealed: false,
      urgent: false,
      dueAt: officerMoment(deskOf(org, report.agencyId, unitId), now),
    },
  };
  const key = { reportId: report.id, seq: NO_EVENT, n: daysBetween(FIRST_DAY, today) };
  return [{ ...key, about: 'reminded' as const, at: now, plan }];
}
