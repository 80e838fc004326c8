import type { Day, Moment } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import {
  endedBefore,
  RETENTION_KINDS,
  retentionOn,
  type Retention,
  type RetentionKind,
} from '#domain/rights/retention.ts';
import type { ReportClass, ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import {
  countLooksOver,
  countReportsOver,
  deleteLooks,
  listReportsOver,
  loadRetentions,
  type Over,
} from '#server/store/retentions.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { recordChange } from '#server/usecases/reference/reference-change.ts';
import { eraseReport } from '#server/usecases/rights/erase-report.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;
const BATCH_MAX = 100;

/** One kind as it stands today: what would go by a run now. */
export interface RetentionLine extends Over {
  readonly kind: RetentionKind;
  /** Of today, of later, and those that are past; oldest first. */
  readonly versions: readonly Retention[];
  /** The version of today; null: nobody set one, and everything is kept. */
  readonly inForce: Retention | null;
  /** What ended, or was looked at, before this is over; null as `inForce`. */
  readonly before: Moment | null;
}

/** The dry run: counts, and changes nothing. */
export async function planRetention(
  app: Asking,
): Promise<{ readonly today: Day; readonly lines: readonly RetentionLine[] }> {
  const given = await readNow(app);
  const today = todayOf(given);
  const all = await loadRetentions(app.db);
  const { zone } = agencyOf(given.org, given.org.rootId);
  const lines: RetentionLine[] = [];
  for (const kind of RETENTION_KINDS) {
    const inForce = retentionOn(all, kind, today) ?? null;
    const before = inForce && endedBefore(zone, today, inForce.months);
    const over = before ? await countOver(app.db, kind, before) : { count: 0, oldest: null };
    lines.push({
      ...{ kind, inForce, before, ...over },
      versions: all.filter((it) => it.kind === kind),
    });
  }
  return { today, lines };
}

const countOver = (db: Db, kind: RetentionKind, before: Moment): Promise<Over> =>
  kind === 'accessLog' ? countLooksOver(db, before) : countReportsOver(db, kind, before);

export interface RetentionRun {
  /** Null where it was run at the command line of the machine. */
  readonly by: PersonId | null;
  /** With it the log of looks is cut too: the application's login may not. */
  readonly owner?: Db;
  /** Reports erased at most; the rest is for another run. */
  readonly reportsMax: number;
}

/** Counts by kind of what was erased. */
export type Erased = Readonly<Partial<Record<RetentionKind, number>>>;

/** Erases what is over its retention, each report in its own transaction, and records what was done. */
export async function runRetention(
  app: Asking & Pick<App, 'files'>,
  { by, owner, reportsMax }: RetentionRun,
): Promise<Erased> {
  const { lines } = await planRetention(app);
  const erased: Partial<Record<RetentionKind, number>> = {};
  let left = reportsMax;
  for (const { kind, before, count } of lines) {
    if (before === null || count === 0) continue;
    if (kind === 'accessLog') {
      if (owner) erased[kind] = await deleteLooks(owner, before);
      continue;
    }
    const gone = await eraseOver(app, kind, { before, max: left });
    left -= gone;
    erased[kind] = gone;
  }
  if (Object.keys(erased).length > 0) await record(app, erased, by);
  return erased;
}

/** A report that changed meanwhile refuses and is left to the next run. */
async function eraseOver(
  app: Asking & Pick<App, 'files'>,
  of: ReportClass,
  { before, max }: { readonly before: Moment; readonly max: number },
): Promise<number> {
  let gone = 0;
  let after: ReportId | null = null;
  while (gone < max) {
    const limit = Math.min(BATCH_MAX, max - gone);
    const ids: readonly ReportId[] = await listReportsOver(app.db, of, before, { after, limit });
    for (const id of ids) {
      if ((await eraseReport(app, id, 'retention')).ok) gone += 1;
    }
    after = ids.at(-1) ?? after;
    if (ids.length < limit) break;
  }
  return gone;
}

async function record(app: Asking, erased: Erased, by: PersonId | null): Promise<void> {
  const { now } = await readNow(app);
  const entries = Object.values(erased).reduce((sum, it) => sum + it, 0);
  await app.db
    .transaction()
    .execute((tx) =>
      recordChange(tx, { command: 'retention.run', body: { ...erased, entries }, at: now, by }),
    );
}
