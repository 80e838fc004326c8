import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { entryShape, type EntryBody } from '#server/contract/entry.ts';
import { machineMs } from '#server/machine-clock.ts';
import { deleteDraft, DRAFT_MS_MAX, patchDraft, readDraft } from '#server/store/drafts.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { formShape, type Form } from '#server/usecases/intake/keep-draft.ts';

/** Bound to the writer: what one officer began nobody else goes on with. */
const purposeOf = (writer: PersonId): string => `entry ${writer}`;

export const sealEntry = (app: Pick<App, 'keys'>, writer: PersonId, form: Form): string =>
  seal(app.keys.form, purposeOf(writer), form, machineMs() + DRAFT_MS_MAX);

/** Undefined for a token that is forged, of somebody else, or older than a day. */
export function openEntry(
  app: Pick<App, 'keys'>,
  writer: PersonId,
  token: string,
): Form | undefined {
  const opened = open(app.keys.form, purposeOf(writer), token, machineMs());
  return opened.ok ? formShape.safeParse(opened.value).data : undefined;
}

export interface KeptEntry {
  readonly body: EntryBody;
  readonly isSent: boolean;
}

/** Empty where nothing is kept. */
export async function readEntry(app: Pick<App, 'db'>, id: ReportId): Promise<KeptEntry> {
  const { draft, isSent } = await readDraft(app.db, id, machineMs());
  return { body: entryShape.parse(draft?.body ?? {}), isSent };
}

/** Keeps one page's fields and gives all that are kept. */
export async function keepEntry(
  app: Pick<App, 'db'>,
  id: ReportId,
  sets: EntryBody,
): Promise<EntryBody> {
  return entryShape.parse(await patchDraft(app.db, id, { sets, clears: [] }, machineMs()));
}

/** "Hapus catatan ini", at once. */
export async function deleteEntry(app: Pick<App, 'db'>, id: ReportId): Promise<void> {
  await deleteDraft(app.db, id);
}
