import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '#test/chromium.ts';
import { projectRoot } from '#server/paths.ts';

/** A fresh clone's build, migration and sample come within this (model: 4 minutes). */
const START_MS_MAX = 240_000;

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 900 } as const;

export interface Visit {
  readonly javaScript?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Site {
  readonly url: () => string;
  readonly dataDir: () => string;
  readonly visit: (how?: Visit) => Promise<Page>;
}

/** A whole installation of its own for one test file: `npm start`'s program, a new sample, a real browser. */
export function openSite(): Site {
  let address = '';
  let folder = '';
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapor-site-'));
    [server, address] = await startServer(folder);
    browser = await chromium.launch({
      executablePath: chromiumPath() ?? 'chromium',
      args: [...CHROMIUM_FLAGS],
    });
  }, START_MS_MAX);
  afterAll(async () => {
    await browser?.close();
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true });
  });
  const visit = async ({ javaScript = true, size = DESK }: Visit = {}): Promise<Page> => {
    if (!browser) throw new Error('The browser has not started');
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: size,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      baseURL: address,
    });
    contexts.push(context);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  };
  return { url: () => address, dataDir: () => folder, visit };
}

/** Starts the program on a free port and waits for the one address it prints. */
export async function startServer(dataDir: string): Promise<[ChildProcess, string]> {
  const node = join(projectRoot(), 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(projectRoot(), 'src', 'main.ts')], {
    cwd: projectRoot(),
    env: { ...process.env, PORT: '0', LAPOR_DATA: dataDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const address = new Promise<string>((found, lost) => {
    if (child.stdout) {
      createInterface({ input: child.stdout }).on('line', (line) => {
        said.push(line);
        const match = /http:\/\/\S+/.exec(line);
        if (match) found(match[0]);
      });
    }
    child.on('exit', (code) => lost(new Error(`The server ended (${code}):\n${said.join('\n')}`)));
  });
  return [child, await address];
}

/** Asks the server to stop and waits until it has given its database back. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill('SIGTERM');
  await gone;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds on a page, as sentences; none is good. */
export async function axe(page: Page): Promise<readonly string[]> {
  const source = await readFile(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');
  const run = `${source}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] })`;
  const { violations } = (await page.evaluate(run)) as { violations: readonly Violation[] };
  return violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html ?? ''}`);
}

/** Becomes one of the sample's people by the strip, as a visitor does. */
export async function become(page: Page, label: RegExp): Promise<void> {
  await page.goto('/contoh');
  const strip = page.locator('.sample select');
  const options = strip.locator('option');
  const texts = await options.allTextContents();
  const wanted = texts.find((text) => label.test(text.trim()));
  if (!wanted) throw new Error(`Nobody in the strip is ${label}: ${texts.join(' | ')}`);
  await strip.selectOption({ label: wanted.trim() });
  await page.locator('.sample-who button').click();
  await page.waitForLoadState();
}
