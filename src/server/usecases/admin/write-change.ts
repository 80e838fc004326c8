import { randomUUID } from 'node:crypto';
import type { Contact } from '#server/reference/organisation-rows.ts';
import type { Tx } from '#server/store/database.ts';
import type { OrganisationChange } from '#server/usecases/admin/organisation-change.ts';

type Of<K extends OrganisationChange['kind']> = Extract<OrganisationChange, { readonly kind: K }>;

/** What a new agency's desk begins with: nothing, and the numbers in danger of the one above (K-1). */
export const emptyDesk = (emergency: Contact['emergency']): Contact => ({
  ...{ address: '', phone: '', email: '', emergency, doors: [] },
  hours: { weekdays: [1, 2, 3, 4, 5], opens: '07.30', closes: '16.00' },
});

/** Writes one change as it is; whether it may be written was asked before. */
export async function writeChange(tx: Tx, change: OrganisationChange): Promise<void> {
  switch (change.kind) {
    case 'addAgency':
      return await addAgency(tx, change);
    case 'changeAgency': {
      const { id, name, shortName: short_name } = change;
      await tx.updateTable('agency').set({ name, short_name }).where('id', '=', id).execute();
      return;
    }
    case 'addUnit':
    case 'changeUnit':
    case 'endUnit':
      return await writeUnit(tx, change);
    case 'addOffice':
    case 'changeOffice':
    case 'endOffice':
      return await writeOffice(tx, change);
    case 'addPerson':
    case 'changePerson':
      return await writePerson(tx, change);
    case 'appoint':
    case 'endAppointment':
    case 'changeAppointment':
    case 'removeAppointment':
      return await writeAppointment(tx, change);
  }
}

async function addAgency(tx: Tx, change: Of<'addAgency'>): Promise<void> {
  const above = await tx
    .selectFrom('agency')
    .select('contact')
    .where('id', '=', change.parentId)
    .executeTakeFirstOrThrow();
  const { emergency = [] } = above.contact as unknown as Partial<Contact>;
  const { id, parentId: parent_id, level, code, name, shortName: short_name, zone } = change;
  const contact = JSON.stringify(emptyDesk(emergency));
  await tx
    .insertInto('agency')
    .values({ id, parent_id, level, code, name, short_name, zone, contact })
    .execute();
}

async function writeUnit(
  tx: Tx,
  change: Of<'addUnit'> | Of<'changeUnit'> | Of<'endUnit'>,
): Promise<void> {
  if (change.kind === 'endUnit') {
    const { id, on: valid_to } = change;
    await tx.updateTable('unit').set({ valid_to }).where('id', '=', id).execute();
    return;
  }
  const { id, name, shortName: short_name, purpose } = change;
  const row = { name, short_name, purpose };
  if (change.kind === 'changeUnit') {
    await tx.updateTable('unit').set(row).where('id', '=', id).execute();
    return;
  }
  const { agencyId: agency_id, from: valid_from } = change;
  await tx
    .insertInto('unit')
    .values({ id, agency_id, ...row, valid_from })
    .execute();
}

async function writeOffice(
  tx: Tx,
  change: Of<'addOffice'> | Of<'changeOffice'> | Of<'endOffice'>,
): Promise<void> {
  if (change.kind === 'addOffice') {
    const { id, unitId: unit_id, role, title, from: valid_from } = change;
    await tx.insertInto('office').values({ id, unit_id, role, title, valid_from }).execute();
    return;
  }
  const row = change.kind === 'changeOffice' ? { title: change.title } : { valid_to: change.on };
  await tx.updateTable('office').set(row).where('id', '=', change.id).execute();
}

async function writePerson(
  tx: Tx,
  { kind, id, name, phone, email }: Of<'addPerson'> | Of<'changePerson'>,
): Promise<void> {
  if (kind === 'addPerson') {
    await tx.insertInto('person').values({ id, name, phone, email }).execute();
    return;
  }
  await tx.updateTable('person').set({ name, phone, email }).where('id', '=', id).execute();
}

async function writeAppointment(
  tx: Tx,
  change: Of<'appoint' | 'endAppointment' | 'changeAppointment' | 'removeAppointment'>,
): Promise<void> {
  const { officeId: office_id, personId: person_id, from: from_on } = change;
  if (change.kind === 'appoint') {
    const { to: to_on, acting, decree } = change;
    await tx
      .insertInto('appointment')
      .values({ id: randomUUID(), office_id, person_id, from_on, to_on, acting, decree })
      .execute();
    return;
  }
  if (change.kind === 'removeAppointment') {
    await tx
      .deleteFrom('appointment')
      .where('office_id', '=', office_id)
      .where('person_id', '=', person_id)
      .where('from_on', '=', from_on)
      .execute();
    return;
  }
  await tx
    .updateTable('appointment')
    .set(
      change.kind === 'endAppointment'
        ? { to_on: change.on }
        : { acting: change.acting, decree: change.decree },
    )
    .where('office_id', '=', office_id)
    .where('person_id', '=', person_id)
    .where('from_on', '=', from_on)
    .execute();
}
