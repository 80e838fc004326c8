import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** Who somebody is at an identity server. */
export interface AtServer {
  readonly issuer: string;
  readonly subject: string;
}

export async function personOfIdentity(
  db: Db | Tx,
  { issuer, subject }: AtServer,
): Promise<PersonId | undefined> {
  const row = await db
    .selectFrom('identity')
    .select('person_id')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row?.person_id;
}

/** Since when a person is linked to somebody at some server. */
export async function linkedSince(db: Db | Tx, personId: PersonId): Promise<Moment | null> {
  const row = await db
    .selectFrom('identity')
    .select('linked_at')
    .where('person_id', '=', personId)
    .orderBy('linked_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.linked_at ?? null;
}

/**
 * Links, or finds it linked to this person already. `taken`: it is somebody else's, or the person is another one at
 * that server, as where an address has passed to somebody new.
 */
export async function putIdentity(
  tx: Tx,
  { issuer, subject }: AtServer,
  { personId, at }: { readonly personId: PersonId; readonly at: Moment },
): Promise<'linked' | 'there' | 'taken'> {
  const row = await tx
    .insertInto('identity')
    .values({ issuer, subject, person_id: personId, linked_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('subject')
    .executeTakeFirst();
  if (row) return 'linked';
  return (await personOfIdentity(tx, { issuer, subject })) === personId ? 'there' : 'taken';
}

/** False where there was none. */
export async function removeIdentities(tx: Tx, personId: PersonId): Promise<boolean> {
  const rows = await tx
    .deleteFrom('identity')
    .where('person_id', '=', personId)
    .returning('subject')
    .execute();
  return rows.length > 0;
}
