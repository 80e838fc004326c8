import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { changeAccount, endSessionsOf, putRecoveryCodes } from '#server/store/accounts.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** What somebody did to come in; by a link one comes in as well. */
const ENTRIES = [
  'joined',
  'recovered',
  'signedIn',
  'recoveryCodeUsed',
  'passkeyUsed',
  'identityUsed',
] as const;

/** An account as administrators see it: neither password nor factor, but whether there is one. */
export interface AccountState {
  readonly personId: PersonId;
  readonly email: string;
  readonly administrator: boolean;
  readonly hasJoined: boolean;
  readonly closedAt: Moment | null;
  /** Of the link that was made last and not used; past where it has died. */
  readonly linkEndsAt: Moment | null;
}

/** Also of closed accounts. */
export async function readAccountState(
  db: Db | Tx,
  personId: PersonId,
): Promise<AccountState | undefined> {
  const row = await db
    .selectFrom('account')
    .leftJoin('invitation', 'invitation.person_id', 'account.person_id')
    .select(['account.person_id as personId', 'email', 'administrator', 'password_hash'])
    .select(['closed_at as closedAt', 'expires_at as linkEndsAt'])
    .where('account.person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { password_hash, ...state } = row;
  return { ...state, hasJoined: password_hash !== null };
}

/** When the person last came in, by whatever way. */
export async function lastEntryOf(db: Db, personId: PersonId): Promise<Moment | null> {
  const row = await db
    .selectFrom('account_event')
    .select('at')
    .where('person_id', '=', personId)
    .where('what', 'in', ENTRIES)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Whether somebody beside this person manages the system and can come in today. */
export async function hasOtherJoinedAdministrator(tx: Tx, personId: PersonId): Promise<boolean> {
  const other = await tx
    .selectFrom('account')
    .select('person_id')
    .where('administrator', '=', true)
    .where('closed_at', 'is', null)
    .where('password_hash', 'is not', null)
    .where('person_id', '!=', personId)
    .executeTakeFirst();
  return other !== undefined;
}

/** Takes everything by which somebody could come in: password, factors, codes, passkeys, links, sessions. */
export async function takeAllWays(tx: Tx, personId: PersonId): Promise<void> {
  await changeAccount(tx, personId, { passwordHash: null, totpSecret: null });
  await putRecoveryCodes(tx, personId, []);
  for (const table of ['passkey', 'identity', 'invitation'] as const) {
    await tx.deleteFrom(table).where('person_id', '=', personId).execute();
  }
  await endSessionsOf(tx, personId);
}

/** Null opens it again. */
export async function putClosed(tx: Tx, personId: PersonId, at: Moment | null): Promise<void> {
  await tx
    .updateTable('account')
    .set({ closed_at: at })
    .where('person_id', '=', personId)
    .execute();
}

export async function putRight(tx: Tx, personId: PersonId, administrator: boolean): Promise<void> {
  await tx
    .updateTable('account')
    .set({ administrator })
    .where('person_id', '=', personId)
    .execute();
}
