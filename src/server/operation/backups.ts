import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where backups go that are given no place, below the data folder. */
export const BACKUP_FOLDER = 'cadangan';
const NAME = /^lapor-.*\.tar\.gz(?:\.age)?$/;

export interface Backup {
  readonly file: string;
  /** Machine time, ms since 1970. */
  readonly madeAtMs: number;
}

/** The newest backup in the data folder's own place, or undefined. */
export async function newestBackup(dataDir: string): Promise<Backup | undefined> {
  const folder = join(dataDir, BACKUP_FOLDER);
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const found = await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      return { file, madeAtMs: (await stat(file)).mtimeMs };
    }),
  );
  return found.sort((a, b) => b.madeAtMs - a.madeAtMs)[0];
}
