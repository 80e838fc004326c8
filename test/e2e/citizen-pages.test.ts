import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { chromiumPath } from '#test/chromium.ts';
import * as citizen from './citizen.ts';
import { homeWords } from '#words/citizen/home.ts';
import { DARK_PHONE, faultsInBothLooks, notEnglish, pageRoutes, weightOf } from './pages.ts';
import { become, openSite, PHONE } from './site.ts';

/** Every page once, on a loaded machine. */
const PAGES_MS_MAX = 300_000;
/** kB of a first view, compressed (issue: what a slow network carries in a few seconds). */
const KB_MAX = 30;

/** The pages that nobody signs in for. */
const ROUTES = [
  '/',
  '/contoh',
  '/contoh/jadi',
  '/contoh/maju',
  '/lacak',
  '/lacak/[kode]',
  '/lacak/[kode]/data',
  '/lapor/[[langkah]]',
  '/lapor/selesai',
  '/lapor/selesai/cetak',
  '/lapor/terhapus',
  '/laporan-saya',
];
/** Targets of forms: they have a page only because Kit wants one, and answer "not found". */
const NO_PAGES = ['/contoh/jadi', '/contoh/maju'];

type Look = (page: Page) => Promise<void>;

/** Walks through every page of a citizen, with `look` on each. */
async function walk(page: Page, look: Look): Promise<void> {
  const at = async (path: string): Promise<void> => {
    await page.goto(path);
    await look(page);
  };
  for (const path of ['/', '/contoh', '/contoh/jadi', '/lapor/terhapus', '/lapor/selesai'])
    await at(path);
  await walkForm(page, look);
  const receipt = await citizen.send(page);
  await look(page);
  await at('/lapor/selesai/cetak');
  await at('/lapor/selesai/cetak?kertas=80mm');
  await at('/lacak');
  await page.getByRole('button', { name: /^(Lihat|Look)$/ }).click();
  await at('/lacak?tidak-cocok');
  await at('/lacak/AAAAAAAAAA');
  await at(`/lacak/${receipt.code.replaceAll('-', '')}`);
  await citizen.follow(page, receipt);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await look(page);
  await at(`${new URL(page.url()).pathname}/data`);
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await look(page);
  await at('/laporan-saya');
  await become(page, 'Warga (pelapor)');
  for (const summary of await page.locator('main summary').all()) await summary.click();
  await look(page);
}

/** The form with its longest way: refused once, sealed (so that safety is asked), with an office. */
async function walkForm(page: Page, look: Look): Promise<void> {
  await page.goto('/lapor');
  await look(page);
  await citizen.next(page);
  await look(page);
  await page.getByRole('textbox', { name: 'Cerita' }).fill('Saya dipukul di rumah. (contoh)');
  await citizen.next(page);
  await look(page);
  await page.getByRole('radio', { name: /^Keluhan pelayanan/ }).check();
  await page.getByRole('checkbox', { name: /^Ini tentang kekerasan/ }).check();
  await citizen.next(page);
  await citizen.heading(page, 'Aman untuk menghubungi Anda?').waitFor();
  await look(page);
  await page.getByRole('radio', { name: /^Tidak, jangan hubungi saya/ }).check();
  await citizen.next(page);
  await page.getByRole('searchbox', { name: /^Desa/ }).fill('rangas');
  await page.getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('group', { name: /ditemukan/ }).waitFor();
  await look(page);
  await citizen.next(page);
  await look(page);
  await citizen.next(page);
  await look(page);
  await page.getByRole('radio', { name: 'Provinsi Sulawesi Barat' }).check();
  await citizen.next(page);
  await look(page);
  await citizen.next(page);
  await look(page);
  await citizen.next(page);
  await look(page);
  await page.getByRole('radio', { name: /^Tanpa nama/ }).check();
  await citizen.next(page);
  await citizen.heading(page, 'Periksa, lalu kirim').waitFor();
  await look(page);
}

