import { sql, type RawBuilder } from 'kysely';
import { dayAt, type Day, type Moment } from '#domain/calendar/day.ts';
import type { AgencyId, OfficeId, Organisation, UnitId } from '#domain/office/organisation.ts';
import type { ReportClass, ReportId } from '#domain/report/report.ts';
import type { Status } from '#domain/report/status.ts';
import type { Db } from '#server/store/database.ts';
import { both, type Condition } from '#server/store/reach-scopes.ts';

/**
 * The lists of an officer: all that is open; what waits for one of their offices; what is past its day or
 * due today; hand-overs to look at again today; and what has ended, newest first.
 */
export const VIEWS = ['open', 'waiting', 'late', 'dueToday', 'checkBack', 'ended'] as const;
export type View = (typeof VIEWS)[number];

/** What the reader asks for within a list; null asks for all. */
export interface Narrowing {
  readonly status: Status | null;
  readonly class: ReportClass | null;
  readonly agencyId: AgencyId | null;
  readonly unitId: UnitId | null;
}

export const ALL: Narrowing = { status: null, class: null, agencyId: null, unitId: null };

/** What the views compare with. */
export interface ViewGiven {
  readonly org: Organisation;
  readonly now: Moment;
  readonly officeIds: readonly OfficeId[];
}

const isOpen = sql<boolean>`r.open`;

export function viewCondition(view: View, given: ViewGiven): Condition {
  switch (view) {
    case 'open':
      return isOpen;
    case 'waiting':
      return sql<boolean>`r.open and (r.holder_office_id = any(${given.officeIds}::uuid[])
        or r.worker_office_id = any(${given.officeIds}::uuid[]))`;
    case 'late':
      return sql<boolean>`r.open and ${onLocalDay('<', given)}`;
    case 'dueToday':
      return sql<boolean>`r.open and ${onLocalDay('=', given)}`;
    case 'checkBack':
      return sql<boolean>`r.status = 'handedOver' and ${onLocalDay('<=', given)}`;
    case 'ended':
      return sql<boolean>`not r.open`;
  }
}

/** The due day against today where the report lies: near midnight the zones have different days (M-13). */
function onLocalDay(compare: '<' | '=' | '<=', { org, now }: ViewGiven): Condition {
  const byDay = Map.groupBy(org.agencies.values(), (it) => dayAt(it.zone, now));
  const parts = [...byDay].map(([today, agencies]) => {
    const due = sql<boolean>`r.due_on ${sql.raw(compare)} ${today}::date`;
    const ids = agencies.map((it) => it.id);
    return byDay.size === 1 ? due : sql<boolean>`(${due} and r.agency_id = any(${ids}::uuid[]))`;
  });
  return sql<boolean>`(${sql.join(parts, sql` or `)})`;
}

export function narrowingCondition(narrowing: Narrowing): Condition {
  const { status, agencyId, unitId } = narrowing;
  const parts: Condition[] = [];
  if (status !== null) parts.push(sql<boolean>`r.status = ${status}`);
  if (narrowing.class !== null) parts.push(sql<boolean>`r.class = ${narrowing.class}`);
  if (agencyId !== null) parts.push(sql<boolean>`r.agency_id = ${agencyId}::uuid`);
  if (unitId !== null) parts.push(sql<boolean>`r.unit_id = ${unitId}::uuid`);
  return both(parts);
}

/** A place in a list: the day it is ordered by, and the report there. */
export interface Place {
  readonly on: Day | null;
  readonly id: ReportId;
}

export interface Page {
  /** Null: from the beginning. */
  readonly from: { readonly side: 'after' | 'before'; readonly place: Place } | null;
  readonly rows: number;
}

export interface Asked {
  /** Disjoint, of one reader (M-21). */
  readonly branches: readonly Condition[];
  readonly condition: Condition;
}

type Order = 'mostUrgent' | 'newest';
export const orderOf = (view: View): Order => (view === 'ended' ? 'newest' : 'mostUrgent');

