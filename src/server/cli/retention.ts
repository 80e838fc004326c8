import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readArgs } from '#server/cli/arguments.ts';
import { DONE, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { planRetention, runRetention } from '#server/usecases/rights/run-retention.ts';
import { retentionKindWords, retentionWords, sayMonths, sayOver } from '#words/rights/retention.ts';

export const retentionCommand: CliCommand = {
  name: 'retensi',
  help: {
    id: `retensi [--coba] [--hapus]
  Menunjukkan laporan dan catatan yang lewat masa simpannya (--coba, juga bila kosong), tanpa mengubah apa pun;
  --hapus menghapus teks, berkas, dan identitasnya untuk selamanya.`,
    en: `Shows what is over its retention (--coba, also if left out) and changes nothing; --hapus erases its texts,
  files and identities for good.`,
  },
  run: async (args, io) => {
    const { values } = readArgs(args, { coba: { type: 'boolean' }, hapus: { type: 'boolean' } });
    return await withInstallation<Exit>(io, async ({ app, owner }) => {
      await show(app, io);
      if (!values.hapus || values.coba) return DONE;
      const max = Number.MAX_SAFE_INTEGER;
      const erased = Object.values(await runRetention(app, { by: null, owner, reportsMax: max }));
      const sum = erased.reduce((total, it) => total + it, 0);
      io.say(`${sum} dihapus. Buang juga cadangan lama. (erased; discard old backups too)`);
      return DONE;
    });
  },
};

async function show(app: App, io: Io): Promise<void> {
  const { org } = await readNow(app);
  const { zone } = agencyOf(org, org.rootId);
  const { lines } = await planRetention(app);
  for (const { kind, inForce, count, oldest } of lines) {
    const over = inForce
      ? `${sayMonths(inForce.months, 'id')} (${inForce.source}). ${sayOver({ kind, count, oldest: oldest && dayAt(zone, oldest) }, 'id')}`
      : retentionWords.none.id;
    io.say(`${retentionKindWords[kind].id}: ${over}`);
  }
}
