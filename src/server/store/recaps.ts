import { sql, type RawBuilder } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { AgencyId, Organisation, UnitId } from '#domain/office/organisation.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { fold } from '#domain/report/evolve.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Status } from '#domain/report/status.ts';
import { readBody } from '#server/store/chain.ts';
import type { Db } from '#server/store/database.ts';
import type { Place } from '#server/store/inbox.ts';
import { both, type Condition } from '#server/store/reach-scopes.ts';
import {
  RECAP_COLUMNS,
  recapColumns,
  type AsOf,
  type Period,
  type RecapColumn,
} from '#server/store/recap-columns.ts';
import { toRow } from '#server/store/report-row.ts';

/** Reports whose state at a past end is folded from their history; more are refused, not guessed. */
export const FOLDED_MAX = 50_000;
const FOLD_BATCH = 500;

export interface RecapAsked {
  /** Disjoint, of one reader (M-21). */
  readonly branches: readonly Condition[];
  readonly period: Period;
  readonly asOf: AsOf;
  /** Null: every agency the reader sees. */
  readonly agencyId: AgencyId | null;
  /** 'desk': those in no unit. Null: all. */
  readonly unitId: UnitId | 'desk' | null;
}

/** The columns that a recap asks of a report that has changed since, as they were then. */
export interface PastRow {
  readonly id: ReportId;
  readonly agency_id: string;
  readonly [column: string]: unknown;
}

/** Columns that the past is told in; the predicates name no other. */
const PAST_COLUMNS = {
  ...{ id: 'uuid', agency_id: 'uuid', unit_id: 'uuid', received_on: 'date', status: 'text' },
  ...{ open: 'boolean', due_on: 'date', lapses: 'int', followed_up_at: 'timestamptz' },
  ...{ answered_at: 'timestamptz', work_done_at: 'timestamptz', confirmed_at: 'timestamptz' },
  closed_on_silence_at: 'timestamptz',
} as const;

const received = ({ period }: RecapAsked): Condition =>
  sql<boolean>`r.received_on between ${period.from}::date and ${period.to}::date`;

/** Moments compare as strings, whatever the database's language (domain/calendar/day.ts). */
const changedAt = sql<string>`(r.facts->>'changedAt') collate "C"`;

/** A row that nothing has touched since then says itself how it was. */
const unchanged = ({ asOf }: RecapAsked): Condition =>
  asOf.isPast ? sql<boolean>`${changedAt} < ${asOf.at}` : sql<boolean>`true`;

function lies({ agencyId, unitId }: RecapAsked): Condition {
  const parts: Condition[] = [];
  if (agencyId !== null) parts.push(sql<boolean>`r.agency_id = ${agencyId}::uuid`);
  if (unitId === 'desk') parts.push(sql<boolean>`r.unit_id is null`);
  else if (unitId !== null) parts.push(sql<boolean>`r.unit_id = ${unitId}::uuid`);
  return both(parts);
}

/**
 * The reports that have changed since a past end, as they were then: their history folded up to it.
 * Undefined where they are more than FOLDED_MAX. A lapse voided since is left out: it was untrue (M-17).
 */
export async function readPast(
  db: Db,
  asked: RecapAsked,
  org: Organisation,
): Promise<readonly PastRow[] | undefined> {
  const past: PastRow[] = [];
  if (!asked.asOf.isPast || asked.branches.length === 0) return past;
  for (let after: ReportId | null = null; ;) {
    const ids = await changedIds(db, asked, after);
    past.push(...(await foldedTo(db, ids, asked.asOf.at, org)));
    if (past.length > FOLDED_MAX) return undefined;
    if (ids.length < FOLD_BATCH) return past;
    after = ids.at(-1) ?? null;
  }
}

/** One who asks for an agency gets also those that were forwarded since, from there or to it. */
async function changedIds(
  db: Db,
  asked: RecapAsked,
  after: ReportId | null,
): Promise<readonly ReportId[]> {
  const { agencyId, asOf } = asked;
  const there =
    agencyId === null
      ? sql<boolean>`true`
      : sql<boolean>`(r.agency_id = ${agencyId}::uuid or exists (select from report_event e
          where e.report_id = r.id and e.type = 'forwarded'))`;
  const next = after === null ? sql<boolean>`true` : sql<boolean>`r.id > ${after}::uuid`;
  const changed = sql<boolean>`${changedAt} >= ${asOf.at}`;
  const parts = asked.branches.map(
    (branch) => sql`(select r.id from report r
      where ${both([branch, received(asked), changed, there, next])}
      order by r.id limit ${sql.lit(FOLD_BATCH)})`,
  );
  const { rows } = await sql<{ id: ReportId }>`select id from (${sql.join(parts, sql` union all `)})
    as k order by id limit ${sql.lit(FOLD_BATCH)}`.execute(db);
  return rows.map(({ id }) => id);
}

