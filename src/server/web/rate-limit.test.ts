import { randomBytes } from 'node:crypto';
import { type Pool } from 'pg';
import { describe, expect, test } from 'vitest';
import { openPool } from '#server/store/database.ts';
import { LIMITS, openRateLimits, type Asked } from '#server/web/rate-limit.ts';
import { testDatabase } from '#test/database.ts';

const { app } = await testDatabase();
const secret = randomBytes(32);
const limits = openRateLimits(app, secret);
const tries = LIMITS.keyOfCodeFromAddress.points;

let last = 0;
/** An address and a code that no other test has used. */
const fresh = () => {
  last += 1;
  return { address: `36.85.${last >> 8}.${last % 256}`, code: `CODE${last}` };
};

const refusals = (asked: readonly Asked[]): number => asked.filter(({ ok }) => !ok).length;

const atOnce = async (count: number, ask: () => Promise<Asked>): Promise<readonly Asked[]> =>
  Promise.all(Array.from({ length: count }, ask));

describe('deeds of an address', () => {
  test('are counted to their limit and no further', async () => {
    const { address } = fresh();
    const asked = await atOnce(LIMITS.submission.points + 5, () =>
      limits.ask('submission', address),
    );
    expect(refusals(asked)).toBe(5);
    const refused = await limits.ask('submission', address);
    if (refused.ok) throw new Error('One over the limit was let through');
    expect(refused.waitSeconds).toBeGreaterThan(0);
    expect(refused.waitSeconds).toBeLessThanOrEqual(LIMITS.submission.seconds);
    expect(await limits.ask('upload', address)).toEqual({ ok: true });
    expect(await limits.ask('submission', fresh().address)).toEqual({ ok: true });
  });

  test('are counted together by all processes', async () => {
    const { address } = fresh();
    const other = openRateLimits(app, secret);
    await atOnce(LIMITS.submission.points, () => limits.ask('submission', address));
    expect(await other.ask('submission', address)).toMatchObject({ ok: false });
  });

  test('of this machine are not limited', async () => {
    const asked = await atOnce(LIMITS.submission.points + 1, () => limits.ask('submission', '::1'));
    expect(refusals(asked)).toBe(0);
  });
});

describe('keys', () => {
  test('may be mistyped ten times', async () => {
    const { address, code } = fresh();
    expect(refusals(await atOnce(tries + 3, () => limits.askKey(code, address)))).toBe(3);
    expect(await limits.askKey(fresh().code, address)).toEqual({ ok: true });
    expect(await limits.askKey(code, fresh().address)).toEqual({ ok: true });
  });

  test('that are right do not count', async () => {
    const { address, code } = fresh();
    for (let visit = 0; visit < tries * 3; visit++) {
      expect(await limits.askKey(code, address)).toEqual({ ok: true });
      await limits.keyWasRight(code, address);
    }
  });

  test('are limited on this machine as well', async () => {
    const { code } = fresh();
    expect(refusals(await atOnce(tries + 1, () => limits.askKey(code, '127.0.0.1')))).toBe(1);
  });

  test('cannot be made unusable from one address', async () => {
    const { address, code } = fresh();
    await atOnce(LIMITS.keyOfCode.points * 2, () => limits.askKey(code, address));
    expect(await limits.askKey(code, fresh().address)).toEqual({ ok: true });
  });

  test('of one code are limited over all addresses', async () => {
    const { code } = fresh();
    let address = 0;
    const asked = await atOnce(LIMITS.keyOfCode.points + 20, () => {
      address += 1;
      return limits.askKey(code, `2001:db8:0:${address.toString(16)}::1`);
    });
    expect(refusals(asked)).toBe(20);
  });

  test('of many codes are limited for one address', async () => {
    const { address } = fresh();
    const count = LIMITS.keyFromAddress.points + 4;
    expect(refusals(await atOnce(count, () => limits.askKey(fresh().code, address)))).toBe(4);
    expect(refusals(await atOnce(count, () => limits.askKey(fresh().code, '::1')))).toBe(0);
  });
});

test('the table holds neither addresses nor codes', async () => {
  const { address, code } = fresh();
  await limits.ask('lookUp', address);
  await limits.askKey(code, address);
  const { rows } = await app.query<{ key: string }>('select key from rate_limit');
  expect(rows.length).toBeGreaterThan(3);
  for (const { key } of rows) expect(key).toMatch(/^[a-zA-Z]+:[\w-]{22}$/);
  expect(JSON.stringify(rows)).not.toContain(address);
});

test('while the database is away the limits hold in memory', async () => {
  const away: Pool = openPool({ host: '/nowhere' }, { max: 1 });
  const alone = openRateLimits(away, secret);
  const { address, code } = fresh();
  expect(refusals(await atOnce(tries + 2, () => alone.askKey(code, address)))).toBe(2);
  await alone.keyWasRight(code, address);
  expect(await alone.askKey(code, fresh().address)).toEqual({ ok: true });
  await away.end();
});
