import type { Day, Moment } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Selectable } from 'kysely';
import type { Db, Tx } from '#server/store/database.ts';
import type { DB } from '#server/store/schema.ts';

/** A hidden identity that somebody asks for, and how far it has come. */
export interface IdentityOpening {
  readonly reportId: ReportId;
  readonly id: string;
  readonly askedBy: PersonId;
  readonly askedOfficeId: OfficeId;
  readonly reason: string;
  readonly askedAt: Moment;
  readonly silentUntil: Day | null;
  readonly silentBecause: string | null;
  readonly firstBy: PersonId | null;
  readonly secondBy: PersonId | null;
  readonly half: string | null;
  readonly opened: string | null;
  readonly openedAt: Moment | null;
  readonly openUntil: Moment | null;
  readonly refusedAt: Moment | null;
}

const toOpening = (row: Selectable<DB['identity_opening']>): IdentityOpening => ({
  reportId: row.report_id as ReportId,
  id: row.id,
  askedBy: row.asked_by as PersonId,
  askedOfficeId: row.asked_office_id as OfficeId,
  reason: row.reason,
  askedAt: row.asked_at,
  silentUntil: row.silent_until,
  silentBecause: row.silent_because,
  firstBy: row.first_by as PersonId | null,
  secondBy: row.second_by as PersonId | null,
  half: row.half,
  opened: row.opened,
  openedAt: row.opened_at,
  openUntil: row.open_until,
  refusedAt: row.refused_at,
});

type Asked = Pick<
  IdentityOpening,
  | 'reportId'
  | 'id'
  | 'askedBy'
  | 'askedOfficeId'
  | 'reason'
  | 'askedAt'
  | 'silentUntil'
  | 'silentBecause'
>;

export async function insertOpening(tx: Tx, asked: Asked): Promise<void> {
  await tx
    .insertInto('identity_opening')
    .values({
      ...{ report_id: asked.reportId, id: asked.id, asked_by: asked.askedBy },
      ...{ asked_office_id: asked.askedOfficeId, reason: asked.reason, asked_at: asked.askedAt },
      ...{ silent_until: asked.silentUntil, silent_because: asked.silentBecause },
    })
    .execute();
}

/** Of one report, newest first. */
export async function readOpenings(db: Db | Tx, id: ReportId): Promise<readonly IdentityOpening[]> {
  const rows = await db
    .selectFrom('identity_opening')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('asked_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map(toOpening);
}

/** What waits for holders since a moment, oldest first. */
export async function readWaiting(
  db: Db,
  since: Moment,
  limit: number,
): Promise<readonly IdentityOpening[]> {
  const rows = await db
    .selectFrom('identity_opening')
    .selectAll()
    .where('opened_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('asked_at', '>=', since)
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toOpening);
}

const ofOne = ({ reportId, id }: Pick<IdentityOpening, 'reportId' | 'id'>) =>
  ({ report_id: reportId, id }) as const;

/** Locks it: of two holders at once one is the first and the other the second. */
export async function lockOpening(
  tx: Tx,
  one: Pick<IdentityOpening, 'reportId' | 'id'>,
): Promise<IdentityOpening | undefined> {
  const { report_id, id } = ofOne(one);
  const row = await tx
    .selectFrom('identity_opening')
    .selectAll()
    .where('report_id', '=', report_id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toOpening(row);
}

type Changed = Partial<
  Pick<
    Selectable<DB['identity_opening']>,
    | 'first_by'
    | 'first_at'
    | 'half'
    | 'second_by'
    | 'opened'
    | 'opened_at'
    | 'open_until'
    | 'refused_by'
    | 'refused_at'
  >
>;

export async function updateOpening(
  tx: Tx,
  one: Pick<IdentityOpening, 'reportId' | 'id'>,
  changed: Changed,
): Promise<void> {
  const { report_id, id } = ofOne(one);
  await tx
    .updateTable('identity_opening')
    .set(changed)
    .where('report_id', '=', report_id)
    .where('id', '=', id)
    .execute();
}

/** Erases what is open no longer, and the halves of what was asked before `askedBefore` and waits for nobody. */
export async function shutOpenings(db: Db, now: Moment, askedBefore: Moment): Promise<void> {
  await db
    .updateTable('identity_opening')
    .set({ half: null })
    .where('asked_at', '<', askedBefore)
    .where('opened_at', 'is', null)
    .where('refused_at', 'is', null)
    .where('half', 'is not', null)
    .execute();
  await db
    .updateTable('identity_opening')
    .set({ opened: null })
    .where('open_until', '<=', now)
    .where('opened', 'is not', null)
    .execute();
}

/** Of an erased report: who it was, wherever it still lies. */
export async function forgetOpenings(tx: Tx, id: ReportId): Promise<void> {
  await tx
    .updateTable('identity_opening')
    .set({ opened: null, half: null })
    .where('report_id', '=', id)
    .execute();
}
