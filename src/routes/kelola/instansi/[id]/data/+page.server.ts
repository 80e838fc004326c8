import { error, fail, redirect } from '@sveltejs/kit';
import { changeDesk, readDesk, type Desk, type DeskField } from '#server/usecases/admin/change-desk.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { deskRefusalWords } from '#words/admin/desk.ts';
import type { Actions, PageServerLoad } from './$types';

const TYPED_MAX = 500;
/** Names of the controls. */
const FIELDS: Readonly<Record<DeskField, string>> = {
  ...{ name: 'nama', shortName: 'singkatan', address: 'alamat', phone: 'telepon', email: 'email' },
  ...{ weekdays: 'hari', opens: 'buka', closes: 'tutup' },
  ...{ police: 'polisi', ambulance: 'ambulans', sapa: 'sapa', any: 'tunggal' },
};

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const desk = await readDesk(event.locals.app, event.params.id);
  if (!desk) error(404);
  return { desk, ok: event.url.searchParams.get('ok') };
};

function deskIn(form: FormData): Desk {
  const typed = (field: DeskField): string => {
    const value = form.get(FIELDS[field]);
    return typeof value === 'string' ? value.slice(0, TYPED_MAX).trim() : '';
  };
  // A telephone's keyboard offers the colon first.
  const hour = (field: DeskField): string => typed(field).replace(':', '.').padStart(5, '0');
  return {
    ...{ name: typed('name'), shortName: typed('shortName'), address: typed('address') },
    ...{ phone: typed('phone'), email: typed('email') },
    weekdays: form.getAll(FIELDS.weekdays).map(Number).filter((n) => n >= 1 && n <= 7),
    ...{ opens: hour('opens'), closes: hour('closes') },
    emergency: {
      ...{ police: typed('police'), ambulance: typed('ambulance') },
      ...{ sapa: typed('sapa'), any: typed('any') },
    },
  };
}

export const actions: Actions = {
  default: async (event) => {
    const { personId: by } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const desk = deskIn(await event.request.formData());
    const wrong = await changeDesk(app, event.params.id, { desk, by });
    if (wrong.length === 0) redirect(303, `${event.url.pathname}?ok=simpan`);
    const errors = wrong.map(({ field, refusal }) => ({
      field: FIELDS[field],
      text: deskRefusalWords[refusal][lang],
    }));
    return fail(422, { desk, errors });
  },
};
