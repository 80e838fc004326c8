import { randomUUID } from 'node:crypto';
import type { Day, Moment } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';

export type LookedAt = 'identity' | 'sealed' | 'photo';

export interface Look {
  readonly personId: PersonId;
  readonly officeId: OfficeId;
  readonly what: LookedAt | 'content';
  readonly reason: string;
  readonly at: Moment;
  /** The reporter sees it from this day on; null or left out: at once. */
  readonly tellFrom?: Day | null;
}

/** Writes that somebody looked (M-24); append-only. */
export async function insertLook(db: Db | Tx, id: ReportId, look: Look): Promise<void> {
  await db
    .insertInto('access_log')
    .values({
      report_id: id,
      id: randomUUID(),
      person_id: look.personId,
      office_id: look.officeId,
      what: look.what,
      reason: look.reason,
      at: look.at,
      tell_from: look.tellFrom ?? null,
    })
    .execute();
}

/** Whether this person's look at this kind of thing stands in the log since a moment. */
export async function hasLooked(
  db: Db | Tx,
  id: ReportId,
  look: Pick<Look, 'personId' | 'what'> & { readonly since: Moment },
): Promise<boolean> {
  const row = await db
    .selectFrom('access_log')
    .select('id')
    .where('report_id', '=', id)
    .where('person_id', '=', look.personId)
    .where('what', '=', look.what)
    .where('at', '>=', look.since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Who looked at what of a report, oldest first. The reporter is shown office and reason, never the person. */
export async function readLooks(db: Db | Tx, id: ReportId): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('access_log')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    officeId: row.office_id,
    what: row.what,
    reason: row.reason,
    at: row.at,
  }));
}
