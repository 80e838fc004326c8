import type { App } from '#server/app.ts';
import { startJob, type Job } from '#server/jobs/job.ts';
import { shutIdentities } from '#server/usecases/identity/open-hidden.ts';
import { sweep } from '#server/usecases/report/sweep.ts';

/** How often due reports are looked for; a person's command never waits for it (M-18). */
const EVERY_MS = 5_000;

export const startSweeping = (app: Pick<App, 'db' | 'reference' | 'clock'>): Job =>
  startJob({
    name: 'sweep',
    everyMs: EVERY_MS,
    async round() {
      await sweep(app);
      await shutIdentities(app);
    },
  });
