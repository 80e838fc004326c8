import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { dayOf, needed, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import {
  changeAppointment,
  type AppointmentChange,
  type AppointmentChanged,
} from '#server/usecases/reference/change-appointment.ts';
import { nameOfLine } from '#server/usecases/reference/empty-lines.ts';
import { appointmentRefusalWords } from '#words/appointments.ts';

const OPTIONS = {
  office: { type: 'string' },
  person: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  end: { type: 'string' },
  acting: { type: 'string' },
  decree: { type: 'string' },
} as const;

export const appointCommand: CliCommand = {
  name: 'appoint',
  help: {
    id: `appoint --office NOMOR --person NOMOR --from TANGGAL [--to TANGGAL] [--acting Plt|Plh] [--decree SK]
appoint --office NOMOR --end TANGGAL
  Mengangkat seseorang pada jabatan, atau mengakhiri pejabatnya pada TANGGAL (YYYY-MM-DD, hari terakhir).
  Nomor dilihat dengan perintah people. Ditolak bila sebuah unit menjadi tanpa pemegang laporan.`,
    en: `Appoints somebody to an office, or ends whoever fills it with that day. Ids are listed by people.
  Refused where a unit would have nobody to hold its reports.`,
  },
  run: async (args, io) => {
    const { values } = readArgs(args, OPTIONS);
    const change = changeOf(values);
    return await withInstallation<Exit>(io, async ({ app }) => {
      const changed = await changeAppointment(app, change);
      if (!changed.ok) return await tellRefusal(app, io, changed);
      io.say(`Tercatat. ${changed.woken} laporan akan berpindah pada harinya. (Recorded.)`);
      return DONE;
    });
  },
};

type Values = { readonly [K in keyof typeof OPTIONS]?: string | undefined };

function changeOf(values: Values): AppointmentChange {
  const officeId = idOf(needed(values.office, 'office')) as OfficeId;
  if (values.end !== undefined) return { kind: 'end', officeId, on: endOf(values) };
  const { acting } = values;
  if (acting !== undefined && acting !== 'Plt' && acting !== 'Plh') {
    throw new Misuse('--acting: Plt atau Plh. (Plt or Plh.)');
  }
  return {
    ...{ kind: 'begin', officeId, personId: idOf(needed(values.person, 'person')) as PersonId },
    ...{ from: dayOf(needed(values.from, 'from')), acting: acting ?? null },
    to: values.to === undefined ? null : dayOf(values.to),
    decree: values.decree ?? null,
  };
}

/** Whoever also names a successor would have only the ending half done. */
function endOf({ office: _, end = '', ...others }: Values): Day {
  const other = Object.keys(others)[0];
  if (other === undefined) return dayOf(end);
  throw new Misuse(
    `--end hanya bersama --office, tanpa --${other}. (--end goes with --office only.)`,
  );
}

function idOf(text: string): string {
  const read = z.guid().safeParse(text);
  if (read.success) return read.data.toLowerCase();
  throw new Misuse(`Bukan nomor: ${text}; lihat dengan perintah people. (Not an id.)`);
}

async function tellRefusal(
  app: App,
  io: Io,
  { refusal, empty }: Extract<AppointmentChanged, { ok: false }>,
): Promise<Exit> {
  const words = appointmentRefusalWords[refusal];
  io.warn(`${words.id} (${words.en})`);
  const { org } = await readNow(app);
  for (const line of empty) io.warn(`${nameOfLine(org, line)}: ${line.from}`);
  return FAULTY;
}
