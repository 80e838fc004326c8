import type { App } from '#server/app.ts';
import type { Job } from '#server/jobs/job.ts';
import { log } from '#server/log.ts';
import { hideAnew } from '#server/usecases/identity/hide-anew.ts';
import { moveDueDays } from '#server/usecases/reference/move-due-days.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

/** Goes on, once and beside the pages, with a change of calendar, appointment or key that was broken off (M-16). */
export function startFinishing(app: Pick<App, 'db' | 'reference' | 'clock' | 'keys'>): Job {
  const finish = async (): Promise<void> => {
    try {
      await moveDueDays(app);
      await wakeAnew(app);
      await hideAnew(app);
    } catch (error) {
      log.error({ err: error }, 'finishing a change of calendar, appointment or key failed');
    }
  };
  const under = finish();
  return { stop: () => under };
}