/** Places of one page in reading order, one more than asked for where the list goes on on that side. */
export async function readPlaces(
  db: Db,
  asked: Asked,
  order: Order,
  page: Page,
): Promise<readonly Place[]> {
  if (asked.branches.length === 0) return [];
  const backwards = page.from?.side === 'before';
  const limit = sql.lit(page.rows + 1);
  const parts = asked.branches.flatMap((branch) =>
    slices(order, page.from).map(
      (slice) => sql`(select r.id, ${columnOf(order)} as "on" from report r
        where ${both([branch, asked.condition, slice])} ${ordered(order, backwards, 'r')}
        limit ${limit})`,
    ),
  );
  const { rows } = await sql<Place>`select id, "on" from (${sql.join(parts, sql` union all `)}) as k
    ${ordered(order, backwards, 'k')} limit ${limit}`.execute(db);
  return backwards ? rows.toReversed() : rows;
}

const columnOf = (order: Order): RawBuilder<Day | null> =>
  order === 'newest' ? sql`r.received_on` : sql`r.due_on`;

function ordered(order: Order, backwards: boolean, from: 'r' | 'k'): RawBuilder<unknown> {
  const on = from === 'k' ? sql`k."on"` : columnOf(order);
  const id = sql.ref(`${from}.id`);
  if ((order === 'newest') !== backwards) return sql`order by ${on} desc, ${id} desc`;
  return sql`order by ${on}, ${id}`;
}

/**
 * The parts of a list on one side of a place. Without a due day a report stands last, in a part of its
 * own: a comparison of rows would pass over it, and `or` would leave the index.
 */
function slices(order: Order, from: Page['from']): readonly Condition[] {
  const on = columnOf(order);
  if (order === 'newest') {
    if (!from) return [both([])];
    const compare = sql.raw(from.side === 'after' ? '<' : '>');
    return [
      sql<boolean>`(${on}, r.id) ${compare} (${from.place.on}::date, ${from.place.id}::uuid)`,
    ];
  }
  if (!from) return [sql<boolean>`r.due_on is not null`, sql<boolean>`r.due_on is null`];
  return dueSlices(from.side, from.place);
}

function dueSlices(side: 'after' | 'before', { on, id }: Place): readonly Condition[] {
  const compare = sql.raw(side === 'after' ? '>' : '<');
  if (on === null) {
    const undated = sql<boolean>`r.due_on is null and r.id ${compare} ${id}::uuid`;
    return side === 'after' ? [undated] : [undated, sql<boolean>`r.due_on is not null`];
  }
  const dated = sql<boolean>`(r.due_on, r.id) ${compare} (${on}::date, ${id}::uuid)`;
  return side === 'after' ? [dated, sql<boolean>`r.due_on is null`] : [dated];
}

const OPEN_VIEWS = ['open', 'waiting', 'late', 'dueToday'] as const satisfies readonly View[];

/** How long each list is, exactly (M-26): one walk over the open reports, one each over the others. */
export async function countViews(
  db: Db,
  asked: Asked,
  given: ViewGiven,
): Promise<Readonly<Record<View, number>>> {
  const counts = { open: 0, waiting: 0, late: 0, dueToday: 0, checkBack: 0, ended: 0 };
  if (asked.branches.length === 0) return counts;
  const numbers = OPEN_VIEWS.map(
    (view) => sql`count(*) filter (where ${viewCondition(view, given)}) as ${sql.id(view)}`,
  );
  const parts = asked.branches.flatMap((branch) => [
    sql`select ${sql.join(numbers)}, 0 as "checkBack", 0 as ended from report r
      where ${both([branch, asked.condition, isOpen])}`,
    sql`select 0, 0, 0, 0, count(*), 0 from report r
      where ${both([branch, asked.condition, viewCondition('checkBack', given)])}`,
    sql`select 0, 0, 0, 0, 0, count(*) from report r
      where ${both([branch, asked.condition, viewCondition('ended', given)])}`,
  ]);
  const { rows } = await sql<typeof counts>`${sql.join(parts, sql` union all `)}`.execute(db);
  for (const row of rows) for (const view of VIEWS) counts[view] += row[view];
  return counts;
}
