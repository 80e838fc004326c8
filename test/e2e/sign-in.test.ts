import { createServer, type AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RETURN_PATH } from '#server/accounts/oidc-config.ts';
import { chromiumPath } from '#test/chromium.ts';
import { startIdentityServer, type TestIdentityServer } from '#test/identity-server.ts';
import { startMailServer, type MailServer } from '#test/mail-server.ts';
import { heading, press, write } from './account-forms.ts';
import { faultsOf } from './pages.ts';
import { openSite, PHONE, type Visit } from './site.ts';

const TEST_MS_MAX = 240_000;
const PASSWORD = 'kuda laut makan siang';
const EMAIL = 'aini@uji.example';
/** A village's phone: nothing here needs a script, but a passkey. */
const PLAIN: Visit = { javaScript: false, size: PHONE };
const SET_UP = {
  ...{ nama: 'Kabupaten Mamuju', singkat: 'Mamuju', zona: 'WITA', alamat: 'Jalan Ahmad Yani 1' },
  ...{ telepon: '0426 21001', 'email-meja': 'lapor@uji.example', hari: '5' },
  ...{ buka: '07.30', tutup: '16.00', polisi: '110', ambulans: '119', sapa: '129' },
  ...{ unit: 'Dinas Kominfo', 'unit-singkat': 'Diskominfo', jabatan: 'Koordinator', sk: '' },
  ...{ 'admin-nama': 'Nur Aini', 'admin-email': EMAIL, 'admin-telepon': '0811-1111' },
};

/** For who has to name the address before the program starts. */
async function freePort(): Promise<number> {
  const holder = createServer();
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
  const { port } = holder.address() as AddressInfo;
  await new Promise((done) => holder.close(done));
  return port;
}

/** A telephone that makes passkeys, as the browser plays it. */
async function virtualAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...{ protocol: 'ctap2', transport: 'internal', automaticPresenceSimulation: true },
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
    },
  });
  const verifies = (isUserVerified: boolean) =>
    session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
  return { verifies };
}

/** From the console's link to the first administrator, by forms alone; gives the recovery codes. */
async function begin(link: string): Promise<string[]> {
  const { origin } = new URL(link);
  const cookies: string[] = [];
  const send = async (path: string, form?: Readonly<Record<string, string>>) => {
    const headers = { origin, accept: 'text/html', cookie: cookies.join('; ') };
    const post = form && { method: 'POST', body: new URLSearchParams(form) };
    const answered = await fetch(new URL(path, origin), { redirect: 'manual', headers, ...post });
    cookies.push(...answered.headers.getSetCookie().map((it) => it.split(';')[0] ?? ''));
    return { text: await answered.text(), to: answered.headers.get('location') ?? '' };
  };
  const { to: invitation } = await send(`${link}?pemerintah=76.02`, SET_UP);
  const page = await send(invitation);
  const [, shown = ''] = /keep-groups[^>]*>([A-Z2-7 ]+)</.exec(page.text) ?? [];
  const totp = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) });
  const chosen = { sandi: PASSWORD, ulangi: PASSWORD, kode: totp.generate() };
  const { text } = await send(invitation, chosen);
  return text.match(/\b(?:[A-Z0-9]{3}-){2}[A-Z0-9]{4}\b/g) ?? [];
}

