import type { App } from '#server/app.ts';
import { log } from '#server/log.ts';

/** Whether the database answers and holds an installation. */
export async function isReady({ db }: Pick<App, 'db'>): Promise<boolean> {
  try {
    const row = await db.selectFrom('installation').select('kind').executeTakeFirst();
    return row !== undefined;
  } catch (error) {
    log.warn({ err: error }, 'not ready');
    return false;
  }
}
