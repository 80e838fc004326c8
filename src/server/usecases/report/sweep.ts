import type { Moment } from '#domain/calendar/day.ts';
import { catchUp } from '#domain/report/catch-up.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNowAnew, type App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { lockDueReport, recordEvents } from '#server/store/reports.ts';

/** Reports looked up at once; each then has a transaction of its own (D-7). */
export const SWEEP_BATCH_MAX = 100;

/**
 * Applies what the clock owes every due report, oldest first, until none is due at this moment. Its cost
 * follows what is due; two sweepers do not collide, and what one leaves the next person's command catches up.
 * Returns how many reports it changed.
 */
export async function sweep(app: Pick<App, 'db' | 'reference' | 'clock'>): Promise<number> {
  let swept = 0;
  const { now } = await readNowAnew(app);
  for (let ids = await dueIds(app.db, now); ids.length > 0; ids = await dueIds(app.db, now)) {
    let changed = 0;
    for (const id of ids) changed += (await sweepOne(app, id)) ? 1 : 0;
    // All taken by another sweeper, or locked by a person's command, which catches up itself.
    if (changed === 0) return swept;
    swept += changed;
  }
  return swept;
}

async function dueIds(db: Db, now: Moment): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('report')
    .select('id')
    .where('wake_at', '<=', now)
    .orderBy('wake_at')
    .orderBy('id')
    .limit(SWEEP_BATCH_MAX)
    .execute();
  return rows.map((row) => row.id);
}

async function sweepOne(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: ReportId,
): Promise<boolean> {
  return await app.db.transaction().execute(async (tx) => {
    const locked = await lockDueReport(tx, id);
    if (!locked) return false;
    const reference = await app.reference.of(locked.referenceVersion);
    const now = app.clock(locked.clockAheadMs);
    const { events } = catchUp(locked.report, { ...reference, now });
    if (events.length === 0) return false;
    await recordEvents(tx, {
      before: locked,
      events,
      words: [],
      org: reference.org,
      recordedAt: now,
    });
    return true;
  });
}
