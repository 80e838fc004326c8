import { sql, type Selectable, type SqlBool } from 'kysely';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import type { DB } from '#server/store/schema.ts';

/** Who reported, as far as they said; every part may be empty (M-22). */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
  readonly contactKind: 'phone' | 'email' | 'other' | null;
  /** Of an anonymous reporter at most "there is news" (K-6). */
  readonly notices: 'none' | 'plain' | 'discreet';
}

/** As the row has it: what is guarded stands encrypted beside empty parts (K-32). */
export interface KeptReporter extends Reporter {
  readonly hidden: Buffer | null;
  readonly readable: Buffer | null;
}

export async function insertReporter(tx: Tx, id: ReportId, kept: KeptReporter): Promise<void> {
  await tx
    .insertInto('reporter')
    .values({ report_id: id, ...toColumns(kept) })
    .execute();
}

/** Guarded from now on: what could be read goes from the row. */
export async function guardReporter(tx: Tx, id: ReportId, kept: KeptReporter): Promise<void> {
  await tx.updateTable('reporter').set(toColumns(kept)).where('report_id', '=', id).execute();
}

const toColumns = (kept: KeptReporter) => ({
  ...{ name: kept.name, contact: kept.contact, contact_kind: kept.contactKind },
  ...{ notices: kept.notices, hidden: kept.hidden, readable: kept.readable },
});

/** Only for those whose reach is `identity`; the caller has asked `reach` (M-20). */
export async function readReporter(db: Db | Tx, id: ReportId): Promise<KeptReporter | undefined> {
  const row = await db
    .selectFrom('reporter')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  return row && toReporter(row);
}

const toReporter = (row: Selectable<DB['reporter']>): KeptReporter => ({
  name: row.name,
  contact: row.contact,
  contactKind: row.contact_kind,
  notices: row.notices,
  hidden: row.hidden,
  readable: row.readable,
});

/** For delivering notices only: who they are and how to reach them is shown to nobody by this (M-22). */
export async function readReporters(
  db: Db,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, KeptReporter>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('reporter').selectAll().where('report_id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.report_id, toReporter(row)]));
}

/** Those hidden before there was a key of holders; `after` is the last one of the page before. */
export async function readUnderOwn(
  db: Db,
  after: ReportId | null,
  limit: number,
): Promise<readonly (KeptReporter & { readonly reportId: ReportId })[]> {
  const rows = await db
    .selectFrom('reporter')
    .selectAll()
    .where('hidden', 'is not', null)
    .where(sql<SqlBool>`substr(hidden, 1, 14) <> 'age-encryption'::bytea`)
    .$if(after !== null, (query) => query.where('report_id', '>', after))
    .orderBy('report_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ reportId: row.report_id, ...toReporter(row) }));
}

/** The reporter leaves a case that goes on (K-7). */
export async function forgetReporter(tx: Tx, id: ReportId): Promise<void> {
  await tx.deleteFrom('reporter').where('report_id', '=', id).execute();
}
