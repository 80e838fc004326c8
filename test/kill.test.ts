import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withDatabase } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { startServer, stopServer } from './e2e/server.ts';
import { fillIn, isReceipt, opens, send, type Filled } from './kill-forms.ts';
import { liveAndDie, RECEIPTS_MIN, type Life } from './kill-life.ts';
import { openAsker, type Ask } from './kill-posts.ts';
import { WAYS_TO_DIE } from './kill-program.ts';

const ROUNDS = 20;
/** A kill that meets fewer submissions in flight does not count; it is held to the promise all the same. */
const IN_FLIGHT_MIN = 4;
const LIVES_MAX = ROUNDS + 10;
const LATER_MS_MAX = 40;
/** Filled in beforehand: many more than all rounds send. */
const FORMS = 1_200;
const TEST_MS_MAX = 600_000;

let folder = '';
let server: ChildProcess | undefined;
afterAll(async () => {
  if (server) await stopServer(server);
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

/** The program itself, with its own database, on whatever the last kill left. */
async function start(): Promise<[ChildProcess, Ask]> {
  const [child, address] = await startServer(folder);
  server = child;
  return [child, openAsker(address)];
}

const config = () => readConfig({ ...process.env, LAPOR_DATA: folder });

const isBusy = ({ inFlight }: Life): boolean => inFlight >= IN_FLIGHT_MIN;

const fillInAll = (): Promise<{ forms: Filled[]; before: number }> =>
  withDatabase(config(), async ({ app }) => ({
    forms: await Promise.all(Array.from({ length: FORMS }, (_, n) => fillIn(app, n))),
    before: (await verifyHistory(app)).reports,
  }));

const closedOf = async (ask: Ask, forms: readonly Filled[]): Promise<readonly string[]> => {
  const isOpen = await Promise.all(forms.map((form) => opens(ask, form)));
  return forms.filter((_, at) => !isOpen[at]).map(({ code }) => code);
};

it(
  'opens every receipt that was shown, after twenty kills with submissions in flight',
  { timeout: TEST_MS_MAX },
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapor-kill-'));
    let [program, ask] = await start();
    const { forms, before } = await fillInAll();
    const lives: Life[] = [];
    for (let n = 0; n < LIVES_MAX && lives.filter(isBusy).length < ROUNDS; n += 1) {
      const way = WAYS_TO_DIE[n % WAYS_TO_DIE.length] ?? 'program';
      const life = await liveAndDie(program, ask, forms, { way, laterMs: (n * 7) % LATER_MS_MAX });
      [program, ask] = await start();
      expect(await closedOf(ask, life.promised), `kill ${n + 1}, of the ${way}`).toEqual([]);
      expect(life.read).toBeGreaterThanOrEqual(RECEIPTS_MIN);
      // Whoever saw no receipt presses send again.
      forms.unshift(...life.lost);
      lives.push(life);
    }
    expect(lives.filter(isBusy)).toHaveLength(ROUNDS);
    const last = lives.at(-1)?.lost ?? [];
    for (const form of last) expect(isReceipt(await send(ask, form).reply)).toBe(true);
    const all = [...lives.flatMap(({ promised }) => promised), ...last];
    expect(await closedOf(ask, all)).toEqual([]);
    await stopServer(program);
    await withDatabase(config(), async ({ app }) => {
      expect(await verifyHistory(app)).toMatchObject({ faults: [], reports: before + all.length });
    });
  },
);
