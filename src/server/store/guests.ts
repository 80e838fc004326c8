import type { Guest } from '#domain/access/reach.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** The units that a forward or a role lets in beside the holding one (M-21). */
export async function readGuests(db: Db | Tx, id: ReportId): Promise<readonly Guest[]> {
  const rows = await db
    .selectFrom('report_guest')
    .select(['unit_id', 'level'])
    .where('report_id', '=', id)
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, level: row.level }));
}
