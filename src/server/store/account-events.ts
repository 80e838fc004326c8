import { randomUUID } from 'node:crypto';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** What happens to an account. */
export type AccountEvent =
  | 'invited'
  | 'joined'
  | 'recoveryMade'
  | 'recovered'
  | 'signedIn'
  | 'recoveryCodeUsed'
  | 'passwordChanged'
  | 'secondFactorChanged'
  | 'recoveryCodesMade'
  | 'sessionEnded'
  | 'sessionsEnded'
  | 'passkeyMade'
  | 'passkeyRemoved'
  | 'passkeyUsed'
  | 'identityLinked'
  | 'identityUnlinked'
  | 'identityUsed'
  | 'closed'
  | 'reopened';

export interface AccountHappened {
  readonly personId: PersonId;
  /** Null: at the command line of the machine, or by the first start. */
  readonly by: PersonId | null;
  readonly what: AccountEvent;
  /** Machine time (M-19). */
  readonly at: Moment;
}

export async function recordAccountEvent(
  db: Db | Tx,
  { personId, by, what, at }: AccountHappened,
): Promise<void> {
  await db
    .insertInto('account_event')
    .values({ id: randomUUID(), person_id: personId, by_person_id: by, what, at })
    .execute();
}
