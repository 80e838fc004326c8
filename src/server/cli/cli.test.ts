import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayAt } from '#domain/calendar/day.ts';
import { businessNow } from '#server/app.ts';
import { COMMANDS, runCli } from '#server/cli/commands.ts';
import { parseDecree } from '#server/cli/decree-file.ts';
import { sampleOfficeId } from '#server/sample/organisation/ids.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import { sampleTree } from '#test/sample-app.ts';

let env: NodeJS.ProcessEnv;
let folder: string;
const today = dayAt('WITA', businessNow(0));

const urlOf = ({ user, password, database, host, port }: Login): string =>
  `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

beforeAll(async () => {
  const { database } = await sampleTree(businessNow(0));
  folder = await mkdtemp(join(tmpdir(), 'lapor-cli-'));
  const { app, owner } = database.logins;
  env = { DATABASE_URL: urlOf(app), LAPOR_OWNER_URL: urlOf(owner), LAPOR_DATA: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const exit = await runCli(args, {
    env,
    say: (line) => void out.push(line),
    warn: (line) => void err.push(line),
  });
  return { exit, out: out.join('\n'), err: err.join('\n') };
}

describe('any command', () => {
  it.each(COMMANDS.map((it) => it.name))('%s has help in two languages', async (name) => {
    const { exit, out } = await run(name, '--help');
    expect(exit).toBe(0);
    expect(out.startsWith(name)).toBe(true);
    expect(out.split('\n\n').length).toBeGreaterThan(1);
  });

  it('that is not known, or has an option that is not, ends with 2 and a sentence', async () => {
    expect(await run('x')).toMatchObject({ exit: 2 });
    expect((await run('sweep', '--x')).exit).toBe(2);
    expect((await run()).out).toContain('verify-history');
  });
});

describe('on an installation', () => {
  it('verifies, sweeps, migrates', async () => {
    expect(await run('verify-history')).toMatchObject({ exit: 0, err: '' });
    expect((await run('sweep')).exit).toBe(0);
    expect((await run('migrate')).out).toContain('0 migrasi');
  });

  it('lists people, and appoints by the ids that it lists', async () => {
    const office = sampleOfficeId('76', 'dpupr', 'liaison');
    const { out } = await run('people', 'DPUPR', 'Provinsi');
    const { out: filtered } = await run('people', 'penataan ruang', 'provinsi');
    expect(out + filtered).toContain(office);
    const [, person = ''] =
      (await run('people', 'inspektorat', 'provinsi')).out.split('\n')[0]?.split('\t') ?? [];
    const from = addDays(today, 1);
    const done = await run(
      'appoint',
      '--office',
      office,
      '--person',
      person,
      '--from',
      from,
      '--to',
      from,
      '--acting',
      'Plh',
    );
    expect(done).toMatchObject({ exit: 0, err: '' });
    const past = await run('appoint', '--office', office, '--end', addDays(today, -1));
    expect(past.exit).toBe(1);
    expect(past.err).toContain('sudah lewat');
  });

  it('shows, closes and opens a day, and takes a decree', async () => {
    const on = addDays(today, 3);
    const at = ['--agency', '76.02', '--on', on] as const;
    expect(await run('calendar', 'close', ...at, '--name', 'Hari jadi')).toMatchObject({ exit: 0 });
    const year = on.slice(0, 4);
    expect((await run('calendar', '--agency', '76.02', '--year', year)).out).toContain(
      `${on}\tHari jadi`,
    );
    expect((await run('calendar', 'show', '--year', year)).out).not.toContain('Hari jadi');
    expect(await run('calendar', 'open', ...at)).toMatchObject({ exit: 0 });
    expect(await run('calendar', 'open', ...at)).toMatchObject({ exit: 1 });
    expect((await run('calendar', 'open', '--agency', '99', '--on', on)).exit).toBe(2);
    const file = join(folder, 'decree.csv');
    await writeFile(file, 'tanggal,nama,jenis\n2031-01-01,"Tahun Baru, contoh",libur\n');
    const decree = await run('calendar', 'decree', file, '--year', '2031', '--title', 'SKB contoh');
    expect(decree).toMatchObject({ exit: 0, err: '' });
    expect((await run('calendar', '--year', '2031')).out).toContain('ada keputusan');
  });

  it('moves the clock of a sample', async () => {
    const before = (await run('clock')).out;
    const after = (await run('clock', 'maju', '2')).out;
    expect(after > before).toBe(true);
    expect(after).toContain('08.0');
    expect((await run('clock', 'mundur')).exit).toBe(2);
  });
});

describe('a decree file', () => {
  it('is JSON or CSV', () => {
    const [csv] = parseDecree('2027-01-01,Tahun Baru,libur');
    const [json] = parseDecree('[{"on":"2027-01-01","name":"Tahun Baru","kind":"holiday"}]');
    expect(csv).toEqual(json);
  });

  it.each(['2027-02-30,Hari,libur', '2027-01-01,Hari,besar', '2027-01-01', '[1]', '[x'])(
    'is refused as %s',
    (text) => {
      expect(() => parseDecree(text)).toThrow();
    },
  );
});
