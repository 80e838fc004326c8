import type { Actor } from '#domain/report/actor.ts';
import type { FileId, Report, ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** A stored file on its way to a report: what was measured when it was received (M-31). */
export interface FileRow {
  readonly fileId: FileId;
  readonly kind: 'photo' | 'pdf';
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly sha256: Buffer;
  readonly dhash: string | null;
  /** Where and when it was taken, where it may be kept at all: officers' proof, or a citizen who ticked it. */
  readonly capture: {
    readonly takenAt?: string | undefined;
    readonly lat?: number | undefined;
    readonly lon?: number | undefined;
  } | null;
}

/** The same file handed in again by a retry is one file. */
export async function attachFiles(
  tx: Tx,
  report: Report,
  by: Actor,
  files: readonly FileRow[],
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('report_file')
    .values(
      files.map((file) => ({
        report_id: report.id,
        file_id: file.fileId,
        seq: report.seq,
        from_reporter: by.kind === 'reporter',
        kind: file.kind,
        bytes: file.bytes,
        width: file.width,
        height: file.height,
        sha256: file.sha256,
        dhash: file.dhash,
      })),
    )
    .onConflict((it) => it.doNothing())
    .execute();
  await keepCaptures(tx, report, by, files);
}

async function keepCaptures(
  tx: Tx,
  report: Report,
  by: Actor,
  files: readonly FileRow[],
): Promise<void> {
  if (by.kind === 'reporter' && report.flags.anonymous) return;
  const captures = files.flatMap(({ fileId, capture }) => (capture ? [{ fileId, capture }] : []));
  if (captures.length === 0) return;
  await tx
    .insertInto('file_capture')
    .values(
      captures.map(({ fileId, capture }) => ({
        report_id: report.id,
        file_id: fileId,
        taken_at: capture.takenAt ?? null,
        lat: capture.lat ?? null,
        lon: capture.lon ?? null,
      })),
    )
    .onConflict((it) => it.doNothing())
    .execute();
}

export interface StoredFile {
  readonly fileId: FileId;
  readonly seq: number;
  readonly fromReporter: boolean;
  readonly kind: 'photo' | 'pdf';
  readonly width: number | null;
  readonly height: number | null;
  readonly released: boolean;
}

export async function readFiles(db: Db | Tx, id: ReportId): Promise<readonly StoredFile[]> {
  const rows = await db
    .selectFrom('report_file')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('seq')
    .orderBy('file_id')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    seq: row.seq,
    fromReporter: row.from_reporter,
    kind: row.kind,
    width: row.width,
    height: row.height,
    released: row.released,
  }));
}

/** The coordinator says that a photo of an anonymous report may be shown to the unit (M-23). */
export async function releaseFile(tx: Tx, id: ReportId, fileId: FileId): Promise<void> {
  await tx
    .updateTable('report_file')
    .set({ released: true })
    .where('report_id', '=', id)
    .where('file_id', '=', fileId)
    .execute();
}
