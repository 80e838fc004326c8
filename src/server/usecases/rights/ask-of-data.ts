import { randomUUID } from 'node:crypto';
import type { Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { answerBy, type DataRequestKind } from '#domain/rights/request.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import {
  insertRequest,
  insertStep,
  requestsOf,
  type DataRequest,
  type RequestStep,
} from '#server/store/data-requests.ts';
import { readReportRow } from '#server/store/history.ts';
import { readTicket } from '#server/store/tickets.ts';
import { parseCode } from '#server/tickets/alphabet.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { correctReporter, type Correction } from '#server/usecases/rights/correct-reporter.ts';

export type Asking = Pick<App, 'db' | 'reference' | 'clock' | 'keys'>;

/** Requests of one report that are kept, whatever becomes of them; each download is one. */
export const REQUESTS_OF_REPORT_MAX = 50;

export type AskRefusal = RefusalKind | 'alreadyAsked' | 'tooManyRequests' | 'nothingToCorrect';

/** What a reporter asks with code and key; only an erasure waits for the desk. */
export type KeyWish =
  | { readonly kind: 'see' }
  | { readonly kind: 'correct'; readonly to: Correction }
  | { readonly kind: 'erase'; readonly wish: string | null }
  | { readonly kind: 'restrict' }
  | { readonly kind: 'liftRestriction' };

/**
 * Does at once what the reporter may do alone, and hands the rest to the desk with its 72 hours. Undefined
 * where it is done or taken in.
 */
export async function askByKey(
  app: Asking,
  reportId: ReportId,
  wish: KeyWish,
): Promise<AskRefusal | undefined> {
  const refused = await refusedBefore(app, reportId, wish);
  if (refused) return refused;
  const acted = await actOn(app, reportId, wish);
  if (acted) return acted;
  if (wish.kind === 'liftRestriction') return undefined;
  const { now } = await readNow(app);
  const isOpen = wish.kind === 'erase';
  const request: DataRequest = {
    ...{ id: randomUUID(), kind: wish.kind, reportId, way: 'key', proof: null },
    ...{ wish: isOpen ? wish.wish : null, receivedAt: now, dueAt: answerBy(now) },
    ...(isOpen ? { settledAt: null, outcome: null } : { settledAt: now, outcome: 'granted' }),
  };
  await app.db.transaction().execute((tx) => take(tx, request, stepOf(wish.kind, now)));
  return undefined;
}

async function refusedBefore(
  app: Asking,
  reportId: ReportId,
  { kind }: KeyWish,
): Promise<AskRefusal | undefined> {
  if (kind === 'liftRestriction') return undefined;
  const there = await requestsOf(app.db, reportId);
  if (there.some((it) => it.kind === kind && it.settledAt === null)) return 'alreadyAsked';
  return there.length >= REQUESTS_OF_REPORT_MAX ? 'tooManyRequests' : undefined;
}

async function actOn(
  app: Asking,
  reportId: ReportId,
  wish: KeyWish,
): Promise<AskRefusal | undefined> {
  if (wish.kind === 'correct') return await correctReporter(app, reportId, wish.to);
  if (wish.kind === 'erase') {
    const report = await readReportRow(app.db, reportId);
    return report?.erased === 'all' ? 'alreadyErased' : undefined;
  }
  if (wish.kind !== 'restrict' && wish.kind !== 'liftRestriction') return undefined;
  const handled = await handleReport(app, {
    ...{ reportId, by: { kind: 'reporter' }, command: { name: wish.kind }, words: [] },
  });
  return handled.ok ? undefined : handled.refusal.kind;
}

const STEPS = {
  see: 'seen',
  correct: 'corrected',
  erase: 'received',
  restrict: 'granted',
} as const;
const stepOf = (kind: DataRequestKind, at: Moment): RequestStep => ({
  ...{ at, personId: null, what: STEPS[kind], text: null },
});

async function take(tx: Tx, request: DataRequest, step: RequestStep): Promise<void> {
  await insertRequest(tx, request);
  await insertStep(tx, request.id, step);
}

/** What somebody asks in person, and how they showed who they are. */
export interface DeskWish {
  readonly code: string;
  readonly kind: DataRequestKind;
  readonly wish: string | null;
  readonly proof: string;
}

/** Takes a request in at the desk; `notFound` for an unknown code. Gives the id of the request. */
export async function askAtDesk(
  app: Asking,
  by: PersonId,
  { code, kind, wish, proof }: DeskWish,
): Promise<{ readonly id: string } | { readonly refusal: AskRefusal }> {
  const parsed = parseCode(code);
  const ticket = parsed === undefined ? undefined : await readTicket(app.db, parsed);
  const report = ticket && (await readReportRow(app.db, ticket.reportId));
  if (!report) return { refusal: 'notFound' };
  const there = await requestsOf(app.db, report.id);
  const isOpen = there.some((it) => it.kind === kind && it.settledAt === null);
  if (isOpen) return { refusal: 'alreadyAsked' };
  const { now } = await readNow(app);
  const request: DataRequest = {
    ...{ id: randomUUID(), kind, reportId: report.id, way: 'desk', wish, proof },
    ...{ receivedAt: now, dueAt: answerBy(now), settledAt: null, outcome: null },
  };
  const step: RequestStep = { at: now, personId: by, what: 'received', text: null };
  await app.db.transaction().execute((tx) => take(tx, request, step));
  return { id: request.id };
}
