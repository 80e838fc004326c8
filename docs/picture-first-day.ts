import type { Browser, Page } from 'playwright-core';
import { Secret, TOTP } from 'otpauth';

/** An administrator of an installation that is thrown away with its pictures. */
const OFFICE = {
  Alamat: 'Jalan Contoh 1',
  'Telepon meja': '0800 0000 001',
  'E-mail meja': 'lapor@contoh.example',
  'Nama admin': 'Nur Aini (contoh)',
  'E-mail admin': 'aini@contoh.example',
  'Telepon admin': '0800 0000 002',
};
const PASSWORD = 'kuda laut makan siang';
const SIZE = { width: 360, height: 740 };

/**
 * Walks from the console's one-time link to the first page of the administration; gives a screen of each step.
 * `link` is what the program of a new installation prints.
 */
export async function shootFirstDay(browser: Browser, link: string): Promise<Buffer[]> {
  const baseURL = new URL(link).origin;
  const page = await browser.newPage({ viewport: SIZE, locale: 'id-ID', baseURL });
  const shots: Buffer[] = [];
  const shoot = async (): Promise<void> => void shots.push(await page.screenshot());
  await page.goto(link);
  await page.getByRole('combobox').selectOption({ label: 'Kabupaten Mamuju' });
  await press(page, 'Lanjut');
  await write(page, OFFICE);
  await shoot();
  await press(page, 'Buat pemasangan');
  await page.getByRole('heading', { level: 1, name: 'Selamat datang' }).waitFor();
  await page.getByLabel('Kata sandi', { exact: true }).scrollIntoViewIfNeeded();
  await shoot();
  await join(page);
  await page.goto('/kelola');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await shoot();
  await page.close();
  return shots;
}

async function join(page: Page): Promise<void> {
  const shown = await page.locator('.keep-groups').innerText();
  const code = new TOTP({ secret: Secret.fromBase32(shown.replaceAll(' ', '')) }).generate();
  await write(page, { 'Kata sandi': PASSWORD, 'Ketik sekali lagi': PASSWORD });
  await write(page, { 'Kode 6 angka': code });
  await press(page, 'Selesai, buat akun');
  await page.getByRole('heading', { level: 1, name: 'Akun Anda siap' }).waitFor();
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click();

async function write(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(text);
}
