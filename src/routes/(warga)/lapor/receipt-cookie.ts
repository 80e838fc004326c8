import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';

const COOKIE = 'struk';
const PURPOSE = 'receipt';
const PATH = '/lapor';
/** The receipt is shown in the browser that sent the report, for an hour. */
const RECEIPT_MS_MAX = 3_600_000;

const shape = z.object({
  id: z.uuid().transform((id) => id as ReportId),
  code: z.string(),
  key: z.string(),
});
export type ReceiptCookie = z.infer<typeof shape>;

export function readReceiptCookie(
  app: Pick<App, 'keys'>,
  cookies: Cookies,
): ReceiptCookie | undefined {
  const token = cookies.get(COOKIE);
  if (token === undefined) return undefined;
  const opened = open(app.keys.cookie, PURPOSE, token, machineMs());
  return opened.ok ? shape.safeParse(opened.value).data : undefined;
}

export function writeReceiptCookie(
  app: Pick<App, 'keys'>,
  cookies: Cookies,
  { id, code, key }: ReceiptCookie,
): void {
  const token = seal(app.keys.cookie, PURPOSE, { id, code, key }, machineMs() + RECEIPT_MS_MAX);
  cookies.set(COOKIE, token, { path: PATH, sameSite: 'lax' });
}

export const dropReceiptCookie = (cookies: Cookies): void => cookies.delete(COOKIE, { path: PATH });
