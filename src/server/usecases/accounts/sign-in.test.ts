import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { changeAccount, endSessionsOf, lockAccount } from '#server/store/accounts.ts';
import { changePassword } from '#server/usecases/accounts/own-account.ts';
import {
  giveCode,
  giveCredentials,
  HALF_MS_MAX,
  isHalfOpen,
  type SignInFrom,
} from '#server/usecases/accounts/sign-in.ts';
import {
  codeOf,
  newMember,
  PASSWORD,
  STEP_MS,
  type Member,
} from '#server/usecases/testing/accounts.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { deviceFor, type Device } from '#server/web/device.ts';
import { LIMITS } from '#server/web/rate-limit.ts';
import { readSession } from '#server/web/session.ts';
import { sampleTree, type SampleApp } from '#test/sample-app.ts';

let made: SampleApp;
let app: App;
let member: Member;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  app = made.app;
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  member = await newMember(app);
  wait(2 * STEP_MS);
});
afterEach(() => {
  vi.useRealTimers();
});

/** Machine time goes on. */
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

let last = 0;
const from = (device?: Device): SignInFrom => {
  last += 1;
  return { address: `36.85.${last >> 8}.${last % 256}`, agent: 'Chrome, Android', device };
};
const HOME = { address: '114.4.1.1', agent: 'Chrome, Android', device: undefined };

/** Both questions; what the second one gives. */
async function signIn(
  given: { email?: string; password?: string; code?: string } = {},
  at: SignInFrom = from(),
) {
  const { email = member.email, password = PASSWORD, code = codeOf(member.secret) } = given;
  const halved = await giveCredentials(app, { email, password }, at);
  return halved.ok ? await giveCode(app, halved.half, code, at) : halved;
}
const WRONG = { ok: false, refusal: { why: 'wrong' } };

