import type { Selectable } from 'kysely';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { sentWithNext } from '#server/store/pipelined.ts';
import type { DB } from '#server/store/schema.ts';

/** Who reported, as far as they said; every part may be empty (M-22). */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
  readonly contactKind: 'phone' | 'email' | 'other' | null;
  /** Of an anonymous reporter at most "there is news" (K-6). */
  readonly notices: 'none' | 'plain' | 'discreet';
}

export async function insertReporter(tx: Tx, id: ReportId, reporter: Reporter): Promise<void> {
  const inserting = tx.insertInto('reporter').values({
    report_id: id,
    name: reporter.name,
    contact: reporter.contact,
    contact_kind: reporter.contactKind,
    notices: reporter.notices,
  });
  await tx.executeQuery(sentWithNext(inserting.compile()));
}

/** Only for those whose reach is `identity`; the caller has asked `reach` (M-20). */
export async function readReporter(db: Db | Tx, id: ReportId): Promise<Reporter | undefined> {
  const row = await db
    .selectFrom('reporter')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  return row && toReporter(row);
}

const toReporter = (row: Selectable<DB['reporter']>): Reporter => ({
  name: row.name,
  contact: row.contact,
  contactKind: row.contact_kind,
  notices: row.notices,
});

/** For delivering notices only: who they are and how to reach them is shown to nobody by this (M-22). */
export async function readReporters(
  db: Db,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, Reporter>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('reporter').selectAll().where('report_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.report_id, toReporter(row)]));
}

/** The reporter leaves a case that goes on (K-7). */
export async function forgetReporter(tx: Tx, id: ReportId): Promise<void> {
  await tx.deleteFrom('reporter').where('report_id', '=', id).execute();
}
