import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { workingDayAfter } from '#domain/calendar/working-days.ts';
import { calendarOf } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { readNow } from '#server/app.ts';
import { COMMANDS } from '#server/cli/commands.ts';
import { environmentOf, newFolder, runAt, terminal } from '#server/cli/testing/terminal.ts';
import { projectRoot } from '#server/paths.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';
import { readMigrations } from '#server/store/migrate.ts';
import { testDatabase } from '#test/database.ts';

/** A Tuesday, 10.00 in the province. */
const AT = moment('2026-11-24T02:00:00.000Z');

let at: Awaited<ReturnType<typeof terminal>>;
let report: Report;

beforeAll(async () => {
  at = await terminal(AT);
  report = await at.tell({
    ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
    ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
  });
});

/** The real program, as `npm run lapor` starts it; `unread` closes its output at once. */
async function child(args: readonly string[], unread = false) {
  const node = join(projectRoot(), 'node_modules', '.bin', 'node');
  const program = join(projectRoot(), 'src', 'cli.ts');
  const process_ = spawn(node, [program, ...args], {
    env: { ...process.env, ...at.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((done) => process_.on('close', done));
  if (unread) process_.stdout.destroy();
  const out = unread ? '' : await text(process_.stdout);
  return { out, err: await text(process_.stderr), exit: await ended };
}

describe('any command', () => {
  it.each(COMMANDS.map((it) => it.name))('%s has help in two languages', async (name) => {
    const { exit, out, err } = await at.run(name, '--help');
    const [first = '', second = ''] = out.join('\n').split('\n\n');
    expect({ exit, err }).toEqual({ exit: 0, err: [] });
    expect(first.startsWith(name)).toBe(true);
    expect(second).toMatch(/^[A-Z]/);
  });

  it('that is left out or not known ends with 2 and the list of those there are', async () => {
    const none = await at.run();
    expect(none).toMatchObject({ exit: 2, err: [] });
    for (const { name } of COMMANDS) expect(none.out[0]).toContain(`  ${name}`);
    const { exit, err } = await at.refusedTo('hapus');
    expect(exit).toBe(2);
    expect(err).toEqual(['Tidak ada perintah hapus. (No such command.)', none.out[0]]);
  });

  it.each(COMMANDS.map((it) => it.name))('%s refuses an option it does not know', async (name) => {
    const { exit, err } = await at.refusedTo(name, '--paksa');
    expect(exit).toBe(2);
    expect(err).toEqual(['Tidak ada pilihan --paksa; lihat --help. (There is no such option.)']);
  });

  it.each(['verify-history', 'sweep', 'migrate', 'appoint'])(
    '%s refuses a word it would do nothing with',
    async (name) => {
      const { exit, err } = await at.refusedTo(name, 'semua');
      expect(exit).toBe(2);
      expect(err[0]).toMatch(/^Kata "semua" tidak dikenal di sini/);
    },
  );

  it('replay refuses a file that is not there before it makes a database', async () => {
    const { exit, err } = await at.refusedTo('replay', '/tidak/ada.jsonl');
    expect(exit).toBe(2);
    expect(err[0]).toMatch(/^Berkas \/tidak\/ada\.jsonl tidak dapat dibaca: ENOENT/);
  });
});

describe('where nothing is installed', () => {
  it('a folder is not made', async () => {
    const LAPOR_DATA = join(await newFolder(), 'salah-ketik');
    const { exit, err } = await runAt(AT, { LAPOR_DATA }, ['people']);
    expect(exit).toBe(2);
    expect(err[0]).toMatch(/^Belum ada pemasangan di sini; jalankan npm start dahulu/);
    expect(existsSync(LAPOR_DATA)).toBe(false);
  });

  it('an address that does not answer is named', async () => {
    const DATABASE_URL = 'postgres://lapor:x@127.0.0.1:1/lapor';
    const { exit, err } = await runAt(AT, { ...at.env, DATABASE_URL, LAPOR_OWNER_URL: undefined }, [
      'verify-history',
    ]);
    expect(exit).toBe(2);
    expect(err[0]).toBe('Basis data tidak dapat dihubungi (ECONNREFUSED); periksa DATABASE_URL.');
  });

  it('an empty database stays empty until migrate, which tells what it applied', async () => {
    const database = await testDatabase(await newFolder());
    const env = await environmentOf(database);
    const tables = async () =>
      (await database.owner.query("select 1 from pg_tables where schemaname = 'public'")).rowCount;
    const before = await tables();
    expect((await runAt(AT, env, ['people'])).err[0]).toMatch(/^Belum ada pemasangan/);
    expect(await tables()).toBe(before);
    const names = (await readMigrations()).map((it) => it.name);
    const { exit, out } = await runAt(AT, env, ['migrate']);
    expect(exit).toBe(0);
    expect(out.slice(0, -1)).toEqual(names);
    expect(out.at(-1)).toMatch(new RegExp(`^${names.length} migrasi dijalankan`));
    expect((await runAt(AT, env, ['migrate'])).out).toEqual([
      '0 migrasi dijalankan. (0 migrations applied.)',
    ]);
  });
});

describe('lapor verify-history', () => {
  const tamper = (days: number) =>
    at.database.owner.query('update report set due_on = due_on + $1::int', [days]);

  it('says how many reports, events and texts agree, and ends with 0', async () => {
    const words = await at.app.db.selectFrom('word').select('hash').execute();
    expect(await at.run('verify-history')).toEqual({
      exit: 0,
      out: [
        `1 laporan, 3 peristiwa, ${words.length} teks diperiksa.`,
        'Semua riwayat cocok. (Every history agrees.)',
      ],
      err: [],
    });
  });

  it('names the report that the owner changed by hand, and ends with 1', async () => {
    await tamper(7);
    const { exit, err } = await at.run('verify-history');
    const program = await child(['verify-history']);
    await tamper(-7);
    expect(exit).toBe(1);
    expect(err).toEqual([`${report.id}: rowDiffers`, '1 laporan tidak cocok. (1 reports differ.)']);
    expect(program).toMatchObject({ exit: 1, err: `${err.join('\n')}\n` });
    expect(program.out).toMatch(/^1 laporan, 3 peristiwa, /);
    expect((await at.run('verify-history')).exit).toBe(0);
  });
});

describe('src/cli.ts', () => {
  it('says what is wrong in one sentence on stderr, and ends with 2', async () => {
    expect(await child(['appoint', '--office', 'Budi'])).toEqual({
      ...{ exit: 2, out: '' },
      err: 'Bukan nomor: Budi; lihat dengan perintah people. (Not an id.)\n',
    });
  });

  it('ends quietly where nobody reads its output to the end', async () => {
    expect(await child(['people'], true)).toMatchObject({ exit: 0, err: '' });
  });
});

describe('lapor sweep', () => {
  it('finishes a change of the calendar that was broken off', async () => {
    const { owner } = at.database;
    expect(report.clocks.followUp?.dueOn).toBe(day('2026-11-27'));
    await owner.query(
      `insert into closed_day (id, agency_id, on_day, name, kind, source)
       values (gen_random_uuid(), $1, '2026-11-25', 'Hari (contoh)', 'local', 'contoh')`,
      [sampleAgencyId('76')],
    );
    await owner.query('update installation set reference_version = reference_version + 1');
    const { exit, out } = await at.run('sweep');
    expect(exit).toBe(0);
    expect(out[0]).toBe('0 laporan dijalankan, 1 tenggat dipindah, 0 lewat batas dibatalkan,');
    expect((await at.again(report)).clocks.followUp?.dueOn).toBe(day('2026-11-30'));
  });

  it('applies what is due by now, once', async () => {
    const later = moment('2026-12-01T02:00:00.000Z');
    expect((await at.again(report)).lapses).toEqual([]);
    const { exit, out } = await runAt(later, at.env, ['sweep']);
    expect(exit).toBe(0);
    expect(out[0]).toMatch(/^1 laporan dijalankan, 0 tenggat dipindah/);
    expect((await at.again(report)).lapses).toMatchObject([{ clock: 'followUp' }]);
    expect((await runAt(later, at.env, ['sweep'])).out[0]).toMatch(/^0 laporan dijalankan/);
    expect((await at.run('verify-history')).exit).toBe(0);
  });
});

describe('lapor clock', () => {
  it('shows the time of the province and changes nothing', async () => {
    expect(await at.run('clock')).toEqual({ exit: 0, out: ['2026-11-24 10.00 WITA'], err: [] });
    expect((await at.run('clock')).out).toEqual(['2026-11-24 10.00 WITA']);
  });

  it.each([
    [['mundur'], /^Tidak ada perintah clock mundur; pakai clock maju/],
    [['maju', '0'], /^Bukan bilangan 1 sampai 260: 0/],
    [['maju', '1.5'], /^Bukan bilangan 1 sampai 260: 1\.5/],
    [['maju', '261'], /^Bukan bilangan 1 sampai 260: 261/],
    [['maju', '2', '3'], /^Kata "3" tidak dikenal/],
  ])('refuses %j', async (args, sentence) => {
    const refused = await at.refusedTo('clock', ...args);
    expect(refused).toMatchObject({ exit: 2, err: [expect.stringMatching(sentence)] });
  });

  it('does not move the time of a real installation', async () => {
    const { owner } = at.database;
    await owner.query("update installation set kind = 'real'");
    const refused = await at.refusedTo('clock', 'maju');
    await owner.query("update installation set kind = 'sample'");
    expect(refused).toMatchObject({
      ...{ exit: 2, err: [expect.stringMatching(/^Hanya waktu contoh yang dapat dimajukan/)] },
    });
  });

  it('moves a sample by working days, past closed days and the weekend', async () => {
    const { org } = await readNow(at.app);
    const morningAfter = (days: number) =>
      `${workingDayAfter(calendarOf(org, org.rootId), day('2026-11-24'), days)} 08.00 WITA`;
    const forward = await at.run('clock', 'maju', '5');
    expect(forward).toEqual({ exit: 0, out: [morningAfter(5)], err: [] });
    expect(forward.out[0]?.startsWith('2026-12-0')).toBe(true);
    expect((await at.run('clock', 'forward')).out).toEqual([morningAfter(6)]);
    expect((await at.run('clock')).out).toEqual([morningAfter(6)]);
  });
});
