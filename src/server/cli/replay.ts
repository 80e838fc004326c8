import { open } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLASSES, type ReportClass } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { countOf, fileOf, readArgs } from '#server/cli/arguments.ts';
import { DONE, FAULTY, Misuse, type CliCommand, type Exit, type Io } from '#server/cli/command.ts';
import { withDatabase, withInstallation } from '#server/cli/open.ts';
import { readConfig } from '#server/config.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { replay, type Replayed, type ReplayedText } from '#server/usecases/report/replay.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';

const OPTIONS = {
  data: { type: 'string' },
  limit: { type: 'string' },
  callers: { type: 'string', default: '4' },
  'text-field': { type: 'string', default: 'text' },
  'title-field': { type: 'string', default: 'title' },
  'class-field': { type: 'string', default: 'class' },
  'place-field': { type: 'string', default: 'place' },
} as const;
const CALLERS_MAX = 64;

interface Wanted {
  readonly files: readonly string[];
  readonly limit: number;
  readonly callers: number;
  readonly fields: Readonly<Record<'text' | 'title' | 'class' | 'place', string>>;
}

export const replayCommand: CliCommand = {
  name: 'replay',
  help: {
    id: `replay BERKAS ... [--limit N] [--callers N] [--text-field NAMA] [--title-field NAMA]
       [--class-field NAMA] [--place-field NAMA] [--data FOLDER]
  Mengirim setiap teks (JSON, satu objek tiap baris) sebagai laporan: dikirim, diverifikasi, didisposisi, lalu
  dibuka lagi dengan kode dan kuncinya. Menyebut berapa yang kembali utuh; teks tidak pernah ditampilkan.
  Tanpa --data dipakai basis data sementara yang dihapus sesudahnya; --data hanya menerima folder contoh.`,
    en: `Sends each text (JSON, one object a line) as a report: submitted, verified, disposed, and opened again by
  its code and key. Says how many came back unharmed; no text is shown. Without --data a throw-away database
  is used; --data takes only the folder of a sample.`,
  },
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, OPTIONS, Infinity);
    const [first, ...more] = positionals;
    const wanted: Wanted = {
      files: [await fileOf(first), ...(await Promise.all(more.map(fileOf)))],
      limit: values.limit === undefined ? Infinity : countOf(values.limit, Number.MAX_SAFE_INTEGER),
      callers: countOf(values.callers, CALLERS_MAX),
      fields: {
        text: values['text-field'],
        title: values['title-field'],
        class: values['class-field'],
        place: values['place-field'],
      },
    };
    const env = { ...io.env, LAPOR_CONNECTIONS: String(Math.max(2, wanted.callers + 1)) };
    const { data } = values;
    return data === undefined
      ? await onThrowAway({ ...io, env }, wanted)
      : await withInstallation({ ...io, env: { ...env, LAPOR_DATA: data } }, ({ app }) => {
          if (app.kind !== 'sample') {
            throw new Misuse('Pemasangan itu bukan contoh. (Not into a real installation.)');
          }
          return run(app, io, wanted);
        });
  },
};

/** The sample's tree in a folder that is removed afterwards. */
async function onThrowAway(io: Io, wanted: Wanted): Promise<Exit> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-replay-'));
  const env = {
    ...io.env,
    LAPOR_DATA: folder,
    DATABASE_URL: undefined,
    LAPOR_OWNER_URL: undefined,
  };
  try {
    return await withDatabase(readConfig(env), async ({ app, owner }) => {
      await seedReference(owner, {
        kind: 'sample',
        name: 'Replay',
        organisation: sampleOrganisation(),
        provisionalAccepted: true,
        at: app.clock(0),
      });
      return await run(app, io, wanted);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(app: App, io: Io, wanted: Wanted): Promise<Exit> {
  const done = await replay(app, textsOf(wanted), wanted.callers);
  tell(io, done);
  return done.fates.returned === done.texts ? DONE : FAULTY;
}

function tell(io: Io, { texts, fates, failed, seconds }: Replayed): void {
  const returned = fates.returned ?? 0;
  const rate = seconds > 0 ? (texts / seconds).toFixed(1) : '-';
  io.say(`${returned} dari ${texts} kembali utuh; ${seconds.toFixed(1)} detik, ${rate} per detik.`);
  io.say(`(${returned} of ${texts} came back unharmed; ${rate} a second.)`);
  for (const [fate, n] of Object.entries(fates)) if (fate !== 'returned') io.warn(`${fate}: ${n}`);
  for (const { line, fate } of failed) io.warn(`baris ${line}: ${fate}`);
}

/** The lines of all files, one after the other; a line that is no JSON object is the misuse of whoever gave it. */
async function* textsOf({ files, limit, fields }: Wanted): AsyncGenerator<ReplayedText> {
  let n = 0;
  for (const file of files) {
    await using lines = await open(file);
    for await (const line of lines.readLines()) {
      n += 1;
      if (n > limit) return;
      yield textOf(line, n, fields);
    }
  }
}

function textOf(line: string, n: number, fields: Wanted['fields']): ReplayedText {
  const row = objectOf(line, n);
  const said = (field: string): string | null => {
    const value = row[field];
    return typeof value === 'string' ? value : null;
  };
  const text = said(fields.text);
  if (text === null) throw new Misuse(`Baris ${n} tidak berisi "${fields.text}". (No such field.)`);
  return {
    line: n,
    text,
    title: said(fields.title),
    class: classOf(said(fields.class)),
    place: said(fields.place),
  };
}

function objectOf(line: string, n: number): Readonly<Record<string, unknown>> {
  try {
    const row: unknown = JSON.parse(line);
    if (typeof row === 'object' && row !== null) return row as Readonly<Record<string, unknown>>;
  } catch {
    // Named below, without its content.
  }
  throw new Misuse(`Baris ${n} bukan objek JSON. (Line ${n} is no JSON object.)`);
}

const classOf = (said: string | null): ReportClass =>
  CLASSES.find((it) => it === said) ?? 'complaint';
