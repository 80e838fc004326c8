import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import { withDatabase } from '#server/cli/open.ts';
import { readTicket } from '#server/store/tickets.ts';
import { parseCode, parseKey } from '#server/tickets/alphabet.ts';
import { keyOpens } from '#server/tickets/key-hash.ts';
import { trackByKey } from '#server/usecases/track-report.ts';
import { verifyHistory } from '#server/usecases/verify-history.ts';

const ROUNDS = 20;
/** Submissions in flight when the program is killed. */
const CALLERS = 12;
const IN_FLIGHT_MIN = 4;
/** Receipts of one round before the kill, and some milliseconds more so that it falls anywhere. */
const RECEIPTS_MIN = 5;
const LATER_MS_MAX = 40;
const TEST_MS_MAX = 600_000;

interface Receipt {
  readonly code: string;
  readonly key: string;
  readonly n: string;
}

let child: ChildProcess | undefined;
let folder = '';
afterAll(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

interface Round {
  readonly receipts: readonly Receipt[];
  readonly inFlight: number;
}

/** One life of the program: it starts on whatever the last kill left, and dies with submissions in flight. */
async function live(env: NodeJS.ProcessEnv, laterMs: number): Promise<Round> {
  const receipts: Receipt[] = [];
  const begun = new Set<string>();
  const running = spawn(
    process.execPath,
    [join(import.meta.dirname, 'kill-child.ts'), String(CALLERS)],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  child = running;
  let errors = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<void>((done) => running.once('close', () => done()));
  let killing: NodeJS.Timeout | undefined;
  createInterface({ input: running.stdout }).on('line', (line) => {
    const [what, code = '', key = '', n = ''] = line.split(' ');
    if (what === 'begun') begun.add(code);
    if (what !== 'receipt') return;
    receipts.push({ code, key, n });
    if (receipts.length >= RECEIPTS_MIN) {
      killing ??= setTimeout(() => running.kill('SIGKILL'), laterMs);
    }
  });
  await ended;
  if (receipts.length < RECEIPTS_MIN) throw new Error(`The program ended by itself: ${errors}`);
  return { receipts, inFlight: begun.size - receipts.length };
}

it(
  'opens every receipt that was shown, after twenty kills with submissions in flight',
  { timeout: TEST_MS_MAX },
  async () => {
    folder = await mkdtemp(join(tmpdir(), 'lapor-kill-'));
    const env = { ...process.env, LAPOR_DATA: folder };
    const shown: Receipt[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { receipts, inFlight } = await live(env, (round * 7) % LATER_MS_MAX);
      expect(inFlight, `in flight at kill ${round + 1}`).toBeGreaterThanOrEqual(IN_FLIGHT_MIN);
      shown.push(...receipts);
    }
    await withDatabase(readConfig(env), async ({ app }) => {
      for (const { code, key, n } of shown) {
        const ticket = await readTicket(app.db, parseCode(code) ?? '');
        expect(ticket && keyOpens(app.keys.ticket, ticket, parseKey(key) ?? ''), code).toBe(true);
        const view = ticket && (await trackByKey(app, ticket.reportId));
        expect(view?.story).toBe(`Lampu jalan nomor ${n} mati (contoh).`);
      }
      const { faults, reports } = await verifyHistory(app);
      expect(faults).toEqual([]);
      expect(reports).toBeGreaterThanOrEqual(shown.length);
    });
    expect(shown.length).toBeGreaterThanOrEqual(ROUNDS * RECEIPTS_MIN);
  },
);
