import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, moment } from '#domain/calendar/day.ts';
import type { Report } from '#domain/report/report.ts';
import { parseDecree } from '#server/cli/decree-file.ts';
import { newFolder, terminal } from '#server/cli/testing/terminal.ts';
import { assign } from '#server/sample/story/acts.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import { readHistory } from '#server/store/history.ts';

/** A Tuesday; the working day after it is the 25th. */
const AT = moment('2026-11-24T02:00:00.000Z');
const MAMUJU = ['--agency', '76.02'] as const;
const TOMORROW = [...MAMUJU, '--on', '2026-11-25'] as const;

const tale = (name: Tale['name'], code: string, ago: number): Tale => ({
  ...{ name, code, class: 'complaint', category: '08.006', village: '76.02.01.1002', ago },
  acts: [assign(ago, 'dpupr')],
});

let at: Awaited<ReturnType<typeof terminal>>;
let here: Report;
let elsewhere: Report;
let late: Report;

beforeAll(async () => {
  at = await terminal(AT);
  here = await at.tell(tale('jalan-karema', '76.02', 3));
  elsewhere = await at.tell(tale('drainase-kota', '76', 3));
  late = await at.tell(tale('banjir-lorong', '76.02', 6));
  await at.run('sweep');
});

describe('lapor calendar', () => {
  it('close moves the due day of that agency alone, and says how many reports it moved', async () => {
    expect(here.clocks.followUp?.dueOn).toBe(day('2026-11-26'));
    const closed = await at.run('calendar', 'close', ...TOMORROW, '--name', 'Hari jadi (contoh)');
    expect(closed).toMatchObject({ exit: 0, err: [] });
    expect(closed.out[0]).toMatch(/^Tercatat\. 3 laporan dilihat, 2 dipindah tenggatnya, 0 lewat/);
    expect((await at.again(here)).clocks.followUp?.dueOn).toBe(day('2026-11-27'));
    expect(await at.again(elsewhere)).toEqual(elsewhere);
  });

  it('show lists the closed days of one agency and year, and says whether the year is decreed', async () => {
    const { exit, out } = await at.run('calendar', ...MAMUJU);
    expect(exit).toBe(0);
    expect(out[0]).toMatch(/Mamuju, 2026 \(ada keputusan\)$/);
    expect(out).toContain('2026-11-25\tHari jadi (contoh)');
    expect(out).toContain('2026-08-17\tProklamasi Kemerdekaan');
    expect(out.slice(1)).toEqual(out.slice(1).toSorted());
    expect((await at.run('calendar', 'show')).out).not.toContain('2026-11-25\tHari jadi (contoh)');
  });

  it('open moves the due day back', async () => {
    expect(await at.run('calendar', 'open', ...TOMORROW)).toMatchObject({ exit: 0, err: [] });
    expect((await at.again(here)).clocks.followUp?.dueOn).toBe(here.clocks.followUp?.dueOn);
  });

  it('close of a day that is over undoes the lapse it makes untrue', async () => {
    expect((await at.again(late)).lapses).toMatchObject([{ voidedBecause: null }]);
    const past = [...MAMUJU, '--on', '2026-11-20', '--name', 'Banjir (contoh)'] as const;
    const { out } = await at.run('calendar', 'close', ...past, '--source', 'SK contoh');
    expect(out[0]).toMatch(/, 1 lewat batas dibatalkan\.$/);
    expect((await at.again(late)).lapses).toMatchObject([{ voidedBecause: 'lateDecree' }]);
    const types = (await readHistory(at.app.db, late.id)).map(({ event }) => event.type);
    expect(types).toContain('lapseVoided');
  });

  it('decree takes the days of a year from a file for every agency', async () => {
    const file = join(await newFolder(), 'libur.csv');
    await writeFile(
      file,
      'tanggal,nama,jenis\n2031-01-01,"Tahun Baru, contoh",libur\n2031-01-02,Cuti,cuti\n',
    );
    expect((await at.run('calendar', '--year', '2031')).out).toEqual([
      expect.stringMatching(/, 2031 \(sementara: belum ada keputusan\)$/),
    ]);
    const title = ['--year', '2031', '--title', 'SKB (contoh)'] as const;
    expect(await at.run('calendar', 'decree', file, ...title)).toMatchObject({ exit: 0, err: [] });
    expect((await at.run('calendar', ...MAMUJU, '--year', '2031')).out).toEqual([
      expect.stringMatching(/Mamuju, 2031 \(ada keputusan\)$/),
      '2031-01-01\tTahun Baru, contoh',
      '2031-01-02\tCuti',
    ]);
  });

  it.each([
    ['a day that is closed already', ['close', '2026-11-20'], 1, /sudah tercatat tutup/],
    ['a day that is not closed', ['open', '2026-12-01'], 1, /tidak tercatat tutup/],
    ['what is no day', ['close', '2026-02-30'], 2, /^Bukan tanggal YYYY-MM-DD: 2026-02-30/],
    ['another verb', ['tutup', '2026-12-01'], 2, /^Tidak ada perintah calendar tutup; pakai show/],
  ] as const)('refuses %s, and changes nothing', async (_, [verb, on], exit, sentence) => {
    const named = [...MAMUJU, '--on', on, '--name', 'Hari (contoh)'];
    const refused = await at.refusedTo('calendar', verb, ...named);
    expect(refused).toMatchObject({ exit, err: [expect.stringMatching(sentence)] });
  });

  it.each([
    ['an agency that is not there', ['show', '--agency', '99'], /^Tidak ada instansi berkode 99/],
    ['a day left out', ['open', ...MAMUJU], /^Isi --on\./],
    ['a name left out', ['close', ...TOMORROW], /^Isi --name\./],
    ['a year that is none', ['show', '--year', 'dulu'], /^Bukan bilangan 1 sampai 9999: dulu/],
    ['a word too many', ['open', '2026-11-25', ...TOMORROW], /^Kata "2026-11-25" tidak dikenal/],
    ['no file', ['decree', '--year', '2031', '--title', 'SKB'], /^Sebut berkasnya\./],
    [
      'a file that is not there',
      ['decree', '/tidak/ada.csv', '--year', '2031', '--title', 'SKB'],
      /^Berkas \/tidak\/ada\.csv tidak dapat dibaca: ENOENT/,
    ],
  ])('refuses %s with 2 and a sentence', async (_, args, sentence) => {
    const refused = await at.refusedTo('calendar', ...args);
    expect(refused).toMatchObject({ exit: 2, err: [expect.stringMatching(sentence)] });
  });

  it.each([
    ['2032-01-01,Tahun Baru,libur', 1, /di luar tahun keputusan/],
    ['', 1, /tidak berisi tanggal/],
    ['2031-05-01,Satu,libur\n2031-05-01,Dua,cuti', 1, /dua kali/],
    ['tanggal,nama,jenis\n2031-13-01,Bulan,libur', 2, /^Baris 2: tulis tanggal,nama,jenis/],
  ])('refuses a decree %j, and changes nothing', async (text, exit, sentence) => {
    const file = join(await newFolder(), 'libur.csv');
    await writeFile(file, text);
    const title = ['--year', '2031', '--title', 'SKB'];
    const refused = await at.refusedTo('calendar', 'decree', file, ...title);
    expect(refused).toMatchObject({ exit, err: [expect.stringMatching(sentence)] });
  });
});

describe('a decree file', () => {
  const on = addDays(day('2026-12-31'), 1);
  it.each([
    `${on},Tahun Baru,libur`,
    `tanggal,nama,jenis\r\n${on},Tahun Baru,libur\r\n`,
    `"${on}","Tahun Baru","libur"`,
    `\uFEFF${on},Tahun Baru,holiday`,
    `[{"on":"${on}","name":"Tahun Baru","kind":"holiday"}]`,
  ])('is JSON or CSV, with or without heads and quotes: %j', (text) => {
    expect(parseDecree(text)).toEqual([{ on, name: 'Tahun Baru', kind: 'holiday' }]);
  });

  it.each([
    '2027-02-30,Hari,libur',
    '2027-01-01,Hari,besar',
    '2027-01-01,Hari,constructor',
    '1 Januari 2027,Hari,libur',
    '2027-01-01',
    '[1]',
    '[x',
  ])('is refused as %s', (text) => {
    expect(() => parseDecree(text)).toThrow(/^(Baris 1|Isi berkas|Berkas itu)/);
  });
});
