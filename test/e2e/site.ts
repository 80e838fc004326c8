import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { CHROMIUM_FLAGS, chromiumPath } from '#test/chromium.ts';
import { copySample } from './sample-folder.ts';
import { startServer, stopServer } from './server.ts';
import { strangeCookies, watch } from './watch.ts';

/** A fresh clone's build, migration and sample come within this (model: 4 minutes). */
const START_MS_MAX = 240_000;
/** What one step may take on a loaded machine. */
const STEP_MS_MAX = 45_000;

export const PHONE = { width: 360, height: 740 } as const;
export const DESK = { width: 1280, height: 900 } as const;

export interface Visit {
  readonly javaScript?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
}

/** With and without JavaScript, on phone and desk, crossed: the narrowest with the least, the widest with all. */
export const WAYS: readonly (Required<Omit<Visit, 'dark'>> & { readonly name: string })[] = [
  { name: 'on a phone without JavaScript', javaScript: false, size: PHONE },
  { name: 'at a desk', javaScript: true, size: DESK },
];

export interface Site {
  readonly url: () => string;
  /** A page in a browser of its own: nobody's cookies. */
  readonly visit: (how?: Visit) => Promise<Page>;
}

/**
 * A whole installation of its own for one test file: `npm start`'s program, this run's sample, a real browser.
 * After each test the pages it opened close, and what they did beside the point (another host asked, a
 * cookie nobody knows, a broken content policy, a fault) fails it. LAPOR_SITE names a sample that runs
 * already, for whoever writes a journey. `prepare` says what else stands in the program's environment.
 */
export function openSite(prepare?: () => Promise<NodeJS.ProcessEnv>): Site {
  let address = process.env['LAPOR_SITE'] ?? '';
  let folder = '';
  let server: ChildProcess | undefined;
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const wrong: string[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapor-site-'));
    if (address === '') {
      const env = await prepare?.();
      if (!env) await copySample(folder);
      [server, address] = await startServer(folder, env);
    }
    browser = await chromium.launch({
      executablePath: chromiumPath() ?? 'chromium',
      args: [...CHROMIUM_FLAGS],
    });
  }, START_MS_MAX);
  afterEach(async () => {
    for (const context of contexts.splice(0)) {
      wrong.push(...(await strangeCookies(context)));
      await context.close();
    }
    expect(wrong.splice(0), 'what the pages did beside the point').toEqual([]);
  }, START_MS_MAX);
  afterAll(async () => {
    await browser?.close();
    if (server) await stopServer(server);
    await rm(folder, { recursive: true, force: true });
  });
  const visit = async ({ javaScript = true, size = DESK, dark }: Visit = {}): Promise<Page> => {
    if (!browser) throw new Error('The browser has not started');
    const context = await browser.newContext({
      javaScriptEnabled: javaScript,
      viewport: size,
      locale: 'id-ID',
      timezoneId: 'Asia/Makassar',
      colorScheme: dark ? 'dark' : 'light',
      baseURL: address,
    });
    contexts.push(context);
    watch(context, address, (what) => wrong.push(what));
    context.setDefaultTimeout(STEP_MS_MAX);
    return await context.newPage();
  };
  return { url: () => address, visit };
}

/** Becomes one of the sample's people by the strip, as a visitor does; ends on their first screen. */
export async function become(page: Page, who: string): Promise<void> {
  if (page.url() === 'about:blank') await page.goto('/');
  const strip = page.getByRole('complementary', { name: /^(Contoh|Sample)$/ });
  await strip.getByRole('combobox').selectOption({ label: who });
  await strip.getByRole('button', { name: /^(Jadi|Become)$/ }).click();
  await page.waitForURL((url) => url.pathname === '/petugas' || url.pathname.startsWith('/lacak/'));
}
