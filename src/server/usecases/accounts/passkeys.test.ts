import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { relyingPartyOf } from '#server/accounts/relying-party.ts';
import type { App } from '#server/app.ts';
import { CHALLENGE_MS_MAX } from '#server/usecases/accounts/challenge.ts';
import { closeAccount } from '#server/usecases/accounts/close-account.ts';
import { PROOF_MS_MAX, proveAnew } from '#server/usecases/accounts/fresh-proof.ts';
import { recoverAccount } from '#server/usecases/accounts/invite.ts';
import {
  addPasskey,
  proposePasskey,
  readOwnPasskeys,
  removePasskey,
} from '#server/usecases/accounts/own-passkeys.ts';
import { offerPasskey, signInByPasskey } from '#server/usecases/accounts/passkey-sign-in.ts';
import { codeOf, newMember, STEP_MS, type Member } from '#server/usecases/testing/accounts.ts';
import { Authenticator, type Otherwise } from '#server/usecases/testing/authenticator.ts';
import { readSession, startSession, type SignedIn } from '#server/web/session.ts';
import { sampleTree } from '#test/sample-app.ts';

const ORIGIN = 'https://lapor.uji.example';
const HERE = { origin: ORIGIN, rpId: 'lapor.uji.example' };
let app: App;
let member: Member;
let who: SignedIn;
let phone: Authenticator;
beforeAll(async () => {
  const made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  app = { ...made.app, outgoing: { email: null, publicUrl: ORIGIN, urgent: new Set() } };
});
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  member = await newMember(app);
  who = await sessionOf(member.token);
  phone = new Authenticator(HERE);
  wait(2 * STEP_MS);
});
afterEach(() => void vi.useRealTimers());
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);

async function sessionOf(token: string): Promise<SignedIn> {
  const signedIn = await readSession(app, token);
  if (!signedIn) throw new Error('The session has ended');
  return signedIn;
}
async function proof(of: SignedIn = who): Promise<string> {
  const proven = await proveAnew(app, of, codeOf(member.secret));
  if (!proven.ok) throw new Error('Not proven');
  return proven.proof;
}
async function proposal(of: SignedIn = who) {
  const proposed = await proposePasskey(app, of);
  if (!proposed) throw new Error('No passkeys here');
  return proposed;
}
/** As the page does it, with what a test has otherwise. */
async function add(it: Otherwise & { proof?: string; name?: string } = {}) {
  const { options, sealed } = await proposal();
  const { name = 'HP saya', proof: shown = await proof() } = it;
  return await addPasskey(app, who, {
    ...{ proof: shown, sealed, name, answer: phone.create(options, it) },
  });
}
async function offer() {
  const offered = await offerPasskey(app, ORIGIN);
  if (!offered) throw new Error('No passkeys here');
  return offered;
}
let last = 0;
const from = () => ({
  address: `10.4.0.${(last += 1)}`,
  agent: 'Chrome, Android',
  device: undefined,
});
async function signIn(it: Otherwise = {}, by = phone) {
  const { options, sealed } = await offer();
  return await signInByPasskey(app, { sealed, answer: by.get(options, it) }, from());
}
const REFUSED = { ok: false, refusal: { why: 'passkey' } };
const OK = { ok: true };

