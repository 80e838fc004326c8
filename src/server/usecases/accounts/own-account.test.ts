import { randomUUID } from 'node:crypto';
import { Secret } from 'otpauth';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import {
  changeFactor,
  changePassword,
  endOtherSessions,
  endOwnSession,
  proposeFactor,
  readOwnAccount,
  renewRecoveryCodes,
} from '#server/usecases/accounts/own-account.ts';
import { giveCode, giveCredentials } from '#server/usecases/accounts/sign-in.ts';
import {
  codeOf,
  newMember,
  PASSWORD,
  STEP_MS,
  type Member,
} from '#server/usecases/testing/accounts.ts';
import { LIMITS } from '#server/web/rate-limit.ts';
import { readSession, startSession, type SignedIn } from '#server/web/session.ts';
import { sampleTree } from '#test/sample-app.ts';

const OTHER = 'perahu kayu di teluk';
let app: App;
let member: Member;
let who: SignedIn;
beforeAll(async () => {
  ({ app } = await sampleTree(moment('2026-11-24T02:00:00.000Z')));
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  member = await newMember(app);
  who = await sessionOf(member.token);
  wait(2 * STEP_MS);
});
afterEach(() => void vi.useRealTimers());
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

async function sessionOf(token: string): Promise<SignedIn> {
  const signedIn = await readSession(app, token);
  if (!signedIn) throw new Error('The session has ended');
  return signedIn;
}

async function opens(password: string, code: string): Promise<boolean> {
  const from = { address: `10.2.${Date.now() % 250}.1`, agent: '', device: undefined };
  const halved = await giveCredentials(app, { email: member.email, password }, from);
  return halved.ok && (await giveCode(app, halved.half, code, from)).ok;
}

const refusal = (why: string) => ({ ok: false, refusal: { why } });
const isOpen = async (token: string): Promise<boolean> =>
  (await readSession(app, token)) !== undefined;

describe('the own sessions', () => {
  it('are listed with device, beginning and last use, and this one is marked', async () => {
    await startSession(app, member.personId, 'Chrome, Android');
    const { sessions } = await readOwnAccount(app, who);
    expect(sessions.map(({ agent, isThis }) => ({ agent, isThis }))).toEqual([
      { agent: 'Chrome, Android', isThis: false },
      { agent: 'Firefox, Linux', isThis: true },
    ]);
    const [last, first] = sessions;
    expect((last?.startedAt ?? '') > (first?.startedAt ?? '')).toBe(true);
    expect(first?.seenAt).toBe(first?.startedAt);
  });

  it('are ended one by one, and nobody ends those of others', async () => {
    const other = await startSession(app, member.personId, 'Chrome, Android');
    const stranger = await newMember(app);
    const strangers = await sessionOf(stranger.token);
    await endOwnSession(app, who, strangers.sessionId);
    await endOwnSession(app, who, randomUUID());
    expect(await isOpen(stranger.token)).toBe(true);
    await endOwnSession(app, who, (await sessionOf(other)).sessionId);
    expect(await isOpen(other)).toBe(false);
    expect(await isOpen(member.token)).toBe(true);
  });

  it('are ended all but this one', async () => {
    const others = await Promise.all([1, 2].map(() => startSession(app, member.personId)));
    const stranger = await newMember(app);
    await endOtherSessions(app, who);
    expect(await Promise.all(others.map(isOpen))).toEqual([false, false]);
    expect(await isOpen(member.token)).toBe(true);
    expect(await isOpen(stranger.token)).toBe(true);
  });
});

