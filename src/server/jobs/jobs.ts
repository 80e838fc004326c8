import type { App } from '#server/app.ts';
import type { Outgoing } from '#server/channels/outgoing.ts';
import { startExpiring } from '#server/jobs/expiry.ts';
import { startFinishing } from '#server/jobs/finishing.ts';
import type { Job } from '#server/jobs/job.ts';
import { startNotices } from '#server/jobs/notices.ts';
import { startSweeping } from '#server/jobs/sweeping.ts';

/** All that goes on beside the pages; in a program of its own where pages and work are apart. */
export function startJobs(app: App, outgoing: Outgoing): Job {
  const jobs: readonly Job[] = [
    ...[startSweeping, startExpiring, startFinishing].map((start) => start(app)),
    startNotices(app, outgoing),
  ];
  return {
    async stop() {
      for (const job of jobs) await job.stop();
    },
  };
}
