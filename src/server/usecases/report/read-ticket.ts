import { randomBytes } from 'node:crypto';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { NO_REPORT, readTicket } from '#server/store/tickets.ts';
import { parseCode, parseKey } from '#server/tickets/alphabet.ts';
import { KEY_HASH_LENGTH, keyOpens } from '#server/tickets/key-hash.ts';
import { limitsOf } from '#server/web/app-limits.ts';

export interface Typed {
  readonly code: string;
  readonly key: string;
  /** Network address, for the limits on guessing (M-27). */
  readonly address: string;
}

export type Opened =
  | { readonly kind: 'open'; readonly code: string; readonly reportId: ReportId }
  /** Wrong key, unknown code, or neither code nor key: one answer for all. */
  | { readonly kind: 'no' }
  | { readonly kind: 'wait'; readonly seconds: number };

const NO: Opened = { kind: 'no' };

/** Opens a report by code and key as people type them. Each try counts before the key is compared. */
export async function openByKey(app: Pick<App, 'db' | 'keys'>, typed: Typed): Promise<Opened> {
  const code = parseCode(typed.code);
  const key = parseKey(typed.key);
  if (code === undefined || key === undefined) return NO;
  const limits = limitsOf(app);
  const asked = await limits.askKey(code, typed.address);
  if (!asked.ok) return { kind: 'wait', seconds: asked.waitSeconds };
  const ticket = await readTicket(app.db, code);
  const stored = ticket ?? { reportId: NO_REPORT, keyHash: randomBytes(KEY_HASH_LENGTH) };
  if (!keyOpens(app.keys.ticket, stored, key) || !ticket) return NO;
  if (!(await hasReport(app, ticket.reportId))) return NO;
  await limits.keyWasRight(code, typed.address);
  return { kind: 'open', code, reportId: ticket.reportId };
}

/** A code whose report was never written, because the power went in between, is an unknown code (D-10). */
async function hasReport(app: Pick<App, 'db'>, id: ReportId): Promise<boolean> {
  const row = await app.db
    .selectFrom('report')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
