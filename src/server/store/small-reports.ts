import { sql } from 'kysely';
import type { Day } from '#domain/calendar/day.ts';
import type { AgencyId } from '#domain/office/organisation.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { Db } from '#server/store/database.ts';
import { toReport } from '#server/store/report-row.ts';

/** Reports on the one page of a small desk; five in half a year is its measure (K-25). */
export const SMALL_REPORTS_MAX = 200;

const plain = (db: Db, agencyIds: readonly AgencyId[]) =>
  db
    .selectFrom('report')
    .selectAll()
    .where('agency_id', 'in', [...agencyIds])
    .where('sealed', '=', false)
    // One more than is shown: so the page knows that there are more.
    .limit(SMALL_REPORTS_MAX + 1);

/** What a desk still has to do with: not answered yet, or answered and missing at LAPOR!; the earliest day first. */
export async function unfinishedReports(
  db: Db,
  agencyIds: readonly AgencyId[],
): Promise<readonly Report[]> {
  if (agencyIds.length === 0) return [];
  const isMissing = sql<boolean>`jsonb_typeof(facts -> 'lapor') = 'object'
    and facts #> '{lapor,loadedOn}' = 'null'::jsonb`;
  const rows = await plain(db, agencyIds)
    .where((it) =>
      it.or([
        it('stage', 'in', ['intake', 'handling']),
        it.and([it('stage', 'in', ['answered', 'closed']), isMissing]),
      ]),
    )
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(toReport);
}

/** With a unit and not answered, in every agency, those after an id. */
export async function handledReports(db: Db, after: ReportId | null): Promise<readonly Report[]> {
  const rows = await db
    .selectFrom('report')
    .selectAll()
    .where('open', '=', true)
    .where('stage', '=', 'handling')
    .where('sealed', '=', false)
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(SMALL_REPORTS_MAX)
    .execute();
  return rows.map(toReport);
}

/** Received from one day to another, both included, in the order of receipt. */
export async function receivedReports(
  db: Db,
  agencyIds: readonly AgencyId[],
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<readonly Report[]> {
  if (agencyIds.length === 0) return [];
  const rows = await plain(db, agencyIds)
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  return rows.map(toReport);
}
