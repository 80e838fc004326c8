import type { RequestEvent } from '@sveltejs/kit';
import { isInOffice } from '#server/sample/everybody.ts';
import { OFFICER_FIRST } from '#server/sample/first-screen.ts';
import { sampleTickets } from '#server/sample/tickets.ts';
import { endSession, SESSION_COOKIE, startSession } from '#server/web/session.ts';

/** What the form sends for a reporter; everybody else is a person's id. */
export const CITIZEN = 'warga';

/**
 * Ends the session that was and begins one of the person chosen. Returns the path of their first screen, or
 * undefined where nobody of that id is in office. Only for requests that `sampleHandles` lets in (M-2).
 */
export async function become(
  { locals, cookies }: Pick<RequestEvent, 'locals' | 'cookies'>,
  who: string,
): Promise<string | undefined> {
  const { app } = locals;
  const personId = who === CITIZEN ? null : await isInOffice(app, who);
  if (personId === undefined) return undefined;
  const before = cookies.get(SESSION_COOKIE);
  if (before) await endSession(app, before);
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const };
  if (personId === null) {
    cookies.delete(SESSION_COOKIE, options);
    const [ticket] = await sampleTickets(app);
    return ticket ? `/lacak/${ticket.code}?k=${ticket.key}` : '/';
  }
  cookies.set(SESSION_COOKIE, await startSession(app, personId), options);
  return OFFICER_FIRST;
}
