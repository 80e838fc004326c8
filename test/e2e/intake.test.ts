import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import { choose, follow, heading, unfold, type Receipt } from './citizen.ts';
import { officer } from './officer.ts';
import { faultsOf } from './pages.ts';
import { openSite, WAYS } from './site.ts';

const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Dinkes PPKB';
const STORY = 'Air PDAM mati sejak hari Minggu. Kami enam keluarga membeli air galon.';
/** A walk over some pages, on a loaded machine. */
const WALK_MS_MAX = 120_000;

const onward = (page: Page) => page.getByRole('button', { name: 'Lanjut: bacakan' }).click();
const send = (page: Page) => page.getByRole('button', { name: 'Kirim laporan' }).click();
const story = (page: Page) => page.getByRole('textbox', { name: 'Cerita' });
const isOwn = (page: Page, answer: RegExp) =>
  page.getByRole('group', { name: /kantor Anda sendiri/ }).getByRole('radio', { name: answer });
const pick = (page: Page, name: RegExp) => page.getByRole('radio', { name }).check();

async function begin(page: Page): Promise<void> {
  await page.goto('/petugas');
  await page.getByRole('link', { name: 'Catat laporan' }).click();
  await heading(page, 'Catat laporan warga').waitFor();
}

async function tell(page: Page): Promise<void> {
  await pick(page, /^Menelepon$/);
  await isOwn(page, /^Tidak/).check();
  await story(page).fill(STORY);
  await pick(page, /^Keluhan pelayanan/);
  await onward(page);
  await heading(page, 'Bacakan, lalu kirim').waitFor();
}

async function agree(page: Page): Promise<void> {
  await pick(page, /^Dengan nama/);
  await pick(page, /^Tidak rahasia/);
  await page.getByRole('checkbox', { name: /^Sudah dibacakan/ }).check();
}

const HANDED = 'Laporan tersimpan. Serahkan tanda terimanya';
async function readReceipt(page: Page): Promise<Receipt> {
  await heading(page, HANDED).waitFor();
  const [code = '', key = ''] = await page.locator('.panel .code').allTextContents();
  return { code, key };
}

