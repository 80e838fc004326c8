import { redirect } from '@sveltejs/kit';
import { discardDraft } from '#server/usecases/intake/keep-draft.ts';
import { leaveCitizen } from '#server/web/citizen-cookies.ts';
import { readLimits } from '#server/usecases/reference/read-desk.ts';
import { dropFollowCookie } from '../../lacak/follow-cookie.ts';
import { dropDraftCookie, readDraftCookie } from '../draft-cookie.ts';
import { dropReceiptCookie } from '../receipt-cookie.ts';
import { readReceipt } from './receipt.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url }) => ({
  receipt: await readReceipt(locals.app, cookies, url.origin),
  limits: await readLimits(locals.app),
});

export const actions = {
  /** "Hapus jejak di HP ini" (K-6): draft, receipt and the opened report. */
  jejak: async ({ locals, cookies }) => {
    const form = readDraftCookie(locals.app, cookies);
    if (form) await discardDraft(locals.app, form.id);
    dropDraftCookie(cookies);
    dropReceiptCookie(cookies);
    dropFollowCookie(cookies);
    await leaveCitizen(locals.app, cookies);
    redirect(303, '/lapor/terhapus');
  },
} satisfies Actions;
