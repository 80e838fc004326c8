import { sql, type SqlBool } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { Retention, RetentionKind } from '#domain/rights/retention.ts';
import type { ReportClass, ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** All versions, each kind's oldest first. */
export const loadRetentions = (db: Db | Tx): Promise<readonly Retention[]> =>
  db
    .selectFrom('retention')
    .select(['kind', 'months', 'valid_from as validFrom', 'valid_to as validTo', 'source'])
    .orderBy('kind')
    .orderBy('valid_from')
    .execute();

export interface Over {
  readonly count: number;
  /** When the one that has waited longest ended; null where there is none. */
  readonly oldest: Moment | null;
}

const ENDED = sql<Moment>`greatest(confirmed_at, closed_on_silence_at, archived_at)`;

/** Reports of a class that ended before, whose texts are still there and whose use nobody limits. */
const reportsOver = (db: Db, of: ReportClass, before: Moment) =>
  db
    .selectFrom('report')
    .where('class', '=', of)
    .where('open', '=', false)
    .where(ENDED, '<', before)
    .where(sql<SqlBool>`(facts ->> 'erased') is distinct from 'all'`)
    .where(sql<SqlBool>`(facts ->> 'restrictedAt') is null`);

export const countReportsOver = (db: Db, of: ReportClass, before: Moment): Promise<Over> =>
  reportsOver(db, of, before)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(sql<Moment | null>`min(${ENDED})`.as('oldest'))
    .executeTakeFirstOrThrow();

/** At most `limit` of them after an id, in the order of ids. */
export async function listReportsOver(
  db: Db,
  of: ReportClass,
  before: Moment,
  { after, limit }: { readonly after: ReportId | null; readonly limit: number },
): Promise<readonly ReportId[]> {
  const rows = await reportsOver(db, of, before)
    .select('id')
    .$if(after !== null, (query) => query.where('id', '>', after))
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

export const countLooksOver = (db: Db, before: Moment): Promise<Over> =>
  db
    .selectFrom('access_log')
    .where('at', '<', before)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .select(({ fn }) => fn.min('at').as('oldest'))
    .executeTakeFirstOrThrow();

/** Only the owner's login may: the application cannot rewrite who looked. */
export async function deleteLooks(owner: Db, before: Moment): Promise<number> {
  const { numDeletedRows } = await owner
    .deleteFrom('access_log')
    .where('at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

export const endRetention = (tx: Tx, { kind, validFrom }: Retention, on: Retention['validTo']) =>
  tx
    .updateTable('retention')
    .set({ valid_to: on })
    .where('kind', '=', kind)
    .where('valid_from', '=', validFrom)
    .execute();

export const removeRetention = (tx: Tx, kind: RetentionKind, from: Retention['validFrom']) =>
  tx.deleteFrom('retention').where('kind', '=', kind).where('valid_from', '=', from).execute();
