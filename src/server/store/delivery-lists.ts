import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { HandWay } from '#domain/notice/delivery.ts';
import type { AgencyId, OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { toDelivery, type Delivery } from '#server/store/deliveries.ts';

/** Whose refused messages are asked for: of agencies, of single offices, and of units for sealed reports (K-2). */
export interface DeliveryScope {
  readonly agencyIds: readonly AgencyId[];
  readonly officeIds: readonly OfficeId[];
  readonly sealedUnitIds: readonly UnitId[];
}

/** What waits for a person, newest first; `after` is the last one of the rows before. */
export async function refusedDeliveries(
  db: Db,
  scope: DeliveryScope,
  { limit, after }: { readonly limit: number; readonly after: Delivery | undefined },
): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'refused')
    .where(
      sql<boolean>`case when sealed then unit_id = any(${scope.sealedUnitIds}::uuid[])
        else agency_id = any(${scope.agencyIds}::uuid[]) or to_office = any(${scope.officeIds}::uuid[]) end`,
    )
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(due_at, id) < (${after?.dueAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

/** Every message that tells of a report, newest first. */
export async function deliveriesOf(
  db: Db,
  reportId: ReportId,
  limit: number,
): Promise<readonly Delivery[]> {
  const told = db.selectFrom('delivery_notice').select('delivery_id');
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('id', 'in', told.where('of_report', '=', reportId))
    .orderBy('due_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

export async function readDelivery(db: Db, id: string): Promise<Delivery | undefined> {
  const row = await db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toDelivery(row);
}

export interface Hand {
  readonly deliveryId: string;
  readonly personId: PersonId;
  readonly officeId: OfficeId;
  readonly way: HandWay;
  readonly at: Moment;
}

/** Who sent these by hand, oldest first. */
export async function readHands(db: Db, ids: readonly string[]): Promise<readonly Hand[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('hand_sent')
    .selectAll()
    .where('delivery_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((it) => ({
    ...{ deliveryId: it.delivery_id, personId: it.person_id, officeId: it.office_id },
    ...{ way: it.way, at: it.at },
  }));
}

/** Writes who sent it, and takes it from the queue; false where a worker has it or it has left already. */
export async function recordHand(tx: Tx, hand: Hand): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('delivery')
    .set({ state: 'byHand', reason: null, settled_at: hand.at })
    .where('id', '=', hand.deliveryId)
    .where('state', 'in', ['queued', 'refused', 'byHand'])
    .where('leased_until', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .insertInto('hand_sent')
    .values({
      ...{ delivery_id: hand.deliveryId, id: randomUUID(), way: hand.way, at: hand.at },
      ...{ person_id: hand.personId, office_id: hand.officeId },
    })
    .execute();
  return true;
}

/** Back into the queue by a person's wish; false where it is not refused. */
export async function requeue(db: Db, id: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ state: 'queued', reason: null, settled_at: null, attempts: 0 })
    .where('id', '=', id)
    .where('state', '=', 'refused')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