describe.skipIf(!chromiumPath())('signing in to a real office', { timeout: TEST_MS_MAX }, () => {
  let mail: MailServer;
  let office: TestIdentityServer;
  let codes: string[] = [];
  const faults: string[] = [];
  const site = openSite(async () => {
    const port = await freePort();
    const origin = `http://localhost:${port}`;
    [mail, office] = [await startMailServer(), await startIdentityServer(origin + RETURN_PATH)];
    return {
      ...{ LAPOR_KIND: 'real', PORT: String(port), LAPOR_PUBLIC_URL: origin },
      ...{ LAPOR_SMTP_URL: mail.url, LAPOR_MAIL_FROM: 'lapor@uji.example' },
      ...{ LAPOR_OIDC_ISSUER: office.issuer, LAPOR_OIDC_NAME: 'SSO Mamuju' },
      ...{ LAPOR_OIDC_CLIENT_ID: office.clientId, LAPOR_OIDC_CLIENT_SECRET: office.clientSecret },
    };
  });
  afterAll(async () => {
    await Promise.all([mail.stop(), office.stop()]);
  });
  beforeAll(async () => {
    codes = await begin(site.url());
  });

  const recoveryCode = (): string => codes.pop() ?? '';
  /** The same page in a browser with scripts: what looks for barriers is one. */
  const look = async (page: Page): Promise<void> => {
    const twin = await site.visit({ size: PHONE });
    const body = await page.content();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }));
    await twin.goto(page.url());
    faults.push(...(await faultsOf(twin)));
    await twin.close();
  };
  async function signIn(page: Page, by: string): Promise<void> {
    await write(page, { 'E-mail': EMAIL, 'Kata sandi': PASSWORD });
    await press(page, 'Lanjut');
    await page.getByRole('link', { name: /Pakai kode pemulihan/ }).click();
    await write(page, { 'Kode pemulihan': by });
    await press(page, 'Masuk');
  }

  it('is by a passkey alone, made after a code, until it is removed', async () => {
    const plain = await site.visit(PLAIN);
    await plain.goto('/petugas/masuk');
    expect(await plain.getByRole('button', { name: 'Masuk dengan kunci sandi' }).count()).toBe(0);
    const page = await site.visit({ size: PHONE });
    const authenticator = await virtualAuthenticator(page);
    await page.goto('/petugas/masuk?kembali=/petugas/akun');
    await signIn(page, recoveryCode());
    await page.getByRole('link', { name: 'Tambah kunci sandi' }).click();
    faults.push(...(await faultsOf(page)));
    await write(page, { 'Kode 6 angka': recoveryCode() });
    await press(page, 'Lanjut');
    await write(page, { 'Nama kunci ini': 'HP Aini' });
    faults.push(...(await faultsOf(page)));
    await press(page, 'Buat kunci sandi');
    await page.getByText('Kunci sandi sudah ditambahkan.').waitFor();
    faults.push(...(await faultsOf(page)));
    await press(page, 'Keluar');
    await press(page, 'Masuk dengan kunci sandi');
    await heading(page, 'Kotak masuk');
    await page.goto('/petugas/akun');
    await press(page, 'Keluar');
    await authenticator.verifies(false);
    await press(page, 'Masuk dengan kunci sandi');
    await page.getByText('Kunci sandi tidak terbaca.').waitFor();
    await authenticator.verifies(true);
    await press(page, 'Masuk dengan kunci sandi');
    await heading(page, 'Kotak masuk');
    await page.goto('/petugas/akun');
    await page.getByRole('button', { name: /^Hapus.*HP Aini/ }).click();
    await page.getByText('Kunci sandi itu tidak berlaku lagi.').waitFor();
    await press(page, 'Keluar');
    await press(page, 'Masuk dengan kunci sandi');
    await page.getByText('Kunci sandi itu tidak diterima di sini.').waitFor();
  });

  it('is through the office’s own server, with a code of ours as well', async () => {
    const page = await site.visit(PLAIN);
    await page.goto('/petugas/masuk?kembali=/petugas/akun');
    const way = page.getByRole('link', { name: 'Masuk lewat SSO Mamuju' });
    const { origin } = new URL(site.url());
    /** By hand, for no page of ours may ask another host, not even to leave it. */
    const through = async (): Promise<void> => {
      const href = (await way.getAttribute('href')) ?? '';
      const away = await page.request.get(href, { maxRedirects: 0 });
      const back = await office.signIn(new URL(away.headers()['location'] ?? ''));
      await page.goto(back.href.slice(origin.length));
    };
    office.vouch({ sub: 'luar', email: 'luar@uji.example', email_verified: true });
    await through();
    await page.getByText('Akun kantor itu belum punya akun di sini.').waitFor();
    await look(page);
    office.vouch({ sub: 'nip-1', email: EMAIL, email_verified: true });
    await through();
    await page.getByRole('link', { name: /Pakai kode pemulihan/ }).click();
    await write(page, { 'Kode pemulihan': recoveryCode() });
    await press(page, 'Masuk');
    await page.goto('/petugas/akun/kantor');
    await page.getByText('Terhubung sejak').waitFor();
    await look(page);
    await press(page, 'Putuskan hubungan');
    await page.getByText('Akun kantor Anda tidak lagi terhubung.').waitFor();
    await page.goto('/petugas/akun/kantor');
    await look(page);
    await write(page, { 'Kode 6 angka': recoveryCode() });
    await press(page, 'Lanjut');
    await look(page);
    const away = await page.request.get('/petugas/akun/kantor/mulai', { maxRedirects: 0 });
    const back = await office.signIn(new URL(away.headers()['location'] ?? ''));
    await page.goto(back.href.slice(origin.length));
    await page.getByText('Akun kantor Anda sudah terhubung.').waitFor();
    await look(page);
  });

  it('is given by letter on the page of a person, taken and given back', async () => {
    const page = await site.visit(PLAIN);
    await page.goto('/petugas/masuk?kembali=/kelola/orang');
    await signIn(page, recoveryCode());
    await page.locator('summary').filter({ hasText: 'Tambah orang' }).click();
    await write(page, { 'Nama lengkap': 'Darmawati Uji' });
    await page.getByLabel(/^E-mail/).fill('darma@uji.example');
    await press(page, 'Tambah orang');
    await press(page, 'Kirim undangan');
    await page.getByText('Sudah dikirim ke darma@uji.example.').waitFor();
    await look(page);
    const text = mail.mails.at(-1)?.text ?? '';
    const [link = ''] = /http:\S+undangan\S+/.exec(text) ?? [];
    expect(await page.getByRole('main').innerText()).toContain(link);
    const invited = await site.visit(PLAIN);
    await invited.goto(new URL(link).pathname);
    const shown = await invited.locator('.keep-groups').innerText();
    const theirs = Secret.fromBase32(shown.replaceAll(' ', ''));
    await write(invited, { 'Kata sandi': PASSWORD, 'Ketik sekali lagi': PASSWORD });
    await write(invited, { 'Kode 6 angka': new TOTP({ secret: theirs }).generate() });
    await press(invited, 'Selesai, buat akun');
    await heading(invited, 'Akun Anda siap');
    await page.goto(page.url().replace(/\?.*/, ''));
    await page.getByText('1 perangkat').waitFor();
    await look(page);
    await page.locator('summary').filter({ hasText: 'Tutup akun' }).click();
    await press(page, 'Tutup akun');
    await page.getByText('Akun ditutup dan semua sesinya diakhiri.').waitFor();
    await look(page);
    await invited.goto('/petugas/akun');
    await heading(invited, 'Masuk sebagai petugas');
    await press(page, 'Buka kembali akun');
    await page.getByText('Sudah dikirim ke darma@uji.example.').waitFor();
    expect(mail.mails).toHaveLength(2);
  });

  it('stands on pages without a barrier', () => {
    expect(faults).toEqual([]);
  });
});
