import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';

const COOKIE = 'lacak';
const PURPOSE = 'follow';
const PATH = '/lacak';
/** Without a page for so long, the key is asked again; machine time. */
export const FOLLOW_MS_MAX = 3_600_000;

const shape = z.object({
  id: z.uuid().transform((id) => id as ReportId),
  code: z.string(),
});

/** The report that a key opened in this browser, if it is the one of this code. */
export function readFollowCookie(
  app: Pick<App, 'keys'>,
  cookies: Cookies,
  code: string,
): ReportId | undefined {
  const token = cookies.get(COOKIE);
  if (token === undefined) return undefined;
  const opened = open(app.keys.cookie, PURPOSE, token, machineMs());
  const known = opened.ok ? shape.safeParse(opened.value).data : undefined;
  return known?.code === code ? known.id : undefined;
}

/** Written anew with every page, so that only an hour without one ends it. */
export function writeFollowCookie(
  app: Pick<App, 'keys'>,
  cookies: Cookies,
  report: { readonly id: ReportId; readonly code: string },
): void {
  const token = seal(app.keys.cookie, PURPOSE, report, machineMs() + FOLLOW_MS_MAX);
  cookies.set(COOKIE, token, { path: PATH, sameSite: 'lax' });
}

export const dropFollowCookie = (cookies: Cookies): void => cookies.delete(COOKIE, { path: PATH });
