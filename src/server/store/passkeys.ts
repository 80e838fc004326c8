import { createHash } from 'node:crypto';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { PasskeyKept } from '#server/accounts/passkey.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** A passkey as its person sees it. */
export interface ListedPasskey {
  readonly credentialId: Buffer;
  readonly name: string;
  readonly madeAt: Moment;
  readonly usedAt: Moment | null;
}

/** The newest last. */
export const listPasskeys = (db: Db | Tx, personId: PersonId): Promise<ListedPasskey[]> =>
  db
    .selectFrom('passkey')
    .select(['credential_id as credentialId', 'name', 'made_at as madeAt', 'used_at as usedAt'])
    .where('person_id', '=', personId)
    .orderBy('made_at')
    .execute();

/** Whose passkey it is. */
export async function ownerOfPasskey(tx: Tx, credentialId: Buffer): Promise<PersonId | undefined> {
  const row = await tx
    .selectFrom('passkey')
    .select('person_id')
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  return row?.person_id;
}

/** Nobody uses or removes it before the transaction ends. The account is locked before it, never after. */
export async function lockPasskey(tx: Tx, credentialId: Buffer): Promise<PasskeyKept | undefined> {
  return await tx
    .selectFrom('passkey')
    .select(['credential_id as credentialId', 'public_key as publicKey', 'counter'])
    .where('credential_id', '=', credentialId)
    .forUpdate()
    .executeTakeFirst();
}

/** False where somebody has that passkey already. */
export async function putPasskey(
  tx: Tx,
  personId: PersonId,
  it: PasskeyKept & { readonly name: string; readonly at: Moment },
): Promise<boolean> {
  const row = await tx
    .insertInto('passkey')
    .values({
      ...{ credential_id: it.credentialId, person_id: personId, name: it.name },
      ...{ public_key: it.publicKey, counter: it.counter, made_at: it.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('credential_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function countUse(
  tx: Tx,
  credentialId: Buffer,
  { counter, at }: { readonly counter: number; readonly at: Moment },
): Promise<void> {
  await tx
    .updateTable('passkey')
    .set({ counter, used_at: at })
    .where('credential_id', '=', credentialId)
    .execute();
}

/** False where it is not theirs or not there. */
export async function removePasskeyOf(
  tx: Tx,
  personId: PersonId,
  credentialId: Buffer,
): Promise<boolean> {
  const row = await tx
    .deleteFrom('passkey')
    .where('person_id', '=', personId)
    .where('credential_id', '=', credentialId)
    .returning('name')
    .executeTakeFirst();
  return row !== undefined;
}

/** Uses a challenge up; false where it was answered already, also at the same moment. */
export async function takeChallenge(
  tx: Tx,
  challenge: Uint8Array,
  { now, expiresAt }: { readonly now: Moment; readonly expiresAt: Moment },
): Promise<boolean> {
  await tx.deleteFrom('used_challenge').where('expires_at', '<', now).execute();
  const row = await tx
    .insertInto('used_challenge')
    .values({ hash: createHash('sha256').update(challenge).digest(), expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .returning('hash')
    .executeTakeFirst();
  return row !== undefined;
}
