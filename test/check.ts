import { spawn } from 'node:child_process';

/** The developer's quick gate: layout, types, faults, imports, unused code, pure tests. Two at a time. */
const CHECKS: readonly (readonly [name: string, ...command: readonly string[]])[] = [
  ['types', 'svelte-check', '--fail-on-warnings', '--output', 'human'],
  ['faults', 'eslint', '.', '--cache', '--cache-location', 'node_modules/.cache/eslint'],
  ['layout', 'prettier', '--check', '.', '--cache', '--log-level', 'warn'],
  ['imports', 'depcruise', 'src', '--config', '.dependency-cruiser.cjs'],
  ['unused', 'knip'],
  [
    'domain',
    'vitest',
    'run',
    'src/domain',
    'src/words',
    'test/repository.test.ts',
    '--reporter=dot',
  ],
];
const AT_ONCE = 2;

async function check([name, program = '', ...args]: (typeof CHECKS)[number]): Promise<boolean> {
  const child = spawn(`node_modules/.bin/${program}`, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise<number | null>((done) => child.on('close', done));
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (code !== 0) console.log(Buffer.concat(said).toString('utf8'));
  return code === 0;
}

/** The whole test, which runs after it in CI, has the pure tests too. */
const isFollowed = process.env['CI'] !== undefined;
const waiting = CHECKS.filter(([name]) => !(isFollowed && name === 'domain'));
const count = waiting.length;
let failed = 0;
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    if (!(await check(next))) failed += 1;
  }
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
console.log(`${count - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
