import type { Organisation } from '#domain/office/organisation.ts';
import { nextDue } from '#domain/report/due.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNowAnew, type App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { toReport, type ReportRow } from '#server/store/report-row.ts';
import { lockReport } from '#server/store/reports.ts';

/** Rows looked at together; only those whose moment moved are locked, each in a transaction of its own (D-7). */
const BATCH_MAX = 500;

type Waking = Pick<App, 'db' | 'reference' | 'clock'>;

/**
 * Says anew when the clock wants something of each report, after a change of who is in office. All that are
 * watched are looked at: who fills an office inside a subject is passed over everywhere else (K-4). Idempotent;
 * returns how many moments moved. One that is missed because the program died is caught up by its next
 * command (M-18), and by the next call.
 */
export async function wakeAnew(app: Waking): Promise<number> {
  const { org } = await readNowAnew(app);
  let woken = 0;
  let after: ReportId | null = null;
  for (
    let rows = await watched(app.db, after);
    rows.length > 0;
    rows = await watched(app.db, after)
  ) {
    for (const row of rows) {
      if (wakeAt(row, org) !== row.wake_at && (await wakeOne(app, row.id))) woken += 1;
    }
    after = rows.at(-1)?.id ?? null;
  }
  return woken;
}

const wakeAt = (row: ReportRow, org: Organisation) => nextDue(toReport(row), org)?.at ?? null;

const watched = (db: Db, after: ReportId | null): Promise<ReportRow[]> =>
  db
    .selectFrom('report')
    .selectAll()
    .where((eb) => eb.or([eb('open', '=', true), eb('status', '=', 'handedOver')]))
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(BATCH_MAX)
    .execute();

const wakeOne = (app: Waking, id: ReportId): Promise<boolean> =>
  app.db.transaction().execute(async (tx) => {
    const locked = await lockReport(tx, id);
    if (!locked) return false;
    const { org } = await app.reference.of(locked.referenceVersion);
    const { numUpdatedRows } = await tx
      .updateTable('report')
      .set({ wake_at: nextDue(locked.report, org)?.at ?? null })
      .where('id', '=', id)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  });
