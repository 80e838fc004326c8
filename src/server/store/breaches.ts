import { randomUUID } from 'node:crypto';
import { sql, type Selectable, type SqlBool } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';
import type { DB } from '#server/store/schema.ts';

/** What happened, as it is known; each part is a text of its own. */
export interface BreachTexts {
  readonly what: string;
  readonly data: string;
  readonly remedy: string;
  /** How many people are concerned, as far as it is known. */
  readonly people: number;
}

export interface Breach extends BreachTexts {
  readonly id: string;
  readonly knownAt: Moment;
  readonly dueAt: Moment;
  readonly closedAt: Moment | null;
}

export type BreachStepName = Selectable<DB['breach_step']>['what'];
export interface BreachStep {
  readonly at: Moment;
  readonly personId: PersonId;
  readonly what: BreachStepName;
  readonly text: string | null;
}

const toBreach = (row: Selectable<DB['breach']>): Breach => ({
  ...{ id: row.id, knownAt: row.known_at, dueAt: row.due_at, closedAt: row.closed_at },
  ...{ what: row.what, data: row.data, remedy: row.remedy, people: row.people },
});

export async function insertBreach(tx: Tx, it: Breach): Promise<void> {
  await tx
    .insertInto('breach')
    .values({
      ...{ id: it.id, known_at: it.knownAt, due_at: it.dueAt, closed_at: it.closedAt },
      ...{ what: it.what, data: it.data, remedy: it.remedy, people: it.people },
    })
    .execute();
}

export async function insertBreachStep(tx: Tx, id: string, step: BreachStep): Promise<void> {
  await tx
    .insertInto('breach_step')
    .values({
      ...{ breach_id: id, id: randomUUID(), at: step.at, person_id: step.personId },
      ...{ what: step.what, text: step.text },
    })
    .execute();
}

/** Locked to the end of the transaction, so that two people do not close it twice. */
export async function lockBreach(tx: Tx, id: string): Promise<Breach | undefined> {
  const row = await tx
    .selectFrom('breach')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && toBreach(row);
}

export const closeBreach = (tx: Tx, id: string, at: Moment) =>
  tx.updateTable('breach').set({ closed_at: at }).where('id', '=', id).execute();

export async function readBreach(db: Db, id: string): Promise<Breach | undefined> {
  const row = await db.selectFrom('breach').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toBreach(row);
}

/** Oldest first. */
export const readBreachSteps = (db: Db | Tx, id: string): Promise<readonly BreachStep[]> =>
  db
    .selectFrom('breach_step')
    .select(['at', 'person_id as personId', 'what', 'text'])
    .where('breach_id', '=', id)
    .orderBy('at')
    .orderBy('id')
    .execute();

/** The newest first, after a place. */
export async function listBreachRows(
  db: Db,
  after: { readonly at: Moment; readonly id: string } | null,
  limit: number,
): Promise<readonly Breach[]> {
  const rows = await db
    .selectFrom('breach')
    .selectAll()
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(known_at, id) < (${after?.at}, ${after?.id})`),
    )
    .orderBy('known_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toBreach);
}
