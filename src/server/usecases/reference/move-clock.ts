import { addMs, dayAt, msOf, startOf, type Moment } from '#domain/calendar/day.ts';
import { workingDayAfter } from '#domain/calendar/working-days.ts';
import { agencyOf, calendarOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { sweep } from '#server/usecases/report/sweep.ts';

type Moving = Pick<App, 'db' | 'reference' | 'clock' | 'kind'>;

const HOUR_MS = 3_600_000;
/** Local hour at which a day forward arrives: desks are open, reports are read. */
const MORNING_HOUR = 8;
/** More moments than a sample's day ever owes; a bound so that a faulty rule cannot turn for ever. */
const MOMENTS_MAX = 10_000;

/**
 * Moves the sample's clock to the next working day of the root, 08.00 local, and returns that moment. Two
 * who press together move it once. Throws where the installation is no sample (M-2).
 */
export async function forwardOneDay(app: Moving): Promise<Moment> {
  const { org, now } = await readNow(app);
  const { zone } = agencyOf(org, org.rootId);
  const next = workingDayAfter(calendarOf(org, org.rootId), dayAt(zone, now), 1);
  const morning = addMs(startOf(zone, next), MORNING_HOUR * HOUR_MS);
  await moveClockTo(app, morning);
  return morning;
}

/**
 * Moves the sample's clock forward, never back, and stops at each due moment on the way, oldest first, so
 * that each is written down on its own day (M-19).
 */
export async function moveClockTo(app: Moving, to: Moment): Promise<void> {
  if (app.kind !== 'sample') throw new Error('Only the clock of a sample is moved.');
  for (let moments = 0; moments < MOMENTS_MAX; moments += 1) {
    const due = await nextWake(app.db, to);
    if (due === undefined) break;
    await setAhead(app, due);
    // Somebody else has the report: their command catches it up.
    if ((await sweep(app)) === 0) break;
  }
  await setAhead(app, to);
  await sweep(app);
}

async function nextWake(db: Db, to: Moment): Promise<Moment | undefined> {
  const row = await db
    .selectFrom('report')
    .select('wake_at')
    .where('wake_at', '<=', to)
    .orderBy('wake_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.wake_at ?? undefined;
}

/** What the clock must be ahead for it to show a moment now; a moment that is over changes nothing. */
async function setAhead(app: Moving, to: Moment): Promise<void> {
  const ahead = msOf(to) - msOf(app.clock(0));
  await app.db
    .updateTable('installation')
    .set({ clock_ahead_ms: ahead })
    .where('clock_ahead_ms', '<', ahead)
    .execute();
}
