import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { FILES_PER_REPORT_MAX } from '#server/files/limits.ts';
import { receivePhotoOrPdf } from '#server/files/receive-file.ts';
import { machineMs } from '#server/machine-clock.ts';
import type { FileRow } from '#server/store/report-files.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import type { FileRefusal } from '#words/files.ts';

/** A form that was refused keeps its photos this long; then they go as orphans do. Machine time. */
const KEPT_MS_MAX = 12 * 3_600_000;
const PURPOSE = 'evidence';

export type Kept =
  | { readonly ok: true; readonly rows: readonly FileRow[] }
  | {
      readonly ok: false;
      readonly refusal: FileRefusal | 'tooMany';
      readonly rows: readonly FileRow[];
    };

/**
 * Receives an officer's photos and PDFs beside those that an earlier sending of the same form brought. What was
 * received stays even where a later file is refused. Officers' proof keeps time and place of capture (M-31).
 */
export async function keepEvidence(
  app: Pick<App, 'files'>,
  earlier: readonly FileRow[],
  files: readonly File[],
): Promise<Kept> {
  const rows = [...earlier];
  for (const file of files) {
    if (file.size === 0) continue;
    if (rows.length >= FILES_PER_REPORT_MAX) return { ok: false, refusal: 'tooMany', rows };
    const received = await receivePhotoOrPdf(new Uint8Array(await file.arrayBuffer()));
    if (!received.ok) return { ok: false, refusal: received.refusal, rows };
    rows.push(await store(app, received.file));
  }
  return { ok: true, rows };
}

type Stored = Extract<Awaited<ReturnType<typeof receivePhotoOrPdf>>, { readonly ok: true }>['file'];

async function store({ files }: Pick<App, 'files'>, file: Stored): Promise<FileRow> {
  const fileId = randomUUID() as FileId;
  const common = { fileId, bytes: file.full.length, sha256: Buffer.from(file.sha256, 'hex') };
  if (file.kind === 'pdf') {
    await files.put(fileId, 'pdf', file.full);
    return { ...common, kind: 'pdf', width: null, height: null, dhash: null, capture: null };
  }
  await files.put(fileId, 'small', file.small);
  await files.put(fileId, 'full', file.full);
  const { kind, width, height, dhash, capture } = file;
  return { ...common, kind, width, height, dhash, capture };
}

const rowShape = z.object({
  fileId: z.uuid().transform((it) => it as FileId),
  kind: z.enum(['photo', 'pdf']),
  bytes: z.number(),
  width: z.number().nullable(),
  height: z.number().nullable(),
  sha256: z.string().transform((it) => Buffer.from(it, 'hex')),
  dhash: z.string().nullable(),
  capture: z
    .object({
      takenAt: z.string().optional(),
      lat: z.number().optional(),
      lon: z.number().optional(),
    })
    .nullable(),
});
const keptShape = z.object({ of: z.string(), rows: z.array(rowShape) });

/** The files of a refused form as sealed text, for a hidden field; `of` names report, act and person. */
export function sealKept(
  { keys }: Pick<App, 'keys'>,
  of: string,
  rows: readonly FileRow[],
): string {
  if (rows.length === 0) return '';
  const plain = rows.map((row) => ({ ...row, sha256: row.sha256.toString('hex') }));
  return seal(keys.form, PURPOSE, { of, rows: plain }, machineMs() + KEPT_MS_MAX);
}

/** What `sealKept` sealed for the same form; anything else holds no files. */
export function openKept(
  { keys }: Pick<App, 'keys'>,
  of: string,
  text: string,
): readonly FileRow[] {
  const opened = open(keys.form, PURPOSE, text, machineMs());
  const parsed = keptShape.safeParse(opened.ok ? opened.value : undefined);
  return parsed.success && parsed.data.of === of ? parsed.data.rows : [];
}
