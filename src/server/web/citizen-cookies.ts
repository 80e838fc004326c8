import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import {
  CODE_MS_MAX,
  readCitizen,
  signOutCitizen,
  type Citizen,
  type Trying,
} from '#server/usecases/citizens/sign-in-citizen.ts';

/** Neither is an officer's session: the two never open each other's pages. */
const SESSION = 'warga';
const TRYING = 'warga-kode';
const PURPOSE = 'citizen-code';
const OPTIONS = { path: '/', httpOnly: true, sameSite: 'lax' as const };

const shape = z.object({ id: z.uuid(), email: z.string() });

/** The try to sign in that this browser began. */
export function readTrying(app: Pick<App, 'keys'>, cookies: Cookies): Trying | undefined {
  const opened = open(app.keys.cookie, PURPOSE, cookies.get(TRYING) ?? '', machineMs());
  return opened.ok ? shape.safeParse(opened.value).data : undefined;
}

export function writeTrying(app: Pick<App, 'keys'>, cookies: Cookies, trying: Trying): void {
  const token = seal(app.keys.cookie, PURPOSE, trying, machineMs() + CODE_MS_MAX);
  cookies.set(TRYING, token, OPTIONS);
}

export const dropTrying = (cookies: Cookies): void => cookies.delete(TRYING, OPTIONS);

/** The citizen who is signed in here. */
export async function citizenOf(
  app: Pick<App, 'db'>,
  cookies: Cookies,
): Promise<Citizen | undefined> {
  const token = cookies.get(SESSION);
  return token ? await readCitizen(app, token) : undefined;
}

export function enterCitizen(cookies: Cookies, token: string): void {
  dropTrying(cookies);
  cookies.set(SESSION, token, OPTIONS);
}

export async function leaveCitizen(app: Pick<App, 'db'>, cookies: Cookies): Promise<void> {
  const token = cookies.get(SESSION);
  if (token) await signOutCitizen(app, token);
  dropTrying(cookies);
  cookies.delete(SESSION, OPTIONS);
}
