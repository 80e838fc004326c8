import { officeAddressee, wantsNotice } from '#domain/notice/addressee.ts';
import { officerDueAt, reporterDueAt } from '#domain/notice/grouping.ts';
import { addMs, dayAt, momentOfMs, type Moment } from '#domain/calendar/day.ts';
import { agencyOf, unitOf } from '#domain/office/organisation.ts';
import type { EventType } from '#domain/report/events.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { readNowAnew, type App, type Now } from '#server/app.ts';
import {
  addNotice,
  notYetRelayed,
  takeRelay,
  type DeliveryTo,
  type Planned,
} from '#server/store/deliveries.ts';
import { readReports } from '#server/store/listed-reports.ts';
import { readOutbox, removeFromOutbox, type OutboxRow } from '#server/store/outbox.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { readReporters, type Reporter } from '#server/store/reporters.ts';

/** Rows of the outbox taken in one transaction. */
const BATCH_MAX = 100;
/** What is older is told no more: after a restored backup, or in a sample whose story lies behind. */
const NOTICE_MS_MAX = 7 * 24 * 3_600_000;

export interface Relaying {
  /** Told at any hour. */
  readonly urgent: ReadonlySet<EventType>;
  /** Machine time in milliseconds. */
  readonly nowMs: number;
}

type Telling = Pick<App, 'db' | 'reference' | 'clock' | 'keys'>;

/**
 * Takes what is to be told from the outbox into the messages of those who are told (M-29): reads without a
 * lock, writes under the outbox row's own key, then removes by keys (D-8). Returns how many rows it took; a
 * relay beside another one takes none.
 */
export async function relayNotices(app: Telling, relaying: Relaying): Promise<number> {
  let relayed = 0;
  for (;;) {
    const rows = await readOutbox(app.db, BATCH_MAX);
    if (rows.length === 0 || !(await relayBatch(app, rows, relaying))) return relayed;
    await removeFromOutbox(app.db, rows);
    relayed += rows.length;
  }
}

async function relayBatch(
  app: Telling,
  rows: readonly OutboxRow[],
  { urgent, nowMs }: Relaying,
): Promise<boolean> {
  const given = await readNowAnew(app);
  const ids = [...new Set(rows.map((it) => it.reportId))];
  const reports = new Map((await readReports(app.db, ids)).map((it) => [it.id, it]));
  const kept = await readReporters(app.db, ids);
  const reporters = new Map([...kept].map(([id, it]) => [id, legible(app.keys, id, it)]));
  const planning: Planning = { given, urgent, reports, reporters };
  return await app.db.transaction().execute(async (tx) => {
    if (!(await takeRelay(tx))) return false;
    for (const row of await notYetRelayed(tx, rows)) {
      const planned = planOf(row, planning);
      if (planned) await addNotice(tx, planned, row, momentOfMs(nowMs));
    }
    return true;
  });
}

interface Planning {
  readonly given: Now;
  readonly urgent: ReadonlySet<EventType>;
  readonly reports: ReadonlyMap<ReportId, Report>;
  readonly reporters: ReadonlyMap<ReportId, Reporter>;
}

/** To whom and when; undefined where nobody is told. */
function planOf(row: OutboxRow, { given, urgent, reports, reporters }: Planning) {
  const report = reports.get(row.reportId);
  if (!report || isOld(row.at, given.now)) return undefined;
  const { agencyId } = report;
  if (row.to.kind === 'reporter') {
    const reporter = reporters.get(report.id);
    if (!reporter || !wantsNotice(reporter, report.flags)) return undefined;
    const dueAt = reporterDueAt(agencyId, given);
    return planned(report, { kind: 'reporter', reportId: report.id }, { dueAt });
  }
  const today = dayAt(agencyOf(given.org, agencyId).zone, given.now);
  const office = officeAddressee(row.to, given.org, today);
  if (!office) return undefined;
  const agency = unitOf(given.org, office.unitId).agencyId;
  const { officeId, personId, unitId } = office;
  const dueAt = officerDueAt(row.about, { agencyId: agency, unitId }, { ...given, urgent });
  const to: DeliveryTo = { kind: 'officer', officeId, personId };
  return planned(report, to, { dueAt, agencyId: agency, unitId, urgent: urgent.has(row.about) });
}

const isOld = (at: Moment, now: Moment): boolean => addMs(at, NOTICE_MS_MAX) < now;

/** A sealed report's message stands apart, so that the desk outside its unit never meets it (K-2). */
const planned = (
  report: Report,
  to: DeliveryTo,
  timing: Pick<Planned, 'dueAt'> & Partial<Planned>,
): Planned => ({
  ...{ to, agencyId: report.agencyId, unitId: report.unitId },
  ...{ sealed: report.flags.sealed, urgent: false },
  ...timing,
});
