import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

/** Chooses the pages that desks begin with. Nothing else changes: the reports are the same on both (K-25). */
export async function changeMode(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  smallUse: boolean,
  by: PersonId,
): Promise<void> {
  const { now } = await readNow(app);
  await changeReference(app.db, async (tx) => {
    await tx.updateTable('installation').set({ small_use: smallUse }).execute();
    await recordChange(tx, { command: 'installation.mode', body: { smallUse }, at: now, by });
    return undefined;
  });
}
