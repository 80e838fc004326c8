import type { Actor } from '#domain/report/actor.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import { decideSubmit } from '#domain/report/decide.ts';
import { accepted, refused, type Decision } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { guarded, type Guarding } from '#server/identity/guard-reporter.ts';
import type { Tx } from '#server/store/database.ts';
import { attachFiles, type FileRow } from '#server/store/report-files.ts';
import { insertReporter, type Reporter } from '#server/store/reporters.ts';
import { lockReport, recordFirst } from '#server/store/reports.ts';
import { insertTicket } from '#server/store/tickets.ts';
import type { WordRow } from '#server/store/word-book.ts';
import { keyHash } from '#server/tickets/key-hash.ts';

export interface Submission {
  readonly by: Actor;
  readonly command: CommandOf<'submit'>;
  readonly words: readonly WordRow[];
  readonly files: readonly FileRow[];
  readonly reporter: Reporter | null;
  /** Minted when the form was served: any retry shows the same receipt (M-27). */
  readonly code: string;
  readonly key: string;
}

/**
 * Takes in a report. The id is the idempotency key: a form sent twice, at once or later, is one report and
 * both get the same receipt. The receipt may be shown only after this returned: then it is on the disk.
 */
export async function submitReport(
  app: Pick<App, 'db' | 'reference' | 'keys' | 'clock'>,
  submission: Submission,
): Promise<Decision<Report>> {
  const given = await readNow(app);
  const decision = decideSubmit(submission.command, {
    ...given,
    actor: submission.by,
  });
  if (!decision.ok) return decision;
  const { id } = submission.command;
  const hash = Buffer.from(keyHash(app.keys.ticket, id, submission.key));
  if (
    !(await insertTicket(app.db, {
      code: submission.code,
      reportId: id,
      keyHash: hash,
    }))
  ) {
    return refused('alreadySubmitted');
  }
  return await app.db.transaction().execute(async (tx) => {
    const report = await recordFirst(tx, {
      events: decision.value,
      words: submission.words,
      org: given.org,
      recordedAt: given.now,
    });
    if (!report) return await alreadyThere(tx, submission);
    await writeAround(tx, report, submission, {
      keys: app.keys,
      recipient: given.identityRecipient,
    });
    return accepted(report);
  });
}

async function writeAround(
  tx: Tx,
  report: Report,
  submission: Submission,
  guarding: Guarding,
): Promise<void> {
  if (submission.reporter) {
    const kept = await guarded(report.id, report.flags, submission.reporter, guarding);
    await insertReporter(tx, report.id, kept);
  }
  await attachFiles(tx, report, submission.by, submission.files);
}

async function alreadyThere(tx: Tx, { command }: Submission): Promise<Decision<Report>> {
  const locked = await lockReport(tx, command.id);
  return locked ? accepted(locked.report) : refused('alreadySubmitted');
}
