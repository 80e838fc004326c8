import { mailAddress, whatsAppNumber } from '#domain/notice/addressee.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { guarded, legible } from '#server/identity/guard-reporter.ts';
import { lockReport } from '#server/store/reports.ts';
import { guardReporter, insertReporter, readReporter } from '#server/store/reporters.ts';

/** Name and contact as they are to be; null where nothing is to stand. */
export interface Correction {
  readonly name: string | null;
  readonly contact: string | null;
}

/**
 * Puts right who reported, guarded as the flags of the report say (K-32). Of a hidden reporter, whom nobody can read
 * here, what was not typed again is gone. `nothingToCorrect` where nothing was typed.
 */
export async function correctReporter(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys'>,
  id: ReportId,
  { name, contact }: Correction,
): Promise<'notFound' | 'nothingToCorrect' | 'alreadyErased' | undefined> {
  if (name === null && contact === null) return 'nothingToCorrect';
  const { identityRecipient: recipient } = await readNow(app);
  return await app.db.transaction().execute(async (tx) => {
    const locked = await lockReport(tx, id);
    if (!locked) return 'notFound';
    // No later erasure comes by: what is written here now would stay for good.
    if (locked.report.erased === 'all') return 'alreadyErased';
    const kept = await readReporter(tx, id);
    const notices = kept ? legible(app.keys, id, kept).notices : 'none';
    const reporter = { name, contact, contactKind: kindOf(contact), notices };
    const row = await guarded(id, locked.report.flags, reporter, { keys: app.keys, recipient });
    await (kept ? guardReporter(tx, id, row) : insertReporter(tx, id, row));
    return undefined;
  });
}

function kindOf(contact: string | null): 'phone' | 'email' | 'other' | null {
  if (contact === null) return null;
  if (mailAddress(contact)) return 'email';
  return whatsAppNumber(contact) ? 'phone' : 'other';
}
