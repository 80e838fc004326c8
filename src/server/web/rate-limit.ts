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
  /** Steps of a sign-in, two each: who mistypes has ten tries. */
  signInAtAddress: { points: 20, seconds: 900 },
  /** From devices that nobody knows; one address cannot use it up (at most 80 an hour). */
  signInOfAccount: { points: 200, seconds: 3600 },
  /** A device that has signed in before is counted by itself, so that nobody else can shut it out. */
  signInOfDevice: { points: 20, seconds: 900 },
  signInFromAddress: { points: 400, seconds: 3600 },
  /** Codes mailed to a citizen: one address cannot use up what the owner of the mailbox may ask. */
  citizenCodeAtAddress: { points: 5, seconds: 3600 },
  citizenCodeOfEmail: { points: 20, seconds: 3600 },
  citizenCodeFromAddress: { points: 60, seconds: 3600 },
  /** Old passwords and codes on the own account's pages. */
  ownAccount: { points: 10, seconds: 900 },
} as const;

/** What an address does that is counted. */
export type Deed = 'submission' | 'upload' | 'lookUp';
export type Asked = { readonly ok: true } | { readonly ok: false; readonly waitSeconds: number };

/** One step of a sign-in: the account as it is typed, and the device where that account knows it. */
export interface SignInStep {
  readonly account: string;
  readonly address: string;
  readonly device: string | undefined;
}

export type RateLimits = {
  /** Counts one deed of an address. This machine's own address is not limited. */
  ask(deed: Deed, address: string): Promise<Asked>;
  /** Counts one try of a key, before the key is compared, so that tries at once all count. */
  askKey(code: string, address: string): Promise<Asked>;
  /** Takes the try back: the key was right. */
  keyWasRight(code: string, address: string): Promise<void>;
  /** Counts one step before anything is compared. */
  askSignIn(step: SignInStep): Promise<Asked>;
  /** Takes `steps` back: the whole sign-in was right. */
  signInWasRight(step: SignInStep, steps: number): Promise<void>;
  /** Counts a code that is to be mailed to a citizen. */
  askCitizenCode(email: string, address: string): Promise<Asked>;
  /** Counts what a person proves on the own account's pages, and takes it back where it was right. */
  askOwn(personId: string): Promise<Asked>;
  ownWasRight(personId: string): Promise<void>;
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

  /** The narrowest first: what it refuses does not use up the limits that others share. */
  async function countAll(all: readonly Counted[]): Promise<Asked> {
    for (const counted of all) {
      const asked = await count(counted);
      if (!asked.ok) return asked;
    }
    return { ok: true };
  }

  async function takeBack(all: readonly Counted[], points = 1): Promise<void> {
    await Promise.all(
      all.map(([name, ...what]) => limiters.get(name)?.reward(hashed(secret, what), points)),
    );
  }

  return {
    async ask(deed, address) {
      return isOwnMachine(address) ? { ok: true } : count([deed, addressGroup(address)]);
    },
    askKey: (code, address) => countAll(countedForKey(code, address)),
    keyWasRight: (code, address) => takeBack(countedForKey(code, address)),
    askSignIn: (step) => countAll(countedForSignIn(step)),
    signInWasRight: (step, steps) => takeBack(countedForSignIn(step), steps),
    askCitizenCode: (email, address) => countAll(countedForCitizen(email, address)),
    askOwn: (personId) => count(['ownAccount', personId]),
    ownWasRight: (personId) => takeBack([['ownAccount', personId]]),
  };
}

function countedForSignIn({ account, address, device }: SignInStep): readonly Counted[] {
  if (device !== undefined) return [['signInOfDevice', device, account]];
  const group = addressGroup(address);
  const ofAccount: readonly Counted[] = [
    ['signInAtAddress', account, group],
    ['signInOfAccount', account],
  ];
  return isOwnMachine(address) ? ofAccount : [...ofAccount, ['signInFromAddress', group]];
}

function countedForCitizen(email: string, address: string): readonly Counted[] {
  const group = addressGroup(address);
  const ofEmail: readonly Counted[] = [
    ['citizenCodeAtAddress', email, group],
    ['citizenCodeOfEmail', email],
  ];
  return isOwnMachine(address) ? ofEmail : [...ofEmail, ['citizenCodeFromAddress', group]];
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
