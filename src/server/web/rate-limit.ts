import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { addressGroup, isOwnMachine } from '#server/web/address-group.ts';

/**
 * Limits in machine time. They are generous per address: a village, an office or a whole mobile
 * network may share one. The first three count every try, the key limits only wrong keys.
 */
export const LIMITS = {
  submission: { points: 300, seconds: 3600 },
  upload: { points: 1500, seconds: 3600 },
  lookUp: { points: 600, seconds: 600 },
  /** From one address one code: a reporter who mistypes has ten tries. */
  keyOfCodeFromAddress: { points: 10, seconds: 900 },
  /** One address cannot use this up (at most 40 an hour), so it cannot lock out the reporter. */
  keyOfCode: { points: 300, seconds: 3600 },
  keyFromAddress: { points: 200, seconds: 3600 },
} as const;

/** What an address does that is counted. */
export type Deed = 'submission' | 'upload' | 'lookUp';
export type Asked = { readonly ok: true } | { readonly ok: false; readonly waitSeconds: number };

export type RateLimits = {
  /** Counts one deed of an address. This machine's own address is not limited. */
  ask(deed: Deed, address: string): Promise<Asked>;
  /** Counts one try of a key, before the key is compared, so that tries at once all count. */
  askKey(code: string, address: string): Promise<Asked>;
  /** Takes the try back: the key was right. */
  keyWasRight(code: string, address: string): Promise<void>;
};

type LimitName = keyof typeof LIMITS;
type Counted = readonly [name: LimitName, ...what: string[]];

const TABLE = 'rate_limit';

/**
 * Limits over the table `rate_limit`, shared by all processes. While the database is away each
 * process counts in its own memory. `secret` is a derived key: the table holds neither addresses nor
 * codes, only their keyed hashes, and rows go an hour after they expire.
 */
export function openRateLimits(pool: Pool, secret: Uint8Array): RateLimits {
  const names = Object.keys(LIMITS) as LimitName[];
  const limiters = new Map(names.map((name) => [name, limiter(pool, name)]));

  async function count([name, ...what]: Counted): Promise<Asked> {
    try {
      await limiters.get(name)?.consume(hashed(secret, what));
      return { ok: true };
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      return { ok: false, waitSeconds: Math.ceil(refused.msBeforeNext / 1000) };
    }
  }

  return {
    async ask(deed, address) {
      return isOwnMachine(address) ? { ok: true } : count([deed, addressGroup(address)]);
    },
    async askKey(code, address) {
      // The narrowest first: what it refuses does not use up the limits that others share.
      for (const counted of countedForKey(code, address)) {
        const asked = await count(counted);
        if (!asked.ok) return asked;
      }
      return { ok: true };
    },
    async keyWasRight(code, address) {
      const counted = countedForKey(code, address);
      await Promise.all(
        counted.map(([name, ...what]) => limiters.get(name)?.reward(hashed(secret, what))),
      );
    },
  };
}

function countedForKey(code: string, address: string): readonly Counted[] {
  const group = addressGroup(address);
  const ofCode: readonly Counted[] = [
    ['keyOfCodeFromAddress', code, group],
    ['keyOfCode', code],
  ];
  return isOwnMachine(address) ? ofCode : [...ofCode, ['keyFromAddress', group]];
}

function limiter(pool: Pool, name: LimitName): RateLimiterPostgres {
  const { points, seconds } = LIMITS[name];
  const counting = { keyPrefix: name, points, duration: seconds };
  return new RateLimiterPostgres({
    ...counting,
    storeClient: pool,
    storeType: 'pool',
    tableName: TABLE,
    tableCreated: true,
    // One of the limiters clears the table for all.
    clearExpiredByTimeout: name === 'submission',
    // Who is over the limit is refused from memory: a flood does not reach the database.
    inMemoryBlockOnConsumed: points + 1,
    insuranceLimiter: new RateLimiterMemory(counting),
  });
}

function hashed(secret: Uint8Array, what: readonly string[]): string {
  const mac = createHmac('sha256', secret).update(JSON.stringify(what)).digest('base64url');
  return mac.slice(0, 22);
}
