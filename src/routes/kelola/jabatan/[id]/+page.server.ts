import { error } from '@sveltejs/kit';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import { addDays, parseDay, type Day } from '#domain/calendar/day.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import { plain } from '#server/usecases/admin/person-data.ts';
import { listPeople, readOffice } from '#server/usecases/admin/read-parts.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { fieldWords } from '#words/admin/changes.ts';
import { appoint } from '../../appoint.ts';
import { answer, dayIn, refuse, typedValues, type Values } from '../../form.ts';
import { endActs } from '../../end-acts.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const office = await readOffice(app, event.params.id);
  if (!office) error(404);
  const wanted = event.url.searchParams.get('cari') ?? '';
  const people = (await listPeople(app, wanted)).map(({ id, name, offices }) => ({
    value: id,
    label: [name, offices[0]].filter(Boolean).join(' · '),
  }));
  const yesterday = addDays(office.today, -1);
  return { ...office, yesterday, people, wanted, ok: event.url.searchParams.get('ok') };
};

/** The appointment of a row of the page. */
const rowIn = (
  values: Values,
): { readonly personId: PersonId; readonly from: Day | undefined } => ({
  personId: (values['orang'] ?? '') as PersonId,
  from: parseDay(values['mulai'] ?? ''),
});

const ends = endActs('endOffice');

export const actions: Actions = {
  angkat: appoint,
  'akhiri-pejabat': async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    const on = dayIn(values, 'tanggal');
    const { personId, from } = rowIn(values);
    if (!on || !from) {
      const text = fieldWords.dayMissing[event.locals.lang];
      return refuse('akhiri-pejabat', values, [{ field: 'tanggal', text }]);
    }
    const officeId = event.params.id as OfficeId;
    const end = { kind: 'endAppointment', officeId, personId, from, on } as const;
    const changed = await changeOrganisation(event.locals.app, end, by);
    const path = event.url.pathname;
    return await answer(event, changed, { act: 'akhiri-pejabat', values, path });
  },
  'lanjutkan-pejabat': async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    const { personId, from } = rowIn(values);
    if (!from) error(404);
    const officeId = event.params.id as OfficeId;
    const goOn = { kind: 'endAppointment', officeId, personId, from, on: null } as const;
    const changed = await changeOrganisation(event.locals.app, goOn, by);
    const path = event.url.pathname;
    return await answer(event, changed, { act: 'lanjutkan-pejabat', values, path });
  },
  batalkan: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const values = await typedValues(event);
    const { personId, from } = rowIn(values);
    if (!from) error(404);
    const officeId = event.params.id as OfficeId;
    const takeBack = { kind: 'removeAppointment', officeId, personId, from } as const;
    const changed = await changeOrganisation(event.locals.app, takeBack, by);
    return await answer(event, changed, { act: 'batalkan', values, path: event.url.pathname });
  },
  ubah: async (event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const title = plain(values['nama'] ?? '');
    const rename = { kind: 'changeOffice', id: event.params.id as OfficeId, title } as const;
    const changed = await changeOrganisation(event.locals.app, rename, personId);
    return await answer(event, changed, { act: 'ubah', values, path: event.url.pathname });
  },
  akhiri: ends.akhiri,
  lanjutkan: ends.lanjutkan,
};
