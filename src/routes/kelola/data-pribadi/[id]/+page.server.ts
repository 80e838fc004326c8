import { error, redirect } from '@sveltejs/kit';
import { openRequest } from '#server/usecases/rights/read-requests.ts';
import { settleRequest, type Settlement } from '#server/usecases/rights/settle-request.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { sayRightsRefusal } from '#words/rights/requests.ts';
import { refuse, typedValues, type Values } from '../../form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const read = await openRequest(event.locals.app, event.params.id);
  if (!read) error(404);
  const { reportId: _, ...request } = read.request;
  return { ...read, request, saved: event.url.searchParams.has('tersimpan') };
};

const FIELDS: Readonly<Record<string, string>> = {
  reasonMissing: 'alasan',
  nothingToCorrect: 'nama',
};

async function settle(event: RequestEvent, act: string, values: Values, settlement: Settlement) {
  const { personId } = requireAdministrator(event);
  const { id } = event.params;
  const { app, lang } = event.locals;
  if (!(await openRequest(app, id))) error(404);
  const refusal = await settleRequest(app, personId, id, settlement);
  if (!refusal) redirect(303, `/kelola/data-pribadi/${id}?tersimpan`);
  return refuse(act, values, [{ field: FIELDS[refusal], text: sayRightsRefusal(refusal, lang) }]);
}

export const actions: Actions = {
  penuhi: async (event) => {
    requireAdministrator(event);
    const values = await typedValues(event);
    const { nama, kontak, penjelasan } = values;
    return await settle(event, 'penuhi', values, {
      ...{ outcome: 'granted', text: penjelasan || null },
      to: { name: nama || null, contact: kontak || null },
    });
  },
  tolak: async (event) => {
    requireAdministrator(event);
    const values = await typedValues(event);
    return await settle(event, 'tolak', values, {
      ...{ outcome: 'refused', text: values['alasan'] ?? '' },
    });
  },
};
