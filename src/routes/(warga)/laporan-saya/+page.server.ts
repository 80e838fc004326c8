import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { claimReport, openListed, unlist } from '#server/usecases/citizens/claim-report.ts';
import { listOwnReports } from '#server/usecases/citizens/list-own-reports.ts';
import {
  askForCode,
  enterCode,
  forgetCitizen,
  type Citizen,
} from '#server/usecases/citizens/sign-in-citizen.ts';
import {
  citizenOf,
  dropTrying,
  enterCitizen,
  leaveCitizen,
  readTrying,
  writeTrying,
} from '#server/web/citizen-cookies.ts';
import { citizenWords as words, sayWait } from '#words/citizen/account.ts';
import { followWords } from '#words/citizen/follow.ts';
import { writeFollowCookie } from '../lacak/follow-cookie.ts';
import type { Actions, PageServerLoad } from './$types';

/** Characters of one field that are looked at. */
const TYPED_MAX = 254;
const HERE = '/laporan-saya';

export const load: PageServerLoad = async ({ locals: { app }, cookies, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const citizen = await citizenOf(app, cookies);
  const list = citizen ? await listOwnReports(app, citizen, url.searchParams.get('sesudah')) : null;
  return {
    email: citizen?.email ?? null,
    list,
    asked: citizen === undefined && readTrying(app, cookies) !== undefined,
    mails: (app.outgoing?.email ?? null) !== null,
    claimed: url.searchParams.has('ditambahkan'),
    forgotten: url.searchParams.has('dihapus'),
  };
};

const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim().slice(0, TYPED_MAX) : '';
};

/** The page again, with what was typed; a key is typed anew. */
const refuse = (status: number, field: string | undefined, text: string, value = '') =>
  fail(status, { errors: [{ field, text }], value });

/** Whoever is signed in; all others see the form for signing in again. */
async function required({ locals, cookies }: RequestEvent): Promise<Citizen> {
  return (await citizenOf(locals.app, cookies)) ?? redirect(303, HERE);
}

export const actions: Actions = {
  kode: async (event) => {
    const { app, lang } = event.locals;
    const email = typed(await event.request.formData(), 'surel');
    const asked = await askForCode(app, email, event.getClientAddress());
    if (asked.kind === 'noMail') return refuse(409, undefined, words.noMail[lang], email);
    if (asked.kind === 'badAddress') return refuse(422, 'surel', words.badAddress[lang], email);
    if (asked.kind === 'wait') return refuse(429, 'surel', sayWait(asked.seconds, lang), email);
    writeTrying(app, event.cookies, asked.trying);
    redirect(303, HERE);
  },
  masuk: async ({ locals: { app, lang }, cookies, request }) => {
    const trying = readTrying(app, cookies) ?? redirect(303, HERE);
    const entered = await enterCode(app, trying, typed(await request.formData(), 'kode-masuk'));
    if (entered.kind !== 'in') return refuse(422, 'kode-masuk', words[entered.kind][lang]);
    enterCitizen(cookies, entered.token);
    redirect(303, HERE);
  },
  ulang: ({ cookies }) => {
    dropTrying(cookies);
    redirect(303, HERE);
  },
  klaim: async (event) => {
    const citizen = await required(event);
    const { app, lang } = event.locals;
    const form = await event.request.formData();
    const [code, key] = [typed(form, 'kode'), typed(form, 'kunci')];
    const address = event.getClientAddress();
    const opened = await claimReport(app, citizen, { code, key, address });
    if (opened.kind === 'wait') return refuse(429, 'kunci', sayWait(opened.seconds, lang), code);
    if (opened.kind === 'no') return refuse(422, 'kunci', followWords[lang].noMatch, code);
    redirect(303, `${HERE}?ditambahkan`);
  },
  buka: async (event) => {
    const citizen = await required(event);
    const { app } = event.locals;
    const code = typed(await event.request.formData(), 'kode');
    const listed = (await openListed(app, citizen, code)) ?? redirect(303, HERE);
    writeFollowCookie(app, event.cookies, { id: listed.reportId, code: listed.code });
    redirect(303, `/lacak/${listed.code}`);
  },
  lepas: async (event) => {
    const citizen = await required(event);
    await unlist(event.locals.app, citizen, typed(await event.request.formData(), 'kode'));
    redirect(303, HERE);
  },
  keluar: async ({ locals, cookies }) => {
    await leaveCitizen(locals.app, cookies);
    redirect(303, HERE);
  },
  lupakan: async (event) => {
    const citizen = await required(event);
    const { app, lang } = event.locals;
    if (typed(await event.request.formData(), 'setuju') !== 'on') {
      return refuse(422, 'setuju', words.agreeMissing[lang]);
    }
    await forgetCitizen(app, citizen);
    await leaveCitizen(app, event.cookies);
    redirect(303, `${HERE}?dihapus`);
  },
};
