import { sql } from 'kysely';
import type { Person } from '#domain/access/reach.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db } from '#server/store/database.ts';
import {
  both,
  disjoint,
  guestConditions,
  notInsideSubject,
  reachScopes,
  scopeConditions,
  workerConditions,
  type Condition,
  type ReachGiven,
  type Scope,
} from '#server/store/reach-scopes.ts';

/** One part of a search: which texts, and of which reports. */
interface Branch {
  readonly texts: Condition;
  readonly reports: Condition;
}

/**
 * Where a person reads texts, each report once. As the desk they are met by the original, else by the
 * row for units, which holds of an anonymous report the text for the unit only (K-5). Only the unit
 * itself is met by a sealed anonymous report: its row for units is the original.
 */
export function searchBranches(person: Person, given: ReachGiven): readonly Branch[] {
  const scopes = reachScopes(person, given, 'content');
  const parts = [
    ...branchesOf(
      scopes.filter((it) => it.isDesk),
      'desk',
    ),
    ...branchesOf(
      scopes.filter((it) => !it.isDesk),
      'unit',
    ),
    ...[...guestConditions(person, 'content'), ...workerConditions(person)].map((guest) => ({
      texts: sql<boolean>`s.audience = 'unit'`,
      reports: sql<boolean>`${guest} and not (r.sealed and r.anonymous)`,
    })),
  ];
  const reports = disjoint(parts.map((it) => it.reports));
  return parts.map(({ texts }, at) => ({
    texts,
    reports: both([reports[at] ?? sql<boolean>`false`, notInsideSubject(person)]),
  }));
}

/** One branch a scope with its own place in the index; all that a subject opens in one. */
function branchesOf(scopes: readonly Scope[], audience: 'desk' | 'unit'): readonly Branch[] {
  const bySubject = scopes.filter((it) => it.passedOver.length > 0);
  const groups = [
    ...scopes.filter((it) => it.passedOver.length === 0).map((it) => [it]),
    bySubject,
  ];
  return groups.flatMap((group) =>
    scopeConditions(group).map((reports) => ({ texts: textsIn(group, audience), reports })),
  );
}

function textsIn(scopes: readonly Scope[], audience: 'desk' | 'unit'): Condition {
  const ids = scopes.flatMap(({ value }) => (value === null ? [] : [value]));
  const known = scopes.every((it) => it.column === 'unit_id' || it.column === 'agency_id');
  const where = known ? sql<boolean>`s.scope_ids && ${ids}::uuid[]` : sql<boolean>`true`;
  return sql<boolean>`s.audience = ${audience} and ${where}`;
}

export interface Search {
  readonly branches: readonly Branch[];
  readonly text: string;
  readonly condition: Condition;
  /** Ids grow with time (UUID v7): only older ones than this. */
  readonly before: ReportId | null;
  readonly rows: number;
}

/** The newest reports whose readable text matches, one more than asked for where there are more. */
export async function findReports(db: Db, search: Search): Promise<readonly ReportId[]> {
  if (search.branches.length === 0) return [];
  const limit = sql.lit(search.rows + 1);
  const older = search.before
    ? sql<boolean>`s.report_id < ${search.before}::uuid`
    : sql<boolean>`true`;
  const parts = search.branches.map(
    ({ texts, reports }) => sql`(select s.report_id as id
      from report_search s join report r on r.id = s.report_id
      where ${texts} and s.tsv @@ websearch_to_tsquery('indonesian', ${search.text})
        and ${both([reports, search.condition, older])}
      order by s.report_id desc limit ${limit})`,
  );
  const { rows } = await sql<{ id: ReportId }>`select id
    from (${sql.join(parts, sql` union all `)}) as k order by id desc limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}
