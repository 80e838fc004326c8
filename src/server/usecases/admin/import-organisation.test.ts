import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import type { OfficeRole, Organisation } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import { readText } from '#server/contract/admin/read-text.ts';
import { exportOrganisation } from '#server/usecases/admin/export-organisation.ts';
import { importOrganisation } from '#server/usecases/admin/import-organisation.ts';
import { sampleTree } from '#test/sample-app.ts';
import { sayFault } from '#words/admin/faults.ts';

const TODAY = day('2026-11-24');
const HEAD = 'unit;nama_unit;guna;peran;jabatan;nama;telepon;email;sebagai;mulai;sampai;sk';

let made: Awaited<ReturnType<typeof sampleTree>>;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
});

const show = (text: string) => importOrganisation(made.app, text, { by: null, confirmed: null });
const confirm = async (text: string) =>
  await importOrganisation(made.app, text, { by: null, confirmed: (await show(text)).digest });
const table = (...rows: readonly string[]): string => [HEAD, ...rows].join('\r\n');
const events = async () => {
  const rows = await made.app.db.selectFrom('reference_event').select('command').execute();
  return rows.filter(({ command }) => command === 'organisation.import').length;
};
const tree = async () => (await readNow(made.app)).org;
const unitOf = (org: Organisation, shortName: string) =>
  [...org.units.values()].find((it) => it.shortName === shortName && it.validTo === null);