describe('a passkey', () => {
  it('is made after a fresh code, listed, and signs in alone', async () => {
    expect(await add()).toBeUndefined();
    const userHandle = member.personId;
    const entered = await signIn({ counter: 1, userHandle });
    if (!entered.ok) throw new Error('Not signed in');
    expect(await readSession(app, entered.token)).toMatchObject({ personId: member.personId });
    const [listed] = await readOwnPasskeys(app, who);
    expect(listed).toMatchObject({ id: phone.id.toString('base64url'), name: 'HP saya' });
    expect(listed?.usedAt).not.toBeNull();
  });

  it('is not made without a code, by the code of another session, or when the code is old', async () => {
    expect(await add({ proof: 'x' })).toBe('notProven');
    const other = await sessionOf(await startSession(app, member.personId));
    expect(await add({ proof: await proof(other) })).toBe('notProven');
    wait(STEP_MS);
    const old = await proof();
    wait(PROOF_MS_MAX);
    expect(await add({ proof: old })).toBe('notProven');
    expect(await readOwnPasskeys(app, who)).toEqual([]);
  });

  it.each<[string, Otherwise]>([
    ['at another origin', { origin: 'https://lapor.uji.example.jahat.example' }],
    ['for another name', { rpId: 'jahat.example' }],
    ['without finger, face or PIN', { verified: false }],
    ['to another challenge', { challenge: 'AAAA' }],
  ])('is neither made nor taken %s', async (_, otherwise) => {
    expect(await add(otherwise)).toBe('passkeyRefused');
    wait(STEP_MS);
    expect(await add()).toBeUndefined();
    expect(await signIn(otherwise)).toEqual(REFUSED);
    expect(await signIn()).toMatchObject(OK);
  });

  it('is not made by an answer to another session’s page', async () => {
    const other = await sessionOf(await startSession(app, member.personId));
    const { options, sealed } = await proposal(other);
    const made = { proof: await proof(), sealed, name: 'HP', answer: phone.create(options) };
    expect(await addPasskey(app, who, made)).toBe('passkeyRefused');
  });

  it('needs a name, and is one of ten', async () => {
    const shown = await proof();
    expect(await add({ proof: shown, name: '  ' })).toBe('passkeyNameless');
    for (let n = 0; n < 10; n += 1) {
      phone = new Authenticator(HERE);
      expect(await add({ proof: shown })).toBeUndefined();
    }
    phone = new Authenticator(HERE);
    expect(await add({ proof: shown })).toBe('passkeysFull');
  });

  it('answers a challenge once, also at the same moment, and while it is fresh', async () => {
    await add();
    const { options, sealed } = await offer();
    const answer = phone.get(options);
    const both = await Promise.all(
      [0, 1].map(() => signInByPasskey(app, { sealed, answer }, from())),
    );
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(await signInByPasskey(app, { sealed, answer }, from())).toEqual(REFUSED);
    const late = await offer();
    wait(CHALLENGE_MS_MAX);
    const slow = { sealed: late.sealed, answer: phone.get(late.options) };
    expect(await signInByPasskey(app, slow, from())).toEqual(REFUSED);
  });

  it('whose counter does not rise is a copy', async () => {
    await add({ counter: 4 });
    expect(await signIn({ counter: 5 })).toMatchObject(OK);
    expect(await signIn({ counter: 5 })).toEqual(REFUSED);
    expect(await signIn({ counter: 0 })).toEqual(REFUSED);
    expect(await signIn({ counter: 6 })).toMatchObject(OK);
  });

  it('of a stranger, or said to be somebody else’s, opens nothing', async () => {
    await add();
    const other = await newMember(app);
    expect(await signIn({}, new Authenticator(HERE))).toEqual(REFUSED);
    expect(await signIn({ userHandle: other.personId })).toEqual(REFUSED);
    const { sealed } = await offer();
    for (const answer of ['', '{}', '[]', 'x'.repeat(20_000)]) {
      expect(await signInByPasskey(app, { sealed, answer }, from())).toEqual(REFUSED);
    }
  });

  it('is gone when its person removes it, and nobody else can', async () => {
    await add();
    const id = phone.id.toString('base64url');
    const other = await sessionOf((await newMember(app)).token);
    await removePasskey(app, other, id);
    expect(await signIn()).toMatchObject(OK);
    await removePasskey(app, who, id);
    expect(await signIn()).toEqual(REFUSED);
  });

  it('opens nothing after a recovery, nor after the account was closed', async () => {
    await add();
    await recoverAccount(app, { personId: member.personId }, null);
    expect(await signIn()).toEqual(REFUSED);
    member = await newMember(app);
    who = await sessionOf(member.token);
    wait(2 * STEP_MS);
    phone = new Authenticator(HERE);
    await add();
    const admin = await newMember(app, true);
    expect(await closeAccount(app, member.personId, admin.personId)).toBeUndefined();
    expect(await signIn()).toEqual(REFUSED);
  });
});

describe('passkeys are offered', () => {
  it('at the configured public address only', async () => {
    expect(await offerPasskey(app, ORIGIN)).toBeDefined();
    expect(await offerPasskey(app, 'http://10.0.0.1:3000')).toBeUndefined();
    const { outgoing: _, ...without } = app;
    expect(await offerPasskey(without, ORIGIN)).toBeUndefined();
    expect(await proposePasskey(without, who)).toBeUndefined();
  });

  it.each([
    ['https://lapor.uji.example/', 'lapor.uji.example'],
    ['http://localhost:3000', 'localhost'],
    ['http://lapor.uji.example', undefined],
    ['https://10.0.0.1', undefined],
    ['https://[::1]:3000', undefined],
    [null, undefined],
  ])('for %s by the name %s', (publicUrl, id) => {
    expect(relyingPartyOf(publicUrl)?.id).toBe(id);
  });
});
