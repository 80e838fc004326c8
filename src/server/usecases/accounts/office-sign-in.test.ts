import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { openIdentityServer } from '#server/accounts/identity-server.ts';
import { readOidc, RETURN_PATH } from '#server/accounts/oidc-config.ts';
import type { App } from '#server/app.ts';
import { closeAccount } from '#server/usecases/accounts/close-account.ts';
import { inviteOfficer, recoverAccount } from '#server/usecases/accounts/invite.ts';
import { unlinkIdentity } from '#server/usecases/accounts/link-identity.ts';
import {
  beginOffice,
  finishOffice,
  JOURNEY_MS_MAX,
  type OfficeFinished,
} from '#server/usecases/accounts/office-sign-in.ts';
import { giveCode } from '#server/usecases/accounts/sign-in.ts';
import { codeOf, newMember, STEP_MS, type Member } from '#server/usecases/testing/accounts.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { readSession, type SignedIn } from '#server/web/session.ts';
import { startIdentityServer, type TestIdentityServer } from '#test/identity-server.ts';
import { sampleTree } from '#test/sample-app.ts';

const PUBLIC = 'https://lapor.uji.example';
let server: TestIdentityServer;
let base: App;
let app: App;
let member: Member;
let sub: string;

const settings = (more: Readonly<Record<string, string>> = {}) => ({
  LAPOR_OIDC_ISSUER: server.issuer,
  LAPOR_OIDC_CLIENT_ID: server.clientId,
  LAPOR_OIDC_CLIENT_SECRET: server.clientSecret,
  ...more,
});
function appWith(more: Readonly<Record<string, string>> = {}): App {
  const config = readOidc(settings(more), PUBLIC);
  if (!config) throw new Error('Not configured');
  return { ...base, identityServer: openIdentityServer(config) };
}
beforeAll(async () => {
  server = await startIdentityServer(`${PUBLIC}${RETURN_PATH}`);
  ({ app: base } = await sampleTree(moment('2026-11-24T02:00:00.000Z')));
});
afterAll(() => server.stop());
let last = 0;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  app = appWith();
  member = await newMember(app);
  sub = `pegawai-${(last += 1)}`;
  server.vouch({ sub, email: member.email, email_verified: true });
  wait(2 * STEP_MS);
});
afterEach(() => void vi.useRealTimers());
const wait = (ms: number): void => void vi.setSystemTime(Date.now() + ms);
const from = () => ({
  address: `10.5.0.${(last += 1)}`,
  agent: 'Edge, Windows',
  device: undefined,
});

async function begin(linksIn: string | null = null) {
  const begun = await beginOffice(app, { back: '/petugas', linksIn });
  if (!begun) throw new Error('Not begun');
  return begun;
}
const finish = (sealed: string, query: string, signedIn: SignedIn | null = null) =>
  finishOffice(app, { sealed, query, signedIn }, from());
/** There and back; `change` is what somebody does to the address on the way. */
async function signIn(change: (query: URLSearchParams) => void = () => undefined) {
  const { url, sealed } = await begin();
  const { searchParams } = await server.signIn(url);
  change(searchParams);
  return await finish(sealed, `?${searchParams.toString()}`);
}
/** And our code, where it is asked. */
async function enter(finished: OfficeFinished, of: Member = member) {
  if (finished.kind === 'entered') return finished.token;
  if (finished.kind !== 'half') throw new Error(JSON.stringify(finished));
  wait(STEP_MS);
  const entered = await giveCode(app, finished.half, codeOf(of.secret), from());
  if (!entered.ok) throw new Error(JSON.stringify(entered.refusal));
  return entered.token;
}
const refused = (why: string) => ({ kind: 'refused', why, linking: false });
async function sessionOf(token: string): Promise<SignedIn> {
  const signedIn = await readSession(app, token);
  if (!signedIn) throw new Error('The session has ended');
  return signedIn;
}

