import { CompiledQuery } from 'kysely';
import type { Pool } from 'pg';
import type { App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { openRateLimits, type RateLimits } from '#server/web/rate-limit.ts';

const opened = new WeakMap<Db, RateLimits>();

/** The rate limits of an app, opened once; they count over the app's own connections. */
export function limitsOf(app: Pick<App, 'db' | 'keys'>): RateLimits {
  const known = opened.get(app.db);
  if (known) return known;
  const limits = openRateLimits(poolOver(app.db), app.keys.ticket);
  opened.set(app.db, limits);
  return limits;
}

/** The one method of a pool that the limiters call. */
const poolOver = (db: Db): Pool => {
  const query = async ({ text, values }: { text: string; values: unknown[] }) =>
    await db.executeQuery(CompiledQuery.raw(text, values));
  return { query } as unknown as Pool;
};
