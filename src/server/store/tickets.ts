import type { ReportId } from '#domain/report/report.ts';
import type { Db } from '#server/store/database.ts';

/** Stands in for the report of a code that nobody has, so that both answers take the same statements. */
export const NO_REPORT = '00000000-0000-0000-0000-000000000000' as ReportId;

export interface TicketRow {
  readonly code: string;
  readonly reportId: ReportId;
  readonly keyHash: Buffer;
}

/**
 * Written first and alone (D-10): an orphan answers like an unknown code. A retry of the same form writes
 * nothing; false where the code belongs to another report.
 */
export async function insertTicket(db: Db, row: TicketRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows: n } = await db
    .insertInto('ticket')
    .values({ code: row.code, report_id: row.reportId, key_hash: row.keyHash })
    .onConflict((it) => it.doNothing())
    .executeTakeFirst();
  return n === 1n || (await readTicket(db, row.code))?.reportId === row.reportId;
}

export async function readTicket(db: Db, code: string): Promise<TicketRow | undefined> {
  const row = await db.selectFrom('ticket').selectAll().where('code', '=', code).executeTakeFirst();
  return row && { code: row.code, reportId: row.report_id, keyHash: row.key_hash };
}
