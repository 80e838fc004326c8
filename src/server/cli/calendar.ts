import { readFile } from 'node:fs/promises';
import { dayAt, yearOf } from '#domain/calendar/day.ts';
import { agencyOf, type AgencyId, type Organisation } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { atMost, countOf, dayOf, fileOf, needed, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { parseDecree } from '#server/cli/decree-file.ts';
import { withInstallation } from '#server/cli/open.ts';
import { changeCalendar, type CalendarChange } from '#server/usecases/reference/change-calendar.ts';
import { calendarRefusalWords } from '#words/calendar-changes.ts';

const OPTIONS = {
  agency: { type: 'string' },
  on: { type: 'string' },
  name: { type: 'string' },
  source: { type: 'string' },
  title: { type: 'string' },
  year: { type: 'string' },
} as const;
/** The verb and its file. */
const WORDS_MAX = 2;
const YEAR_MAX = 9999;

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
    const { values, positionals } = readArgs(args, OPTIONS, WORDS_MAX);
    const [verb = 'show', file] = positionals;
    if (verb !== 'decree') atMost(positionals, 1);
    const { agency: code } = values;
    if (verb === 'show') {
      const year = values.year === undefined ? undefined : countOf(values.year, YEAR_MAX);
      return await withInstallation(io, ({ app }) => show(app, io, { code, year }));
    }
    const wanted = await wantedOf(verb, file, values);
    return await withInstallation(io, async ({ app }) => {
      const { org } = await readNow(app);
      return await change(app, io, wanted(org));
    });
  },
};

/** All that can be wrong with what was typed is said before the installation is opened. */
async function wantedOf(
  verb: string,
  file: string | undefined,
  values: Values,
): Promise<(org: Organisation) => CalendarChange> {
  switch (verb) {
    case 'decree': {
      const decree = await decreeOf(file, values);
      return () => decree;
    }
    case 'close': {
      const { code, on } = dayAndAgency(values);
      const name = needed(values.name, 'name');
      const source = values.source ?? name;
      return (org) => ({ kind: 'close', agencyId: agencyIdOf(org, code), on, name, source });
    }
    case 'open': {
      const { code, on } = dayAndAgency(values);
      return (org) => ({ kind: 'open', agencyId: agencyIdOf(org, code), on });
    }
    default:
      throw new Misuse(
        `Tidak ada perintah calendar ${verb}; pakai show, decree, close atau open. (No such verb.)`,
      );
  }
}

const dayAndAgency = ({ agency, on }: Values) => ({
  code: needed(agency, 'agency'),
  on: dayOf(needed(on, 'on')),
});

async function decreeOf(file: string | undefined, values: Values): Promise<CalendarChange> {
  const year = countOf(needed(values.year, 'year'), YEAR_MAX);
  const title = needed(values.title, 'title');
  const days = parseDecree(await readFile(await fileOf(file), 'utf8'));
  return { kind: 'decree', year, title, source: values.source ?? title, days };
}

function agencyIdOf(org: Organisation, code: string): AgencyId {
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

interface Shown {
  readonly code: string | undefined;
  readonly year: number | undefined;
}

async function show(app: App, io: Io, { code, year: asked }: Shown): Promise<Exit> {
  const { org, now } = await readNow(app);
  const agency = agencyOf(org, code === undefined ? org.rootId : agencyIdOf(org, code));
  const year = asked ?? yearOf(dayAt(agency.zone, now));
  const calendar = org.calendars.get(agency.id);
  const days = [...(calendar?.closed ?? [])].filter(([on]) => yearOf(on) === year).sort();
  const state = calendar?.decreedYears.has(year)
    ? 'ada keputusan'
    : 'sementara: belum ada keputusan';
  io.say(`${agency.name}, ${year} (${state})`);
  for (const [on, name] of days) io.say(`${on}\t${name}`);
  return DONE;
}
