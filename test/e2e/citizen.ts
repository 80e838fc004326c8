import type { Page } from 'playwright-core';
import { expect } from 'vitest';

export type Photo = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What somebody tells; a missing part is left empty, or answered "I don't know". */
export interface Told {
  readonly story: string;
  /** As the form words it; a complaint where nothing stands. */
  readonly kind?: RegExp;
  readonly violence?: boolean;
  /** Typed into the search for a village; the first one found is taken. */
  readonly village?: string;
  readonly agency?: RegExp;
  readonly unit?: RegExp;
  readonly photos?: readonly Photo[];
  readonly anonymous?: boolean;
  readonly name?: string;
  readonly contact?: string;
}

export interface Receipt {
  readonly code: string;
  readonly key: string;
}

export const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name });

export const next = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Lanjut', exact: true }).click();

/** A whole report from the home page on: every step answered, sent, and the receipt read. */
export async function report(page: Page, told: Told): Promise<Receipt> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Tulis laporan' }).first().click();
  await writeUntilReview(page, told);
  return await send(page);
}

/** From the first step to the last, without sending. */
export async function writeUntilReview(page: Page, told: Told): Promise<void> {
  await page.getByRole('textbox', { name: 'Cerita' }).fill(told.story);
  await next(page);
  await tellKind(page, told);
  await tellPlace(page, told);
  await heading(page, 'Kapan terjadi?').waitFor();
  await next(page);
  await tellWhose(page, told);
  for (const photo of told.photos ?? []) await addPhoto(page, photo);
  await heading(page, 'Foto').waitFor();
  await next(page);
  await tellWho(page, told);
  await heading(page, 'Periksa, lalu kirim').waitFor();
}

async function tellKind(page: Page, { kind = /^Keluhan pelayanan/, violence }: Told) {
  await heading(page, 'Laporan ini tentang apa?').waitFor();
  await page.getByRole('radio', { name: kind }).check();
  if (violence) await page.getByRole('checkbox', { name: /^Ini tentang kekerasan/ }).check();
  await next(page);
  if (!violence) return;
  await page.getByRole('radio', { name: /^Tidak, jangan hubungi saya/ }).check();
  await next(page);
}

async function tellPlace(page: Page, { village }: Told) {
  await heading(page, 'Di mana?').waitFor();
  if (village) {
    await page.getByRole('searchbox', { name: /^Desa atau kelurahan/ }).fill(village);
    await page.getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('group', { name: /desa ditemukan/ }).waitFor();
  }
  await next(page);
}

async function tellWhose(page: Page, { agency, unit }: Told) {
  await heading(page, 'Urusan siapa?').waitFor();
  await page.getByRole('radio', { name: agency ?? /^Saya tidak tahu/ }).check();
  await next(page);
  if (!agency) return;
  if (unit) await choose(page, 'Dinas', unit);
  await next(page);
}

export async function addPhoto(page: Page, photo: Photo): Promise<void> {
  await page.getByLabel('Pilih atau ambil foto').setInputFiles(photo);
  await page.getByRole('button', { name: 'Unggah foto ini' }).click();
  await page.waitForLoadState();
}

async function tellWho(page: Page, { anonymous, name, contact }: Told) {
  await heading(page, 'Siapa Anda?').waitFor();
  await page.getByRole('radio', { name: anonymous ? /^Tanpa nama/ : /^Dengan nama/ }).check();
  if (name) await page.getByRole('textbox', { name: /^Nama/ }).fill(name);
  if (contact) await page.getByRole('textbox', { name: /^Satu cara/ }).fill(contact);
  await next(page);
}

/** Sends; whoever is quick is asked to press once more, as programs are. */
export async function send(page: Page): Promise<Receipt> {
  const button = page.getByRole('button', { name: 'Kirim laporan' });
  await expect
    .poll(
      async () => {
        if (await button.isVisible()) await button.click();
        await page.waitForLoadState();
        return new URL(page.url()).pathname;
      },
      { timeout: 60_000, interval: 1_000 },
    )
    .toBe('/lapor/selesai');
  return await readReceipt(page);
}

/** Code and key as they stand on the receipt. */
export async function readReceipt(page: Page): Promise<Receipt> {
  await heading(page, 'Laporan Anda sudah kami terima').waitFor();
  const [code = '', key = ''] = await page.locator('.panel .code').allTextContents();
  return { code, key };
}

/** Opens the own report by typing code and key. */
export async function follow(page: Page, { code, key }: Receipt): Promise<void> {
  await page.goto('/lacak');
  await page.getByRole('textbox', { name: 'Kode lacak' }).fill(code);
  await page.getByRole('textbox', { name: /^Kunci/ }).fill(key);
  await page.getByRole('button', { name: 'Lihat' }).click();
  await heading(page, `Laporan ${code}`).waitFor();
}

/** What the reporter reads now: each act of the journey, in order. */
export async function story(page: Page, receipt: Receipt): Promise<readonly string[]> {
  await follow(page, receipt);
  return await page
    .getByRole('list', { name: 'Perjalanan laporan' })
    .getByRole('listitem')
    .allInnerTexts();
}

/** Opens what is folded, so that its form can be used; a browser without JavaScript does it too. */
export const unfold = (page: Page, title: string): Promise<void> =>
  page.locator('summary', { hasText: title }).click();

/** Chooses the line of a list whose words match. */
export async function choose(page: Page, label: string | RegExp, words: RegExp): Promise<void> {
  const list = page.getByRole('combobox', { name: label });
  const lines = await list.locator('option').allTextContents();
  const line = lines.find((it) => words.test(it.trim()));
  if (line === undefined) throw new Error(`${words} is not among: ${lines.join(' | ')}`);
  await list.selectOption({ label: line.trim() });
}
