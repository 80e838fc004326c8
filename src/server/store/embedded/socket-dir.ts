import { createHash } from 'node:crypto';
import { chown, lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from '#server/store/embedded/error-code.ts';

/** Names the socket file only: the server listens on no TCP port. */
export const PORT = 5432;

/** Bytes of a Unix socket's path that the kernel takes, without the closing zero. */
const SOCKET_PATH_BYTES_MAX = 107;

/** Beside the cluster, or, where that path is too long, a hashed name in the temporary folder. */
export const socketDirOf = (databaseDir: string): string => {
  const beside = join(databaseDir, 'socket');
  const bytes = Buffer.byteLength(join(beside, `.s.PGSQL.${PORT}`));
  if (bytes <= SOCKET_PATH_BYTES_MAX) return beside;
  const name = createHash('sha256').update(databaseDir).digest('hex').slice(0, 20);
  return join(tmpdir(), `lapor-${name}`);
};

/** Makes the folder, or refuses one that somebody else made first or that others may enter. */
export const ensureSocketDir = async (folder: string, owner: number): Promise<void> => {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const found = await lstat(folder);
  const ours = found.uid === owner || found.uid === process.getuid?.();
  if (!found.isDirectory() || !ours || (found.mode & 0o777) !== 0o700) {
    throw new Error(`${folder} must be a folder of this user alone (mode 0700); remove it.`);
  }
  if (found.uid !== owner) await chown(folder, owner, owner);
};
