import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { isProof, proveAnew } from '#server/usecases/accounts/fresh-proof.ts';
import { requireSignedIn } from '#server/web/administrator.ts';
import { keepProof, proofIn } from '#server/web/fresh-proof.ts';
import { sayRefusal } from './say-refusal.ts';
import { typed } from './typed.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url' | 'cookies'>;

/** Whether a code was given in this session just now. */
export const isProven = (event: Asking): boolean =>
  isProof(event.locals.app, requireSignedIn(event), proofIn(event.cookies));

/** The form that asks for the code; the page then goes on by itself. */
export async function prove(event: Asking & Pick<RequestEvent, 'request'>) {
  const who = requireSignedIn(event);
  const code = typed(await event.request.formData(), 'kode');
  const proven = await proveAnew(event.locals.app, who, code);
  if (!proven.ok) {
    return fail(422, { errors: sayRefusal(proven.refusal, 'kode', event.locals.lang), nama: '' });
  }
  keepProof(event.cookies, proven.proof);
  redirect(303, event.url.pathname);
}
