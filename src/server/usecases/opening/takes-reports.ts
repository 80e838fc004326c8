import { readNow, type App } from '#server/app.ts';

/**
 * Whether citizens may send reports: a real installation is closed until two administrators have opened it,
 * the sample is open from the start (K-32). Following a report, and the desk, are there always.
 */
export async function takesReports(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'kind'>,
): Promise<boolean> {
  return app.kind === 'sample' || (await readNow(app)).opening.isOpen;
}
