import type { Cookies } from '@sveltejs/kit';
import { z } from 'zod';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { HAND_OVER_MS_MAX } from '#server/usecases/intake/enter-report.ts';
import { mintForm, type Form } from '#server/usecases/intake/keep-draft.ts';
import { openEntry, sealEntry } from '#server/usecases/intake/keep-entry.ts';
import type { Handed } from '#server/usecases/intake/read-receipt.ts';

const DRAFT = 'catatan';
const RECEIPT = 'bukti';
const PATH = '/petugas/catat';
type Keys = Pick<App, 'keys'>;

/** The note that this officer is writing in this browser; goes with the browser. */
export function readEntryCookie(app: Keys, cookies: Cookies, writer: PersonId): Form | undefined {
  const token = cookies.get(DRAFT);
  return token === undefined ? undefined : openEntry(app, writer, token);
}

export const writeEntryCookie = (app: Keys, cookies: Cookies, writer: PersonId, form: Form): void =>
  cookies.set(DRAFT, sealEntry(app, writer, form), { path: PATH, sameSite: 'lax' });

/** The note of this browser; minted, with its code and key, where there is none yet (M-27). */
export function entryOf(
  app: Pick<App, 'keys' | 'random'>,
  cookies: Cookies,
  writer: PersonId,
): Form {
  const known = readEntryCookie(app, cookies, writer);
  if (known) return known;
  const form = mintForm(app);
  writeEntryCookie(app, cookies, writer, form);
  return form;
}

export const dropEntryCookie = (cookies: Cookies): void => cookies.delete(DRAFT, { path: PATH });

const shape = z.object({
  id: z.uuid().transform((id) => id as ReportId),
  code: z.string(),
  key: z.string(),
});
const handedShape = z.object({ handed: z.uuid() });
const purposeOf = (writer: PersonId): string => `entry receipt ${writer}`;

/** Code and key of what this officer has just sent, until they are handed over or the time is up (K-10). */
export const readHandOverCookie = (
  app: Keys,
  cookies: Cookies,
  writer: PersonId,
): Handed | undefined => shape.safeParse(opened(app, cookies, writer)).data;

/** The receipt of this report was handed over here: a form sent again does not show it once more. */
export const wasHandedOver = (
  app: Keys,
  cookies: Cookies,
  writer: PersonId,
  id: ReportId,
): boolean => handedShape.safeParse(opened(app, cookies, writer)).data?.handed === id;

function opened(app: Keys, cookies: Cookies, writer: PersonId): unknown {
  const token = cookies.get(RECEIPT);
  if (token === undefined) return undefined;
  const read = open(app.keys.cookie, purposeOf(writer), token, machineMs());
  return read.ok ? read.value : undefined;
}

export const writeHandOverCookie = (
  app: Keys,
  cookies: Cookies,
  writer: PersonId,
  { id, code, key }: Handed,
): void => write(app, cookies, writer, { id, code, key });

/** In place of code and key stands that they were handed over. */
export function markHandedOver(app: Keys, cookies: Cookies, writer: PersonId): void {
  const handed = readHandOverCookie(app, cookies, writer);
  if (handed) write(app, cookies, writer, { handed: handed.id });
}

function write(app: Keys, cookies: Cookies, writer: PersonId, value: object): void {
  const until = machineMs() + HAND_OVER_MS_MAX;
  const token = seal(app.keys.cookie, purposeOf(writer), value, until);
  cookies.set(RECEIPT, token, { path: PATH, sameSite: 'lax' });
}
