import type { PersonId } from '#domain/office/organisation.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import { readNow, type App } from '#server/app.ts';
import {
  insertStep,
  readRequest,
  settleOnce,
  type DataRequest,
} from '#server/store/data-requests.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { openIdentity } from '#server/usecases/report/open-parts.ts';
import { correctReporter, type Correction } from '#server/usecases/rights/correct-reporter.ts';
import { eraseReport } from '#server/usecases/rights/erase-report.ts';

/** How a request ends. */
export type Settlement =
  | { readonly outcome: 'refused'; readonly text: string }
  | {
      readonly outcome: 'granted';
      readonly text: string | null;
      /** Of a correction. */
      readonly to?: Correction | undefined;
    };

export type SettleRefusal = RefusalKind | 'alreadySettled' | 'nothingToCorrect' | 'reasonMissing';
type Settling = Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'files'>;

/** Does what was asked, or says why not; either is recorded with who and when. */
export async function settleRequest(
  app: Settling,
  by: PersonId,
  id: string,
  settlement: Settlement,
): Promise<SettleRefusal | undefined> {
  const request = await readRequest(app.db, id);
  if (!request) return 'notFound';
  if (request.settledAt !== null) return 'alreadySettled';
  if (settlement.outcome === 'refused' && settlement.text.trim() === '') return 'reasonMissing';
  const refused =
    settlement.outcome === 'granted' ? await grant(app, by, request, settlement) : undefined;
  if (refused) return refused;
  const { now } = await readNow(app);
  const { outcome, text } = settlement;
  return await app.db.transaction().execute(async (tx) => {
    if (!(await settleOnce(tx, id, outcome, now))) return 'alreadySettled';
    await insertStep(tx, id, { at: now, personId: by, what: outcome, text });
    return undefined;
  });
}

/** What is so already need not be done again: the wish is fulfilled. */
const FULFILLED: readonly RefusalKind[] = ['alreadyErased', 'alreadyRestricted'];

async function grant(
  app: Settling,
  by: PersonId,
  { kind, reportId }: DataRequest,
  { to }: Extract<Settlement, { outcome: 'granted' }>,
): Promise<SettleRefusal | undefined> {
  switch (kind) {
    case 'see':
      return (await mayHandOut(app, by, reportId)) ? undefined : 'notYourRole';
    case 'correct':
      return await correctReporter(app, reportId, to ?? { name: null, contact: null });
    case 'erase':
      return unfulfilled(await eraseReport(app, reportId, 'request'));
    case 'restrict':
      return unfulfilled(
        await handleReport(app, {
          ...{ reportId, by: { kind: 'reporter' }, command: { name: 'restrict' }, words: [] },
        }),
      );
  }
}

const unfulfilled = (
  handled: { ok: true } | { ok: false; refusal: { kind: RefusalKind } },
): RefusalKind | undefined =>
  handled.ok || FULFILLED.includes(handled.refusal.kind) ? undefined : handled.refusal.kind;

const HAND_OUT_REASON = 'Memberi salinan data kepada pelapor yang memintanya';

/**
 * Whether this person may read who reported, with the look written to the log (M-24): only then is a copy theirs to
 * hand out. The reporter has it without them, with code and key.
 */
export const mayHandOut = async (app: Settling, by: PersonId, reportId: string): Promise<boolean> =>
  (await openIdentity(app, by, reportId, HAND_OUT_REASON)) !== undefined;
