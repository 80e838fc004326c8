import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

export interface PushDevice {
  readonly id: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
  readonly agent: string;
  readonly madeAt: Moment;
}

/** Ends every access that a person had before. */
const ENDED = ['recovered', 'recoveryMade'] as const;

/**
 * The devices of a person, newest first. Those that were switched on before the account was taken from whoever had
 * it, or whose account is closed, are not among them.
 */
export async function devicesOf(db: Db | Tx, personId: PersonId): Promise<readonly PushDevice[]> {
  return await db
    .selectFrom('push_device')
    .leftJoin('account', 'account.person_id', 'push_device.person_id')
    .select(['id', 'endpoint', 'p256dh', 'auth', 'agent', 'made_at as madeAt'])
    .where('push_device.person_id', '=', personId)
    .where('closed_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('account_event')
            .select('account_event.id')
            .whereRef('account_event.person_id', '=', 'push_device.person_id')
            .where('what', 'in', ENDED)
            .whereRef('at', '>=', 'made_at'),
        ),
      ),
    )
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute();
}

/** Keeps a device; the same browser again, also by another person, is the same device. */
export async function keepDevice(
  tx: Tx,
  personId: PersonId,
  { id, endpoint, p256dh, auth, agent, madeAt }: PushDevice,
): Promise<void> {
  const keys = { person_id: personId, p256dh, auth, agent, made_at: madeAt };
  await tx
    .insertInto('push_device')
    .values({ id, endpoint, ...keys })
    .onConflict((it) => it.column('endpoint').doUpdateSet(keys))
    .execute();
}

/** Removes a device of this person; one that is not theirs stays. */
export async function removeDevice(db: Db | Tx, personId: PersonId, id: string): Promise<void> {
  await db
    .deleteFrom('push_device')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .execute();
}
