import type { PersonId } from '#domain/office/organisation.ts';
import type { Db, Tx } from '#server/store/database.ts';

export interface NamedPerson {
  readonly name: string;
  readonly phone: string | null;
}

/** How one person is written to. */
export async function readAddresses(
  db: Db,
  id: PersonId,
): Promise<(NamedPerson & { readonly email: string | null }) | undefined> {
  return await db
    .selectFrom('person')
    .select(['name', 'phone', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Names and telephones of these people; who is not known is not among them. */
export async function readPeople(
  db: Db | Tx,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, NamedPerson>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name', 'phone'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map(({ id, name, phone }) => [id, { name, phone }]));
}
