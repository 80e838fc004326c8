import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { startServer, stopServer } from './server.ts';

const LOOK_MS = 100;
/** Whoever makes the sample has failed where it takes longer than a fresh clone may. */
const MAKE_MS_MAX = 240_000;

/**
 * Fills a data folder with this run's sample, secret and all. The first who asks makes it by starting the
 * program on an empty folder and stopping it; everybody else waits, and all get a copy.
 */
export async function copySample(dataDir: string): Promise<void> {
  const sample = join(inject('runFolder'), 'sample');
  if (!existsSync(sample)) await makeOrWait(sample);
  // With owners and modes: the private server refuses a folder of somebody else.
  await promisify(execFile)('cp', ['-a', `${sample}/.`, dataDir]);
}

async function makeOrWait(sample: string): Promise<void> {
  const making = `${sample}.making`;
  const isMine = await mkdir(making).then(
    () => true,
    () => false,
  );
  if (!isMine) return await waitFor(sample);
  const [server] = await startServer(making);
  await stopServer(server);
  await rename(making, sample);
}

async function waitFor(sample: string): Promise<void> {
  for (let waited = 0; !existsSync(sample); waited += LOOK_MS) {
    if (waited > MAKE_MS_MAX) throw new Error('The sample of this run was not made');
    await sleep(LOOK_MS);
  }
}
