import { error } from '@sveltejs/kit';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { readAccountBox } from '#server/usecases/accounts/read-account.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { personOf } from '#server/usecases/admin/person-data.ts';
import { readPerson } from '#server/usecases/admin/read-parts.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { answer, typedValues } from '../../form.ts';
import { accountActs } from './account-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app, signedIn } = event.locals;
  const person = await readPerson(app, event.params.id);
  if (!person) error(404);
  const { org } = await readNow(app);
  return {
    person,
    account: await readAccountBox(app, person.id),
    isOwn: signedIn?.personId === person.id,
    zone: agencyOf(org, org.rootId).zone,
    ok: event.url.searchParams.get('ok'),
  };
};

export const actions: Actions = {
  undang: accountActs.undang,
  pulihkan: accountActs.pulihkan,
  'buka-lagi': accountActs['buka-lagi'],
  tutup: accountActs.tutup,
  hak: accountActs.hak,
  perbaiki: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const person = await readPerson(event.locals.app, event.params.id);
    if (!person) error(404);
    const values = await typedValues(event);
    const { nama = '', telepon = '', email = '' } = values;
    const correct = {
      ...{ kind: 'changePerson' as const, id: person.id satisfies PersonId },
      ...personOf(nama, telepon, email),
    };
    const changed = await changeOrganisation(event.locals.app, correct, by);
    return await answer(event, changed, { act: 'perbaiki', values, path: event.url.pathname });
  },
};
