import { readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, type CliCommand } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';

export const verifyHistoryCommand: CliCommand = {
  name: 'verify-history',
  help: {
    id: `verify-history
  Melipat ulang seluruh riwayat, membandingkannya dengan baris laporan, dan memeriksa rantai serta
  sidik setiap teks. Tidak mengubah apa pun. Keluar 1 bila ada yang berbeda, dengan menyebut laporannya.`,
    en: `Folds every history, compares it with its row, and checks the chain and the hash of each text.
  Changes nothing. Exits with 1 where something differs, and names the report.`,
  },
  run: async (args, io) => {
    readArgs(args, {});
    const found = await withInstallation(io, ({ app }) => verifyHistory(app));
    const { reports, events, words, erasedWords, faults } = found;
    io.say(`${reports} laporan, ${events} peristiwa, ${words} teks diperiksa.`);
    if (erasedWords > 0) {
      io.say(`${erasedWords} teks sudah dihapus dengan tercatat. (erased, and recorded so)`);
    }
    if (faults.length === 0) {
      io.say('Semua riwayat cocok. (Every history agrees.)');
      return DONE;
    }
    for (const it of faults) io.warn(`${it.reportId}: ${it.faults.join(', ')}`);
    io.warn(`${faults.length} laporan tidak cocok. (${faults.length} reports differ.)`);
    return FAULTY;
  },
};
