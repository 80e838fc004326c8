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

/** What is kept under the id that a form's report will have. */
export interface Kept {
  /** Undefined where there is none or its day is over. */
  readonly draft: Draft | undefined;
  /** The report is there already. */
  readonly isSent: boolean;
}

/** One question for the draft and whether it was sent: every step asks it. */
export async function readDraft(db: Db, id: ReportId, nowMs: number): Promise<Kept> {
  const { rows } = await sql<{ body: unknown; has_photos: boolean; is_sent: boolean }>`
    select draft.body,
      exists (select from draft_file where draft_file.draft_id = draft.id) as has_photos,
      exists (select from report where report.id = ${id}) as is_sent
    from (select) as one
    left join draft on draft.id = ${id} and draft.expires_at > ${momentOfMs(nowMs)}`.execute(db);
  const row = rows[0];
  // Few drafts have a photo yet.
  const photos = row?.has_photos ? await readDraftPhotos(db, id) : [];
  return {
    draft: row?.body ? { body: row.body, photos } : undefined,
    isSent: row?.is_sent ?? false,
  };
}

export interface DraftPatch {
  readonly sets: Readonly<Record<string, unknown>>;
  /** Fields to be asked again, because an answer before them has changed. */
  readonly clears: readonly string[];
}

/** Writes the fields of one step and leaves the others as they are: two tabs do not undo each other. Gives all of them. */
export async function patchDraft(
  db: Db,
  id: ReportId,
  { sets, clears }: DraftPatch,
  nowMs: number,
): Promise<unknown> {
  const body = JSON.stringify(sets);
  const merged = sql<string>`(draft.body - ${[...clears]}::text[]) || excluded.body`;
  const row = await db
    .insertInto('draft')
    .values({ id, body, expires_at: addMs(momentOfMs(nowMs), DRAFT_MS_MAX) })
    .onConflict((it) => it.column('id').doUpdateSet({ body: merged }))
    .returning('body')
    .executeTakeFirstOrThrow();
  return row.body;
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