async function fillerOf(shortName: string, role: OfficeRole, on = TODAY) {
  const org = await tree();
  const unit = unitOf(org, shortName);
  const office = unit && org.officesOfUnit.get(unit.id)?.find((it) => it.role === role);
  const filler = office && fillerOn(org, office, on);
  if (!filler) return undefined;
  const { id } = { id: filler.personId };
  return await made.app.db
    .selectFrom('person')
    .select(['name', 'phone', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
}

describe('a file', () => {
  it('that is the export changes nothing', async () => {
    const text = await exportOrganisation(made.app);
    const shown = await show(text.replace(/^\ufeff/, ''));
    expect(shown.faults.map((it) => sayFault(it, 'id'))).toEqual([]);
    expect(shown.entries).toEqual([]);
    expect(text.split('\r\n').length).toBeGreaterThan(300);
  });

  const NEW = table(
    'Tanuji;Dinas Pertanian Uji;biasa;;;;;;;2026-02-01;;',
    'Tanuji;;;penghubung;;Ani Uji;81234567890;ANI@uji.example;;01/02/2026;;SK 7/2026',
    'Tanuji;;;wakil;;Budi Uji;;budi@uji.example;;1-2-2026;;SK 7/2026',
    'Tanuji;;;pimpinan;Kepala Dinas Pertanian;"Uji; dr. Citra";0800-0000-1;;Plt.;2026-02-01;;SK 8',
  );

  it('is shown first, written when confirmed, as one event, and the second time nothing', async () => {
    const shown = await show(NEW);
    expect(shown.faults).toEqual([]);
    expect(shown.entries.map(({ line, does, of }) => [line, does, of])).toEqual([
      [2, 'added', 'unit'],
      [3, 'added', 'person'],
      [4, 'added', 'person'],
      [5, 'added', 'person'],
      [3, 'added', 'office'],
      [3, 'added', 'appointment'],
      [4, 'added', 'office'],
      [4, 'added', 'appointment'],
      [5, 'added', 'office'],
      [5, 'added', 'appointment'],
    ]);
    expect(unitOf(await tree(), 'Tanuji')).toBeUndefined();
    const before = await events();
    expect((await importOrganisation(made.app, NEW, { by: null, confirmed: 'x' })).written).toBe(
      false,
    );
    expect((await confirm(NEW)).written).toBe(true);
    expect(await events()).toBe(before + 1);
    expect(await fillerOf('Tanuji', 'liaison')).toEqual({
      ...{ name: 'Ani Uji', phone: '081234567890', email: 'ani@uji.example' },
    });
    expect((await fillerOf('Tanuji', 'head'))?.name).toBe('Uji; dr. Citra');
    const again = await confirm(NEW);
    expect(again).toMatchObject({ faults: [], entries: [], written: false });
    expect(await events()).toBe(before + 1);
  });

  it('changes names, decrees and telephones, and ends whoever is followed', async () => {
    const text = table(
      'Tanuji;Dinas Pertanian dan Pangan Uji;;;;;;;;;;',
      'Tanuji;;;penghubung;;Dewi Uji;;;;2026-12-01;;SK 9',
      'Tanuji;;;wakil;;Budi Uji;0800-0000-2222;budi@uji.example;;;;SK 10',
    );
    const { faults, entries } = await show(text);
    expect(faults).toEqual([]);
    expect(entries.map(({ does, of, name }) => `${does} ${of} ${name}`)).toEqual([
      'changed unit Dinas Pertanian Uji > Dinas Pertanian dan Pangan Uji',
      'added person Dewi Uji',
      'changed person Budi Uji',
      'ended appointment Ani Uji: Pejabat Penghubung, Tanuji (2026-11-30)',
      'added appointment Dewi Uji: Pejabat Penghubung, Tanuji',
      'changed appointment Budi Uji: Wakil Penghubung, Tanuji',
    ]);
    expect((await confirm(text)).written).toBe(true);
    expect((await fillerOf('Tanuji', 'liaison'))?.name).toBe('Ani Uji');
    expect((await fillerOf('Tanuji', 'liaison', day('2026-12-01')))?.name).toBe('Dewi Uji');
    expect((await show(text)).entries).toEqual([]);
  });

  it('brings agencies, the one above before the one below it', async () => {
    const text = [
      'instansi,induk,nama_instansi,singkatan_instansi,unit,nama_unit',
      '76.91,76,Kabupaten Uji Satu,Uji Satu,,',
      '76.91,,,,Diskom,Dinas Kominfo Uji',
    ].join('\n');
    expect((await confirm(text)).written).toBe(true);
    const org = await tree();
    const agency = [...org.agencies.values()].find(({ code }) => code === '76.91');
    expect(agency).toMatchObject({ level: 'regency', shortName: 'Uji Satu', zone: 'WITA' });
    expect(unitOf(org, 'Diskom')?.agencyId).toBe(agency?.id);
  });

  it('ends a unit on its last day', async () => {
    const text = table('Tanuji;;;;;;;;;;2026-12-31;');
    expect((await confirm(text)).entries).toMatchObject([{ does: 'ended', of: 'unit' }]);
    expect(
      [...(await tree()).units.values()].find((it) => it.shortName === 'Tanuji')?.validTo,
    ).toBe('2026-12-31');
  });
});

describe('a faulty file names each line and writes nothing', () => {
  const cases: readonly (readonly [name: string, text: string, faults: readonly string[]])[] = [
    ['no unit column', 'nama;telepon\nAni;1', ['Baris 1: Kolom "unit" tidak ada']],
    ['an unknown column', 'unit;gaji\nA;1', ['Baris 1: Kolom "gaji" tidak dikenal']],
    ['a column twice', 'unit;unit\nA;B', ['Baris 1: Kolom "unit" ada dua kali']],
    ['an open quote', `${HEAD}\nA;"B;;;\n`, ['Baris 2: Tanda kutip', 'Baris 3: Tanda kutip']],
    [
      'wrong cells, each in its line',
      table(
        'U1;Unit Satu Uji;aneh;;;;;;;;;',
        'U1;;;bos;;Ani;;;;;;',
        'U1;;;wakil;;Ani;nanti;ani@;Pjs;31/02/2026;2026-13-01;',
        'U1;;;;;Ani;;;;;;',
        'U1;;;pimpinan;;Budi;8,12E+11;;;2026-12-02;2026-12-01;',
        ';;;pimpinan;;Budi;;;;;;',
      ),
      [
        'Baris 2: Kegunaan "aneh"',
        'Baris 3: Peran "bos"',
        'Baris 4: Tanggal "31/02/2026"',
        'Baris 4: Tanggal "2026-13-01"',
        'Baris 4: Nomor telepon "nanti"',
        'Baris 4: Alamat e-mail "ani@"',
        'Baris 4: Kolom sebagai berisi "Pjs"',
        'Baris 5: Ada nama orang tetapi perannya kosong',
        'Baris 6: Tanggal sampai mendahului',
        'Baris 6: Excel mengubah nomor telepon',
        'Baris 7: Kolom unit kosong',
      ],
    ],
    ['a new unit without name', table('U2;;;;;;;;;;;'), ['Baris 2: Unit baru "U2" belum bernama']],
    [
      'a unit twice',
      table('U3;Unit Tiga Uji;;;;;;;;;;', 'u3;Unit Tiga Uji;;;;;;;;;;'),
      ['Baris 3: Kode "u3" sudah ada di baris lain'],
    ],
    [
      'a unit with two names',
      table('U4;Unit Empat;;;;;;;;;;', 'U4;Unit Lima;;wakil;;;;;;;;'),
      ['Baris 3: Nama atau kegunaan unit ini berbeda dari baris 2'],
    ],
    [
      'a name that another unit has',
      table('PUPR;Biro Hukum;;;;;;;;;;'),
      ['Baris 2: Nama unit ini sudah dipakai unit "Biro Hukum"'],
    ],
    [
      'another purpose',
      table('Setwan;;tersegel;;;;;;;;;'),
      ['Baris 2: Kegunaan unit yang sudah ada'],
    ],
    [
      'two liaisons on one day',
      table(
        'Setwan;;;penghubung;;Ani Satu;;;;2026-12-01;;',
        'Setwan;;;penghubung;Penghubung Kedua;Ani Dua;;;;2026-12-15;;',
      ),
      ['Baris 3: Pada hari yang sama sudah ada pejabat tetap lain di baris 2'],
    ],
    [
      'an address twice',
      table(
        'Setwan;;;penghubung;;Ani Satu;;a@uji.example;;2026-12-01;;',
        'Setwan;;;wakil;;Ani Dua;;A@uji.example;;2026-12-01;;',
      ),
      ['Baris 3: Alamat e-mail ini sudah dipakai orang lain di baris 2'],
    ],
    [
      'a telephone that differs',
      table(
        'Setwan;;;penghubung;;Ani Satu;0800-1111-111;a@uji.example;;2026-12-01;;',
        'Setwan;;;wakil;;Ani Satu;0800-2222-222;a@uji.example;;2026-12-01;;',
      ),
      ['Baris 3: Telepon atau e-mail orang ini berbeda dari baris 2'],
    ],
    [
      'a past day in a unit that exists',
      table('Setwan;;;penghubung;;Ani Satu;;;;2026-11-23;;'),
      ['Baris 2: Tanggal 2026-11-23 sudah lewat'],
    ],
    [
      'nobody left for sealed reports',
      table('Segel;Unit Tersegel Uji;tersegel;;;;;;;;;'),
      ['Sesudah perubahan ini tidak ada yang memegang laporan di: Unit Tersegel Uji'],
    ],
    [
      'a title that may be any of several',
      table('Inspektorat;;;inspektur;;Ani Satu;;;;2026-12-01;;'),
      ['Baris 2: Nama jabatan kosong'],
    ],
  ];
  it.each(cases)('%s', async (_, text, expected) => {
    const before = await events();
    const { faults, written } = await confirm(text);
    expect(written).toBe(false);
    const said = faults.map((it) => sayFault(it, 'id'));
    if (expected.length === 2 && expected[0]?.includes('kutip')) {
      expect(said).toHaveLength(1);
      expect(said[0]).toMatch(/^Baris [23]: Tanda kutip/);
      return;
    }
    expect(said.map((it, i) => it.slice(0, expected[i]?.length))).toEqual(expected);
    for (const it of faults) expect(sayFault(it, 'en')).not.toBe('');
    expect(await events()).toBe(before);
  });

  it('agencies: circles, unknown parents, codes that do not fit or stand twice', async () => {
    const { faults } = await show(
      [
        'instansi;induk;nama_instansi;unit',
        '76.81;76.82;Satu;',
        '76.82;76.83;Dua;',
        '76.83;76.81;Tiga;',
        '76.84;99;Empat;',
        '73.01;76;Lima;',
        '76.85;76;;',
        '76.86;76;Enam;',
        '76.86;76;Enam;',
        '76.01;76.02;;',
        '76.87;;;Unit',
      ].join('\n'),
    );
    expect(faults.map((it) => sayFault(it, 'id').slice(0, 42))).toEqual([
      'Baris 2: Induk melingkar: 76.81 > 76.82 > ',
      'Baris 3: Induk melingkar: 76.82 > 76.83 > ',
      'Baris 4: Induk melingkar: 76.83 > 76.81 > ',
      'Baris 5: Induk "99" tidak ada, di berkas m',
      'Baris 6: Kode "73.01" tidak cocok dengan i',
      'Baris 7: Instansi baru "76.85" belum berna',
      'Baris 9: Kode "76.86" sudah ada di baris l',
      'Baris 10: Induk instansi yang sudah ada ti',
      'Baris 11: Instansi berkode "76.87" belum a',
    ]);
  });
});

describe('what a spreadsheet writes', () => {
  const text = 'unit;nama_unit\r\nÉx;Dinas “Élok”\r\n';
  it('is read as UTF-8 with a mark, as UTF-16 and as Windows-1252', () => {
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const windows = Buffer.from(
      text.replace('“', '\u0093').replace('”', '\u0094').replaceAll('É', '\u00c9'),
      'latin1',
    );
    expect(readText(Buffer.from(`\ufeff${text}`))).toEqual({ ok: true, text, readAs: 'UTF-8' });
    expect(readText(Buffer.from(utf16))).toEqual({ ok: true, text, readAs: 'UTF-16' });
    expect(readText(Buffer.from(utf16.swap16()))).toEqual({ ok: true, text, readAs: 'UTF-16' });
    expect(readText(windows)).toEqual({ ok: true, text, readAs: 'Windows-1252' });
  });

  it.each([
    ['spreadsheet', Buffer.from('PK\u0003\u0004rest')],
    ['spreadsheet', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['unreadable', Buffer.from('a;b\u0000\u0001')],
    ['emptyFile', Buffer.from(' \n')],
    ['emptyFile', Buffer.from('')],
    ['tooBig', Buffer.alloc(4 * 1024 * 1024 + 1, 'a')],
  ] as const)('is refused where it is no table: %s', (fault, bytes) => {
    expect(readText(bytes)).toMatchObject({ ok: false, fault: { fault } });
  });

  it('never gets a cell that would run, and takes it back as it was', async () => {
    const hired = table(
      'Setwan;;;wakil;Wakil Kedua;=HYPERLINK(1);+62 800 0000 11;ff@uji.example;;2026-12-01;;@SK',
    );
    expect((await confirm(hired)).written).toBe(true);
    const csv = await exportOrganisation(made.app);
    expect(csv).toContain(";'=HYPERLINK(1);'+62 800 0000 11;");
    expect(csv).toContain(";'@SK");
    expect(csv).not.toMatch(/(?:^|[;\n"])[=+@-]/);
    expect((await show(csv)).entries).toEqual([]);
  });
});
