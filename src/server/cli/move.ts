import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { needed, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit } from '#server/cli/command.ts';
import { withApp, withLogins, withOwner } from '#server/cli/open.ts';
import { readConfig, type Config } from '#server/config.ts';
import { move } from '#server/operation/move.ts';
import { databaseDirOf } from '#server/store/embedded/cluster.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';

export const moveCommand: CliCommand = {
  name: 'move',
  help: {
    id: `move --ke-folder FOLDER
  Memindahkan pemasangan yang dihentikan: ke PostgreSQL bawaan di FOLDER, atau, bila LAPOR_KE_URL (pengguna aplikasi)
  dan LAPOR_KE_PEMILIK (pemilik) diisi, ke basis data kosong itu, dengan foto di FOLDER. Alamat berisi kata sandi, maka
  tidak di baris perintah. Tempat lama ditandai dan tidak dapat dijalankan lagi.`,
    en: `Moves a stopped installation to the embedded server in a folder, or to the empty database that LAPOR_KE_URL
  and LAPOR_KE_PEMILIK name: they hold passwords, which others would read on the command line. The old place is
  marked and starts no more.`,
  },
  run: async (args, io) => {
    const { values } = readArgs(args, { 'ke-folder': { type: 'string' } });
    const to = targetOf(io.env, values['ke-folder']);
    const source = readConfig(io.env);
    if (to.dataDir === source.dataDir)
      throw new Misuse('Sebut folder lain. (Name another folder.)');
    return await withOwner<Exit>(io, (owner) =>
      withLogins<Exit>(to, async (logins) => {
        const target = { owner: logins.owner, dataDir: to.dataDir };
        await move({ owner, dataDir: source.dataDir }, target, nameOf(to));
        return await withApp(to, logins, async (app) => {
          const { reports, faults } = await verifyHistory(app);
          io.say(`${reports} laporan dipindahkan ke ${nameOf(to)}; ${faults.length} salah.`);
          io.say(`Jalankan dengan ${settingsOf(to)}. (Run it with these settings.)`);
          return faults.length === 0 ? DONE : FAULTY;
        });
      }),
    );
  },
};

function targetOf(env: NodeJS.ProcessEnv, toFolder: string | undefined): Config {
  const { DATABASE_URL: _url, LAPOR_OWNER_URL: _owner, ...rest } = env;
  const folder = resolve(needed(toFolder, 'ke-folder'));
  const url = env['LAPOR_KE_URL'] || undefined;
  const owner = env['LAPOR_KE_PEMILIK'] || undefined;
  if ((url === undefined) !== (owner === undefined))
    throw new Misuse('Isi LAPOR_KE_URL dan LAPOR_KE_PEMILIK. (Both are needed, or neither.)');
  if (url === undefined && existsSync(databaseDirOf(folder)))
    throw new Misuse(
      `${folder} sudah berisi basis data; sebut folder kosong. (The folder is not empty.)`,
    );
  const database = url && { DATABASE_URL: url, LAPOR_OWNER_URL: owner };
  return readConfig({ ...rest, LAPOR_DATA: folder, ...(database || {}) });
}

/** Without user and password. */
function nameOf({ databaseUrl, dataDir }: Config): string {
  if (!databaseUrl) return dataDir;
  const { host, pathname } = new URL(databaseUrl);
  return `postgresql://${host}${pathname}`;
}

const settingsOf = ({ databaseUrl, dataDir }: Config): string =>
  databaseUrl ? `LAPOR_DATA=${dataDir}, DATABASE_URL, LAPOR_OWNER_URL` : `LAPOR_DATA=${dataDir}`;
