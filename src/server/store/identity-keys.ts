import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { Part } from '#server/identity/parts.ts';
import type { Db, Tx } from '#server/store/database.ts';

export interface KeyHolder {
  readonly personId: PersonId;
  /** Null until they have made their own key. */
  readonly recipient: string | null;
  readonly sealedIdentity: Buffer | null;
  readonly namedAt: Moment;
  readonly endedAt: Moment | null;
}

/** Public key that hides identities; null while nobody holds it. */
export async function loadIdentityRecipient(db: Db | Tx): Promise<string | null> {
  const row = await db.selectFrom('identity_key').select('recipient').executeTakeFirst();
  return row?.recipient ?? null;
}

export async function readIdentityKey(
  db: Db | Tx,
): Promise<{ readonly id: string; readonly madeAt: Moment } | undefined> {
  const row = await db.selectFrom('identity_key').select(['id', 'made_at']).executeTakeFirst();
  return row && { id: row.id, madeAt: row.made_at };
}

export async function readHolders(db: Db | Tx): Promise<readonly KeyHolder[]> {
  const rows = await db.selectFrom('key_holder').selectAll().orderBy('named_at').execute();
  return rows.map((row) => ({
    ...{ personId: row.person_id as PersonId, recipient: row.recipient },
    ...{ sealedIdentity: row.sealed_identity, namedAt: row.named_at, endedAt: row.ended_at },
  }));
}

/** Named anew after an end: with a key of their own to make once more. */
export async function putHolder(tx: Tx, personId: PersonId, at: Moment): Promise<void> {
  const fresh = { recipient: null, sealed_identity: null, named_at: at, ended_at: null };
  await tx
    .insertInto('key_holder')
    .values({ person_id: personId, ...fresh })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(fresh))
    .execute();
}

export async function keepHolderKey(
  tx: Tx,
  personId: PersonId,
  key: { readonly recipient: string; readonly sealedIdentity: Buffer },
): Promise<void> {
  await tx
    .updateTable('key_holder')
    .set({ recipient: key.recipient, sealed_identity: key.sealedIdentity })
    .where('person_id', '=', personId)
    .execute();
}

/** Ends a holder: what they could open the first or the second layer of goes. */
export async function endHolder(tx: Tx, personId: PersonId, at: Moment): Promise<void> {
  await tx
    .updateTable('key_holder')
    .set({ ended_at: at })
    .where('person_id', '=', personId)
    .execute();
  await tx
    .deleteFrom('identity_key_part')
    .where((eb) => eb.or([eb('first_id', '=', personId), eb('second_id', '=', personId)]))
    .execute();
}

export async function insertIdentityKey(
  tx: Tx,
  key: { readonly id: string; readonly recipient: string; readonly at: Moment },
): Promise<void> {
  await tx
    .insertInto('identity_key')
    .values({ id: key.id, recipient: key.recipient, made_at: key.at })
    .execute();
}

/** The parts as they are from now on. */
export async function putParts(tx: Tx, keyId: string, parts: readonly Part[]): Promise<void> {
  await tx.deleteFrom('identity_key_part').where('key_id', '=', keyId).execute();
  const rows = parts.map(({ first, second, sealed }) => ({
    ...{ key_id: keyId, first_id: first, second_id: second, sealed },
  }));
  await tx.insertInto('identity_key_part').values(rows).execute();
}

/** What one holder opens first. */
export async function readParts(db: Db | Tx, first: PersonId): Promise<readonly Part[]> {
  const rows = await db
    .selectFrom('identity_key_part')
    .select(['second_id', 'sealed'])
    .where('first_id', '=', first)
    .execute();
  return rows.map(({ second_id, sealed }) => ({
    ...{ first, second: second_id as PersonId, sealed },
  }));
}

/** The holders who have a part, whoever else was named. */
export async function readPartHolders(db: Db | Tx): Promise<ReadonlySet<PersonId>> {
  const rows = await db.selectFrom('identity_key_part').select('first_id').distinct().execute();
  return new Set(rows.map(({ first_id }) => first_id as PersonId));
}