describe('the office’s own sign-in', () => {
  it('stands for the password alone: the code is still asked, and links both for good', async () => {
    const first = await signIn();
    expect(first).toMatchObject({ kind: 'half', back: '/petugas' });
    if (first.kind !== 'half') return;
    expect(await giveCode(app, first.half, '000000', from())).toMatchObject({ ok: false });
    const signedIn = await sessionOf(await enter(first));
    expect(signedIn.personId).toBe(member.personId);
    server.vouch({ sub });
    expect(await sessionOf(await enter(await signIn()))).toMatchObject({
      personId: member.personId,
    });
  });

  it.each<[string, object]>([
    [
      'an address that nobody was invited with',
      { email: 'siapa@uji.example', email_verified: true },
    ],
    ['an address that the server has not verified', { email_verified: false }],
    ['no address', { email: undefined }],
  ])('makes no account from %s', async (_, claims) => {
    const people = app.db.selectFrom('account').select(({ fn }) => fn.countAll().as('n'));
    const before = await people.executeTakeFirst();
    const email = member.email;
    server.vouch({ sub: 'orang-luar', email, email_verified: true, ...claims });
    expect(await signIn()).toEqual(refused('officeUnknown'));
    expect(await people.executeTakeFirst()).toEqual(before);
  });

  it('opens nothing for whoever has not joined, was recovered, or is closed', async () => {
    const who = { name: 'Belum Bergabung', phone: null };
    await inviteOfficer(app, { who, email: 'belum@uji.example', administrator: false }, null);
    server.vouch({ sub: 'belum', email: 'belum@uji.example', email_verified: true });
    expect(await signIn()).toEqual(refused('officeUnknown'));
    server.vouch({ sub: 'pulih', email: member.email, email_verified: true });
    const half = await signIn();
    await enter(half);
    await recoverAccount(app, { personId: member.personId }, null);
    expect(await signIn()).toEqual(refused('officeUnknown'));
    const [closed, admin] = [await newMember(app), await newMember(app, true)];
    server.vouch({ sub: 'tutup', email: closed.email, email_verified: true });
    const open = await signIn();
    await closeAccount(app, closed.personId, admin.personId);
    if (open.kind !== 'half') throw new Error('No half');
    wait(STEP_MS);
    const late = await giveCode(app, open.half, codeOf(closed.secret), from());
    expect(late).toMatchObject({ ok: false });
    expect(await signIn()).toEqual(refused('officeUnknown'));
  });

  it('does not give an account to whoever got the address after its person', async () => {
    await enter(await signIn());
    server.vouch({ sub: 'pengganti', email: member.email, email_verified: true });
    const half = await signIn();
    await expect(enter(half)).rejects.toThrow('wrong');
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ['another state', (query) => query.set('state', 'x'.repeat(43))],
    ['no state', (query) => query.delete('state')],
    ['another issuer', (query) => query.set('iss', 'https://sso.jahat.example')],
    ['another code', (query) => query.set('code', 'x'.repeat(43))],
    ['a refusal', (query) => query.set('error', 'access_denied')],
  ])('with %s is refused', async (_, change) => {
    expect(await signIn(change)).toEqual(refused('office'));
  });

  it('with a nonce or a verifier of another sign-in is refused', async () => {
    for (const part of ['nonce', 'verifier']) {
      const [mine, other] = [await begin(), await begin()];
      const [own, theirs] = [mine, other].map(({ sealed }) => {
        const opened = open(app.keys.cookie, 'officeSignIn', sealed, Date.now());
        if (!opened.ok) throw new Error(opened.why);
        return opened.value as { expected: Record<string, string> };
      });
      const expected = { ...own?.expected, [part]: theirs?.expected[part] };
      const mixed = seal(
        ...([app.keys.cookie, 'officeSignIn', { ...own, expected }, Date.now() + 1000] as const),
      );
      const { search } = await server.signIn(mine.url);
      expect(await finish(mixed, search)).toEqual(refused('office'));
    }
  });

  it('is good once, for its own browser, and for ten minutes', async () => {
    const { url, sealed } = await begin();
    const { search } = await server.signIn(url);
    expect(await finish('', search)).toEqual(refused('office'));
    expect(await finish(sealed, search)).toMatchObject({ kind: 'half' });
    expect(await finish(sealed, search)).toEqual(refused('office'));
    const slow = await begin();
    const back = await server.signIn(slow.url);
    wait(JOURNEY_MS_MAX);
    expect(await finish(slow.sealed, back.search)).toEqual(refused('office'));
  });
});

