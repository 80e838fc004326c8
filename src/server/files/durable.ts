import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** Writes a new file, readable by its owner only, down to the disk. Throws when it exists. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes names that were added to a folder, or renamed in it, survive a loss of power. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

/** Makes a folder and those above it, for their owner only; when this returns they survive a loss of power. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (!made) return;
  const highest = dirname(resolve(made));
  let above = resolve(path);
  do await syncFolder((above = dirname(above)));
  while (above !== highest);
}