describe('the own password', () => {
  const change = (old: string, password: string, repeated = password) =>
    changePassword(app, who, { old, password, repeated });

  it('is changed by whoever knows the old one, and other sessions end', async () => {
    const other = await startSession(app, member.personId);
    expect(await change(PASSWORD, OTHER)).toEqual({ ok: true });
    expect([await isOpen(other), await isOpen(member.token)]).toEqual([false, true]);
    expect(await opens(PASSWORD, codeOf(member.secret))).toBe(false);
    expect(await opens(OTHER, codeOf(member.secret))).toBe(true);
  });

  it('stays where the old one is wrong or the new one is none', async () => {
    expect(await change('bukan ini', OTHER)).toEqual(refusal('passwordWrong'));
    expect(await change(PASSWORD, 'pendek')).toEqual(refusal('tooShort'));
    expect(await change(PASSWORD, 'rahasia rahmat saja')).toEqual(refusal('holdsName'));
    expect(await change(PASSWORD, OTHER, 'lain')).toEqual(refusal('notRepeated'));
    expect(await opens(PASSWORD, codeOf(member.secret))).toBe(true);
  });

  it('cannot be tried out from a session that was left open', async () => {
    for (let n = 0; n < LIMITS.ownAccount.points; n += 1) {
      expect(await change(`tebakan ${n}`, OTHER)).toEqual(refusal('passwordWrong'));
    }
    expect(await change(PASSWORD, OTHER)).toMatchObject(refusal('tooMany'));
  });
});

describe('new recovery codes', () => {
  it('take the place of the old ones, and need a code', async () => {
    expect(await renewRecoveryCodes(app, who, '000000')).toEqual(refusal('codeWrong'));
    const renewed = await renewRecoveryCodes(app, who, codeOf(member.secret));
    if (!renewed.ok) throw new Error('Not renewed');
    expect(new Set([...renewed.codes, ...member.codes]).size).toBe(20);
    expect(await opens(PASSWORD, member.codes[0] ?? '')).toBe(false);
    expect(await opens(PASSWORD, renewed.codes[0] ?? '')).toBe(true);
    expect(await readOwnAccount(app, who)).toMatchObject({ codesLeft: 9 });
  });
});

describe('a new second factor', () => {
  const proposed = async (): Promise<Secret> => {
    const enrolment = await proposeFactor(app, who);
    return Secret.fromBase32(enrolment?.text.replaceAll(' ', '') ?? '');
  };

  it('needs a code of the old one and one of its own, and other sessions end', async () => {
    const other = await startSession(app, member.personId);
    const secret = await proposed();
    const change = (code: string, newCode: string) => changeFactor(app, who, { code, newCode });
    expect(await change(codeOf(member.secret), '000000')).toEqual(refusal('newCodeWrong'));
    expect(await change('000000', codeOf(secret))).toEqual(refusal('codeWrong'));
    expect(await change(codeOf(secret), codeOf(secret))).toEqual(refusal('codeWrong'));
    expect(await proposed()).toEqual(secret);
    expect(await change(codeOf(member.secret), codeOf(secret))).toEqual({ ok: true });
    expect([await isOpen(other), await isOpen(member.token)]).toEqual([false, true]);
    wait(2 * STEP_MS);
    expect(await opens(PASSWORD, codeOf(member.secret))).toBe(false);
    expect(await opens(PASSWORD, codeOf(secret))).toBe(true);
    expect((await proposed()).base32).not.toBe(secret.base32);
  });

  it('is another one in each session, so that nobody has seen it before', async () => {
    const early = (await proposed()).base32;
    who = await sessionOf(await startSession(app, member.personId));
    expect((await proposed()).base32).not.toBe(early);
  });

  it('can be made with a recovery code when the telephone is gone', async () => {
    const newCode = codeOf(await proposed());
    const code = member.codes[0] ?? '';
    expect(await changeFactor(app, who, { code, newCode })).toEqual({ ok: true });
  });
});

it('a person whom a visitor of the sample became has sessions and no account', async () => {
  const { personId } = await app.db
    .selectFrom('person')
    .select('id as personId')
    .where('email', 'like', '%sulbar.example')
    .executeTakeFirstOrThrow();
  const visitor = await sessionOf(await startSession(app, personId));
  expect(visitor.account).toBeNull();
  expect(await readOwnAccount(app, visitor)).toMatchObject({ email: null, codesLeft: 0 });
  expect(await proposeFactor(app, visitor)).toBeUndefined();
  expect(await renewRecoveryCodes(app, visitor, '000000')).toEqual(refusal('passwordWrong'));
});
