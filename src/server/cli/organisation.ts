import { readFile, writeFile } from 'node:fs/promises';
import type { App } from '#server/app.ts';
import { fileOf, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { withInstallation } from '#server/cli/open.ts';
import { readText } from '#server/contract/admin/read-text.ts';
import { exportOrganisation } from '#server/usecases/admin/export-organisation.ts';
import { importOrganisation, type Imported } from '#server/usecases/admin/import-organisation.ts';
import { sayFault } from '#words/admin/faults.ts';
import { sayEntry } from '#words/admin/import.ts';

const OPTIONS = { coba: { type: 'boolean' } } as const;
/** The verb and its file. */
const WORDS_MAX = 2;

export const organisationCommand: CliCommand = {
  name: 'organisasi',
  help: {
    id: `organisasi impor BERKAS [--coba]
organisasi ekspor [BERKAS]
  Membaca unit, jabatan dan orang dari CSV, menunjukkan apa yang ditambah, diubah dan diakhiri, lalu menulisnya
  sekaligus; dengan --coba hanya menunjukkan. Baris yang keliru disebut nomornya dan tidak ada yang ditulis.
  Yang tidak ada di berkas tidak diubah. Ekspor menulis kolom yang sama, ke BERKAS atau ke layar.`,
    en: `Reads units, offices and people from CSV, says what is added, changed and ended, and writes all of it
  at once; with --coba it only says so. Faulty lines are named, and then nothing is written. What the file does not
  have stays. The export writes the same columns, to a file or to the terminal.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, OPTIONS, WORDS_MAX);
    const [verb, name] = positionals;
    if (verb === 'ekspor') {
      if (values.coba) throw new Misuse('--coba hanya untuk impor. (--coba goes with impor.)');
      return await withInstallation<Exit>(io, ({ app }) => put(app, io, name));
    }
    if (verb !== 'impor') throw new Misuse('Pakai impor atau ekspor. (Use impor or ekspor.)');
    const bytes = await readFile(await fileOf(name));
    return await withInstallation<Exit>(io, ({ app }) =>
      take(app, io, { bytes, onlyShow: values.coba ?? false }),
    );
  },
};

async function put(app: App, io: Io, name: string | undefined): Promise<Exit> {
  const csv = await exportOrganisation(app);
  if (name === undefined) io.say(csv);
  else await writeFile(name, csv);
  return DONE;
}

interface Taking {
  readonly bytes: Uint8Array;
  readonly onlyShow: boolean;
}

async function take(app: App, io: Io, { bytes, onlyShow }: Taking): Promise<Exit> {
  const read = readText(bytes);
  if (!read.ok) {
    io.warn(`${sayFault(read.fault, 'id')} (${sayFault(read.fault, 'en')})`);
    return FAULTY;
  }
  const shown = await importOrganisation(app, read.text, { by: null, confirmed: null });
  tell(io, shown);
  if (shown.faults.length > 0) return FAULTY;
  if (onlyShow || shown.entries.length === 0) {
    io.say('Tidak ada yang ditulis. (Nothing was written.)');
    return DONE;
  }
  const done = await importOrganisation(app, read.text, { by: null, confirmed: shown.digest });
  if (!done.written) {
    io.warn('Sementara itu ada yang berubah; ulangi. (Something changed meanwhile; try again.)');
    return FAULTY;
  }
  io.say(`Tertulis: ${done.entries.length} perubahan. (Written.)`);
  return DONE;
}

function tell(io: Io, { faults, entries }: Imported): void {
  for (const fault of faults) io.warn(`${sayFault(fault, 'id')} (${sayFault(fault, 'en')})`);
  if (faults.length === 0) for (const entry of entries) io.say(sayEntry(entry, 'id'));
}
