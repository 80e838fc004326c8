import type { App } from '#server/app.ts';
import { encryptTo } from '#server/identity/age.ts';
import { hiddenUnderOwn } from '#server/identity/guard-reporter.ts';
import { loadIdentityRecipient } from '#server/store/identity-keys.ts';
import { guardReporter, readUnderOwn } from '#server/store/reporters.ts';

/** Rows that are hidden anew in one go. */
const BATCH_MAX = 200;

/**
 * Hides under the holders' key whoever was hidden under the program's own, before there was one. Each row by itself:
 * what a crash leaves is done by the next start.
 */
export async function hideAnew(app: Pick<App, 'db' | 'keys'>): Promise<void> {
  const recipient = await loadIdentityRecipient(app.db);
  if (recipient === null) return;
  let after = null;
  for (;;) {
    const rows: Awaited<ReturnType<typeof readUnderOwn>> = await readUnderOwn(
      app.db,
      after,
      BATCH_MAX,
    );
    for (const { reportId, ...kept } of rows) {
      const identity = kept.hidden && hiddenUnderOwn(app.keys, reportId, kept.hidden);
      if (!identity) continue;
      const hidden = await encryptTo(recipient, JSON.stringify(identity));
      await app.db.transaction().execute((tx) => guardReporter(tx, reportId, { ...kept, hidden }));
    }
    after = rows.at(-1)?.reportId ?? null;
    if (rows.length < BATCH_MAX) return;
  }
}
