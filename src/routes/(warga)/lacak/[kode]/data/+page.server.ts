import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { LINE_MAX, readOptional } from '#server/contract/plain-text.ts';
import { parseCode, sayCode } from '#server/tickets/alphabet.ts';
import { askByKey, type KeyWish } from '#server/usecases/rights/ask-of-data.ts';
import { readOwnData } from '#server/usecases/rights/own-data.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';
import { faultWords } from '#words/citizen/faults.ts';
import { sayRightsRefusal } from '#words/rights/requests.ts';
import { readFollowCookie, writeFollowCookie } from '../../follow-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

type Asking = Pick<RequestEvent, 'locals' | 'cookies'> & { readonly params: { kode: string } };

/** The report that the key opened in this browser; undefined where it has not, or its hour is over. */
function openedHere({ locals, cookies, params }: Asking) {
  const code = parseCode(params.kode) ?? error(404);
  return { id: readFollowCookie(locals.app, cookies, code), code };
}

export const load: PageServerLoad = async (event) => {
  const { id, code } = openedHere(event);
  if (!id) redirect(303, `/lacak/${code}`);
  const { app } = event.locals;
  const [own, view] = await Promise.all([readOwnData(app, id), trackByKey(app, id)]);
  if (!own || !view) redirect(303, '/lacak');
  writeFollowCookie(app, event.cookies, { id, code });
  const { reporter, report, requests, looks, messages } = own;
  return {
    ...{ code: sayCode(code), plain: code, zone: view.zone, reporter, requests },
    restricted: report.restrictedAt !== null,
    erased: report.erased,
    counts: {
      texts: own.texts.acts.reduce((sum, it) => sum + it.texts.length, own.texts.story ? 2 : 0),
      ...{ photos: own.photos.length, looks: looks.length, messages: messages.length },
    },
    saved: event.url.searchParams.has('tersimpan'),
  };
};

type Act = 'perbaiki' | 'batasi' | 'cabut-batas' | 'hapus';
interface Values {
  readonly nama?: string;
  readonly kontak?: string;
  readonly teks?: string;
}

/** Does one thing and shows the page again, with what was typed where it is refused. */
async function ask(event: Asking, act: Act, wish: KeyWish, values: Values = {}) {
  const { id, code } = openedHere(event);
  if (!id) error(401);
  const refusal = await askByKey(event.locals.app, id, wish);
  if (!refusal) redirect(303, `/lacak/${code}/data?tersimpan`);
  const errors = [{ text: sayRightsRefusal(refusal, event.locals.lang) }];
  return fail(409, { act, errors, values });
}

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  perbaiki: async (event) => {
    const form = await event.request.formData();
    const values = { nama: typed(form, 'nama'), kontak: typed(form, 'kontak') };
    const [name, contact] = [values.nama, values.kontak].map((it) => readOptional(it, LINE_MAX));
    if (!name?.ok || !contact?.ok) {
      const [field, read] = name?.ok ? (['kontak', contact] as const) : (['nama', name] as const);
      const kind = read?.ok === false ? read.fault : 'missing';
      const over = read?.ok === false ? String(read.over) : '';
      const text = faultWords[kind][event.locals.lang].replace('{n}', over);
      return fail(422, { act: 'perbaiki' as const, errors: [{ field, text }], values });
    }
    const to = { name: name.text, contact: contact.text };
    return await ask(event, 'perbaiki', { kind: 'correct', to }, values);
  },
  batasi: (event) => ask(event, 'batasi', { kind: 'restrict' }),
  'cabut-batas': (event) => ask(event, 'cabut-batas', { kind: 'liftRestriction' }),
  hapus: async (event) => {
    const form = await event.request.formData();
    const values = { teks: typed(form, 'teks') };
    const read = readOptional(values.teks);
    if (!read.ok) {
      const text = faultWords[read.fault][event.locals.lang].replace('{n}', String(read.over));
      return fail(422, { act: 'hapus' as const, errors: [{ field: 'teks', text }], values });
    }
    return await ask(event, 'hapus', { kind: 'erase', wish: read.text }, values);
  },
};
