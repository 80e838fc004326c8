import type { Cookies } from '@sveltejs/kit';
import type { App } from '#server/app.ts';
import { isDelicate, type DraftBody } from '#server/contract/submission.ts';
import { mintForm, openForm, sealForm, type Form } from '#server/usecases/intake/keep-draft.ts';

const COOKIE = 'naskah';
/** Seconds that the cookie of an ordinary draft stays on the phone (M-31). */
const SECONDS_MAX = 86_400;

/** The draft of this browser, or undefined. */
export function readDraftCookie(app: Pick<App, 'keys'>, cookies: Cookies): Form | undefined {
  const token = cookies.get(COOKIE);
  return token === undefined ? undefined : openForm(app, token);
}

/** An ordinary draft is kept on the phone for a day; a delicate one goes with the browser (K-6). */
export function writeDraftCookie(
  app: Pick<App, 'keys'>,
  cookies: Cookies,
  form: Form,
  body: DraftBody,
): void {
  const age = isDelicate(body) ? {} : { maxAge: SECONDS_MAX };
  cookies.set(COOKIE, sealForm(app, form), { path: '/', sameSite: 'lax', ...age });
}

/** The draft of this browser; minted, with its code and key, where there is none yet (M-27). */
export function draftOf(app: Pick<App, 'keys' | 'random'>, cookies: Cookies): Form {
  const known = readDraftCookie(app, cookies);
  if (known) return known;
  const form = mintForm(app);
  writeDraftCookie(app, cookies, form, {});
  return form;
}

export const dropDraftCookie = (cookies: Cookies): void => cookies.delete(COOKIE, { path: '/' });
