import { randomUUID } from 'node:crypto';
import type { Decision } from '#domain/report/refusals.ts';
import { accepted, refused } from '#domain/report/refusals.ts';
import type { FileId, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import type { ReporterAct } from '#server/contract/reporter-acts.ts';
import { receivePhoto, type ReceivedPhoto } from '#server/files/receive-file.ts';
import { readFiles, type FileRow } from '#server/store/report-files.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import {
  handleReport,
  type Handled,
  type Handling,
} from '#server/usecases/report/handle-report.ts';
import type { FileRefusal } from '#words/files.ts';

/** Photos of one reporter on one report: five with it, and five more later. */
export const REPORTER_PHOTOS_MAX = 10;

type Acting = Pick<App, 'db' | 'reference' | 'clock' | 'random'>;

/**
 * What the reporter does with a report that their key has opened. `seen` is the number of events the form
 * showed, for acts that depend on what was read.
 */
export async function actAsReporter(
  app: Acting,
  reportId: ReportId,
  act: ReporterAct,
  seen?: number,
): Promise<Decision<Handled>> {
  const book = openWordBook(app.random);
  const command = commandOf(act, book);
  return await handleReport(app, {
    reportId,
    by: { kind: 'reporter' },
    command,
    words: book.rows,
    ...(seen === undefined ? {} : { seen }),
  });
}

function commandOf(act: ReporterAct, book: WordBook): Handling['command'] {
  switch (act.name) {
    case 'reply':
      return { name: 'reply', text: book.take(act.text), files: [] };
    case 'complete':
    case 'comment':
      return { name: act.name, text: book.take(act.text) };
    case 'object':
    case 'reopen':
    case 'restore':
      return { name: act.name, reason: book.take(act.text) };
    case 'rate':
      return { name: 'rate', stars: act.stars, text: book.takeIfAny(act.text) };
    case 'withdraw':
      return { name: 'withdraw', reason: book.takeIfAny(act.text) };
    case 'confirm':
      return { name: 'confirm' };
  }
}

export type AddedPhoto =
  | { readonly kind: 'file'; readonly refusal: FileRefusal }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'decided'; readonly decision: Decision<FileId> };

/** One photo more. Time and place of its capture are not kept: nobody was asked (M-31). */
export async function addReporterPhoto(
  app: Acting & Pick<App, 'files'>,
  reportId: ReportId,
  bytes: Uint8Array,
): Promise<AddedPhoto> {
  const there = await readFiles(app.db, reportId);
  if (there.filter((it) => it.fromReporter).length >= REPORTER_PHOTOS_MAX) {
    return { kind: 'tooMany' };
  }
  const received = await receivePhoto(bytes);
  if (!received.ok) return { kind: 'file', refusal: received.refusal };
  return { kind: 'decided', decision: await attach(app, reportId, received.file) };
}

async function attach(
  app: Acting & Pick<App, 'files'>,
  reportId: ReportId,
  photo: ReceivedPhoto,
): Promise<Decision<FileId>> {
  const fileId = randomUUID() as FileId;
  await app.files.put(fileId, 'full', photo.full);
  await app.files.put(fileId, 'small', photo.small);
  const decision = await handleReport(app, {
    reportId,
    by: { kind: 'reporter' },
    command: { name: 'addPhotos', files: [fileId] },
    words: [],
    files: [rowOf(fileId, photo)],
  });
  if (decision.ok) return accepted(fileId);
  await app.files.remove(fileId);
  return refused(decision.refusal.kind);
}

const rowOf = (fileId: FileId, photo: ReceivedPhoto): FileRow => ({
  fileId,
  kind: 'photo',
  bytes: photo.full.length,
  width: photo.width,
  height: photo.height,
  sha256: Buffer.from(photo.sha256, 'hex'),
  dhash: photo.dhash,
  capture: null,
});
