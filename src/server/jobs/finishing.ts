import type { App } from '#server/app.ts';
import type { Job } from '#server/jobs/job.ts';
import { log } from '#server/log.ts';
import { moveDueDays } from '#server/usecases/reference/move-due-days.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

/** Goes on, once and beside the pages, with a change of calendar or appointment that was broken off (M-16). */
export function startFinishing(app: Pick<App, 'db' | 'reference' | 'clock'>): Job {
  const finish = async (): Promise<void> => {
    try {
      await moveDueDays(app);
      await wakeAnew(app);
    } catch (error) {
      log.error({ err: error }, 'finishing a change of calendar or appointment failed');
    }
  };
  const under = finish();
  return { stop: () => under };
}
