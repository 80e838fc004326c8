import { sql } from 'kysely';
import { addMs, momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { FileId, ReportId } from '#domain/report/report.ts';
import type { Capture } from '#server/files/capture.ts';
import { FILES_PER_REPORT_MAX } from '#server/files/limits.ts';
import type { Db } from '#server/store/database.ts';

/** A form on its way is erased after a day, machine time (M-31). */
export const DRAFT_MS_MAX = 86_400_000;

export interface DraftPhoto {
  readonly fileId: FileId;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly sha256: Buffer;
  readonly dhash: string;
  readonly capture: Capture;
}

export interface Draft {
  /** As the steps wrote it; the caller parses it. */
  readonly body: unknown;
  readonly photos: readonly DraftPhoto[];
}

/** The draft of a form, addressed by the id that its report will have; undefined where none is or its day is over. */
export async function readDraft(db: Db, id: ReportId, nowMs: number): Promise<Draft | undefined> {
  const row = await db
    .selectFrom('draft')
    .select('body')
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('draft_file').select('draft_file.file_id').whereRef('draft_id', '=', 'draft.id'),
      ).as('hasPhotos'),
    )
    .where('id', '=', id)
    .where('expires_at', '>', momentOfMs(nowMs))
    .executeTakeFirst();
  if (!row) return undefined;
  // Every step reads the draft, and few have a photo yet.
  return { body: row.body, photos: row.hasPhotos ? await readDraftPhotos(db, id) : [] };
}

export interface DraftPatch {
  readonly sets: Readonly<Record<string, unknown>>;
  /** Fields to be asked again, because an answer before them has changed. */
  readonly clears: readonly string[];
}

/** Writes the fields of one step and leaves the others as they are: two tabs do not undo each other. */
export async function patchDraft(
  db: Db,
  id: ReportId,
  { sets, clears }: DraftPatch,
  nowMs: number,
): Promise<void> {
  const body = JSON.stringify(sets);
  const merged = sql<string>`(draft.body - ${[...clears]}::text[]) || excluded.body`;
  await db
    .insertInto('draft')
    .values({ id, body, expires_at: addMs(momentOfMs(nowMs), DRAFT_MS_MAX) })
    .onConflict((it) => it.column('id').doUpdateSet({ body: merged }))
    .execute();
}

async function readDraftPhotos(db: Db, id: ReportId): Promise<readonly DraftPhoto[]> {
  const rows = await db
    .selectFrom('draft_file')
    .selectAll()
    .where('draft_id', '=', id)
    .orderBy('n')
    .orderBy('file_id')
    .execute();
  return rows.map((row) => ({
    fileId: row.file_id,
    bytes: row.bytes,
    width: row.width,
    height: row.height,
    sha256: row.sha256,
    dhash: row.dhash,
    capture: row.capture as Capture,
  }));
}

/** False where the draft has all the photos it may have, or is gone: its row is locked, so two at once are counted. */
export async function addDraftPhoto(db: Db, id: ReportId, photo: DraftPhoto): Promise<boolean> {
  return await db.transaction().execute(async (tx) => {
    const draft = await tx
      .selectFrom('draft')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const { n } = await tx
      .selectFrom('draft_file')
      .select((it) => it.fn.countAll<number>().as('n'))
      .where('draft_id', '=', id)
      .executeTakeFirstOrThrow();
    if (!draft || n >= FILES_PER_REPORT_MAX) return false;
    const { fileId, capture, ...measured } = photo;
    await tx
      .insertInto('draft_file')
      .values({
        draft_id: id,
        file_id: fileId,
        n: n + 1,
        ...measured,
        capture: JSON.stringify(capture),
      })
      .execute();
    return true;
  });
}

/** Whether a photo of this draft was there to be removed; its bytes are the caller's. */
export async function removeDraftPhoto(db: Db, id: ReportId, fileId: FileId): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('draft_file')
    .where('draft_id', '=', id)
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Erases a draft and names its photos, whose bytes the caller removes or hands to the report. */
export async function deleteDraft(db: Db, id: ReportId): Promise<readonly FileId[]> {
  return await db.transaction().execute(async (tx) => {
    const files = await tx
      .deleteFrom('draft_file')
      .where('draft_id', '=', id)
      .returning('file_id')
      .execute();
    await tx.deleteFrom('draft').where('id', '=', id).execute();
    return files.map((it) => it.file_id);
  });
}

/** Drafts whose day is over, at most `limit` of them. */
export async function expiredDrafts(
  db: Db,
  now: Moment,
  limit: number,
): Promise<readonly ReportId[]> {
  const rows = await db
    .selectFrom('draft')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.id as ReportId);
}

/** Which of these files a draft or a report names. */
export async function namedFiles(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const files = ids as readonly FileId[];
  const ofDrafts = await db
    .selectFrom('draft_file')
    .select('file_id')
    .where('file_id', 'in', files)
    .execute();
  const ofReports = await db
    .selectFrom('report_file')
    .select('file_id')
    .where('file_id', 'in', files)
    .execute();
  return new Set([...ofDrafts, ...ofReports].map((row) => row.file_id));
}
