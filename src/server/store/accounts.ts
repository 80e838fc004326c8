import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** An account with its person, as sign-in needs it. */
export interface Account {
  readonly personId: PersonId;
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
  readonly totpStep: number;
  readonly administrator: boolean;
}

const accounts = (db: Db | Tx) =>
  db
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select([
      'account.person_id as personId',
      'person.name',
      'account.email',
      'password_hash as passwordHash',
      'totp_secret as totpSecret',
      'totp_step as totpStep',
      'administrator',
    ])
    .where('closed_at', 'is', null);

/** E-mail addresses are compared in small letters, without the blanks that a phone's keyboard adds. */
export const plainEmail = (typed: string): string => typed.trim().toLowerCase();

export const accountByEmail = (db: Db | Tx, email: string): Promise<Account | undefined> =>
  accounts(db).where('account.email', '=', plainEmail(email)).executeTakeFirst();

export const accountOf = (db: Db | Tx, personId: PersonId): Promise<Account | undefined> =>
  accounts(db).where('account.person_id', '=', personId).executeTakeFirst();

/** As `accountOf`, and nobody changes or recovers the account before the transaction ends. */
export const lockAccount = (tx: Tx, personId: PersonId): Promise<Account | undefined> =>
  accounts(tx).where('account.person_id', '=', personId).forUpdate('account').executeTakeFirst();

/** Whether somebody beside this person may manage the system. */
export async function hasOtherAdministrator(tx: Tx, personId: PersonId): Promise<boolean> {
  const other = accounts(tx).where('administrator', '=', true);
  return (await other.where('person_id', '!=', personId).executeTakeFirst()) !== undefined;
}

/** Takes the step of a code; false where it or a later one was taken already, also at the same moment. */
export async function takeStep(db: Db | Tx, personId: PersonId, step: number): Promise<boolean> {
  const row = await db
    .updateTable('account')
    .set({ totp_step: step })
    .where('person_id', '=', personId)
    .where('totp_step', '<', step)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes a recovery code; false where the person has no such one left. */
export async function takeRecoveryCode(
  db: Db | Tx,
  personId: PersonId,
  hash: Buffer,
): Promise<boolean> {
  const row = await db
    .deleteFrom('recovery_code')
    .where('person_id', '=', personId)
    .where('hash', '=', hash)
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Puts a new set in place of the one before. */
export async function putRecoveryCodes(
  tx: Tx,
  personId: PersonId,
  hashes: readonly Buffer[],
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('person_id', '=', personId).execute();
  if (hashes.length === 0) return;
  await tx
    .insertInto('recovery_code')
    .values(hashes.map((hash) => ({ person_id: personId, hash })))
    .execute();
}

export async function countRecoveryCodes(db: Db, personId: PersonId): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_code')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return left;
}

/** What a person signs in by; what is left out stays. */
export interface SignInBy {
  readonly passwordHash?: string | null;
  readonly totpSecret?: Buffer | null;
  readonly totpStep?: number;
}

export async function changeAccount(tx: Db | Tx, personId: PersonId, by: SignInBy): Promise<void> {
  await tx
    .updateTable('account')
    .set({
      ...(by.passwordHash !== undefined && { password_hash: by.passwordHash }),
      ...(by.totpSecret !== undefined && { totp_secret: by.totpSecret }),
      ...(by.totpStep !== undefined && { totp_step: by.totpStep }),
    })
    .where('person_id', '=', personId)
    .execute();
}

export interface NewAccount {
  readonly personId: PersonId;
  readonly email: string;
  readonly administrator: boolean;
}

/** Writes an account that nobody has entered yet, or what is known of it anew. */
export async function putAccount(tx: Tx, it: NewAccount): Promise<void> {
  const values = { email: it.email, administrator: it.administrator };
  await tx
    .insertInto('account')
    .values({ person_id: it.personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Ends every session of a person but the one kept. */
export async function endSessionsOf(
  db: Db | Tx,
  personId: PersonId,
  keptId?: string,
): Promise<void> {
  let ended = db.deleteFrom('session').where('person_id', '=', personId);
  if (keptId !== undefined) ended = ended.where('id', '!=', keptId);
  await ended.execute();
}

export interface Invitation {
  readonly personId: PersonId;
  readonly kind: 'invite' | 'recover';
  readonly madeBy: PersonId | null;
}

/** Puts a link in place of any that the person had. */
export async function putInvitation(
  tx: Tx,
  { personId, kind, madeBy }: Invitation,
  tokenHash: Buffer,
  expiresAt: Moment,
): Promise<void> {
  await tx.deleteFrom('invitation').where('person_id', '=', personId).execute();
  await tx
    .insertInto('invitation')
    .values({
      ...{ token_hash: tokenHash, person_id: personId, kind, made_by: madeBy },
      expires_at: expiresAt,
    })
    .execute();
}

export const readInvitation = (
  db: Db,
  tokenHash: Buffer,
  now: Moment,
): Promise<Invitation | undefined> =>
  db
    .selectFrom('invitation')
    .select(['person_id as personId', 'kind', 'made_by as madeBy'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst();

/** Uses a link up; of two that do so at once only one gets it. */
export const takeInvitation = (
  tx: Tx,
  tokenHash: Buffer,
  now: Moment,
): Promise<Invitation | undefined> =>
  tx
    .deleteFrom('invitation')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .returning(['person_id as personId', 'kind', 'made_by as madeBy'])
    .executeTakeFirst();
