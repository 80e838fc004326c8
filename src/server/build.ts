import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '#server/paths.ts';

/** What the built pages come from. */
const SOURCES = ['src', 'static', 'vite.config.ts', 'package-lock.json'];
const STAMP = 'build/stamp';
const LOCK = 'node_modules/.lapor-build.lock';
const LOOK_MS = 200;

/** Builds the pages where they are missing or older than what they come from. */
export async function buildIfNeeded(): Promise<void> {
  const wanted = await stampOfSources();
  if ((await stampOfBuild()) === wanted) return;
  const unlock = await lockBuild();
  try {
    if ((await stampOfBuild()) === wanted) return;
    process.stdout.write('Menyiapkan halaman (sekali saja) ...\n');
    await runVite();
    await writeFile(join(projectRoot(), STAMP), wanted);
  } finally {
    await unlock();
  }
}

const stampOfBuild = (): Promise<string> =>
  readFile(join(projectRoot(), STAMP), 'utf8').catch(() => '');

/** Of two programs that start at once one builds and the other waits; a dead builder's lock is taken over. */
async function lockBuild(): Promise<() => Promise<void>> {
  const path = join(projectRoot(), LOCK);
  for (;;) {
    const taken = await writeFile(path, String(process.pid), { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (taken) return () => rm(path, { force: true });
    const holder = Number(await readFile(path, 'utf8').catch(() => '0'));
    if (holder !== 0 && !isAlive(holder)) await rm(path, { force: true });
    await sleep(LOOK_MS);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function stampOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) await addTo(hash, source);
  return hash.digest('hex');
}

async function addTo(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const full = join(projectRoot(), path);
  const { isDirectory, size, mtimeMs } = await stat(full).then((it) => ({
    isDirectory: it.isDirectory(),
    size: it.size,
    mtimeMs: it.mtimeMs,
  }));
  if (!isDirectory) {
    hash.update(`${path} ${size} ${mtimeMs}\n`);
    return;
  }
  const names = await readdir(full);
  for (const name of names.sort()) await addTo(hash, `${path}/${name}`);
}

async function runVite(): Promise<void> {
  const vite = join(projectRoot(), 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot(),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const code = await new Promise<number | null>((done) => child.on('exit', done));
  if (code !== 0) throw new Error('Halaman tidak dapat disiapkan; lihat pesan di atas.');
}
