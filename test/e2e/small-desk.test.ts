import type { Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { startMailServer, type MailServer } from '#test/mail-server.ts';
import { faultsOf } from './pages.ts';
import { openSite, PHONE, type Visit } from './site.ts';

const TEST_MS_MAX = 240_000;
/** The relay looks every five seconds. */
const RELAY_MS_MAX = 30_000;
const PASSWORD = 'kuda laut makan siang';
const PLAIN: Visit = { javaScript: false, size: PHONE };
/** From the empty folder to an answer at lapor.go.id; ten minutes are some hundred presses (K-25). */
const PRESSES_MAX = 25;

const CONTACTS = [
  'OPD;Nama;Jabatan;Telepon;Email;SK',
  'Dinas Pekerjaan Umum dan Penataan Ruang;Andi Ruslan;Sekretaris;081234567890;andi@uji.example;188/12/2026',
  'Dinas Pekerjaan Umum dan Penataan Ruang;Hasan Basri;Kepala Dinas;081234567891;;188/12/2026',
];
const STORY = 'Jalan berlubang di depan pasar Uji\nSudah dua minggu, banyak motor jatuh.';

describe.skipIf(!chromiumPath())('a small desk', { timeout: TEST_MS_MAX }, () => {
  let mail: MailServer | undefined;
  const site = openSite(async () => {
    mail = await startMailServer();
    return {
      ...{ LAPOR_KIND: 'real', LAPOR_SMTP_URL: mail.url, LAPOR_PUBLIC_URL: 'http://uji.example' },
      // The journey is walked at any hour.
      ...{ LAPOR_MAIL_FROM: 'LAPOR! Uji <kabar@uji.example>', LAPOR_URGENT: 'assigned' },
    };
  });
  afterAll(() => mail?.stop());

  let presses = 0;
  const press = async (page: Page, name: string | RegExp): Promise<void> => {
    presses += 1;
    await page.getByRole('main').getByRole('button', { name, exact: true }).click();
  };
  const follow = async (page: Page, name: string): Promise<void> => {
    presses += 1;
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
  };
  const heading = (page: Page, name: string | RegExp): Promise<void> =>
    page.getByRole('heading', { level: 1, name }).waitFor();
  const write = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
    for (const [label, text] of Object.entries(fields)) {
      await page.getByLabel(label).fill(text);
    }
  };
  const faults: string[] = [];
  /** The same page in a browser with scripts: what looks for barriers is one. */
  const look = async (page: Page): Promise<void> => {
    const twin = await site.visit({ size: PHONE });
    const body = await page.content();
    await twin.route(page.url(), (route) => route.fulfill({ contentType: 'text/html', body }));
    await twin.goto(page.url());
    faults.push(...(await faultsOf(twin)));
    await twin.close();
  };

  async function setUp(page: Page): Promise<void> {
    await page.goto(site.url());
    await page.getByRole('combobox').selectOption({ label: 'Kabupaten Mamuju' });
    await press(page, 'Lanjut');
    await write(page, { Alamat: 'Jalan Ahmad Yani 1', 'Telepon meja': '0426 21001' });
    await write(page, { 'E-mail meja': 'lapor@uji.example', 'Nama admin': 'Nur Aini' });
    await write(page, { 'E-mail admin': 'aini@uji.example', 'Telepon admin': '0811-1111' });
    await press(page, 'Buat pemasangan');
    await heading(page, 'Selamat datang');
    const shown = await page.locator('.keep-groups').innerText();
    const secret = Secret.fromBase32(shown.replaceAll(' ', ''));
    await write(page, { 'Kata sandi': PASSWORD, 'Ketik sekali lagi': PASSWORD });
    await write(page, { 'Kode 6 angka': new TOTP({ secret }).generate() });
    await press(page, 'Selesai, buat akun');
    await follow(page, 'Sudah saya simpan');
  }

  /** All pages, and back: the report is the same on both. */
  async function grow(page: Page): Promise<void> {
    await page.goto('/ringkas');
    await press(page, 'Pakai semua halaman');
    await heading(page, 'Kotak masuk');
    await page.goto('/petugas?cari=berlubang');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Jalan berlubang/ })
      .click();
    await page
      .getByText(/Jawaban sudah dimuat di lapor.go.id pada/)
      .first()
      .waitFor();
    await page.goto('/ringkas');
    await press(page, 'Jadikan halaman utama');
    await page.goto('/petugas');
    await heading(page, 'Mode ringkas');
  }

  it('comes from an empty folder to an answer at lapor.go.id, in few presses and without a script, and loses nothing by growing', async () => {
    const page = await site.visit(PLAIN);
    await setUp(page);
    await press(page, 'Pakai mode ringkas');
    await heading(page, 'Mode ringkas');
    await look(page);

    await follow(page, 'Daftar kontak');
    await page.getByLabel('Tempel daftar').fill([...CONTACTS, ';Tanpa OPD;;;;'].join('\n'));
    await press(page, 'Periksa daftar');
    expect(await page.getByRole('alert').innerText()).toContain('Baris 4');
    await page.getByLabel('Tempel daftar').fill(CONTACTS.join('\n'));
    await press(page, 'Periksa daftar');
    await page.getByRole('heading', { name: 'Yang akan ditulis' }).waitFor();
    await look(page);
    await press(page, 'Benar, simpan');
    await follow(page, 'Catat laporan');

    await heading(page, 'Catat dan salurkan laporan');
    await look(page);
    await write(page, { 'Isi laporan': STORY });
    await page.getByLabel('OPD yang menangani').selectOption({ index: 1 });
    await press(page, 'Simpan dan salurkan');
    expect(await page.getByRole('alert').innerText()).toContain('Nomor LAPOR! belum diisi.');
    expect(await page.getByLabel('Isi laporan').inputValue()).toBe(STORY);
    await write(page, { 'Nomor LAPOR!': '7654321' });
    await press(page, 'Simpan dan salurkan');

    await heading(page, 'Jalan berlubang di depan pasar Uji');
    await look(page);
    const whatsApp = page.getByRole('link', { name: 'Kirim lewat WhatsApp' });
    const text = new URL((await whatsApp.first().getAttribute('href')) ?? '').searchParams;
    expect(text.get('text')).toContain('banyak motor jatuh');
    await press(page, /^Catat sudah dikirim.*Hasan Basri/);
    await expect.poll(() => mail?.mails.length, { timeout: RELAY_MS_MAX }).toBe(1);
    expect(mail?.mails[0]?.text).toContain('banyak motor jatuh');

    await write(page, { 'Apa yang': 'Lubang sudah ditambal.' });
    await press(page, 'Catat jawaban');
    expect(await page.getByLabel(/^Pilih semua tulisan ini/).inputValue()).toContain('ditambal');
    await press(page, 'Catat: sudah saya salin');
    await press(page, 'Catat tanggal dimuat');
    await page.getByText('Dimuat di lapor.go.id').first().waitFor();
    await look(page);
    expect(presses).toBeLessThanOrEqual(PRESSES_MAX);

    await page.goto('/ringkas/rekap');
    expect(await page.getByRole('row', { name: /7654321/ }).count()).toBe(1);
    await look(page);
    await grow(page);
    expect(faults).toEqual([]);
  });

  it('takes no report from the public', async () => {
    const page = await site.visit(PLAIN);
    await page.goto('/lapor');
    await page.waitForURL(/belum-dibuka/);
  });
});
