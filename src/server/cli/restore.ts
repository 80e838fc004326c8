import { readFile } from 'node:fs/promises';
import { momentOfMs } from '#domain/calendar/day.ts';
import { fileOf, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit } from '#server/cli/command.ts';
import { withApp, withLogins } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import { machineMs } from '#server/machine-clock.ts';
import { isEncrypted, readArchive } from '#server/operation/archive.ts';
import { sealRestoreProof } from '#server/operation/restore-proof.ts';
import { restore } from '#server/operation/restore.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';

export const restoreCommand: CliCommand = {
  name: 'restore',
  help: {
    id: `restore BERKAS [--identitas BERKAS-KUNCI]
  Memulihkan cadangan ke folder data kosong (LAPOR_DATA) atau basis data kosong (DATABASE_URL), lalu memeriksa setiap
  riwayat. --identitas: berkas kunci pribadi age (AGE-SECRET-KEY-1...) untuk cadangan terenkripsi.`,
    en: `Restores a backup into an empty data folder or database and verifies every history. --identitas names
  the file with the private key of age, for an encrypted backup.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, { identitas: { type: 'string' } }, 1);
    const file = await fileOf(positionals[0]);
    const identity = await identityFor(file, values.identitas);
    const config = readConfig(io.env);
    return await withLogins<Exit>(config, async (logins) => {
      const head = await restore(readArchive(file, identity), {
        owner: logins.owner,
        dataDir: config.dataDir,
      });
      io.say(`${head.name}, keadaan ${head.madeAt}`);
      return await withApp(config, logins, async (app) => {
        const { reports, events, words, faults } = await verifyHistory(app);
        io.say(
          `${reports} laporan, ${events} kejadian, ${words} teks diperiksa; ${faults.length} salah.`,
        );
        if (faults.length > 0) return FAULTY;
        const madeAt = momentOfMs(Date.parse(head.madeAt));
        const proof = sealRestoreProof(app, { madeAt, restoredAt: momentOfMs(machineMs()) });
        io.say(
          `Bukti pemulihan, untuk halaman "Buka untuk umum" (proof of this restore):\n${proof}`,
        );
        return DONE;
      });
    });
  },
};

async function identityFor(file: string, key: string | undefined): Promise<string | undefined> {
  if (!(await isEncrypted(file))) return undefined;
  if (key === undefined)
    throw new Misuse('Cadangan ini terenkripsi; sebut --identitas. (The backup is encrypted.)');
  const lines = (await readFile(await fileOf(key), 'utf8')).split('\n');
  const identity = lines.find((line) => line.startsWith('AGE-SECRET-KEY-'));
  if (identity === undefined)
    throw new Misuse(`${key} bukan kunci age. (This file holds no key of age.)`);
  return identity.trim();
}
