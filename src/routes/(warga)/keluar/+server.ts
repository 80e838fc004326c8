import { redirect } from '@sveltejs/kit';
import { discardDraft } from '#server/usecases/intake/keep-draft.ts';
import { dropDraftCookie, readDraftCookie } from '../lapor/draft-cookie.ts';
import { dropReceiptCookie } from '../lapor/receipt-cookie.ts';
import { dropFollowCookie } from '../lacak/follow-cookie.ts';
import type { RequestHandler } from './$types';

/** A page that nobody wonders about: the state's weather office. */
const ELSEWHERE = 'https://www.bmkg.go.id';

/** The quick exit (K-2): one tap, so a link and no form; it takes nothing but this browser's own draft. */
export const GET: RequestHandler = async ({ locals, cookies }) => {
  const form = readDraftCookie(locals.app, cookies);
  if (form) await discardDraft(locals.app, form.id);
  dropDraftCookie(cookies);
  dropReceiptCookie(cookies);
  dropFollowCookie(cookies);
  redirect(303, `${ELSEWHERE}/`, { external: [ELSEWHERE] });
};