describe('an ID token', () => {
  it('that has expired before it is read is refused', async () => {
    server.onToken(() => wait(3_600_000));
    expect(await signIn()).toEqual(refused('office'));
    server.onToken(() => undefined);
    expect(await signIn()).toMatchObject({ kind: 'half' });
  });
});

describe('a server that stands for both factors', () => {
  it.each([
    ['amr:mfa', { amr: ['pwd'] }, { amr: ['pwd', 'mfa'] }],
    ['acr:urn:loa:2', { acr: 'urn:loa:1' }, { acr: 'urn:loa:2' }],
  ])('by %s lets in with that claim, and never without', async (setting, less, enough) => {
    app = appWith({ LAPOR_OIDC_SECOND_FACTOR: setting });
    const own = { sub: `dua-${last}`, email: member.email, email_verified: true };
    for (const claims of [{}, less]) {
      server.vouch({ ...own, ...claims });
      expect(await signIn()).toEqual(refused('officeNoFactor'));
    }
    server.vouch({ ...own, ...enough });
    const token = await enter(await signIn());
    expect((await sessionOf(token)).personId).toBe(member.personId);
    server.vouch({ sub: 'pengganti-dua', email: member.email, email_verified: true, ...enough });
    expect(await signIn()).toEqual(refused('officeUnknown'));
  });
});

describe('linking by hand', () => {
  it('joins an account with another address, in the session that asked, until it is undone', async () => {
    const who = await sessionOf(member.token);
    const other = await sessionOf((await newMember(app)).token);
    server.vouch({ sub: 'nip-1980', email: 'dinas@lain.example', email_verified: true });
    expect(await signIn()).toEqual(refused('officeUnknown'));
    const link = async (signedIn: SignedIn | null) => {
      const { url, sealed } = await begin(who.sessionId);
      return await finish(sealed, (await server.signIn(url)).search, signedIn);
    };
    for (const it of [null, other]) {
      expect(await link(it)).toEqual({ kind: 'refused', why: 'office', linking: true });
    }
    expect(await link(who)).toEqual({ kind: 'linked' });
    expect(await link(who)).toEqual({ kind: 'linked' });
    const theirs = await begin(other.sessionId);
    const taken = await finish(theirs.sealed, (await server.signIn(theirs.url)).search, other);
    expect(taken).toMatchObject({ kind: 'refused', why: 'officeTaken' });
    expect(await sessionOf(await enter(await signIn()))).toMatchObject({
      personId: member.personId,
    });
    await unlinkIdentity(app, who);
    expect(await signIn()).toEqual(refused('officeUnknown'));
  });
});

describe('the configuration', () => {
  it('is whole or none, and asks by TLS', () => {
    expect(readOidc({}, PUBLIC)).toBeNull();
    const faulty = [
      { LAPOR_OIDC_CLIENT_SECRET: '' },
      { LAPOR_OIDC_ISSUER: 'http://sso.uji.example' },
      { LAPOR_OIDC_SECOND_FACTOR: 'percaya' },
      { LAPOR_OIDC_SECOND_FACTOR: 'amr:' },
    ];
    for (const it of faulty) {
      expect(() => readOidc(settings(it), PUBLIC)).toThrow(Object.keys(it)[0]);
    }
    expect(() => readOidc(settings(), null)).toThrow('LAPOR_PUBLIC_URL');
  });

  it('of a server that is away or names itself otherwise begins nothing, and later it does', async () => {
    const other = await startIdentityServer(`${PUBLIC}${RETURN_PATH}`);
    app = appWith({ LAPOR_OIDC_ISSUER: other.issuer.replace('127.0.0.1', 'localhost') });
    expect(await beginOffice(app, { back: '/', linksIn: null })).toBeUndefined();
    app = appWith({ LAPOR_OIDC_ISSUER: other.issuer });
    await other.stop();
    expect(await beginOffice(app, { back: '/', linksIn: null })).toBeUndefined();
  });
});
