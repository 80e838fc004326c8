import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileId, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { draftShape, type DraftBody } from '#server/contract/submission.ts';
import type { FileForm, StreamedFile } from '#server/files/file-store.ts';
import { receivePhoto } from '#server/files/receive-file.ts';
import { machineMs } from '#server/machine-clock.ts';
import {
  addDraftPhoto,
  deleteDraft,
  DRAFT_MS_MAX,
  namedFiles,
  patchDraft,
  readDraft,
  removeDraftPhoto,
  type DraftPhoto,
} from '#server/store/drafts.ts';
import { CODE_LENGTH, KEY_LENGTH, mintCode, mintKey } from '#server/tickets/alphabet.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import type { FileRefusal } from '#words/files.ts';

const PURPOSE = 'form';

export const formShape = z.object({
  id: z.uuid().transform((id) => id as ReportId),
  code: z.string().length(CODE_LENGTH),
  key: z.string().length(KEY_LENGTH),
  mintedMs: z.number(),
  askedAgain: z.boolean(),
});
/** What a citizen's form carries, encrypted: the report it becomes, and that report's code and key (M-27). */
export type Form = z.infer<typeof formShape>;

/** Id, code and key are minted when the form is first served, so that any retry shows the same receipt. */
export function mintForm(app: Pick<App, 'random'>): Form {
  const mintedMs = machineMs();
  const id = mintReportId(mintedMs, app.random) as ReportId;
  const { random } = app;
  return { id, code: mintCode(random), key: mintKey(random), mintedMs, askedAgain: false };
}

export const sealForm = (app: Pick<App, 'keys'>, form: Form): string =>
  seal(app.keys.form, PURPOSE, form, machineMs() + DRAFT_MS_MAX);

/** Undefined for a token that is forged, older than a day, or of another release. */
export function openForm(app: Pick<App, 'keys'>, token: string): Form | undefined {
  const opened = open(app.keys.form, PURPOSE, token, machineMs());
  return opened.ok ? formShape.safeParse(opened.value).data : undefined;
}

export interface KeptDraft {
  readonly body: DraftBody;
  readonly photos: readonly DraftPhoto[];
  /** The report of this form is there already: any retry then shows its receipt. */
  readonly isSent: boolean;
}

/** Empty where nothing is kept. */
export async function readKept(app: Pick<App, 'db'>, id: ReportId): Promise<KeptDraft> {
  const { draft, isSent } = await readDraft(app.db, id, machineMs());
  return { body: draftShape.parse(draft?.body ?? {}), photos: draft?.photos ?? [], isSent };
}

/** Keeps one step's fields and gives all that are kept; `clears` are to be asked again. */
export async function keepStep(
  app: Pick<App, 'db'>,
  id: ReportId,
  sets: DraftBody,
  clears: readonly (keyof DraftBody)[] = [],
): Promise<DraftBody> {
  return draftShape.parse(await patchDraft(app.db, id, { sets, clears }, machineMs()));
}

/** Takes one photo into the draft; `tooMany` where it has all it may have (M-31). */
export async function keepPhoto(
  app: Pick<App, 'db' | 'files'>,
  id: ReportId,
  bytes: Uint8Array,
  keepsCapture: boolean,
): Promise<FileRefusal | 'tooMany' | undefined> {
  const received = await receivePhoto(bytes);
  if (!received.ok) return received.refusal;
  const { full, small, width, height, sha256, dhash, capture } = received.file;
  const fileId = randomUUID() as FileId;
  await app.files.put(fileId, 'full', full);
  await app.files.put(fileId, 'small', small);
  await keepStep(app, id, { keepsCapture });
  const photo: DraftPhoto = {
    ...{ fileId, width, height, dhash, bytes: full.length },
    sha256: Buffer.from(sha256, 'hex'),
    capture: keepsCapture ? capture : {},
  };
  if (await addDraftPhoto(app.db, id, photo)) return undefined;
  await app.files.remove(fileId);
  return 'tooMany';
}

export async function dropPhoto(
  app: Pick<App, 'db' | 'files'>,
  id: ReportId,
  fileId: FileId,
): Promise<void> {
  // What a form names may be no id at all.
  if (!(await readKept(app, id)).photos.some((photo) => photo.fileId === fileId)) return;
  if (await removeDraftPhoto(app.db, id, fileId)) await removeUnnamed(app, [fileId]);
}

/** A photo of this draft and of no other. */
export async function readDraftPhoto(
  app: Pick<App, 'db' | 'files'>,
  id: ReportId,
  fileId: string,
  form: Extract<FileForm, 'full' | 'small'>,
): Promise<StreamedFile | undefined> {
  const { photos } = await readKept(app, id);
  return photos.some((photo) => photo.fileId === fileId)
    ? await app.files.stream(fileId, form)
    : undefined;
}

/** "Hapus draf": the text and its photos, at once. */
export async function discardDraft(app: Pick<App, 'db' | 'files'>, id: ReportId): Promise<void> {
  await removeUnnamed(app, await deleteDraft(app.db, id));
}

/** Where the power went right after sending, a draft still lists photos that are the report's by now: these stay. */
async function removeUnnamed(app: Pick<App, 'db' | 'files'>, files: readonly FileId[]) {
  if (files.length === 0) return;
  const named = await namedFiles(app.db, files);
  await Promise.all(files.filter((it) => !named.has(it)).map((it) => app.files.remove(it)));
}
