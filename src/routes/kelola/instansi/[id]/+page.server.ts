import { randomUUID } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { agencyOf, type AgencyId, type UnitId } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { plain } from '#server/usecases/admin/person-data.ts';
import { readBranch } from '#server/usecases/admin/read-tree.ts';
import { levelBelow } from '#server/usecases/admin/why-not-change.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { changeRefusalWords, fieldWords } from '#words/admin/changes.ts';
import { answer, dayIn, refuse, typedValues } from '../../form.ts';
import { purposeIn } from '../../purposes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const branch = await readBranch(event.locals.app, event.params.id);
  if (!branch) error(404);
  return {
    ...branch,
    takesAgencies: levelBelow(branch.agency) !== undefined,
    ok: event.url.searchParams.get('ok'),
  };
};

export const actions: Actions = {
  'tambah-unit': async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const from = dayIn(values, 'tanggal');
    const purpose = purposeIn(values);
    if (!from || !purpose) {
      return refuse('tambah-unit', values, [
        ...(from ? [] : [{ field: 'tanggal', text: fieldWords.dayMissing[lang] }]),
        ...(purpose ? [] : [{ field: 'guna', text: fieldWords.choiceMissing[lang] }]),
      ]);
    }
    const changed = await changeOrganisation(
      app,
      {
        ...{ kind: 'addUnit', id: randomUUID() as UnitId, purpose, from },
        agencyId: event.params.id as AgencyId,
        ...{ name: plain(values['nama'] ?? ''), shortName: plain(values['singkatan'] ?? '') },
      },
      personId,
    );
    return await answer(event, changed, { act: 'tambah-unit', values, path: event.url.pathname });
  },
  'tambah-instansi': async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const { org } = await readNow(app);
    const parentId = event.params.id as AgencyId;
    const level = org.agencies.has(parentId) ? levelBelow(agencyOf(org, parentId)) : undefined;
    if (!level) {
      return refuse('tambah-instansi', values, [{ text: changeRefusalWords.notFound[lang] }]);
    }
    const { zone } = agencyOf(org, parentId);
    const id = randomUUID() as AgencyId;
    const changed = await changeOrganisation(
      app,
      {
        ...{ kind: 'addAgency', id, parentId, level, zone, code: values['kode'] ?? '' },
        ...{ name: plain(values['nama'] ?? ''), shortName: plain(values['singkatan'] ?? '') },
      },
      personId,
    );
    const path = `/kelola/instansi/${id}`;
    return await answer(event, changed, { act: 'tambah-instansi', values, path });
  },
};
