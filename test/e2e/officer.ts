import type { Page } from 'playwright-core';
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
