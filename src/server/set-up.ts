import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { linkTokenHash, mintLinkToken } from '#server/accounts/link-token.ts';
import { openKysely, openPool, type Db } from '#server/store/database.ts';

/** The door to a real installation that nobody has set up yet. */
export interface SetUp {
  /** Where the console's link leads; another one at each start. */
  readonly path: string;
  fits(token: string): boolean;
  /** False from the moment on that somebody has set it up, here or in another process. */
  isOpen(): Promise<boolean>;
  /** Hands out the owner's connections: the application may not create an installation. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>;
}

interface Given {
  readonly db: Db;
  readonly owner: ClientConfig;
  /** What an installation begins with: its jobs. */
  readonly begin: () => Promise<void>;
}

export const isInstalled = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('installation').select('one').executeTakeFirst()) !== undefined;

/** The token lies in the memory of this process only. */
export function openSetUp({ db, owner, begin }: Given): SetUp {
  const token = mintLinkToken((count) => randomBytes(count));
  const hash = linkTokenHash(token);
  let begun: Promise<void> | undefined;
  return {
    path: `/mulai/${token}`,
    fits: (typed) => timingSafeEqual(linkTokenHash(typed), hash),
    async isOpen() {
      if (!begun && !(await isInstalled(db))) return true;
      begun ??= begin();
      await begun;
      return false;
    },
    async asOwner(work) {
      const pool = openPool(owner, { max: 1 });
      try {
        return await work(openKysely(pool));
      } finally {
        await pool.end();
      }
    },
  };
}
