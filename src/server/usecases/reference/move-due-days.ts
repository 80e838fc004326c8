import { movedClocks, untrueLapse } from '#domain/report/calendar-change.ts';
import { calendarOf, type Organisation } from '#domain/office/organisation.ts';
import { isOpen, type Report, type ReportId } from '#domain/report/report.ts';
import { readNowAnew, type App, type Now } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { toReport } from '#server/store/report-row.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';

/** Reports looked up at once; each that is concerned then has transactions of its own (D-7). */
const BATCH_MAX = 500;
/** One lapse a clock and run: more are not to be undone on one report. */
const LAPSES_MAX = 100;

export interface Moved {
  readonly looked: number;
  /** Reports whose due days moved. */
  readonly moved: number;
  /** Lapses that turned out untrue (M-17). */
  readonly voided: number;
}

type Moving = Pick<App, 'db' | 'reference' | 'clock'>;

/**
 * Brings every report in line with the calendars of now: moves due days of running clocks, and voids lapses
 * that a late decree undoes. A report that is in line is not touched, so a job that was broken off goes on
 * where it stopped, and one too many does nothing (M-16).
 */
export async function moveDueDays(app: Moving): Promise<Moved> {
  const given = await readNowAnew(app);
  const sum = { looked: 0, moved: 0, voided: 0 };
  let after: ReportId | null = null;
  for (
    let reports = await batch(app.db, after);
    reports.length > 0;
    reports = await batch(app.db, after)
  ) {
    for (const report of reports) {
      sum.voided += await voidLapses(app, report, given);
      sum.moved += (await moveOne(app, report, given)) ? 1 : 0;
    }
    sum.looked += reports.length;
    after = reports.at(-1)?.id ?? null;
  }
  return sum;
}

/** How many open reports the calendars of `org` would move. */
export async function countMoves(db: Db, org: Organisation): Promise<number> {
  let count = 0;
  let after: ReportId | null = null;
  for (let reports = await batch(db, after); reports.length > 0; reports = await batch(db, after)) {
    count += reports.filter(
      (it) => isOpen(it) && movedClocks(it, calendarOf(org, it.agencyId)),
    ).length;
    after = reports.at(-1)?.id ?? null;
  }
  return count;
}

async function batch(db: Db, after: ReportId | null): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where((eb) => eb.or([eb('open', '=', true), eb('lapses', '>', 0)]))
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(BATCH_MAX)
    .execute();
  return rows.map(toReport);
}

async function voidLapses(app: Moving, report: Report, { org, now }: Now): Promise<number> {
  const calendar = calendarOf(org, report.agencyId);
  let current = report;
  for (let voided = 0; voided < LAPSES_MAX; voided += 1) {
    if (!untrueLapse(current, calendar, now)) return voided;
    const done = await byTheClock(app, report.id, 'voidLapse');
    if (!done) return voided;
    current = done;
  }
  return LAPSES_MAX;
}

async function moveOne(app: Moving, report: Report, { org }: Now): Promise<boolean> {
  if (!isOpen(report) || !movedClocks(report, calendarOf(org, report.agencyId))) return false;
  return (await byTheClock(app, report.id, 'moveDue')) !== undefined;
}

/** The report after it, or undefined where nothing was due any more: somebody's command came first. */
async function byTheClock(
  app: Moving,
  reportId: ReportId,
  name: 'moveDue' | 'voidLapse',
): Promise<Report | undefined> {
  const by = { kind: 'clock' } as const;
  const done = await handleReport(app, { reportId, by, command: { name }, words: [] });
  if (done.ok) return done.value.report;
  const { kind } = done.refusal;
  if (kind === 'nothingDue' || kind === 'wrongStage') return undefined;
  throw new Error(`The clock was refused ${name}: ${kind}`);
}
