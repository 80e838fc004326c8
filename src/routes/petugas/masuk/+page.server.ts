import { fail, redirect } from '@sveltejs/kit';
import { momentOfMs } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { officeName } from '#server/usecases/accounts/office-sign-in.ts';
import { offerPasskey, signInByPasskey } from '#server/usecases/accounts/passkey-sign-in.ts';
import {
  EMAIL_LENGTH_MAX,
  giveCode,
  giveCredentials,
  HALF_MS_MAX,
  isHalfOpen,
  type SignInRefusal,
} from '#server/usecases/accounts/sign-in.ts';
import { dropHalf, enter, HALF_COOKIE, keepHalf, signInFrom } from '#server/web/enter.ts';
import { officeRefusalIn } from '#server/web/office-journey.ts';
import { officerOf } from '#server/web/officer.ts';
import { sayTooMany, signInRefusals } from '#words/accounts.ts';
import type { Lang } from '#words/lang.ts';
import type { Actions, PageServerLoad } from './$types';
import { typed } from '../akun/typed.ts';
import { backTo } from './back-to.ts';

export const load: PageServerLoad = async (event) => {
  const { app, signedIn, sampleHandles, lang } = event.locals;
  const { searchParams } = event.url;
  const officer = await officerOf(event);
  const { org } = await readNow(app);
  const asksCode = isHalfOpen(app, event.cookies.get(HALF_COOKIE) ?? '');
  const isFirst = !signedIn && !asksCode;
  const why = officeRefusalIn(event.url);
  return {
    signedIn: signedIn && { name: signedIn.name, account: signedIn.account !== null },
    hasOffice: officer !== undefined,
    back: backTo(event.url),
    isSample: sampleHandles,
    signedOut: searchParams.has('keluar'),
    asksCode,
    passkey: isFirst ? ((await offerPasskey(app, event.url.origin)) ?? null) : null,
    office: officeName(app),
    refused: why ? [{ field: undefined, text: signInRefusals[why][lang] }] : [],
    byRecovery: searchParams.has('pemulihan'),
    now: momentOfMs(machineMs()),
    zone: agencyOf(org, org.rootId).zone,
  };
};

const isText = (value: FormDataEntryValue | null): value is string => typeof value === 'string';

/** The page again with what was typed, but never a password or a code. */
function refuse(field: string | undefined, refusal: SignInRefusal, lang: Lang, email = '') {
  const isTooMany = refusal.why === 'tooMany';
  const text = isTooMany
    ? sayTooMany(refusal.waitSeconds, lang)
    : signInRefusals[refusal.why][lang];
  const status = isTooMany ? 429 : refusal.why === 'busy' ? 503 : 422;
  return fail(status, { errors: [{ field, text }], email });
}

export const actions: Actions = {
  masuk: async (event) => {
    const { app, lang } = event.locals;
    const form = await event.request.formData();
    const [email, password] = [typed(form, 'email'), typed(form, 'sandi')];
    if (email.trim() === '' || password === '') {
      const field = email.trim() === '' ? 'email' : 'sandi';
      return fail(422, { errors: [{ field, text: signInRefusals.missing[lang] }], email });
    }
    const given = await giveCredentials(app, { email, password }, signInFrom(event));
    if (!given.ok) return refuse('email', given.refusal, lang, email.slice(0, EMAIL_LENGTH_MAX));
    keepHalf(event.cookies, given.half, HALF_MS_MAX / 1000);
    redirect(303, `/petugas/masuk?kembali=${encodeURIComponent(backTo(event.url))}`);
  },
  kode: async (event) => {
    const { app, lang } = event.locals;
    const form = await event.request.formData();
    const code = typed(form, 'kode');
    if (code.trim() === '') {
      return fail(422, {
        errors: [{ field: 'kode', text: signInRefusals.codeMissing[lang] }],
        email: '',
      });
    }
    const half = event.cookies.get(HALF_COOKIE) ?? '';
    const entered = await giveCode(app, half, code, signInFrom(event));
    if (!entered.ok) {
      if (entered.refusal.why === 'late') dropHalf(event.cookies);
      return refuse(entered.refusal.why === 'late' ? 'email' : 'kode', entered.refusal, lang);
    }
    await enter(event, entered);
    redirect(303, backTo(event.url));
  },
  kunci: async (event) => {
    const { app, lang } = event.locals;
    const form = await event.request.formData();
    const answer = form.get('jawaban');
    const given = { sealed: typed(form, 'tantangan'), answer: isText(answer) ? answer : '' };
    const entered = await signInByPasskey(app, given, signInFrom(event));
    if (!entered.ok) return refuse(undefined, entered.refusal, lang);
    await enter(event, entered);
    redirect(303, backTo(event.url));
  },
  ulang: (event) => {
    dropHalf(event.cookies);
    redirect(303, `/petugas/masuk?kembali=${encodeURIComponent(backTo(event.url))}`);
  },
};
