import {
  endKeyHolder,
  makeIdentityKey,
  nameHolder,
  readKeyHolders,
  shareAnew,
  type HolderRefusal,
} from '#server/usecases/identity/holders.ts';
import { readCandidates } from '#server/usecases/identity/candidates.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { readNow } from '#server/app.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { holderRefusals } from '#words/identity.ts';
import { refuse, typedValues, type Values } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const { org } = await readNow(app);
  return {
    ...(await readKeyHolders(app)),
    candidates: await readCandidates(app),
    zone: agencyOf(org, org.rootId).zone,
    ok: event.url.searchParams.has('ok'),
  };
};

interface Answering {
  readonly act: string;
  readonly values: Values;
  readonly field: string;
}

function answer(
  { url, locals }: RequestEvent,
  refusal: HolderRefusal | undefined,
  { act, values, field }: Answering,
) {
  if (refusal === undefined) redirect(303, `${url.pathname}?ok`);
  return refuse(act, values, [{ field, text: holderRefusals[refusal][locals.lang] }]);
}

export const actions: Actions = {
  tunjuk: async (event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const refusal = await nameHolder(event.locals.app, values['orang'] ?? '', personId);
    return answer(event, refusal, { act: 'tunjuk', values, field: 'orang' });
  },
  akhiri: async (event) => {
    const { personId } = requireAdministrator(event);
    const values = await typedValues(event);
    const refusal = await endKeyHolder(event.locals.app, values['baris'] ?? '', personId);
    return answer(event, refusal, { act: 'akhiri', values, field: '' });
  },
  buat: async (event) => {
    const { personId } = requireAdministrator(event);
    const refusal = await makeIdentityKey(event.locals.app, personId);
    return answer(event, refusal, { act: 'buat', values: {}, field: '' });
  },
  bagikan: async (event) => {
    const { personId } = requireAdministrator(event);
    const { satu = '', dua = '' } = await typedValues(event);
    const refusal = await shareAnew(event.locals.app, [satu, dua], personId);
    // What was typed does not come back: a code stands on no page.
    return answer(event, refusal, { act: 'bagikan', values: {}, field: 'satu' });
  },
};
