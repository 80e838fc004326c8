import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running server writes into `postmaster.pid`; the file outlives a killed server. */
export type LockFile = { pid: number; socketDir: string };

const lockPath = (cluster: string): string => join(cluster, 'postmaster.pid');

/** Nothing while there is no file, or while its server has not got as far as its socket. */
export const readLockFile = async (cluster: string): Promise<LockFile | undefined> => {
  const text = await readFile(lockPath(cluster), 'utf8').catch(() => '');
  const [pid = '', , , , socketDir = ''] = text.split('\n');
  return Number(pid) > 0 && socketDir !== '' ? { pid: Number(pid), socketDir } : undefined;
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * Removes the lock of a killed server whose number another program has got since (common in
 * containers, where numbers start anew): PostgreSQL alone would refuse to start for ever.
 */
export const dropForeignLock = async (cluster: string): Promise<void> => {
  const lock = await readLockFile(cluster);
  if (!lock) return;
  const name = await readFile(`/proc/${lock.pid}/comm`, 'utf8').catch(() => 'postgres');
  if (name.trim() !== 'postgres') await rm(lockPath(cluster), { force: true });
};
