import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { textOfPdf } from '#server/papers/testing/read-pdf.ts';
import { chromiumPath } from '#test/chromium.ts';
import { report } from './citizen.ts';
import * as by from './officer.ts';
import { DARK_PHONE, faultsInBothLooks, notEnglish, pageRoutes, weightOf } from './pages.ts';
import { openSite, type Visit } from './site.ts';

/** Every page once, on a loaded machine. */
const PAGES_MS_MAX = 400_000;
/** kB of a first view, compressed: an office has a better line than a village. */
const KB_MAX = 90;
/** The relay looks every five seconds. */
const RELAY_MS_MAX = 30_000;

const ROUTES = [
  '/petugas',
  '/petugas/cari',
  '/petugas/catat',
  '/petugas/catat/bacakan',
  '/petugas/catat/daftar',
  '/petugas/catat/daftar/struk',
  '/petugas/catat/struk',
  '/petugas/catat/struk/cetak',
  '/petugas/kabar',
  '/petugas/kabar/[id]',
  '/petugas/kabar/[id]/surat',
  '/petugas/kunci',
  '/petugas/laporan/[id]',
  '/petugas/laporan/[id]/[act]',
  '/petugas/laporan/[id]/buka-identitas',
  '/petugas/laporan/[id]/cetak/[lembar]',
  '/petugas/laporan/[id]/identitas',
  '/petugas/masuk',
  '/rekap',
  '/rekap/daftar',
];

const COORDINATOR = 'koordinator, Sulbar';
const LIAISON = 'pejabat penghubung, Disdikbud';
const HEAD = 'pimpinan OPD, Disdikbud';

/** Without what sets letters and lines apart on a page and in a file. */
const bare = (text: string): string => text.replace(/\s/g, '').toLowerCase();

type Look = (page: Page) => Promise<void>;

