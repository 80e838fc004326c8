import type { Guest } from '#domain/access/reach.ts';
import type { UnitId } from '#domain/office/organisation.ts';
import type { Report, ReportId, Word } from '#domain/report/report.ts';
import type { Db } from '#server/store/database.ts';
import { toReport } from '#server/store/report-row.ts';

/** The reports of a page, in no order; by their ids, apart from the keys (D-9). */
export async function readReports(db: Db, ids: readonly ReportId[]): Promise<readonly Report[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('report').selectAll().where('id', 'in', ids).execute();
  return rows.map(toReport);
}

/** What these units are let into, by report. */
export async function readGuestsOf(
  db: Db,
  ids: readonly ReportId[],
  units: readonly UnitId[],
): Promise<ReadonlyMap<ReportId, readonly Guest[]>> {
  if (ids.length === 0 || units.length === 0) return new Map();
  const rows = await db
    .selectFrom('report_guest')
    .selectAll()
    .where('report_id', 'in', ids)
    .where('unit_id', 'in', units)
    .execute();
  const byReport = Map.groupBy(rows, (row) => row.report_id);
  return new Map(
    [...byReport].map(([id, of]) => [
      id,
      of.map((row) => ({ unitId: row.unit_id, level: row.level })),
    ]),
  );
}

/** One text of each report; an erased one is not among them (M-28). */
export async function readTitles(
  db: Db,
  titles: ReadonlyMap<ReportId, Word>,
): Promise<ReadonlyMap<ReportId, string>> {
  if (titles.size === 0) return new Map();
  const rows = await db
    .selectFrom('word')
    .select(['report_id', 'hash', 'text'])
    .where('report_id', 'in', [...titles.keys()])
    .where(
      'hash',
      'in',
      [...new Set(titles.values())].map((word) => Buffer.from(word, 'hex')),
    )
    .execute();
  return new Map(
    rows
      .filter((row) => titles.get(row.report_id) === row.hash.toString('hex'))
      .map((row) => [row.report_id, row.text]),
  );
}
