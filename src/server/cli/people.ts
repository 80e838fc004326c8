import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import { agencyOf, type Organisation } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readArgs } from '#server/cli/arguments.ts';
import { DONE, type CliCommand, type Exit } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { readPeople } from '#server/store/people.ts';
import { roleWords } from '#words/report.ts';

export const peopleCommand: CliCommand = {
  name: 'people',
  help: {
    id: `people [KATA ...]
  Siapa memegang jabatan apa hari ini, satu baris tiap jabatan: nomor jabatan, nomor orang, nama, peran,
  unit, instansi, dipisah tab. KATA menyaring baris; semuanya harus ada.`,
    en: `Who fills which office today, a line each, separated by tabs: id of the office, id of the person,
  name, role, unit, agency. Words filter the lines; all of them must be there.`,
  },
  run: async (args, io) => {
    const { positionals } = readArgs(args, {}, Infinity);
    const wanted = positionals.map((word) => word.toLowerCase());
    return await withInstallation<Exit>(io, async ({ app }) => {
      const lines = await linesOf(app);
      const shown = lines.filter((line) => wanted.every((it) => line.toLowerCase().includes(it)));
      for (const line of shown) io.say(line);
      if (shown.length === 0)
        io.warn('Tidak ada baris yang memuat semua kata itu. (No such line.)');
      return DONE;
    });
  },
};

async function linesOf(app: App): Promise<readonly string[]> {
  const { org, now } = await readNow(app);
  const day = dayAt(agencyOf(org, org.rootId).zone, now);
  const filled = [...org.offices.values()].map((office) => ({
    office,
    filler: fillerOn(org, office, day),
  }));
  const ids = filled.flatMap(({ filler }) => (filler ? [filler.personId] : []));
  const people = await readPeople(app.db, ids);
  return filled.map(({ office, filler }) => {
    const name = filler ? (people.get(filler.personId)?.name ?? '?') : '(kosong)';
    const acting = filler?.acting ? `${filler.acting}. ` : '';
    const where = whereOf(org, office.unitId);
    return [
      office.id,
      filler?.personId ?? '-',
      acting + name,
      roleWords[office.role].id,
      ...where,
    ].join('\t');
  });
}

function whereOf(
  org: Organisation,
  unitId: Parameters<Organisation['units']['get']>[0],
): readonly string[] {
  const unit = org.units.get(unitId);
  return unit ? [unit.name, agencyOf(org, unit.agencyId).name] : [];
}
