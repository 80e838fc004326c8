import { atLeast } from '#domain/access/reach.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { FileId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { StreamedFile } from '#server/files/file-store.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { insertLook } from '#server/store/access-log.ts';
import { readFiles } from '#server/store/report-files.ts';
import { readReporter } from '#server/store/reporters.ts';
import { logLook, reachReport, readsOriginal } from '#server/usecases/report/reach-report.ts';

/** `isHidden`: name and contact are under the holders' key, and at most where news goes is here (K-32). */
export type OpenedReporter = ReturnType<typeof legible>;

const PHOTO_REASON = 'Melihat foto laporan untuk menanganinya';

/**
 * Name and contact of the reporter, with the reason written to the log before they are read (M-24). Undefined
 * where reach is below `identity`: so it always is for an anonymous report (M-22). Null: nothing was given.
 */
export async function openIdentity(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys'>,
  personId: PersonId,
  reportId: string,
  reason: string,
): Promise<OpenedReporter | null | undefined> {
  const reached = await reachReport(app, personId, reportId);
  if (!reached || !atLeast(reached.level, 'identity')) return undefined;
  const { row, person, seat, given } = reached;
  await insertLook(app.db, row.id, {
    personId: person.id,
    officeId: seat.officeId,
    what: 'identity',
    reason,
    at: given.now,
  });
  // Who limits the use of their data is opened by nobody.
  if (reached.due.report.restrictedAt !== null) return null;
  const kept = await readReporter(app.db, row.id);
  return kept ? legible(app.keys, row.id, kept) : null;
}

export interface OpenedFile {
  readonly kind: 'photo' | 'pdf';
  readonly stream: StreamedFile;
}

export interface WantedFile {
  readonly reportId: string;
  readonly fileId: string;
  readonly small: boolean;
}

/**
 * One file of a report. Of an anonymous reporter everybody but the desk sees only what was released (M-23); a
 * look at a reporter's photo is written to the log. Undefined: not there, or not theirs to see.
 */
export async function openFile(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'files'>,
  personId: PersonId,
  { reportId, fileId, small }: WantedFile,
): Promise<OpenedFile | undefined> {
  const reached = await reachReport(app, personId, reportId);
  if (!reached) return undefined;
  const file = (await readFiles(app.db, reached.row.id)).find((it) => it.fileId === fileId);
  if (!file) return undefined;
  const mayShow = !file.fromReporter || file.released || readsOriginal(reached);
  if (!mayShow) return undefined;
  if (file.fromReporter) await logLook(app, reached, 'photo', PHOTO_REASON);
  const form = file.kind === 'pdf' ? 'pdf' : small ? 'small' : 'full';
  const stream = await app.files.stream(file.fileId satisfies FileId, form);
  return stream && { kind: file.kind, stream };
}
