import { redirect } from '@sveltejs/kit';
import { DATA_REQUEST_KINDS } from '#domain/rights/request.ts';
import { askAtDesk } from '#server/usecases/rights/ask-of-data.ts';
import { listRequests } from '#server/usecases/rights/read-requests.ts';
import { requireAdministrator } from '#server/web/administrator.ts';
import { requestWords, sayRightsRefusal } from '#words/rights/requests.ts';
import { refuse, typedValues } from '../form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  requireAdministrator(event);
  const { app } = event.locals;
  const { searchParams } = event.url;
  const which = searchParams.has('selesai') ? ('settled' as const) : ('open' as const);
  return { which, ...(await listRequests(app, which, searchParams.get('sesudah'))) };
};

export const actions: Actions = {
  catat: async (event) => {
    const { personId } = requireAdministrator(event);
    const { app, lang } = event.locals;
    const values = await typedValues(event);
    const { kode: code = '', bukti: proof = '', keterangan = '' } = values;
    const kind = DATA_REQUEST_KINDS.find((it) => it === values['jenis']);
    const missing = [
      ...(code === '' ? ['kode'] : []),
      ...(kind ? [] : ['jenis']),
      ...(proof === '' ? ['bukti'] : []),
    ];
    if (!kind || missing.length > 0) {
      const text = requestWords.missing[lang];
      return refuse(
        'catat',
        values,
        missing.map((field) => ({ field, text })),
      );
    }
    const wish = { code, kind, proof, wish: keterangan || null };
    const asked = await askAtDesk(app, personId, wish);
    if ('id' in asked) redirect(303, `/kelola/data-pribadi/${asked.id}?tersimpan`);
    const isUnknown = asked.refusal === 'notFound';
    const text = isUnknown ? requestWords.unknownCode[lang] : sayRightsRefusal(asked.refusal, lang);
    return refuse('catat', values, [{ field: isUnknown ? 'kode' : undefined, text }]);
  },
};
