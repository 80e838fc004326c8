import { readFile } from 'node:fs/promises';
import { dayAt, yearOf } from '#domain/calendar/day.ts';
import { agencyOf, type AgencyId, type Organisation } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { dayOf } from '#server/cli/appoint.ts';
import {
  DONE,
  FAULTY,
  Misuse,
  needed,
  readArgs,
  type CliCommand,
  type Exit,
  type Io,
} from '#server/cli/command.ts';
import { parseDecree } from '#server/cli/decree-file.ts';
import { withInstallation } from '#server/cli/open.ts';
import { changeCalendar, type CalendarChange } from '#server/usecases/change-calendar.ts';
import { calendarRefusalWords } from '#words/calendar-changes.ts';

const OPTIONS = {
  agency: { type: 'string' },
  on: { type: 'string' },
  name: { type: 'string' },
  source: { type: 'string' },
  title: { type: 'string' },
  year: { type: 'string' },
} as const;
type Values = { readonly [K in keyof typeof OPTIONS]?: string | undefined };

export const calendarCommand: CliCommand = {
  name: 'calendar',
  help: {
    id: `calendar [show] [--year TAHUN] [--agency KODE]
calendar decree BERKAS --year TAHUN --title JUDUL [--source ASAL]
calendar close --agency KODE --on TANGGAL --name NAMA [--source ASAL]
calendar open --agency KODE --on TANGGAL
  Menunjukkan hari tutup; menambah keputusan libur setahun dari berkas (CSV "tanggal,nama,jenis", jenis
  libur atau cuti; atau JSON [{"on","name","kind"}]); menutup atau membuka satu hari bagi satu instansi
  (KODE seperti 76.02). Tenggat laporan yang terkena langsung dipindahkan.`,
    en: `Shows closed days; adds the decree of a year from a file (CSV "day,name,kind", kind libur or cuti; or
  JSON); closes or opens one day for one agency (code such as 76.02). Due days concerned move at once.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, OPTIONS);
    const [verb = 'show', file] = positionals;
    return await withInstallation(io, async ({ app }) => {
      const { org } = await readNow(app);
      switch (verb) {
        case 'show':
          return await show(app, io, values);
        case 'decree':
          return await change(app, io, await decreeOf(needed(file, 'BERKAS'), values));
        case 'close': {
          const day = { agencyId: agencyIdOf(org, values), on: dayOf(needed(values.on, 'on')) };
          const name = needed(values.name, 'name');
          return await change(app, io, {
            kind: 'close',
            ...day,
            name,
            source: values.source ?? name,
          });
        }
        case 'open': {
          const day = { agencyId: agencyIdOf(org, values), on: dayOf(needed(values.on, 'on')) };
          return await change(app, io, { kind: 'open', ...day });
        }
        default:
          throw new Misuse(`calendar show, decree, close, open; bukan ${verb}`);
      }
    });
  },
};

async function decreeOf(file: string, values: Values): Promise<CalendarChange> {
  const year = Number(needed(values.year, 'year'));
  if (!Number.isInteger(year)) throw new Misuse(`--year: ${values.year ?? ''}`);
  const title = needed(values.title, 'title');
  const days = parseDecree(await readFile(file, 'utf8'));
  return { kind: 'decree', year, title, source: values.source ?? title, days };
}

function agencyIdOf(org: Organisation, { agency }: Values): AgencyId {
  const code = needed(agency, 'agency');
  const found = [...org.agencies.values()].find((it) => it.code === code);
  if (!found) throw new Misuse(`Tidak ada instansi berkode ${code}. (No agency has this code.)`);
  return found.id;
}

async function change(app: App, io: Io, wanted: CalendarChange): Promise<Exit> {
  const changed = await changeCalendar(app, wanted);
  if (!changed.ok) {
    const words = calendarRefusalWords[changed.refusal];
    io.warn(`${words.id} (${words.en})`);
    return FAULTY;
  }
  const { looked, moved, voided } = changed.moved;
  io.say(
    `Tercatat. ${looked} laporan dilihat, ${moved} dipindah tenggatnya, ${voided} lewat batas dibatalkan.`,
  );
  io.say(`(Recorded: ${looked} looked at, ${moved} due days moved, ${voided} lapses voided.)`);
  return DONE;
}

async function show(app: App, io: Io, values: Values): Promise<Exit> {
  const { org, now } = await readNow(app);
  const agency = agencyOf(org, values.agency === undefined ? org.rootId : agencyIdOf(org, values));
  const year = Number(values.year ?? yearOf(dayAt(agency.zone, now)));
  const calendar = org.calendars.get(agency.id);
  const days = [...(calendar?.closed ?? [])].filter(([on]) => yearOf(on) === year).sort();
  const state = calendar?.decreedYears.has(year)
    ? 'ada keputusan'
    : 'sementara: belum ada keputusan';
  io.say(`${agency.name}, ${year} (${state})`);
  for (const [on, name] of days) io.say(`${on}\t${name}`);
  return DONE;
}
