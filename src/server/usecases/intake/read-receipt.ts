import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { sayCode } from '#server/tickets/alphabet.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

/** A report with the code and key that were minted for it; whoever shows it has made sure of who asks. */
export interface Handed {
  readonly id: ReportId;
  readonly code: string;
  readonly key: string;
}

/** What a receipt shows, or null where there is no such report. `origin` is where citizens reach the service. */
export async function readReceiptOf(app: App, { id, code, key }: Handed, origin: string) {
  const view = await trackByKey(app, id);
  if (!view) return null;
  const { report } = view;
  const { verify, class: answer } = report.clocks;
  return {
    code: sayCode(code),
    key: sayCode(key),
    link: `${origin}/lacak/${code}?k=${key}`,
    where: `${origin}/lacak`,
    class: report.class,
    receivedOn: report.receivedOn,
    verifyOn: verify?.dueOn ?? null,
    answerOn: answer?.dueOn ?? null,
    anonymous: report.flags.anonymous,
    sealed: report.flags.sealed,
    /** Not kept on the phone (K-6). */
    delicate: report.flags.sealed || report.class === 'oversightComplaint',
  };
}
