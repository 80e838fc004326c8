import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { DEBIAN_BIN } from '#test/debian.ts';
import { chromiumPath } from '#test/chromium.ts';
import { databaseTests } from '#test/database-tests.ts';

/**
 * The whole test: everything on the embedded server, then what needs a database once more on Debian's
 * PostgreSQL 15. Where a server or a browser is missing it says what it left out; in CI that is a failure.
 * The last line reads `N passed, N failed`.
 */
interface Counts {
  passed: number;
  failed: number;
}

/** What Vitest's JSON says of a run; times in milliseconds. */
interface Results {
  readonly numPassedTests?: number;
  readonly numFailedTests?: number;
  readonly testResults?: readonly {
    readonly name: string;
    readonly startTime: number;
    readonly endTime: number;
  }[];
}

/** Files named at the end of a run, so that a gate that grows slow says where. */
const SLOWEST_MAX = 12;

const inCi = process.env['CI'] !== undefined;
const total: Counts = { passed: 0, failed: 0 };

async function vitest(args: readonly string[], env: Record<string, string>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-test-'));
  const output = join(folder, 'results.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`];
  const program = join('node_modules', 'vitest', 'vitest.mjs');
  const child = spawn(process.execPath, [program, 'run', ...reporters, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...(inCi ? { NO_COLOR: '1' } : {}), ...env },
  });
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  const results = JSON.parse(await readFile(output, 'utf8').catch(() => '{}')) as Results;
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = results;
  total.passed += passed;
  total.failed += failed === 0 && code !== 0 ? 1 : failed;
  saySlowest(results);
  await rm(folder, { recursive: true });
}

function saySlowest({ testResults = [] }: Results): void {
  const files = testResults.map(({ name, startTime, endTime }) => ({
    name: relative(process.cwd(), name),
    seconds: (endTime - startTime) / 1000,
  }));
  files.sort((a, b) => b.seconds - a.seconds);
  console.log('Slowest files, in seconds:');
  for (const { name, seconds } of files.slice(0, SLOWEST_MAX))
    console.log(`${seconds.toFixed(1).padStart(7)}  ${name}`);
}

function leaveOut(what: string): void {
  console.log(`Left out: ${what}`);
  if (inCi) total.failed += 1;
}

await vitest([], { LAPOR_TEST_SERVER: 'embedded' });
if (existsSync(DEBIAN_BIN)) await vitest(await databaseTests(), { LAPOR_TEST_SERVER: 'debian15' });
else leaveOut(`the database tests on PostgreSQL 15 (${DEBIAN_BIN} is not there)`);
if (!chromiumPath())
  leaveOut('the journeys in a browser (no Chromium found; set CHROMIUM to its path)');
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