describe.skipIf(!chromiumPath())('the pages of officers', { timeout: PAGES_MS_MAX }, () => {
  const site = openSite();

  let told: Promise<string> | undefined;
  /** The code of one report for all tests; none of them changes it. */
  const prepared = (): Promise<string> => (told ??= prepare());

  let unnamed: Promise<string> | undefined;
  /** The code of a report without a name whose reporter left a contact. */
  const hidden = (): Promise<string> =>
    (unnamed ??= site
      .visit()
      .then((page) =>
        report(page, {
          ...{ story: 'Upah kerja bakti dipotong. (contoh)', anonymous: true },
          contact: 'warga@contoh.example',
        }),
      )
      .then(({ code }) => code));

  /** A report with a story: three officers have acted on it, and a draft waits for the head. */
  async function prepare(): Promise<string> {
    const citizen = await site.visit();
    const { code } = await report(citizen, { story: 'Kursi kelas kurang. (contoh)', name: 'Ibu' });
    const coordinator = await by.officer(site, COORDINATOR);
    await by.assign(coordinator, code, /^Dinas Pendidikan/);
    await by.draft(await by.officer(site, LIAISON), code, 'Kursi dikirim.');
    return code;
  }

  /** Walks through every page of officers with `look` on each; acts are opened, none is done. */
  async function walk(code: string, how: Visit, look: Look): Promise<void> {
    const at = async (page: Page, path: string): Promise<void> => {
      await page.goto(path);
      await look(page);
    };
    const nobody = await site.visit(how);
    await at(nobody, '/petugas');
    const coordinator = await by.officer(site, COORDINATOR, how);
    for (const path of ['/petugas', '/petugas/masuk', '/petugas?lihat=terlambat', '/petugas/cari'])
      await at(coordinator, path);
    await at(coordinator, '/petugas/cari?cari=sekolah');
    await at(coordinator, '/petugas/cari?cari=tidakadakataini');
    // The pages in between are walked by the journey of a note, in both windows.
    for (const path of ['', '/struk', '/daftar', '/daftar/struk'])
      await at(coordinator, `/petugas/catat${path}`);
    await at(coordinator, '/rekap');
    const number = coordinator.getByRole('table').getByRole('link').first();
    await number.click();
    await coordinator.waitForURL('**/rekap/daftar**');
    await look(coordinator);
    await at(coordinator, '/petugas/kunci');
    await askFor(coordinator, look);
    await by.open(coordinator, code);
    await news(coordinator, look);
    const seen = new Set<string>();
    for (const who of [
      coordinator,
      ...(await Promise.all([LIAISON, HEAD].map((it) => by.officer(site, it, how)))),
    ]) {
      await by.open(who, code);
      await look(who);
      const acts = who.getByRole('list', { name: 'Tindakan' }).getByRole('link');
      const papers = who.getByRole('link', { name: /^(Lembar|Nota|Surat)/ });
      const identity = who.getByRole('link', { name: 'Lihat identitas' });
      const links = [...(await acts.all()), ...(await papers.all()), ...(await identity.all())];
      const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
      for (const path of paths) {
        // The same form is the same page for whoever may act by it.
        if (path === null || seen.has(path)) continue;
        seen.add(path);
        await at(who, path);
      }
    }
  }

  /** The page by which the desk asks two holders who reported. */
  async function askFor(page: Page, look: Look): Promise<void> {
    await by.open(page, await hidden());
    await page.getByRole('link', { name: 'Minta buka identitas' }).click();
    await look(page);
  }

  /** From an open report to the messages about it, once the relay has taken them, and to one of them on paper. */
  async function news(page: Page, look: Look): Promise<void> {
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    const message = page.getByRole('link', { name: /^Buka pesan/ });
    await expect
      .poll(
        async () => {
          await page.goto(`/petugas/kabar?laporan=${id}`);
          return await message.count();
        },
        { timeout: RELAY_MS_MAX },
      )
      .toBeGreaterThan(0);
    await look(page);
    await message.first().click();
    await look(page);
    await page.getByRole('link', { name: 'Cetak surat' }).click();
    await look(page);
    await page.goto('/petugas/kabar');
    await look(page);
  }

  it('are all known here', async () => {
    // Those of an account are walked to in accounts.test.ts.
    const own = (await pageRoutes()).filter((it) => /^\/(?:petugas(?!\/akun)|rekap)/.test(it));
    expect(own, 'walk to the new page in this file').toEqual(ROUTES);
  });

  it('are without a barrier, on a dark phone and at a light desk', async () => {
    const faults = new Set<string>();
    const code = await prepared();
    await walk(code, DARK_PHONE, async (page) => {
      for (const fault of await faultsInBothLooks(page)) faults.add(fault);
    });
    expect([...faults]).toEqual([]);
  });

  it('are light', async () => {
    const code = await prepared();
    const coordinator = await by.officer(site, COORDINATOR);
    await by.open(coordinator, code);
    const { pathname } = new URL(coordinator.url());
    const acts = ['disposisi', 'teruskan', 'arsip', 'identitas', 'cetak/lembar-disposisi'];
    const paths = [
      '/petugas',
      '/petugas/cari?cari=sekolah',
      '/petugas/masuk',
      '/rekap',
      '/rekap/daftar',
      pathname,
      ...acts.map((act) => `${pathname}/${act}`),
    ];
    const rows: [path: string, kB: number][] = [];
    for (const path of paths) rows.push([path, (await weightOf(site, path, coordinator)) / 1000]);
    console.table(rows.map(([path, kB]) => ({ path, kB: kB.toFixed(1) })));
    expect(rows.filter(([, kB]) => kB > KB_MAX)).toEqual([]);
  });

  it('give each paper as a file that says what its page says', async () => {
    const code = await prepared();
    const page = await by.officer(site, HEAD);
    await by.open(page, code);
    const papers = await page.getByRole('link', { name: /^(Lembar|Nota|Surat)/ }).all();
    const paths = await Promise.all(papers.map((link) => link.getAttribute('href')));
    expect(paths).toHaveLength(2);
    for (const path of paths) {
      await page.goto(`${path}?nomor=005/77&tembusan=Arsip`);
      const said = await page.locator('.letter :is(p, dt, dd, h2, li)').allInnerTexts();
      const link = page.getByRole('link', { name: 'Unduh PDF' });
      const answer = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(answer.headers()['content-type']).toBe('application/pdf');
      const written = bare(textOfPdf(await answer.body()));
      expect(said.map(bare).filter((it) => !written.includes(it))).toEqual([]);
      expect(written).toContain('005/77');
    }
  });

  it('are in English for whoever chose it', async () => {
    const code = await prepared();
    const page = await by.officer(site, COORDINATOR);
    await by.open(page, code);
    const report = new URL(page.url()).pathname;
    const found: string[] = [];
    await page.goto('/?lang=en');
    for (const path of [
      '/petugas',
      '/petugas/cari',
      '/petugas/catat',
      '/petugas/kabar',
      '/rekap',
      report,
      `${report}/disposisi`,
      `${report}/arsip`,
    ]) {
      await page.goto(path);
      found.push(
        ...(await notEnglish(page, 'h2, h3, label, legend, button, summary, thead th, nav')),
      );
    }
    expect(found).toEqual([]);
  });
});