describe('signing in', () => {
  it('takes e-mail, password and a code, and begins a session of a known device', async () => {
    const entered = await signIn({ email: `  ${member.email.toUpperCase()} ` });
    if (!entered.ok) throw new Error('Not signed in');
    expect(await readSession(app, entered.token)).toMatchObject({
      personId: member.personId,
      account: { administrator: false },
    });
    const { agent } = await app.db
      .selectFrom('session')
      .select('agent')
      .where('person_id', '=', member.personId)
      .orderBy('started_at', 'desc')
      .executeTakeFirstOrThrow();
    expect(agent).toBe('Chrome, Android');
  });

  it.each([
    ['another password', { password: `${PASSWORD}!` }],
    ['an address without an account', { email: 'siapa@uji.example' }],
    ['another code', { code: '000000' }],
    ['no recovery code of theirs', { code: 'ABC-DEF-GHJK' }],
    ['nothing that is a code', { code: 'kode' }],
  ])('with %s is refused by the one same word, after both questions', async (_, given) => {
    expect(await signIn(given)).toEqual(WRONG);
  });

  it('tells neither by the half whether the password was right', async () => {
    const half = async (email: string, password: string) => {
      const halved = await giveCredentials(app, { email, password }, from());
      return halved.ok ? halved.half.length : 0;
    };
    const right = await half(member.email, PASSWORD);
    expect(await half(member.email, 'x')).toBe(right);
    expect(await half(member.email.replace('orang', 'orong'), 'x')).toBe(right);
  });

  it('takes a code once', async () => {
    const code = codeOf(member.secret);
    expect(await signIn({ code })).toMatchObject({ ok: true });
    expect(await signIn({ code })).toEqual(WRONG);
    wait(STEP_MS);
    expect(await signIn()).toMatchObject({ ok: true });
  });

  it('takes a code once, also at the same moment', async () => {
    const code = codeOf(member.secret);
    const both = await Promise.all([1, 2, 3, 4].map(() => signIn({ code })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('takes a recovery code instead of a code, once', async () => {
    const code = member.codes[3]?.toLowerCase().replaceAll('-', ' ') ?? '';
    expect(await signIn({ code, password: 'x' })).toEqual(WRONG);
    expect(await signIn({ code })).toMatchObject({ ok: true });
    expect(await signIn({ code })).toEqual(WRONG);
    const other = await newMember(app);
    expect(await signIn({ code: other.codes[0] ?? '' })).toEqual(WRONG);
  });

  it('asks anew five minutes after the password', async () => {
    const halved = await giveCredentials(app, { email: member.email, password: PASSWORD }, HOME);
    if (!halved.ok) throw new Error('No half');
    expect(isHalfOpen(app, halved.half)).toBe(true);
    wait(HALF_MS_MAX);
    expect(isHalfOpen(app, halved.half)).toBe(false);
    const late = await giveCode(app, halved.half, codeOf(member.secret), HOME);
    expect(late).toEqual({ ok: false, refusal: { why: 'late' } });
    expect(await giveCode(app, 'forged', '000000', HOME)).toEqual(late);
  });

  it('is over for whoever gave a password that was changed meanwhile', async () => {
    const halved = await giveCredentials(app, { email: member.email, password: PASSWORD }, HOME);
    if (!halved.ok) throw new Error('No half');
    const who = await readSession(app, member.token);
    if (!who) throw new Error('No session');
    const other = 'perahu kayu di teluk';
    const typed = { old: PASSWORD, password: other, repeated: other };
    expect(await changePassword(app, who, typed)).toEqual({ ok: true });
    expect(await giveCode(app, halved.half, codeOf(member.secret), HOME)).toEqual(WRONG);
    expect(await signIn({ password: other })).toMatchObject({ ok: true });
  });

  it('begins no session beside a recovery, which ends them all', async () => {
    const halved = await giveCredentials(app, { email: member.email, password: PASSWORD }, HOME);
    if (!halved.ok) throw new Error('No half');
    const { entering } = await app.db.transaction().execute(async (tx) => {
      await lockAccount(tx, member.personId);
      const under = giveCode(app, halved.half, codeOf(member.secret), HOME);
      await new Promise((done) => setTimeout(done, 300));
      await changeAccount(tx, member.personId, { passwordHash: null, totpSecret: null });
      await endSessionsOf(tx, member.personId);
      return { entering: under };
    });
    expect(await entering).toEqual(WRONG);
  });

  it('is over for an account that was closed, and so are its sessions', async () => {
    const closed = { closed_at: moment('2026-11-24T02:00:00.000Z') };
    await app.db
      .updateTable('account')
      .set(closed)
      .where('person_id', '=', member.personId)
      .execute();
    expect(await signIn()).toEqual(WRONG);
    expect(await readSession(app, member.token)).toBeUndefined();
  });

  it('is written down, and cannot be unwritten', async () => {
    await signIn();
    await signIn({ code: member.codes[0] ?? '' });
    const events = await app.db
      .selectFrom('account_event')
      .select(['what', 'by_person_id as by'])
      .where('person_id', '=', member.personId)
      .orderBy('at')
      .execute();
    expect(events.map(({ what }) => what)).toEqual([
      ...['invited', 'joined', 'signedIn', 'recoveryCodeUsed'],
    ]);
    const pool = made.database.app;
    await expect(pool.query('delete from account_event')).rejects.toThrow('permission denied');
    await expect(pool.query(`update account_event set what = 'joined'`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('tries', () => {
  /** Steps as `giveCredentials` counts them, without the hashing; how many were refused. */
  const attack = async (count: number, at: () => SignInFrom): Promise<number> => {
    let refused = 0;
    for (let n = 0; n < count; n += 1) {
      const { address, device } = at();
      const step = { account: member.email, address, device: deviceFor(device, member.personId) };
      if (!(await limitsOf(app).askSignIn(step)).ok) refused += 1;
    }
    return refused;
  };

  it('are counted for an account at one address, whether or not there is one', async () => {
    const at = from();
    expect(await attack(LIMITS.signInAtAddress.points + 2, () => at)).toBe(2);
    const refused = await signIn({}, at);
    expect(refused).toMatchObject({ ok: false, refusal: { why: 'tooMany' } });
    expect(await signIn()).toMatchObject({ ok: true });
    const nobody = from();
    for (let n = 0; n < LIMITS.signInAtAddress.points; n += 1) {
      await giveCredentials(app, { email: 'tiada@uji.example', password: '' }, nobody);
    }
    expect(await signIn({ email: 'tiada@uji.example' }, nobody)).toMatchObject({
      refusal: { why: 'tooMany' },
    });
  });

  it('of codes with one half are counted as well', async () => {
    const at = from();
    const halved = await giveCredentials(app, { email: member.email, password: PASSWORD }, at);
    if (!halved.ok) throw new Error('No half');
    const answers: unknown[] = [];
    for (let n = 0; n < LIMITS.signInAtAddress.points; n += 1) {
      answers.push(await giveCode(app, halved.half, `${100_000 + n}`, at));
    }
    expect(answers.at(-1)).toMatchObject({ refusal: { why: 'tooMany' } });
    expect(answers.slice(0, -1).every((it) => JSON.stringify(it) === JSON.stringify(WRONG))).toBe(
      true,
    );
  });

  it('from everywhere shut out strangers, but never a device that signed in before', async () => {
    const device = { id: randomUUID(), people: [member.personId] };
    expect(await attack(LIMITS.signInOfAccount.points + 5, from)).toBe(5);
    expect(await signIn()).toMatchObject({ refusal: { why: 'tooMany' } });
    expect(await signIn({}, from(device))).toMatchObject({ ok: true });
    const others = { id: randomUUID(), people: [] };
    expect(await signIn({}, from(others))).toMatchObject({ refusal: { why: 'tooMany' } });
  });

  it('of a known device have a limit of their own', async () => {
    const device = { id: randomUUID(), people: [member.personId] };
    expect(await attack(LIMITS.signInOfDevice.points + 3, () => from(device))).toBe(3);
    expect(await signIn()).toMatchObject({ ok: true });
  });

  it('that end well do not count', async () => {
    const at = from();
    for (let n = 0; n < LIMITS.signInAtAddress.points; n += 1) {
      expect(await signIn({}, at)).toMatchObject({ ok: true });
      wait(STEP_MS);
    }
  });
});
