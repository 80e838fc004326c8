import { randomUUID } from 'node:crypto';
import type { PersonId } from '#domain/office/organisation.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { personOf } from '#server/usecases/admin/person-data.ts';
import { listPeople } from '#server/usecases/admin/read-parts.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { answer, typedValues } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const wanted = event.url.searchParams.get('cari') ?? '';
  const people = await listPeople(event.locals.app, wanted);
  return { people, wanted, ok: event.url.searchParams.get('ok') };
};

export const actions: Actions = {
  'tambah-orang': async (event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const { nama = '', telepon = '', email = '' } = values;
    const data = personOf(nama, telepon, email);
    const id = randomUUID() as PersonId;
    const add = { kind: 'addPerson', id, ...data } as const;
    const changed = await changeOrganisation(event.locals.app, add, personId);
    const path = `/kelola/orang/${id}`;
    return await answer(event, changed, { act: 'tambah-orang', values, path });
  },
};
