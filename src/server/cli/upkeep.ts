import { readArgs } from '#server/cli/arguments.ts';
import { DONE, type CliCommand, type Exit } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import { migrate } from '#server/store/migrate.ts';
import { openDatabase } from '#server/start.ts';
import { moveDueDays } from '#server/usecases/reference/move-due-days.ts';
import { sweep } from '#server/usecases/report/sweep.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

export const migrateCommand: CliCommand = {
  name: 'migrate',
  help: {
    id: `migrate
  Menyiapkan basis data menurut berkas di migrations/. Aman diulang; npm start melakukannya juga.`,
    en: 'Applies the migrations that are missing. Safe to repeat; npm start does it as well.',
  },
  run: async (args, io) => {
    readArgs(args, {});
    const database = await openDatabase(readConfig(io.env));
    try {
      const applied = await migrate(database.owner);
      for (const name of applied) io.say(name);
      io.say(`${applied.length} migrasi dijalankan. (${applied.length} migrations applied.)`);
      return DONE;
    } finally {
      await database.stop();
    }
  },
};

export const sweepCommand: CliCommand = {
  name: 'sweep',
  help: {
    id: `sweep
  Menjalankan apa yang jatuh tempo sampai saat ini, dan menyelesaikan perubahan kalender atau pejabat
  yang terputus di tengah jalan. Server yang berjalan melakukan yang pertama setiap lima detik.`,
    en: `Applies what is due by now, and finishes a change of calendars or of appointments that was
  broken off. A running server does the first every five seconds.`,
  },
  run: async (args, io) => {
    readArgs(args, {});
    return await withInstallation<Exit>(io, async ({ app }) => {
      const { moved, voided } = await moveDueDays(app);
      const woken = await wakeAnew(app);
      const swept = await sweep(app);
      io.say(
        `${swept} laporan dijalankan, ${moved} tenggat dipindah, ${voided} lewat batas dibatalkan,`,
      );
      io.say(`${woken} waktu bangun diperbarui. (swept, moved, voided, woken)`);
      return DONE;
    });
  },
};
