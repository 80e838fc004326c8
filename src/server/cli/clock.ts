import { dayAt, timeAt } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { countOf, readArgs } from '#server/cli/arguments.ts';
import { DONE, Misuse, type CliCommand, type Exit } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { forwardOneDay } from '#server/usecases/reference/move-clock.ts';

/** More working days at once than anybody watches. */
const DAYS_MAX = 260;
/** The verb and its number. */
const WORDS_MAX = 2;

export const clockCommand: CliCommand = {
  name: 'clock',
  help: {
    id: `clock [maju [HARI]]
  Menunjukkan waktu pemasangan ini. Di contoh: "maju" memindahkannya HARI hari kerja (bila kosong: 1).`,
    en: `Shows the time of this installation. In the sample: "maju" (or "forward") moves it on by so many
  working days (1 if left out).`,
  },
  run: async (args, io) => {
    const { positionals } = readArgs(args, {}, WORDS_MAX);
    const days = daysOf(positionals);
    return await withInstallation<Exit>(io, async ({ app }) => {
      if (days > 0 && app.kind !== 'sample') {
        throw new Misuse(
          'Hanya waktu contoh yang dapat dimajukan. (Only a sample moves its clock.)',
        );
      }
      for (let n = 0; n < days; n += 1) await forwardOneDay(app);
      io.say(await shown(app));
      return DONE;
    });
  },
};

function daysOf([verb, typed = '1']: readonly string[]): number {
  if (verb === undefined) return 0;
  if (verb === 'maju' || verb === 'forward') return countOf(typed, DAYS_MAX);
  throw new Misuse(`Tidak ada perintah clock ${verb}; pakai clock maju. (Use clock forward.)`);
}

async function shown(app: App): Promise<string> {
  const { org, now } = await readNow(app);
  const { zone } = agencyOf(org, org.rootId);
  return `${dayAt(zone, now)} ${timeAt(zone, now)} ${zone}`;
}
