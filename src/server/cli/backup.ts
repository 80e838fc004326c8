import { rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { readArgs } from '#server/cli/arguments.ts';
import { DONE, Misuse, type CliCommand, type Exit } from '#server/cli/command.ts';
import { readConfig } from '#server/config.ts';
import { makeFolder, syncFolder } from '#server/files/durable.ts';
import { machineNow } from '#server/machine-clock.ts';
import { newFile, writeArchive } from '#server/operation/archive.ts';
import { backUp } from '#server/operation/backup.ts';
import { BACKUP_FOLDER } from '#server/operation/backups.ts';
import { withOwner } from '#server/cli/open.ts';

export const backupCommand: CliCommand = {
  name: 'backup',
  help: {
    id: `backup [--ke BERKAS] [--kunci age1...]
  Menyimpan seluruh pemasangan (basis data, foto, berkas, rahasia) ke satu berkas, juga saat aplikasi berjalan.
  Tanpa --ke: <folder data>/cadangan. Dengan --kunci (atau LAPOR_BACKUP_KEY) hanya pemegang kunci pribadi age dapat membukanya.`,
    en: `Saves the whole installation (database, photos, files, secret) into one file, also while it runs. With a
  public key of age (--kunci or LAPOR_BACKUP_KEY) only whoever holds the private key can open it.`,
  },
  run: async (args, io) => {
    const { values } = readArgs(args, { ke: { type: 'string' }, kunci: { type: 'string' } });
    const recipient = values.kunci ?? io.env['LAPOR_BACKUP_KEY'];
    if (recipient !== undefined && !recipient.startsWith('age1'))
      throw new Misuse('Kunci cadangan diawali age1. (The key is a public key of age.)');
    const { dataDir } = readConfig(io.env);
    const file = resolve(values.ke ?? join(dataDir, BACKUP_FOLDER, nameOf(recipient)));
    return await withOwner<Exit>(io, async (owner) => {
      const head = await writeFile(file, recipient, { owner, dataDir });
      const { size } = await stat(file);
      io.say(`${file}: ${head.name}, ${(size / 1_000_000).toFixed(1)} MB`);
      io.say(
        recipient === undefined
          ? 'Tidak terenkripsi: siapa yang dapat membacanya dapat membaca semua laporan. (Not encrypted.)'
          : 'Terenkripsi untuk kunci yang diberikan. (Encrypted.)',
      );
      return DONE;
    });
  },
};

function nameOf(recipient: string | undefined): string {
  const stamp = machineNow().toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `lapor-${stamp}.tar.gz${recipient === undefined ? '' : '.age'}`;
}

/** Under its name only when it is whole; when this returns it survives a loss of power. */
async function writeFile(
  file: string,
  recipient: string | undefined,
  source: Parameters<typeof backUp>[0],
) {
  await makeFolder(dirname(file));
  const partial = `${file}.sebagian`;
  await rm(partial, { force: true });
  const archive = await writeArchive(newFile(partial), recipient);
  try {
    const head = await backUp(source, archive);
    await archive.finish();
    await rename(partial, file);
    await syncFolder(dirname(file));
    return head;
  } catch (error) {
    await archive.abort(error as Error);
    await rm(partial, { force: true });
    throw error;
  }
}
