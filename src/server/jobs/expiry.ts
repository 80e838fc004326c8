import { momentOfMs } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { DRAFT_MS_MAX, expiredDrafts, namedFiles } from '#server/store/drafts.ts';
import { discardDraft } from '#server/usecases/intake/keep-draft.ts';
import { startJob, type Job } from '#server/jobs/job.ts';

/** How often drafts whose day is over are looked for. */
const EVERY_MS = 600_000;
/** Rounds between two walks over all files: once a day. */
const ROUNDS_PER_WALK = DRAFT_MS_MAX / EVERY_MS;
/** A form being sent in the last second of its day is left to end; nobody can open the draft any more. */
const GRACE_MS = 120_000;
/** Drafts erased before the next look. */
const BATCH_MAX = 100;

type Expiring = Pick<App, 'db' | 'files'>;

/** Erases the drafts whose day is over, with their photos (M-31). Returns how many. */
export async function expireDrafts(app: Expiring, nowMs: number): Promise<number> {
  let erased = 0;
  for (;;) {
    const ids = await expiredDrafts(app.db, momentOfMs(nowMs - GRACE_MS), BATCH_MAX);
    for (const id of ids) await discardDraft(app, id);
    erased += ids.length;
    if (ids.length < BATCH_MAX) return erased;
  }
}

/** Removes files that no draft and no report names; younger ones may belong to a request under way. */
export const removeOrphans = (app: Expiring, nowMs: number): Promise<number> =>
  app.files.removeOrphans((ids) => namedFiles(app.db, ids), nowMs - DRAFT_MS_MAX);

/** Expires drafts every ten minutes and walks the files at the start and once a day. */
export function startExpiring(app: Expiring): Job {
  let rounds = 0;
  return startJob({
    name: 'expiry',
    everyMs: EVERY_MS,
    atOnce: true,
    async round() {
      const isWalk = rounds % ROUNDS_PER_WALK === 0;
      rounds += 1;
      await expireDrafts(app, machineMs());
      if (isWalk) await removeOrphans(app, machineMs());
    },
  });
}
