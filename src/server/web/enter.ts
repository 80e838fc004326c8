import type { Cookies, RequestEvent } from '@sveltejs/kit';
import type { PersonId } from '#domain/office/organisation.ts';
import { agentOf } from '#server/accounts/agent.ts';
import type { SignInFrom } from '#server/usecases/accounts/sign-in.ts';
import { readDevice, rememberDevice } from '#server/web/device.ts';
import { endSession, SESSION_COOKIE } from '#server/web/session.ts';

/** Answers to the first question of a sign-in, sealed, until the second one is answered. */
export const HALF_COOKIE = 'masuk';
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'lax' as const };

type Asking = Pick<RequestEvent, 'locals' | 'cookies' | 'request' | 'getClientAddress'>;

export const signInFrom = (event: Asking): SignInFrom => ({
  address: event.getClientAddress(),
  agent: agentOf(event.request.headers.get('user-agent')),
  device: readDevice(event.locals.app, event.cookies),
});

/** Puts the new session in place of any other that this browser had, and remembers the device. */
export async function enter(
  { locals: { app }, cookies }: Pick<Asking, 'locals' | 'cookies'>,
  { personId, token }: { readonly personId: PersonId; readonly token: string },
): Promise<void> {
  await leave({ locals: { app }, cookies });
  cookies.delete(HALF_COOKIE, OPTIONS);
  cookies.set(SESSION_COOKIE, token, OPTIONS);
  rememberDevice(app, cookies, personId);
}

/** Ends this browser's session, if it has one. */
export async function leave({
  locals: { app },
  cookies,
}: {
  readonly locals: Pick<App.Locals, 'app'>;
  readonly cookies: Cookies;
}): Promise<void> {
  const token = cookies.get(SESSION_COOKIE);
  if (token) await endSession(app, token);
  cookies.delete(SESSION_COOKIE, OPTIONS);
}

export function keepHalf(cookies: Cookies, half: string, maxAge: number): void {
  cookies.set(HALF_COOKIE, half, { ...OPTIONS, maxAge });
}

export const dropHalf = (cookies: Cookies): void => cookies.delete(HALF_COOKIE, OPTIONS);
