import { beforeAll, describe, expect, test } from 'vitest';
import { openRegions, type Regions } from '#server/regions/regions.ts';
import { wordsOf } from '#server/regions/village-search.ts';

const open = openRegions(['76']);
let regions: Regions;
beforeAll(async () => {
  regions = await open();
});

const found = (text: string, limit = 10): string[] =>
  regions.searchVillages(text, limit).map(({ label }) => label);

describe('the official list', () => {
  test('has the six kabupaten, 69 kecamatan and 648 villages of Sulawesi Barat', () => {
    expect(regions.regencies.map(({ name }) => name)).toEqual([
      'Kabupaten Majene',
      'Kabupaten Mamasa',
      'Kabupaten Mamuju',
      'Kabupaten Mamuju Tengah',
      'Kabupaten Pasangkayu',
      'Kabupaten Polewali Mandar',
    ]);
    const districts = regions.regencies.flatMap(({ code }) => regions.districtsOf(code));
    expect(districts).toHaveLength(69);
    const villages = districts.flatMap(({ code }) => regions.villagesOf(code));
    expect(villages).toHaveLength(648);
    expect(villages.filter(({ kind }) => kind === 'kelurahan')).toHaveLength(73);
    for (const { code } of villages) expect(code).toMatch(/^76\.\d\d\.\d\d\.[12]\d{3}$/);
  });

  test('answers by code', () => {
    expect(regions.villageByCode('76.02.12.1002')).toEqual({
      code: '76.02.12.1002',
      village: 'Rangas',
      kind: 'kelurahan',
      district: 'Simboro',
      regency: 'Kabupaten Mamuju',
      label: 'Rangas, Kec. Simboro, Kab. Mamuju',
    });
    expect(regions.districtByCode('76.02.12')?.regency).toBe('Kabupaten Mamuju');
    expect(regions.regencyByCode('76.02')?.name).toBe('Kabupaten Mamuju');
  });

  test('knows no other province and no village that does not exist', () => {
    for (const code of ['73.71.01.1001', '76.02.12.9999', '7602121002', '', '__proto__']) {
      expect(regions.villageByCode(code)).toBeUndefined();
    }
    expect(regions.districtsOf('73.71')).toEqual([]);
    expect(regions.villagesOf('nowhere')).toEqual([]);
  });

  test('is read once', () => {
    expect(open()).toBe(open());
  });

  test('has no province 99', async () => {
    await expect(openRegions(['76', '99'])()).rejects.toThrow('99');
  });
});

describe('typing a village', () => {
  test('finds both of one name, and a word narrows', () => {
    expect(found('rangas')).toEqual([
      'Rangas, Kec. Simboro, Kab. Mamuju',
      'Rangas, Kec. Banggae, Kab. Majene',
    ]);
    expect(found('rangas mamuju')).toEqual(['Rangas, Kec. Simboro, Kab. Mamuju']);
    expect(found('Kel. RANGAS, Kec. Banggae')).toEqual(['Rangas, Kec. Banggae, Kab. Majene']);
    expect(found('majene rangas')).toEqual(['Rangas, Kec. Banggae, Kab. Majene']);
  });

  test('goes letter by letter', () => {
    expect(found('rang')).toContain('Rangas, Kec. Simboro, Kab. Mamuju');
    expect(found('rangas sim')).toEqual(['Rangas, Kec. Simboro, Kab. Mamuju']);
  });

  test.each([
    ['ranags', 'Rangas, Kec. Simboro, Kab. Mamuju'],
    ['rengas mamuju', 'Rangas, Kec. Simboro, Kab. Mamuju'],
    ['balabalakang', 'Bala Balakang, Kec. Kepulauan Bala Balakang, Kab. Mamuju'],
    ['batu pannu', 'Batu Pannu, Kec. Mamuju, Kab. Mamuju'],
    ['batupannu mamuju', 'Batu Pannu, Kec. Mamuju, Kab. Mamuju'],
    ['pati’di', "Pati'di, Kec. Simboro, Kab. Mamuju"],
    ['patidi', "Pati'di, Kec. Simboro, Kab. Mamuju"],
    ['Pátidî', "Pati'di, Kec. Simboro, Kab. Mamuju"],
  ])('%s finds %s', (typed, label) => {
    expect(found(typed)[0]).toBe(label);
  });

  test('a kecamatan lists its villages after the villages of that name', () => {
    const labels = found('simboro', 50);
    expect(labels[0]).toBe('Simboro, Kec. Simboro, Kab. Mamuju');
    expect(labels).toHaveLength(regions.villagesOf('76.02.12').length);
  });

  test('every label finds its own village first', () => {
    for (const district of regions.regencies.flatMap(({ code }) => regions.districtsOf(code))) {
      for (const { code, label } of regions.villagesOf(district.code)) {
        expect([label, regions.searchVillages(label, 1)[0]?.code]).toEqual([label, code]);
      }
    }
  });

  test.each(['', '   ', '🌊', 'xqzzy', 'قرية', "'", 'desa', '\0', 'rangas jakarta'])(
    '%j finds nothing',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('words are plain letters, and only the beginning of a text is looked at', () => {
    expect(wordsOf("Kel. Pati'di, KEC. Bala-Balakang")).toEqual(['patidi', 'bala', 'balakang']);
    expect(wordsOf(`${' '.repeat(120)}rangas`)).toEqual([]);
  });

  test('a long text costs little and gives at most 50', () => {
    const started = performance.now();
    expect(found('a '.repeat(50_000), 1000).length).toBeLessThanOrEqual(50);
    expect(found('m', 1000)).toHaveLength(50);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
