import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { LIST_ROWS_MAX } from '#server/contract/entry-list.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { HAND_OVER_MS_MAX } from '#server/usecases/intake/enter-report.ts';
import type { HandedRow } from '#server/usecases/intake/enter-list.ts';

const COOKIE = 'bukti-daftar';
const PATH = '/petugas/catat/daftar';
const shape = z
  .array(
    z.object({
      row: z.number(),
      id: z.uuid().transform((id) => id as ReportId),
      code: z.string(),
      key: z.string(),
    }),
  )
  .max(LIST_ROWS_MAX);
const purposeOf = (writer: PersonId): string => `entry list ${writer}`;
type Keys = Pick<App, 'keys'>;

/** Codes and keys of the list that this officer has just sent, until the time is up or they are handed over (K-10). */
export function readListCookie(
  app: Keys,
  cookies: Cookies,
  writer: PersonId,
): readonly HandedRow[] {
  const read = open(app.keys.cookie, purposeOf(writer), cookies.get(COOKIE) ?? '', machineMs());
  return read.ok ? (shape.safeParse(read.value).data ?? []) : [];
}

export function writeListCookie(
  app: Keys,
  cookies: Cookies,
  writer: PersonId,
  handed: readonly HandedRow[],
): void {
  const token = seal(app.keys.cookie, purposeOf(writer), handed, machineMs() + HAND_OVER_MS_MAX);
  cookies.set(COOKIE, token, { path: PATH, sameSite: 'lax' });
}

export const dropListCookie = (cookies: Cookies): void => cookies.delete(COOKIE, { path: PATH });
