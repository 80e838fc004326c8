import { randomUUID } from 'node:crypto';
import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { DataRequestKind } from '#domain/rights/request.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import type { DB } from '#server/store/schema.ts';

/** What somebody asks of their own data. */
export interface DataRequest {
  readonly id: string;
  readonly kind: DataRequestKind;
  readonly reportId: ReportId;
  readonly way: 'key' | 'desk';
  /** Null where nothing was said, and after an erasure. */
  readonly wish: string | null;
  readonly proof: string | null;
  readonly receivedAt: Moment;
  readonly dueAt: Moment;
  readonly settledAt: Moment | null;
  readonly outcome: 'granted' | 'refused' | null;
}

export interface RequestStep {
  readonly at: Moment;
  /** Null: the reporter, by code and key. */
  readonly personId: PersonId | null;
  readonly what: Selectable<DB['data_request_step']>['what'];
  readonly text: string | null;
}

const toRequest = (row: Selectable<DB['data_request']>): DataRequest => ({
  ...{ id: row.id, kind: row.kind, reportId: row.of_report, way: row.way },
  ...{ wish: row.wish, proof: row.proof, receivedAt: row.received_at, dueAt: row.due_at },
  ...{ settledAt: row.settled_at, outcome: row.outcome },
});

export async function insertRequest(tx: Tx, it: DataRequest): Promise<void> {
  await tx
    .insertInto('data_request')
    .values({
      ...{ id: it.id, kind: it.kind, of_report: it.reportId, way: it.way },
      ...{ wish: it.wish, proof: it.proof, received_at: it.receivedAt, due_at: it.dueAt },
      ...{ settled_at: it.settledAt, outcome: it.outcome },
    })
    .execute();
}

export async function insertStep(db: Db | Tx, requestId: string, step: RequestStep): Promise<void> {
  await db
    .insertInto('data_request_step')
    .values({
      ...{ request_id: requestId, id: randomUUID(), at: step.at, person_id: step.personId },
      ...{ what: step.what, text: step.text },
    })
    .execute();
}

/** False where somebody settled it already, also at the same moment. */
export async function settleOnce(
  tx: Tx,
  id: string,
  outcome: 'granted' | 'refused',
  at: Moment,
): Promise<boolean> {
  const row = await tx
    .updateTable('data_request')
    .set({ outcome, settled_at: at })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function readRequest(db: Db | Tx, id: string): Promise<DataRequest | undefined> {
  const row = await db
    .selectFrom('data_request')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toRequest(row);
}

/** Oldest first. */
export const readSteps = (db: Db, requestId: string): Promise<readonly RequestStep[]> =>
  db
    .selectFrom('data_request_step')
    .select(['at', 'person_id as personId', 'what', 'text'])
    .where('request_id', '=', requestId)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** All about one report, oldest first. */
export async function requestsOf(db: Db | Tx, id: ReportId): Promise<readonly DataRequest[]> {
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('of_report', '=', id)
    .orderBy('received_at')
    .orderBy('id')
    .execute();
  return rows.map(toRequest);
}

/** Where a page of a list ends. */
export interface Place {
  readonly at: Moment;
  readonly id: string;
}

/** Open ones after a place, the most urgent first. */
export async function openRequests(
  db: Db,
  after: Place | null,
  limit: number,
): Promise<readonly DataRequest[]> {
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('settled_at', 'is', null)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(due_at, id) > (${after?.at}, ${after?.id})`),
    )
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toRequest);
}

/** Settled ones after a place, the newest first. */
export async function settledRequests(
  db: Db,
  after: Place | null,
  limit: number,
): Promise<readonly DataRequest[]> {
  const rows = await db
    .selectFrom('data_request')
    .selectAll()
    .where('settled_at', 'is not', null)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(settled_at, id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy('settled_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toRequest);
}
