import { sql } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { NoticeTo } from '#domain/notice/notices.ts';
import type { EventType } from '#domain/report/events.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db } from '#server/store/database.ts';

/** What happened and is to be told; the first three are its key. */
export interface OutboxRow {
  readonly reportId: ReportId;
  readonly seq: number;
  readonly n: number;
  readonly about: EventType;
  readonly to: NoticeTo;
  readonly at: Moment;
}

/**
 * Rows of the oldest reports first, in the order of the key, so that a long outbox is not sorted for each
 * batch; read without a lock (D-8).
 */
export async function readOutbox(db: Db, limit: number): Promise<readonly OutboxRow[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .orderBy('report_id')
    .orderBy('seq')
    .orderBy('n')
    .limit(limit)
    .execute();
  return rows.map(({ report_id, seq, n, kind, body, at }) => ({
    ...{ reportId: report_id, seq, n, about: kind, at },
    // Written by `recordEvents` alone, from this very type.
    to: body as unknown as NoticeTo,
  }));
}

/** Removes what was relayed, by its keys; the last of a relay's three steps (D-8). */
export async function removeFromOutbox(db: Db, rows: readonly OutboxRow[]): Promise<void> {
  await sql`delete from outbox using unnest(
      ${rows.map((it) => it.reportId)}::uuid[], ${rows.map((it) => it.seq)}::int[], ${rows.map((it) => it.n)}::int[]
    ) as done (report_id, seq, n)
    where outbox.report_id = done.report_id and outbox.seq = done.seq and outbox.n = done.n`.execute(
    db,
  );
}
