import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type ClientConfig } from 'pg';
import { newFile, readArchive, writeArchive } from '#server/operation/archive.ts';
import { backUp, type Source } from '#server/operation/backup.ts';
import type { Head } from '#server/operation/manifest.ts';
import { restore, type Target } from '#server/operation/restore.ts';

/** A sentence for people: nothing was moved. */
export class NotMoved extends Error {}

/**
 * Carries an installation to an empty place and marks the old one, which then starts no more. Refused while
 * anybody else is connected to the old database: what is written meanwhile would stay behind. A program that
 * runs without a connection is not seen, so the mark stands before the first row is read: it refuses whatever
 * such a program does from then on. A move that fails takes the mark back; one that is cut off leaves it, and
 * is made again. `to` is how the mark names the new place, without a password.
 */
export async function move(from: Source, target: Target, to: string): Promise<Head> {
  await refuseBusy(from.owner);
  await mark(from.owner, to);
  try {
    await refuseBusy(from.owner);
    return await carry(from, target);
  } catch (error) {
    await mark(from.owner, null);
    throw error;
  }
}

async function carry(from: Source, target: Target): Promise<Head> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-move-'));
  try {
    const file = join(folder, 'isi.tar.gz');
    const archive = await writeArchive(newFile(file));
    await backUp(from, archive);
    await archive.finish();
    return await restore(readArchive(file), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const withClient = async <T>(owner: ClientConfig, work: (client: Client) => Promise<T>) => {
  const client = new Client(owner);
  client.on('error', () => undefined);
  await client.connect();
  return await work(client).finally(() => client.end());
};

/** What other roles do is hidden from the owner; that somebody is there is not. */
const refuseBusy = (owner: ClientConfig): Promise<void> =>
  withClient(owner, async (client) => {
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid() and usesysid is not null`,
    );
    if (rows[0]?.n === 0) return;
    throw new NotMoved('Hentikan LAPOR! dahulu, lalu ulangi. (Stop LAPOR! first.)');
  });

/** Raises the version too, so that programs that run read the installation anew and meet the mark. */
const mark = (owner: ClientConfig, to: string | null): Promise<void> =>
  withClient(owner, async (client) => {
    await client.query(
      'update installation set moved_to = $1, reference_version = reference_version + 1',
      [to],
    );
  });
