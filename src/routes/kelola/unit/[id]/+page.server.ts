import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { OFFICE_ROLES, type OfficeId, type UnitId } from '#domain/office/organisation.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { plain } from '#server/usecases/admin/person-data.ts';
import { readUnit } from '#server/usecases/admin/read-parts.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { answer, dayIn, refuse, typedValues } from '../../form.ts';
import { endActs } from '../../end-acts.ts';
import { purposeIn } from '../../purposes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const unit = await readUnit(event.locals.app, event.params.id);
  if (!unit) error(404);
  return { ...unit, ok: event.url.searchParams.get('ok') };
};

const ends = endActs('endUnit');

export const actions: Actions = {
  ubah: async (event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const purpose = purposeIn(values);
    if (!purpose) {
      const text = fieldWords.choiceMissing[event.locals.lang];
      return refuse('ubah', values, [{ field: 'guna', text }]);
    }
    const changed = await changeOrganisation(
      event.locals.app,
      {
        ...{ kind: 'changeUnit', id: event.params.id as UnitId, purpose },
        ...{ name: plain(values['nama'] ?? ''), shortName: plain(values['singkatan'] ?? '') },
      },
      personId,
    );
    return await answer(event, changed, { act: 'ubah', values, path: event.url.pathname });
  },
  akhiri: ends.akhiri,
  lanjutkan: ends.lanjutkan,
  'tambah-jabatan': async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const from = dayIn(values, 'tanggal');
    const role = OFFICE_ROLES.find((it) => it === values['peran']);
    if (!from || !role) {
      return refuse('tambah-jabatan', values, [
        ...(role ? [] : [{ field: 'peran', text: fieldWords.choiceMissing[lang] }]),
        ...(from ? [] : [{ field: 'tanggal', text: fieldWords.dayMissing[lang] }]),
      ]);
    }
    const changed = await changeOrganisation(
      app,
      {
        ...{ kind: 'addOffice', id: randomUUID() as OfficeId, role, from },
        ...{ unitId: event.params.id as UnitId, title: plain(values['nama'] ?? '') },
      },
      personId,
    );
    const path = event.url.pathname;
    return await answer(event, changed, { act: 'tambah-jabatan', values, path });
  },
};
