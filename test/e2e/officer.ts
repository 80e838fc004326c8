import type { Page } from 'playwright-core';
import { choose } from './citizen.ts';
import { become, type Site, type Visit } from './site.ts';

/** Everybody's page, each in a browser of their own. */
export async function officer(site: Site, who: string, how: Visit = {}): Promise<Page> {
  const page = await site.visit(how);
  await become(page, who);
  return page;
}

/** Finds a report by its code in the search of the inbox; false where the reader has none of it. */
export async function find(page: Page, code: string): Promise<boolean> {
  await page.goto('/petugas');
  await page.getByRole('searchbox', { name: 'Cari dalam teks atau kode lacak' }).fill(code);
  await page.getByRole('search').getByRole('button').first().click();
  await page.getByRole('heading', { level: 1, name: 'Cari laporan' }).waitFor();
  return (await page.getByRole('heading', { name: 'Laporan dengan kode lacak itu' }).count()) > 0;
}

export async function open(page: Page, code: string): Promise<void> {
  if (!(await find(page, code))) throw new Error(`No report ${code} for this officer`);
  await page.getByRole('list', { name: 'Cari laporan' }).getByRole('link').first().click();
  await page.getByRole('heading', { name: 'Tindakan' }).waitFor();
}

/** Opens the form of an act from the buttons of the report page. */
export async function openAct(page: Page, label: string): Promise<void> {
  const acts = page.getByRole('list', { name: 'Tindakan' });
  await acts.getByRole('link', { name: label, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: label }).waitFor();
}

export const confirm = (page: Page, button: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name: button }).click();

export interface Act {
  readonly label: string;
  readonly button: string;
  readonly fill?: (page: Page) => Promise<void>;
}

/** One act on a report, from the search to the word that it is saved. */
export async function act(page: Page, code: string, { label, button, fill }: Act): Promise<void> {
  await open(page, code);
  await openAct(page, label);
  await fill?.(page);
  await confirm(page, button);
  await page
    .getByRole('status')
    .filter({ hasText: `${label}: Tersimpan.` })
    .waitFor();
}

export const write = (page: Page, label: string | RegExp, text: string): Promise<void> =>
  page.getByRole('main').getByRole('textbox', { name: label }).fill(text);

/** Answers one question of the form, e.g. whether the reporter is hidden. */
export const pick = (page: Page, question: RegExp, answer: string): Promise<void> =>
  page
    .getByRole('group', { name: question })
    .getByRole('radio', { name: answer, exact: true })
    .check();

/** The disposition, with both questions of privacy where nobody has answered them yet. */
export const assign = (page: Page, code: string, unit: RegExp): Promise<void> =>
  act(page, code, {
    label: 'Disposisikan',
    button: 'Kirim disposisi',
    fill: async () => {
      await choose(page, 'Unit penerima', unit);
      for (const question of [/^Sembunyikan siapa/, /^Sembunyikan isi/]) {
        const group = page.getByRole('group', { name: question });
        if ((await group.getByRole('radio', { checked: true }).count()) > 0) continue;
        if ((await group.count()) > 0) await pick(page, question, 'Tidak');
      }
    },
  });

/** An answer as it is drafted by the liaison's desk. */
export const draft = (page: Page, code: string, what: string): Promise<void> =>
  act(page, code, {
    label: 'Tulis jawaban',
    button: 'Simpan konsep untuk pimpinan',
    fill: async () => {
      await page.getByRole('radio', { name: 'sudah dikerjakan' }).check();
      await write(page, 'Apa yang dikerjakan', what);
      await write(page, 'Oleh siapa', 'Bidang SD');
    },
  });

export const approve = (page: Page, code: string): Promise<void> =>
  act(page, code, { label: 'Setujui jawaban', button: 'Setujui dan terbitkan' });

/** The true counts above the inbox, by list. */
export async function counts(page: Page): Promise<Record<string, number>> {
  await page.goto('/petugas');
  const chips = await page.getByRole('list', { name: 'Daftar' }).getByRole('link').allInnerTexts();
  return Object.fromEntries(
    chips.map((chip) => {
      const [, name = '', count = ''] = /^(.*?)\s*([\d.]+)$/s.exec(chip) ?? [];
      return [name.trim(), Number(count.replaceAll('.', ''))];
    }),
  );
}
