import { createHash } from 'node:crypto';
import { sql, type Selectable } from 'kysely';
import type { Moment } from '#domain/calendar/day.ts';
import type { DeliveryReason, DeliveryState } from '#domain/notice/delivery.ts';
import type { AgencyId, OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';
import type { About } from '#domain/notice/notices.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import type { DB } from '#server/store/schema.ts';

/** Who gets a message. */
export type DeliveryTo =
  | {
      readonly kind: 'officer';
      readonly officeId: OfficeId;
      /** Null: the office is vacant. */
      readonly personId: PersonId | null;
    }
  | { readonly kind: 'reporter'; readonly reportId: ReportId };

export interface Planned {
  readonly to: DeliveryTo;
  readonly agencyId: AgencyId;
  /** Of an officer the office's, of a reporter the one that has the report: who hears of a sealed one. */
  readonly unitId: UnitId | null;
  readonly sealed: boolean;
  readonly urgent: boolean;
  readonly dueAt: Moment;
}

export interface Delivery extends Planned {
  readonly id: string;
  readonly state: DeliveryState;
  readonly reason: DeliveryReason | null;
  readonly replyCode: number | null;
  readonly attempts: number;
  readonly settledAt: Moment | null;
}

/** Only one relay works at a time; a second finds nothing to do (D-8). */
const RELAY_LOCK = 20_260_004;

/** True where this transaction is the relay until it ends. */
export async function takeRelay(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{
    taken: boolean;
  }>`select pg_try_advisory_xact_lock(${RELAY_LOCK}) as taken`.execute(tx);
  return rows[0]?.taken === true;
}

/** By which a message tells something once: the key of an outbox row, or one of its own. */
export interface ToldKey {
  readonly reportId: ReportId;
  readonly seq: number;
  readonly n: number;
}

/** Those of the rows that no delivery has yet. */
export async function notYetRelayed<T extends ToldKey>(
  tx: Tx,
  rows: readonly T[],
): Promise<readonly T[]> {
  const known = await tx
    .selectFrom('delivery_notice')
    .select(['of_report', 'seq', 'n'])
    .where('of_report', 'in', [...new Set(rows.map((it) => it.reportId))])
    .execute();
  const keys = new Set(known.map((it) => `${it.of_report} ${it.seq} ${it.n}`));
  return rows.filter((it) => !keys.has(`${it.reportId} ${it.seq} ${it.n}`));
}

/**
 * Adds what happened to the message that the recipient gets at that moment. A message that a worker has begun
 * is closed: then the next number of it is taken.
 */
export async function addNotice(
  tx: Tx,
  planned: Planned,
  row: ToldKey & { readonly about: About; readonly at: Moment },
  machineNow: Moment,
): Promise<void> {
  for (let number = 0; ; number += 1) {
    const id = deliveryId(planned, number);
    await insertDelivery(tx, id, planned, machineNow);
    const delivery = await tx
      .selectFrom('delivery')
      .select(['state', 'attempts', 'leased_until'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (delivery.state !== 'queued' || delivery.attempts > 0) continue;
    await tx
      .insertInto('delivery_notice')
      .values({
        ...{ of_report: row.reportId, seq: row.seq, n: row.n },
        ...{ delivery_id: id, about: row.about, at: row.at },
      })
      .execute();
    return;
  }
}

async function insertDelivery(
  tx: Tx,
  id: string,
  { to, ...planned }: Planned,
  machineNow: Moment,
): Promise<void> {
  const officer = to.kind === 'officer' ? to : null;
  await tx
    .insertInto('delivery')
    .values({
      id,
      to_office: officer?.officeId ?? null,
      to_person: officer?.personId ?? null,
      to_reporter_of: to.kind === 'reporter' ? to.reportId : null,
      ...{ agency_id: planned.agencyId, unit_id: planned.unitId },
      ...{ sealed: planned.sealed, urgent: planned.urgent },
      ...{ due_at: planned.dueAt, state: 'queued', try_at: machineNow },
    })
    .onConflict((it) => it.doNothing())
    .execute();
}

/** A UUID of version 8 over recipient, moment and number; equal messages have equal ids. */
export function deliveryId({ to, sealed, urgent, dueAt }: Planned, number: number): string {
  const who = to.kind === 'reporter' ? `report ${to.reportId}` : (to.personId ?? to.officeId);
  const hash = createHash('sha256')
    .update(JSON.stringify([who, sealed, urgent, dueAt, number]))
    .digest('hex');
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}

export function toDelivery(row: Selectable<DB['delivery']>): Delivery {
  const { to_office, to_reporter_of } = row;
  return {
    id: row.id,
    to: to_reporter_of
      ? { kind: 'reporter', reportId: to_reporter_of }
      : {
          kind: 'officer',
          // The table's check: one of the two is there.
          officeId: to_office as OfficeId,
          personId: row.to_person,
        },
    ...{
      agencyId: row.agency_id,
      unitId: row.unit_id,
      sealed: row.sealed,
      urgent: row.urgent,
      dueAt: row.due_at,
    },
    ...{ state: row.state, reason: row.reason, replyCode: row.reply_code },
    ...{ attempts: row.attempts, settledAt: row.settled_at },
  };
}

export interface ToldOf {
  readonly deliveryId: string;
  readonly reportId: ReportId;
  readonly about: About;
  readonly at: Moment;
}

/** What these messages tell, oldest first. */
export async function readToldOf(db: Db, ids: readonly string[]): Promise<readonly ToldOf[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('delivery_notice')
    .selectAll()
    .where('delivery_id', 'in', ids)
    .orderBy('at')
    .orderBy('seq')
    .orderBy('n')
    .execute();
  return rows.map((it) => ({
    ...{ deliveryId: it.delivery_id, reportId: it.of_report, about: it.about, at: it.at },
  }));
}
