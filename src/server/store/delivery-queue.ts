import type { Moment } from '#domain/calendar/day.ts';
import type { DeliveryReason } from '#domain/notice/delivery.ts';
import type { Db } from '#server/store/database.ts';
import { toDelivery, type Delivery } from '#server/store/deliveries.ts';

/** Business time says what is due, machine time when it is tried (M-19). */
export interface Clocks {
  readonly business: Moment;
  readonly machine: Moment;
}

/** Messages that may leave now, oldest first; read without a lock (D-6). */
export async function dueDeliveries(
  db: Db,
  { business, machine }: Clocks,
  limit: number,
): Promise<readonly Delivery[]> {
  const rows = await db
    .selectFrom('delivery')
    .selectAll()
    .where('state', '=', 'queued')
    .where('due_at', '<=', business)
    .where('try_at', '<=', machine)
    .where('leased_until', 'is', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

/** Until a better hour; a message that somebody has taken meanwhile stays as it is. */
export async function postpone(db: Db, id: string, dueAt: Moment): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ due_at: dueAt })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('leased_until', 'is', null)
    .execute();
}

/** Takes a message until a moment of machine time; undefined where another worker was first. */
export async function lease(
  db: Db,
  { id, attempts }: Delivery,
  until: Moment,
): Promise<Delivery | undefined> {
  const row = await db
    .updateTable('delivery')
    .set({ leased_until: until, attempts: attempts + 1 })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('leased_until', 'is', null)
    // A retry that ended between the look and this is somebody else's turn.
    .where('attempts', '=', attempts)
    .returningAll()
    .executeTakeFirst();
  return row && toDelivery(row);
}

export type Settled =
  | { readonly state: 'sent' }
  | {
      readonly state: 'refused' | 'dropped';
      readonly reason: DeliveryReason;
      readonly code: number | null;
    };

/** Ends a message that this worker has leased. */
export async function settle(db: Db, id: string, settled: Settled, at: Moment): Promise<void> {
  await db
    .updateTable('delivery')
    .set({
      state: settled.state,
      ...(settled.state === 'sent' ? {} : { reason: settled.reason, reply_code: settled.code }),
      settled_at: at,
      leased_until: null,
    })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** Gives a message back for a later try. */
export async function release(
  db: Db,
  id: string,
  again: { readonly tryAt: Moment; readonly code: number | null },
): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ try_at: again.tryAt, reply_code: again.code, leased_until: null })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .execute();
}

/** A worker that died while it had a message may have sent it: a person decides. Returns how many. */
export async function settleAbandoned(db: Db, { business, machine }: Clocks): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('delivery')
    .set({ state: 'refused', reason: 'uncertain', settled_at: business, leased_until: null })
    .where('state', '=', 'queued')
    .where('leased_until', '<=', machine)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