describe.skipIf(!chromiumPath())('written down for a citizen', { timeout: WALK_MS_MAX }, () => {
  const site = openSite();

  it.each(WAYS)('$name: told by telephone, printed, and followed by the citizen', async (how) => {
    const page = await officer(site, COORDINATOR, how);
    const faults: string[] = [];
    const look = async () => void faults.push(...(await faultsOf(page)));
    await begin(page);
    if (how.javaScript) await look();
    await tell(page);
    if (how.javaScript) await look();
    const search = page.getByRole('searchbox', { name: /^Desa atau kelurahan/ });
    await search.fill('rangas mamuju');
    await page.getByRole('main').getByRole('button', { name: 'Cari' }).click();
    await page.getByRole('group', { name: /desa ditemukan/ }).waitFor();
    const [other, late] = [await page.context().newPage(), await page.context().newPage()];
    for (const tab of [other, late]) await tab.goto('/petugas/catat/bacakan');
    await agree(page);
    await send(page);
    const receipt = await readReceipt(page);
    if (how.javaScript) await look();
    // The same note sent once more, from another tab, makes no second report.
    await agree(other);
    await send(other);
    expect(await readReceipt(other)).toEqual(receipt);
    await other.close();

    for (const [link, paper] of [
      ['Cetak 80 mm', '.receipt-80mm'],
      ['Cetak A4', '.receipt-a4'],
    ] as const) {
      await page.getByRole('link', { name: link }).click();
      const said = await page.locator(paper).innerText();
      expect(said).toContain(receipt.key);
      expect(await page.locator(`${paper} svg path`).count()).toBe(1);
      if (how.javaScript) await look();
      await page.getByRole('link', { name: 'Kembali ke struk' }).click();
    }
    await page.getByRole('button', { name: 'Sudah diserahkan kepada pelapor' }).click();
    await heading(page, 'Tanda terima tidak ditampilkan lagi').waitFor();
    expect(await page.content()).not.toContain(receipt.key);
    const printed = await page.goto('/petugas/catat/struk/cetak');
    expect(new URL(printed?.url() ?? '').pathname).toBe('/petugas/catat/struk');
    await agree(late);
    await send(late);
    await heading(late, 'Tanda terima tidak ditampilkan lagi').waitFor();
    expect(faults).toEqual([]);

    const citizen = await site.visit(how);
    await follow(citizen, receipt);
    expect(await citizen.getByRole('main').innerText()).toContain('enam keluarga');
  });

  it('ten at once: pasted, mended, and each followed by its own receipt', async () => {
    const page = await officer(site, COORDINATOR, { javaScript: false });
    await page.goto('/petugas/catat');
    await page.getByRole('link', { name: 'Catat beberapa sekaligus' }).click();
    await unfold(page, 'Tempel dari lembar kerja');
    const lines = ['cerita\tjenis\tnama\tanonim\trahasia'];
    for (const told of ['Lampu jalan mati.\tkeluhan\tAni (contoh)', 'Sumur kering.\tusul\t'])
      lines.push(`${told}\ttidak\ttidak`);
    await page.getByRole('textbox', { name: /^Baris/ }).fill(lines.join('\n'));
    await page.getByRole('button', { name: 'Isikan ke daftar' }).click();
    const kind = page.locator('#jenis-2');
    await kind.selectOption('');
    await pick(page, /^Surat$/);
    await isOwn(page, /^Tidak/).check();
    await page.getByRole('checkbox', { name: /^Semuanya/ }).check();
    await page.getByRole('button', { name: 'Kirim semua' }).click();
    const wrong = page.getByRole('alert').getByRole('listitem');
    expect(await wrong.allInnerTexts()).toEqual([expect.stringMatching(/^Laporan 2: /)]);
    expect(await page.locator('#cerita-1').inputValue()).toBe('Lampu jalan mati.');
    await kind.selectOption('aspiration');
    await page.getByRole('button', { name: 'Kirim semua' }).click();
    await heading(page, /^2 laporan tersimpan/).waitFor();
    const codes = await page.locator('.paper .code').allTextContents();
    expect(codes).toHaveLength(4);
    const citizen = await site.visit({ javaScript: false });
    await follow(citizen, { code: codes[2] ?? '', key: codes[3] ?? '' });
    expect(await citizen.getByRole('main').innerText()).toContain('Sumur kering.');
    await page.getByRole('button', { name: 'Semua sudah diserahkan' }).click();
    await heading(page, 'Tanda terima tidak ditampilkan lagi').waitFor();
    expect(await page.content()).not.toContain(codes[1]);
  });

  it('bad input keeps every word, and a report about the own office goes another way', async () => {
    const page = await officer(site, COORDINATOR, { javaScript: false });
    await begin(page);
    await story(page).fill(STORY);
    await isOwn(page, /^Ya/).check();
    await pick(page, /^Surat$/);
    await page.getByLabel('Diterima tanggal').fill('2020-01-02');
    await onward(page);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('Inspektorat');
    expect(await story(page).inputValue()).toBe(STORY);
    expect(await page.getByLabel('Diterima tanggal').inputValue()).toBe('2020-01-02');

    await isOwn(page, /^Tidak/).check();
    await pick(page, /^Keluhan pelayanan/);
    await page.getByRole('textbox', { name: /^Mengapa baru dicatat/ }).fill('Terselip.');
    await onward(page);
    expect(await page.getByRole('alert').innerText()).toContain('lima hari kerja');
    expect(await story(page).inputValue()).toBe(STORY);
    await pick(page, /^Sudah ada di SP4N-LAPOR!/);
    await page.getByLabel('Diterima tanggal').fill('2026-09-01');
    await unfold(page, 'Laporan ini sudah ada di SP4N-LAPOR!');
    await page.getByRole('textbox', { name: 'Nomor LAPOR!' }).fill('7654321');
    await onward(page);
    await heading(page, 'Bacakan, lalu kirim').waitFor();

    await page.getByRole('textbox', { name: /^Nama pelapor/ }).fill('Bu Sitti');
    await choose(page, /^Dinas atau kantor/, /^Dinas Kesehatan/);
    await send(page);
    await page.getByRole('alert').waitFor();
    // Neither flag has a default, and what was not compared is not sent (K-3, K-10).
    expect(await page.getByRole('alert').getByRole('listitem').count()).toBe(3);
    expect(await page.getByRole('textbox', { name: /^Nama pelapor/ }).inputValue()).toBe(
      'Bu Sitti',
    );
    const chosen = page.getByRole('combobox', { name: /^Dinas atau kantor/ });
    expect(await chosen.locator('option:checked').innerText()).toMatch(/^Dinas Kesehatan/);
    await page.goto('/petugas/catat');
    await unfold(page, 'Hapus catatan ini');
    await page.getByRole('button', { name: 'Hapus catatan ini' }).click();
    expect(await story(page).inputValue()).toBe('');
  });

  it('a session that ended costs no word', async () => {
    const page = await officer(site, COORDINATOR, { javaScript: false });
    await begin(page);
    await story(page).fill(STORY);
    await page.context().clearCookies({ name: 'sesi' });
    await onward(page);
    await page.getByRole('link', { name: 'Masuk di tab lain' }).waitFor();
    expect(await story(page).inputValue()).toBe(STORY);
  });

  it('is not there for other officers', async () => {
    const page = await officer(site, LIAISON, { javaScript: false });
    expect(await page.getByRole('link', { name: 'Catat laporan' }).count()).toBe(0);
    for (const path of ['', '/bacakan', '/struk', '/struk/cetak']) {
      expect((await page.goto(`/petugas/catat${path}`))?.status()).toBe(404);
    }
  });
});