async function foldedTo(
  db: Db,
  ids: readonly ReportId[],
  end: Moment,
  org: Organisation,
): Promise<readonly PastRow[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('report_event')
    .select(['report_id', 'body'])
    .where('report_id', 'in', ids)
    .orderBy('report_id')
    .orderBy('seq')
    .execute();
  return [...Map.groupBy(rows, (row) => row.report_id).values()].flatMap((of) => {
    const report = fold(
      eventsUntil(
        end,
        of.map((row) => readBody(row.body)),
      ),
    );
    return report ? [{ ...toRow(report, org, NO_HEAD) }] : [];
  });
}

const NO_HEAD = Buffer.alloc(0);

/** One that was written down after the end was then still waiting to be verified: its first event alone. */
function eventsUntil(end: Moment, events: readonly ReportEvent[]): readonly ReportEvent[] {
  return events.flatMap((event, at) => {
    if (at === 0 || event.at < end) return [event];
    if (event.type !== 'lapseVoided') return [];
    const { clocks: _clocks, holder: _holder, ...voided } = event;
    return [voided];
  });
}

const pastTable = (past: readonly PastRow[]): RawBuilder<unknown> => {
  const columns = Object.entries(PAST_COLUMNS).map(([name, type]) => sql.raw(`${name} ${type}`));
  const names = Object.keys(PAST_COLUMNS);
  const slim = past.map((row) => Object.fromEntries(names.map((name) => [name, row[name]])));
  return sql`jsonb_to_recordset(${JSON.stringify(slim)}::jsonb) as r(${sql.join(columns)})`;
};

export interface RecapNumbers {
  readonly agencyId: AgencyId;
  readonly unitId: UnitId | null;
  readonly numbers: Readonly<Record<RecapColumn, number>>;
}

/** The numbers by where the reports lay then. Past rows are counted by the same predicates, apart (D-12). */
export async function countRecap(
  db: Db,
  asked: RecapAsked,
  past: readonly PastRow[],
): Promise<readonly RecapNumbers[]> {
  const numbers = RECAP_COLUMNS.map(
    (column) =>
      sql`count(*) filter (where ${recapColumns[column](asked.asOf)}) as ${sql.id(column)}`,
  );
  const select = sql`select r.agency_id as "agencyId", r.unit_id as "unitId", ${sql.join(numbers)}`;
  const parts = sources(asked, past).map(
    ({ from, where }) => sql`${select} from ${from} where ${where} group by r.agency_id, r.unit_id`,
  );
  if (parts.length === 0) return [];
  const { rows } = await sql<
    Record<RecapColumn, number> & { agencyId: AgencyId; unitId: UnitId | null }
  >`${sql.join(parts, sql` union all `)}`.execute(db);
  return rows.map(({ agencyId, unitId, ...numbers }) => ({ agencyId, unitId, numbers }));
}

/** The report's table by branch, and what was folded. */
function sources(asked: RecapAsked, past: readonly PastRow[]) {
  const where = both([lies(asked), received(asked)]);
  const rows = asked.branches.map((branch) => ({
    from: sql`report r`,
    where: both([branch, where, unchanged(asked)]),
  }));
  return past.length === 0 ? rows : [...rows, { from: pastTable(past), where }];
}

/** A report behind a number, with the word for how it stood then. */
export interface RecapPlace extends Place {
  readonly status: Status;
}

/** The reports behind one number by day of receipt, one more than asked for where there are more. */
export async function readRecapPlaces(
  db: Db,
  asked: RecapAsked & { readonly column: RecapColumn; readonly after: Place | null },
  past: readonly PastRow[],
  rowsMax: number,
): Promise<readonly RecapPlace[]> {
  const { column, after } = asked;
  const next = after
    ? sql<boolean>`(r.received_on, r.id) > (${after.on}::date, ${after.id}::uuid)`
    : sql<boolean>`true`;
  const limit = sql.lit(rowsMax + 1);
  const parts = sources(asked, past).map(
    ({ from, where }) => sql`(select r.id, r.received_on as "on", r.status from ${from}
      where ${both([where, recapColumns[column](asked.asOf), next])}
      order by r.received_on, r.id limit ${limit})`,
  );
  if (parts.length === 0) return [];
  const { rows } = await sql<RecapPlace>`select * from (${sql.join(parts, sql` union all `)}) as k
    order by "on", id limit ${limit}`.execute(db);
  return rows;
}
