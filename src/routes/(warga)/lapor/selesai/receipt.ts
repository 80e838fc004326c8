import { redirect, type Cookies } from '@sveltejs/kit';
import type { App } from '#server/app.ts';
import { readReceiptOf } from '#server/usecases/intake/read-receipt.ts';
import { readReceiptCookie } from '../receipt-cookie.ts';

/** What the receipt shows, of the report that this browser sent within the hour; else null. */
export async function readReceipt(app: App, cookies: Cookies, origin: string) {
  const known = readReceiptCookie(app, cookies);
  return known ? await readReceiptOf(app, known, origin) : null;
}

/** For pages that are nothing without a receipt. */
export async function mustHaveReceipt(app: App, cookies: Cookies, origin: string) {
  return (await readReceipt(app, cookies, origin)) ?? redirect(303, '/lapor/selesai');
}
