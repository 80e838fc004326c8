import type { CommandOf } from '#domain/report/commands.ts';
import { accepted, type Decision } from '#domain/report/refusals.ts';
import type { ErasedScope, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { readFiles } from '#server/store/report-files.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';

type Erasing = Pick<App, 'db' | 'reference' | 'clock' | 'files'>;

/**
 * Erases what the ground allows and gives how much that was. The act is the reporter's where they asked,
 * else the clock's. Bytes of files go after the commit; what a crash leaves there is an orphan and goes later.
 */
export async function eraseReport(
  app: Erasing,
  reportId: ReportId,
  ground: CommandOf<'erase'>['ground'],
): Promise<Decision<ErasedScope>> {
  const files = await readFiles(app.db, reportId);
  const handled = await handleReport(app, {
    reportId,
    by: { kind: ground === 'request' ? 'reporter' : 'clock' },
    command: { name: 'erase', ground },
    words: [],
  });
  if (!handled.ok) return handled;
  const erased = handled.value.events.find((it) => it.type === 'erased');
  if (!erased) throw new Error(`Report ${reportId} was erased without an event`);
  if (erased.scope === 'all') {
    for (const { fileId } of files) await app.files.remove(fileId);
  }
  return accepted(erased.scope);
}
