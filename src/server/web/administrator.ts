import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { SignedIn } from '#server/web/session.ts';

type Asking = Pick<RequestEvent, 'locals' | 'url'>;

/** Whoever is signed in, also without an office today; everybody else is led to the page that says how, and back. */
export function requireSignedIn({ locals, url }: Asking): SignedIn {
  if (locals.signedIn) return locals.signedIn;
  redirect(303, `/petugas/masuk?kembali=${encodeURIComponent(url.pathname + url.search)}`);
}

/** An administrator, with or without an office. For others who are signed in the page is not there. */
export function requireAdministrator(event: Asking): SignedIn {
  const signedIn = requireSignedIn(event);
  if (!signedIn.account?.administrator) error(404);
  return signedIn;
}
