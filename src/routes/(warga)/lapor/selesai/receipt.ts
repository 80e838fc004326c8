import { redirect, type Cookies } from '@sveltejs/kit';
import type { App } from '#server/app.ts';
import { sayCode } from '#server/tickets/alphabet.ts';
import { trackByKey } from '#server/usecases/track-report.ts';
import { readReceiptCookie } from '../receipt-cookie.ts';

/** What the receipt shows, of the report that this browser sent within the hour; else null. */
export async function readReceipt(app: App, cookies: Cookies, origin: string) {
  const known = readReceiptCookie(app, cookies);
  const view = known && (await trackByKey(app, known.id));
  if (!known || !view) return null;
  const { report } = view;
  const { verify, class: answer } = report.clocks;
  return {
    code: sayCode(known.code),
    key: sayCode(known.key),
    link: `${origin}/lacak/${known.code}?k=${known.key}`,
    where: `${origin}/lacak`,
    class: report.class,
    receivedOn: report.receivedOn,
    verifyOn: verify?.dueOn ?? null,
    answerOn: answer?.dueOn ?? null,
    anonymous: report.flags.anonymous,
    sealed: report.flags.sealed,
    /** Not kept on the phone (K-6). */
    delicate: report.flags.sealed || report.class === 'oversightComplaint',
  };
}

/** For pages that are nothing without a receipt. */
export async function mustHaveReceipt(app: App, cookies: Cookies, origin: string) {
  return (await readReceipt(app, cookies, origin)) ?? redirect(303, '/lapor/selesai');
}
