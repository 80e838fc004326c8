import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import sharp from 'sharp';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { projectRoot } from '#server/paths.ts';
import { CHROMIUM_FLAGS, chromiumPath } from '#test/chromium.ts';
import { startServer, stopServer } from '#test/e2e/server.ts';
import { shootFirstDay } from './picture-first-day.ts';

/**
 * Makes the pictures of README and guides anew, or those that the command line names: a sample of its own, a real browser, phone and desk. Only reports of the
 * sample are shown, and each picture says under itself that it is one.
 */
const BYTES_MAX = 150_000;
const CAPTION = 'Contoh: orang, dinas dan laporan di gambar ini rekaan.';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 860 };

type Size = typeof PHONE;

interface Picture {
  readonly name: string;
  /** One screen each, side by side. */
  readonly screens: readonly ((browser: Browser, address: string) => Promise<Buffer>)[];
  readonly size: Size;
}

/** A screen as somebody of the sample sees it, after `go`. */
const screen =
  (size: Size, who: string | null, go: (page: Page) => Promise<unknown>) =>
  async (browser: Browser, address: string): Promise<Buffer> => {
    const context = await browser.newContext({
      viewport: size,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      baseURL: address,
    });
    const page = await context.newPage();
    await page.goto('/');
    if (who !== null) {
      await page.getByRole('combobox', { name: 'Lihat sebagai' }).selectOption({ label: who });
      await page.getByRole('button', { name: 'Jadi', exact: true }).click();
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await go(page);
    await nameByLetters(page);
    const shot = await page.screenshot();
    await context.close();
    return shot;
  };

const UNITS = sampleOrganisation().units.filter(({ purpose }) => purpose !== 'external');

/** No unit that exists is shown as late: on pictures each has a letter, in order of appearance (K-29). */
const nameByLetters = (page: Page) =>
  page.evaluate(
    (units) => {
      const letters = new Map<string, string>();
      const letterOf = (id: string) => {
        const letter = letters.get(id) ?? String.fromCharCode(65 + letters.size);
        letters.set(id, letter);
        return `Dinas ${letter}`;
      };
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        for (const { id, name } of units) {
          if (node.nodeValue?.includes(name)) {
            node.nodeValue = node.nodeValue.replaceAll(name, letterOf(id));
          }
        }
      }
    },
    UNITS.flatMap(({ id, name, shortName }) => [
      { id, name },
      { id, name: shortName },
    ]).sort((a, b) => b.name.length - a.name.length),
  );

/** Past the sample's strip, which takes much of a phone; the caption says what it is. */
const toTop = (page: Page) =>
  page
    .locator('header')
    .evaluate((it) => window.scrollTo(0, it.getBoundingClientRect().top + window.scrollY));
const stay = () => Promise.resolve();

/** The newest report of an inbox. */
async function openFirst(page: Page): Promise<void> {
  const lines = page.getByRole('listitem').filter({ has: page.locator('a[href*=laporan]') });
  await lines.first().getByRole('link').click();
  await page.getByRole('heading', { name: 'Tindakan' }).waitFor();
}

/** The form of an act of the first report of the inbox that offers it. */
const act = (who: string, name: string) =>
  screen(PHONE, who, async (page) => {
    const inbox = page.url();
    const lines = page.locator('a[href^="/petugas/laporan/"]');
    const paths = await lines.evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? ''));
    for (const path of [...new Set(paths)]) {
      await page.goto(path);
      const link = page.getByRole('list', { name: 'Tindakan' }).getByRole('link', { name });
      if ((await link.count()) === 0) continue;
      await link.first().click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      return await toTop(page);
    }
    throw new Error(`No report of ${inbox} offers ${name} to ${who}`);
  });

const PICTURES: readonly Picture[] = [
  {
    name: 'phone',
    size: PHONE,
    screens: [
      screen(PHONE, null, toTop),
      screen(PHONE, null, async (page) => {
        await page.goto('/lapor');
        await toTop(page);
      }),
      screen(PHONE, 'Warga (pelapor)', toTop),
    ],
  },
  { name: 'inbox', size: DESK, screens: [screen(DESK, 'koordinator, Sulbar', stay)] },
  {
    name: 'report',
    size: DESK,
    screens: [screen(DESK, 'pejabat penghubung, Disdikbud', openFirst)],
  },
  {
    name: 'koordinator',
    size: PHONE,
    screens: [
      screen(PHONE, 'koordinator, Sulbar', toTop),
      act('koordinator, Sulbar', 'Disposisikan'),
    ],
  },
  {
    name: 'penghubung',
    size: PHONE,
    screens: [
      screen(PHONE, 'pejabat penghubung, Disdikbud', toTop),
      act('pejabat penghubung, Disdikbud', 'Tulis kabar kemajuan'),
    ],
  },
  {
    name: 'pimpinan',
    size: PHONE,
    screens: [
      screen(PHONE, 'pimpinan OPD, Disdikbud', toTop),
      act('pimpinan OPD, Disdikbud', 'Tulis jawaban'),
    ],
  },
];

/** Sets the screens on a ground with the caption below, in as few colours as the limit needs. */
async function compose(browser: Browser, screens: readonly Buffer[], size: Size): Promise<Buffer> {
  const images = screens.map((it) => `<img src="data:image/png;base64,${it.toString('base64')}">`);
  const page = await browser.newPage({
    viewport: { width: size.width * screens.length + 32 * (screens.length + 1), height: 100 },
  });
  await page.setContent(`<style>
    body { margin: 0; padding: 32px; background: #e8ecf1; font: 20px system-ui, sans-serif; color: #1d2733 }
    div { display: flex; gap: 32px } img { display: block; box-shadow: 0 2px 12px #0003; border-radius: 6px }
    p { margin: 20px 0 0 }
    </style><div>${images.join('')}</div><p>${CAPTION}</p>`);
  const whole = await page.screenshot({ fullPage: true });
  await page.close();
  for (const colours of [256, 128, 64, 32]) {
    const png = await sharp(whole).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (png.length <= BYTES_MAX) return png;
  }
  throw new Error(`A picture does not come under ${BYTES_MAX} bytes; show less on it.`);
}

const executablePath = chromiumPath();
if (!executablePath) throw new Error('No Chromium found; set CHROMIUM to its path.');
const folder = join(projectRoot(), 'docs', 'images');
await mkdir(folder, { recursive: true });
const named = process.argv.slice(2);
const isWanted = (name: string): boolean => named.length === 0 || named.includes(name);
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/** With a program of its own, whose data go with it. */
async function withServer(env: NodeJS.ProcessEnv, shoot: (address: string) => Promise<void>) {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapor-pictures-'));
  const [server, address] = await startServer(dataDir, env);
  try {
    await shoot(address);
  } finally {
    await stopServer(server);
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function keep(name: string, shots: readonly Buffer[], size: Size): Promise<void> {
  const png = await compose(browser, shots, size);
  await writeFile(join(folder, `${name}.png`), png);
  console.log(`docs/images/${name}.png ${Math.round(png.length / 1000)} kB`);
}

try {
  await withServer({}, async (address) => {
    for (const { name, screens, size } of PICTURES.filter((it) => isWanted(it.name))) {
      const shots: Buffer[] = [];
      for (const shoot of screens) shots.push(await shoot(browser, address));
      await keep(name, shots, size);
    }
  });
  if (isWanted('hari-pertama'))
    await withServer({ LAPOR_KIND: 'real' }, async (link) => {
      await keep('hari-pertama', await shootFirstDay(browser, link), PHONE);
    });
} finally {
  await browser.close();
}
