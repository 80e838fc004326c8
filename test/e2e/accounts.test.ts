import type { Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { waysOf } from '#test/permission/table.ts';
import { heading, press, write } from './account-forms.ts';
import { faultsOf } from './pages.ts';
import { notOpenWords } from '#words/citizen/not-open.ts';
import { openSite, PHONE, type Visit } from './site.ts';

const TEST_MS_MAX = 240_000;
const PASSWORD = 'kuda laut makan siang';
const EMAIL = 'aini@uji.example';
/** The example of RFC 8291. */
const SUBSCRIPTION = {
  endpoint: 'https://updates.push.services.mozilla.com/uji',
  expirationTime: null,
  keys: {
    p256dh:
      'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  },
};
/** A village's phone: nothing here needs a script. */
const PLAIN: Visit = { javaScript: false, size: PHONE };

describe.skipIf(!chromiumPath())('accounts of a real office', { timeout: TEST_MS_MAX }, () => {
  // What the console prints first is the one-time link; pages are opened by their paths.
  const site = openSite(() =>
    Promise.resolve({ LAPOR_KIND: 'real', LAPOR_PUBLIC_URL: 'https://lapor.uji.example' }),
  );
  let secret = new Secret();
  let codes: string[] = [];
  const faults: string[] = [];

  const code = (steps = 0): string =>
    new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  /** The same page in a browser with scripts: what looks for barriers is one. */
  const look = async (page: Page): Promise<void> => {
    const twin = await site.visit({ size: PHONE });
    const body = await page.content();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }));
    await twin.goto(page.url());
    faults.push(...(await faultsOf(twin)));
    await twin.close();
  };

  /** Both questions, from the first page on. */
  async function signIn(page: Page, by: string, password = PASSWORD, email = EMAIL): Promise<void> {
    await write(page, { 'E-mail': email, 'Kata sandi': password });
    await press(page, 'Lanjut');
    await page.getByText('Jam di server').waitFor();
    const isRecovery = by.includes('-');
    if (isRecovery) await page.getByRole('link', { name: /Pakai kode pemulihan/ }).click();
    await write(page, { [isRecovery ? 'Kode pemulihan' : 'Kode 6 angka']: by });
    await press(page, 'Masuk');
  }
  const recoveryCode = (): string => codes.pop() ?? '';

  it('say on every page that nothing is set up, until the console’s link is used', async () => {
    const page = await site.visit(PLAIN);
    for (const path of ['/', '/lapor', '/lacak', '/petugas', '/rekap', '/undangan/x', '/mulai/x']) {
      await page.goto(path);
      await heading(page, 'Layanan ini belum disiapkan');
    }
    await look(page);
  });

  it('begin with an empty folder and end with an administrator who is signed in', async () => {
    const page = await site.visit(PLAIN);
    await page.goto(site.url());
    await look(page);
    await page.getByRole('combobox').selectOption({ label: 'Kabupaten Mamuju' });
    await press(page, 'Lanjut');
    expect(await page.getByLabel('Nama pendek', { exact: true }).inputValue()).toBe('Mamuju');
    await write(page, { Alamat: 'Jalan Ahmad Yani 1', 'Telepon meja': '0426 21001' });
    await write(page, { 'E-mail meja': 'lapor@uji.example', 'Nama admin': 'Nur Aini' });
    await write(page, { 'E-mail admin': EMAIL, 'Telepon admin': 'nanti' });
    await press(page, 'Buat pemasangan');
    const faulty = page.getByRole('alert').getByRole('listitem');
    expect(await faulty.allInnerTexts()).toEqual([
      'Telepon admin bukan nomor telepon. Pakai angka saja.',
    ]);
    expect(await page.getByLabel('E-mail admin', { exact: true }).inputValue()).toBe(EMAIL);
    await look(page);
    await write(page, { 'Telepon admin': '0811-1111' });
    await press(page, 'Buat pemasangan');
    await heading(page, 'Selamat datang');
    await look(page);
    const link = page.url();
    const shown = await page.locator('.keep-groups').innerText();
    secret = Secret.fromBase32(shown.replaceAll(' ', ''));
    await write(page, {
      'Kata sandi': 'rahasia nur aini',
      'Ketik sekali lagi': 'rahasia nur aini',
    });
    await write(page, { 'Kode 6 angka': '000000' });
    await press(page, 'Selesai, buat akun');
    expect(await faulty.count()).toBe(2);
    // The square is still the one that was scanned.
    expect(await page.locator('.keep-groups').innerText()).toBe(shown);
    await write(page, { 'Kata sandi': PASSWORD, 'Ketik sekali lagi': PASSWORD });
    await write(page, { 'Kode 6 angka': code() });
    await press(page, 'Selesai, buat akun');
    await heading(page, 'Akun Anda siap');
    await look(page);
    codes = await page.locator('.code-list .code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
    await heading(page, 'Kotak masuk');
    expect(await page.getByText('Nur Aini').count()).toBeGreaterThan(0);
    await page.goto('/');
    expect(await page.getByRole('banner').innerText()).toContain('Kabupaten Mamuju');
    // Nobody has opened it to the public yet.
    await page.goto('/lapor');
    await heading(page, notOpenWords.id.title);
    await look(page);
    // Both links are dead.
    expect((await page.goto(site.url()))?.status()).toBe(404);
    expect((await page.goto(link))?.status()).toBe(404);
    await heading(page, 'Tautan ini tidak berlaku lagi');
    await look(page);
  });

  it('are entered by password and code, back to where one wanted to go', async () => {
    const page = await site.visit(PLAIN);
    await page.goto('/rekap?periode=tahun');
    await heading(page, 'Masuk sebagai petugas');
    await look(page);
    await signIn(page, code(1));
    await page.waitForURL('**/rekap?periode=tahun');
    const again = await site.visit(PLAIN);
    await again.goto('/petugas/masuk');
    await signIn(again, code(1));
    await again.getByRole('alert').waitFor();
  });

  it('say the same of a wrong address, a wrong password and a wrong code', async () => {
    const said: string[] = [];
    for (const [by, password, email] of [
      ['000000', PASSWORD, EMAIL],
      ['000000', `${PASSWORD}!`, EMAIL],
      ['000000', PASSWORD, 'siapa@uji.example'],
    ] as const) {
      const page = await site.visit(PLAIN);
      await page.goto('/petugas/masuk');
      await signIn(page, by, password, email);
      await page.getByRole('alert').waitFor();
      said.push(await page.getByRole('main').innerText());
      expect(await page.getByRole('main').innerText()).toMatch(/Jam di server: .* WITA/);
      if (said.length === 1) await look(page);
    }
    // The minute may have changed between two of them.
    const same = said.map((it) => it.replace(/pukul \d\d\.\d\d/, ''));
    expect(new Set(same).size).toBe(1);
  });

  it('are entered by a recovery code, once', async () => {
    const page = await site.visit(PLAIN);
    const used = recoveryCode();
    await page.goto('/petugas/masuk');
    await signIn(page, used.toLowerCase());
    await heading(page, 'Kotak masuk');
    await page.getByRole('link', { name: 'Akun saya' }).click();
    expect(await page.getByRole('main').innerText()).toContain('9 dari 10 belum terpakai');
    await press(page, 'Keluar');
    await page.getByText('Anda sudah keluar.').waitFor();
    await page.goto('/petugas');
    await heading(page, 'Masuk sebagai petugas');
    await signIn(page, used);
    await page.getByRole('alert').waitFor();
    await look(page);
  });

  /** By the page's own script; only what the browser would ask of its push service is given here. */
  async function switchOn(page: Page): Promise<void> {
    await page.context().grantPermissions(['notifications']);
    await page.addInitScript((subscription) => {
      PushManager.prototype.subscribe = () =>
        Promise.resolve({ toJSON: () => subscription } as unknown as PushSubscription);
    }, SUBSCRIPTION);
    await page.goto('/petugas/akun/perangkat');
    await press(page, 'Nyalakan di perangkat ini');
    await page.getByText('Perangkat ini menyala.').waitFor();
    const scope = await page.evaluate(
      async () => (await navigator.serviceWorker.getRegistration('/petugas'))?.scope,
    );
    expect(scope).toBe(new URL('/petugas', page.url()).href);
  }

  it('list their sessions and end them', async () => {
    const [own, other] = [await site.visit(PLAIN), await site.visit({ javaScript: true })];
    for (const page of [own, other]) {
      await page.goto('/petugas/masuk');
      await signIn(page, recoveryCode());
      await heading(page, 'Kotak masuk');
    }
    await own.goto('/petugas/akun');
    const sessions = own.getByRole('main').getByRole('listitem');
    // Those of the tests before are still open: their browsers went without signing out.
    expect(await sessions.count()).toBe(4);
    expect(await own.getByText('(perangkat ini)').count()).toBe(1);
    await look(own);
    await own.goto('/petugas/akun/perangkat');
    await look(own);
    await switchOn(other);
    await own.goto('/petugas/akun');
    await own.getByText('menyala: 1').waitFor();
    await sessions.filter({ hasNotText: 'perangkat ini' }).first().getByRole('button').click();
    await own.getByRole('status').filter({ hasText: 'Sesi sudah diakhiri.' }).waitFor();
    expect(await sessions.count()).toBe(3);
    await press(own, 'Akhiri semua yang lain');
    await own.getByRole('status').waitFor();
    expect(await sessions.count()).toBe(1);
    await other.goto('/petugas');
    await heading(other, 'Masuk sebagai petugas');
  });

  it('are changed by whoever proves to be their person', async () => {
    const page = await site.visit(PLAIN);
    await page.goto('/petugas/masuk?kembali=/petugas/akun');
    await signIn(page, recoveryCode());
    await heading(page, 'Akun saya');
    await page.goto('/petugas/akun/sandi');
    await look(page);
    const other = 'perahu kayu di teluk';
    await write(page, { 'Kata sandi sekarang': PASSWORD, 'Kata sandi baru': other });
    await write(page, { 'Ketik sekali lagi': other });
    await press(page, 'Ganti kata sandi');
    await page.getByText('Kata sandi sudah diganti.').waitFor();
    await page.goto('/petugas/akun/verifikator');
    await look(page);
    const next = await page.locator('.keep-groups').innerText();
    const before = recoveryCode();
    secret = Secret.fromBase32(next.replaceAll(' ', ''));
    await write(page, { 'Kode dari aplikasi yang baru': code() });
    await write(page, { 'Kode dari aplikasi yang lama': before });
    await press(page, 'Ganti aplikasi autentikator');
    await page.getByText('Aplikasi autentikator sudah diganti.').waitFor();
    await page.goto('/petugas/akun/pemulihan');
    await write(page, { 'Kode 6 angka': code(1) });
    await press(page, 'Buat sepuluh kode');
    await page.getByText('Kode ini hanya ditampilkan sekarang.').waitFor();
    await look(page);
    const fresh = await page.locator('.code-list .code').allInnerTexts();
    const after = await site.visit(PLAIN);
    await after.goto('/petugas/masuk');
    await signIn(after, codes[0] ?? '', other);
    await after.getByRole('alert').waitFor();
    await after.goto('/petugas/masuk');
    await press(after, 'Mulai lagi dengan e-mail lain');
    await signIn(after, fresh[0] ?? '', other);
    await heading(after, 'Kotak masuk');
  });

  it('are shown to nobody else', async () => {
    const { origin } = new URL(site.url());
    for (const way of waysOf('signedIn')) {
      const [method = '', path = ''] = way.split(' ');
      const type = 'application/x-www-form-urlencoded';
      const headers = { origin, 'content-type': type, accept: 'text/html' };
      const body = method === 'POST' ? { body: 'sesi=x' } : {};
      const asked = await fetch(`${origin}${path}`, {
        ...{ method, headers, redirect: 'manual' as const, ...body },
      });
      expect([way, asked.status, asked.headers.get('location')?.slice(0, 14)]).toEqual([
        ...[way, 303, '/petugas/masuk'],
      ]);
    }
  });

  it('stand on pages without a barrier', () => {
    expect(faults).toEqual([]);
  });
});
