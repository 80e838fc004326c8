import { sql } from 'kysely';
import type { Guest } from '#domain/access/reach.ts';
import type { Moment } from '#domain/calendar/day.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import type { Report, ReportId, Word } from '#domain/report/report.ts';
import { readBody } from '#server/store/chain.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { toReport } from '#server/store/report-row.ts';

export interface Past {
  readonly seq: number;
  readonly event: ReportEvent;
  readonly recordedAt: Moment;
}

/** The report as its row says, unlocked; whether the asker may see it is the caller's question (M-20). */
export async function readReportRow(db: Db | Tx, id: ReportId): Promise<Report | undefined> {
  const row = await db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toReport(row);
}

/** The report as its row says, with the units let in beside the holding one; one question. */
export async function readReportAndGuests(
  db: Db | Tx,
  id: ReportId,
): Promise<{ readonly row: Report; readonly guests: readonly Guest[] } | undefined> {
  const row = await db
    .selectFrom('report')
    .selectAll()
    .select(
      sql<readonly Guest[]>`array(
        select json_build_object('unitId', g.unit_id, 'level', g.level)
        from report_guest g where g.report_id = report.id)`.as('guests'),
    )
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { row: toReport(row), guests: row.guests };
}

/** All that happened to a report, oldest first. */
export async function readHistory(db: Db | Tx, id: ReportId): Promise<readonly Past[]> {
  const rows = await db
    .selectFrom('report_event')
    .select(['seq', 'body', 'recorded_at'])
    .where('report_id', '=', id)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    event: readBody(row.body),
    recordedAt: row.recorded_at,
  }));
}

/** Texts by their words; an erased text is not among them (M-28). */
export async function readWords(
  db: Db | Tx,
  id: ReportId,
  words: readonly Word[],
): Promise<ReadonlyMap<Word, string>> {
  if (words.length === 0) return new Map();
  const rows = await db
    .selectFrom('word')
    .select(['hash', 'text'])
    .where('report_id', '=', id)
    .where(
      'hash',
      'in',
      words.map((word) => Buffer.from(word, 'hex')),
    )
    .execute();
  return new Map(rows.map((row) => [row.hash.toString('hex') as Word, row.text]));
}