describe.skipIf(!chromiumPath())('the pages of a citizen', { timeout: PAGES_MS_MAX }, () => {
  const site = openSite();

  it('are all known here', async () => {
    // What a closed service says is looked at in accounts.test.ts, a small desk in small-desk.test.ts.
    const others =
      /^\/(?:petugas|rekap|ringkas|kelola|mulai|undangan|uji-kabar|lapor\/belum-dibuka)/;
    const own = (await pageRoutes()).filter((it) => !others.test(it));
    expect(own, 'walk to the new page in this file').toEqual(ROUTES);
  });

  it('are without a barrier, on a dark phone and at a light desk', async () => {
    const page = await site.visit(DARK_PHONE);
    const faults: string[] = [];
    const seen = new Set<string>();
    await walk(page, async (it) => {
      seen.add(new URL(it.url()).pathname);
      faults.push(...(await faultsInBothLooks(it)));
    });
    expect(faults).toEqual([]);
    const missing = ROUTES.filter((it) => !it.includes('[') && !NO_PAGES.includes(it));
    expect([...seen]).toEqual(expect.arrayContaining(missing));
  });

  it('are light', async () => {
    const page = await site.visit({ size: PHONE });
    const paths = new Set<string>();
    await walk(page, (it) => {
      paths.add(new URL(it.url()).pathname);
      return Promise.resolve();
    });
    const rows: [path: string, kB: number][] = [];
    for (const path of paths) rows.push([path, (await weightOf(site, path, page)) / 1000]);
    console.table(rows.map(([path, kB]) => ({ path, kB: kB.toFixed(1) })));
    expect(rows.filter(([, kB]) => kB > KB_MAX)).toEqual([]);
  });

  it('are in English for whoever chooses it, and stay so', async () => {
    const page = await site.visit({ size: PHONE, javaScript: false });
    const found: string[] = [];
    const read = async (): Promise<void> => {
      found.push(
        ...(await notEnglish(page, 'h1, h2, p, label, legend, button, summary, nav, footer li')),
      );
    };
    await page.goto('/');
    await page.getByRole('link', { name: 'EN: English' }).click();
    await citizen.heading(page, homeWords.en.title).waitFor();
    await read();
    for (const path of ['/lacak', '/lapor/selesai', '/lapor/terhapus', '/lapor']) {
      await page.goto(path);
      await read();
    }
    const go = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Continue' }).click();
      await read();
    };
    await go();
    await page.getByRole('textbox', { name: 'Story' }).fill('The lamp is dark. (sample)');
    await go();
    await page.getByRole('radio', { name: /^A complaint/ }).check();
    for (const title of ['Where?', 'When did it happen?', 'Whose business is it?']) {
      await go();
      await citizen.heading(page, title).waitFor();
    }
    await page.getByRole('radio', { name: /^I don’t know/ }).check();
    await go();
    await go();
    await page.getByRole('radio', { name: /^With my name/ }).check();
    await go();
    await citizen.heading(page, 'Check, then send').waitFor();
    await page.getByRole('link', { name: 'ID: Bahasa Indonesia' }).click();
    await citizen.heading(page, 'Periksa, lalu kirim').waitFor();
    expect(found).toEqual([]);
  });

  it('leave by the quick exit without a trace of the draft', async () => {
    const page = await site.visit();
    await page.goto('/lapor');
    await page.getByRole('textbox', { name: 'Cerita' }).fill('Saya ingin keluar. (contoh)');
    await citizen.next(page);
    await citizen.heading(page, 'Laporan ini tentang apa?').waitFor();
    const reply = await page.request.get('/keluar', { maxRedirects: 0 });
    expect(reply.status()).toBe(303);
    expect(reply.headers()['location']).toMatch(/^https:\/\/www\.bmkg\.go\.id/);
    await page.goto('/lapor');
    expect(await page.getByRole('textbox', { name: 'Cerita' }).inputValue()).toBe('');
  });
});
