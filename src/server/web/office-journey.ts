import { redirect, type Cookies, type RequestEvent } from '@sveltejs/kit';
import {
  beginOffice,
  JOURNEY_MS_MAX,
  type OfficeRefusal,
} from '#server/usecases/accounts/office-sign-in.ts';

/** What a sign-in at the identity server is recognised by when the browser comes back. */
const COOKIE = 'kantor';
const OPTIONS = { path: '/petugas', httpOnly: true, sameSite: 'lax' as const };

/** The page that says why it did not work: the sign-in page, or that of the own account. */
export const officeRefused = (why: OfficeRefusal, linking: boolean): string =>
  `${linking ? '/petugas/akun/kantor' : '/petugas/masuk'}?kantor=${why}`;

/**
 * Leads to the identity server. A link leads here and no form, for a form that ends at another site is held back by
 * the content policy. The answer is written by hand: Kit's own redirect leads to no other site.
 */
export async function leadToOffice(
  { locals, cookies }: Pick<RequestEvent, 'locals' | 'cookies'>,
  journey: { readonly back: string; readonly linksIn: string | null },
): Promise<Response> {
  const begun = await beginOffice(locals.app, journey);
  if (!begun) redirect(303, officeRefused('officeDown', journey.linksIn !== null));
  cookies.set(COOKIE, begun.sealed, { ...OPTIONS, maxAge: JOURNEY_MS_MAX / 1000 });
  return new Response(null, { status: 303, headers: { location: begun.url.href } });
}

/** What the browser kept, once. */
export function takeJourney(cookies: Cookies): string {
  const sealed = cookies.get(COOKIE) ?? '';
  cookies.delete(COOKIE, OPTIONS);
  return sealed;
}

const REFUSALS: readonly OfficeRefusal[] = [
  ...(['office', 'officeDown', 'officeUnknown', 'officeNoFactor', 'officeTaken'] as const),
];

/** Why the identity server led nowhere, as the address says. */
export const officeRefusalIn = ({ searchParams }: URL): OfficeRefusal | undefined =>
  REFUSALS.find((why) => why === searchParams.get('kantor'));
