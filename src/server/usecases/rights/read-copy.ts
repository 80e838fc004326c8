import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { openRequest } from '#server/usecases/rights/read-requests.ts';
import { readOwnData, type OwnData } from '#server/usecases/rights/own-data.ts';
import { mayHandOut } from '#server/usecases/rights/settle-request.ts';

/**
 * What is handed over at the desk to whoever asked to see it, where this person may read who reported. While the
 * use of the data is limited nobody reads that here either; the reporter does, with code and key.
 */
export async function readCopy(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'files'>,
  by: PersonId,
  requestId: string,
): Promise<OwnData | 'notFound' | 'notYours'> {
  const read = await openRequest(app, requestId);
  if (read?.request.kind !== 'see') return 'notFound';
  if (!(await mayHandOut(app, by, read.request.reportId))) return 'notYours';
  const own = await readOwnData(app, read.request.reportId);
  if (!own) return 'notFound';
  return own.report.restrictedAt === null ? own : { ...own, reporter: null };
}
