import { hkdfSync, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder, writeDurably } from '#server/files/durable.ts';

/** Bytes of the installation secret, and the fewest that `LAPOR_SECRET` may have. */
export const SECRET_LENGTH = 32;
/** Bytes of every derived key. */
export const DERIVED_KEY_LENGTH = 32;

const SECRET_FILE = 'secret';

/**
 * The installation secret. `given` is the value of `LAPOR_SECRET`; without it the secret lies in
 * `<dataDir>/secret`, readable by its owner only, and is made at the first start. Two processes that
 * start together end with the same secret. There is no default.
 * Throws when `given` is shorter than 32 bytes or the file is not 32 bytes long.
 */
export async function openSecret(dataDir: string, given?: string): Promise<Uint8Array> {
  if (given !== undefined) return givenSecret(given);
  const path = join(dataDir, SECRET_FILE);
  return (await readSecret(path)) ?? (await makeSecret(dataDir, path));
}

/** A key for one purpose (HKDF-SHA256); keys of two purposes tell nothing about each other. */
export function deriveKey(secret: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(
    hkdfSync('sha256', secret, new Uint8Array(), `lapor:${purpose}`, DERIVED_KEY_LENGTH),
  );
}

function givenSecret(given: string): Uint8Array {
  const bytes = Buffer.from(given, 'utf8');
  if (bytes.length >= SECRET_LENGTH) return bytes;
  throw new Error(
    `LAPOR_SECRET has ${bytes.length} bytes, at least ${SECRET_LENGTH} are needed. ` +
      'Make one with: openssl rand -base64 48',
  );
}

async function readSecret(path: string): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!bytes) return undefined;
  if (bytes.length !== SECRET_LENGTH) {
    throw new Error(
      `${path} is not ${SECRET_LENGTH} bytes long. Put it back from the backup: ` +
        'with another secret no key that citizens hold opens its report.',
    );
  }
  // A copy or a restore may have left the file readable for others.
  if (((await stat(path)).mode & 0o077) !== 0) await chmod(path, 0o600);
  return bytes;
}

async function makeSecret(dataDir: string, path: string): Promise<Uint8Array> {
  await mkdir(dataDir, { recursive: true });
  const temporary = `${path}.${randomBytes(8).toString('hex')}.tmp`;
  try {
    await writeDurably(temporary, randomBytes(SECRET_LENGTH));
    // A link, unlike a rename, never replaces the secret that another process has just made.
    await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(dataDir);
  const kept = await readSecret(path);
  if (!kept) throw new Error(`${path} vanished while it was made`);
  return kept;
}
