import { redirect, type RequestEvent } from '@sveltejs/kit';
import { readReceiptOf } from '#server/usecases/intake/read-receipt.ts';
import { readHandOverCookie } from '../entry-cookie.ts';
import { requireWriter } from '../entry-form.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'cookies' | 'request'>;

/** Where citizens reach the service: as the operator says, else as the officer does. */
const originOf = ({ locals, url }: Asking): string => locals.app.outgoing?.publicUrl ?? url.origin;

/** The receipt that waits to be handed over, or null. */
export async function readHandOver(event: Asking) {
  const { person } = await requireWriter(event);
  const handed = readHandOverCookie(event.locals.app, event.cookies, person.id);
  return handed ? await readReceiptOf(event.locals.app, handed, originOf(event)) : null;
}

export const mustHaveHandOver = async (event: Asking) =>
  (await readHandOver(event)) ?? redirect(303, '/petugas/catat/struk');
