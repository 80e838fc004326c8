import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '#server/paths.ts';
import { DESK, PHONE, type Site, type Visit } from './site.ts';

/** Routes that have a page, as Kit names them without groups; `/gaya` is for development only. */
export async function pageRoutes(): Promise<readonly string[]> {
  const names = await readdir(join(projectRoot(), 'src/routes'), { recursive: true });
  return names
    .filter((name) => /(?:^|\/)\+page(?:@.*)?\.svelte$/.test(name) && !name.startsWith('gaya'))
    .map((name) => `/${dirname(name)}`.replace(/\/\([^)]*\)/g, '').replace(/\/\.?$/, '') || '/')
    .sort();
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const AXE = join(projectRoot(), 'node_modules/axe-core/axe.min.js');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a second look at the same page can find beside the first: its colours, and sizes where there is more room. */
const OF_A_LIGHT_LOOK = ['color-contrast', 'target-size', 'link-in-text-block'];

/** What axe finds on a page, in a sentence each. */
async function axe(page: Page, look: Visit): Promise<readonly string[]> {
  const runOnly = look.dark === false ? { type: 'rule', values: OF_A_LIGHT_LOOK } : LEVELS;
  const run = `${await readFile(AXE, 'utf8')}; axe.run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`;
  const { violations } = await page.evaluate<{ violations: readonly Violation[] }>(run);
  return violations.map(
    ({ id, nodes: [node] }) => `${id}: ${node?.html ?? ''} ${node?.failureSummary ?? ''}`,
  );
}

/** Pixels by which a page is wider than its window. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The looks in which each page is read: dark on a phone, and light at a desk. */
export const DARK_PHONE: Visit = { size: PHONE, dark: true };
const LIGHT_DESK: Visit = { size: DESK, dark: false };

/** Everything wrong with the page that is open now, each with its address; of the light look of two, what differs. */
export async function faultsOf(page: Page, look: Visit = {}): Promise<readonly string[]> {
  const { pathname } = new URL(page.url());
  const wide = await overflow(page);
  const faults = [
    ...(await axe(page, look)),
    ...(wide > 0 ? [`${wide} px wider than the window`] : []),
  ];
  if ((await page.locator('h1').count()) !== 1) faults.push('not exactly one main heading');
  return faults.map((fault) => `${pathname}: ${fault}`);
}

/** What is wrong with a page that is open on a dark phone, there and at a light desk; it is left on the phone. */
export async function faultsInBothLooks(page: Page): Promise<readonly string[]> {
  const faults = [...(await faultsOf(page, DARK_PHONE))];
  // Without movement, or colours are measured on their way.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(DESK);
  faults.push(...(await faultsOf(page, LIGHT_DESK)).map((fault) => `at a desk, ${fault}`));
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize(PHONE);
  return faults;
}

/** Bytes over the wire of a first view, compressed, as the network counted them; photos aside. */
export async function weightOf(site: Site, path: string, like?: Page): Promise<number> {
  const page = await site.visit({ size: PHONE });
  if (like) await page.context().addCookies(await like.context().cookies());
  const network = await page.context().newCDPSession(page);
  const photos = new Set<string>();
  let bytes = 0;
  network.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Image' && response.mimeType !== 'image/svg+xml') photos.add(requestId);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!photos.has(requestId)) bytes += encodedDataLength;
  });
  await network.send('Network.enable');
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.close();
  return bytes;
}

/** Words that a sentence of ours in Indonesian can hardly do without. */
const INDONESIAN =
  /\b(?:yang|dan|untuk|dengan|tidak|belum|sudah|Anda|laporan|hari kerja|dari|oleh|pada|atau)\b/i;

/** What a page in English still says in Indonesian: of its own words, not of names or what people wrote. */
export async function notEnglish(page: Page, parts: string): Promise<readonly string[]> {
  const lang = await page.locator('html').getAttribute('lang');
  const texts = await page.locator(parts).allInnerTexts();
  const { pathname } = new URL(page.url());
  return [
    ...(lang === 'en' ? [] : [`${pathname}: lang=${lang ?? ''}`]),
    ...texts.filter((text) => INDONESIAN.test(text)).map((text) => `${pathname}: ${text}`),
  ];
}
