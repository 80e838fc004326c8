import { expect, it } from 'vitest';
import { listGovernments } from '#server/regions/governments.ts';

const all = await listGovernments();

it('are all provinces, kabupaten and kota, each once and under its province', () => {
  expect(all).toHaveLength(38 + 514);
  expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
  expect(all.filter(({ province }) => province === 'Sulawesi Barat')).toHaveLength(7);
});

it.each([
  ['76', 'Provinsi Sulawesi Barat', 'Sulawesi Barat', 'province', 'WITA'],
  ['76.02', 'Kabupaten Mamuju', 'Mamuju', 'regency', 'WITA'],
  ['73.71', 'Kota Makassar', 'Kota Makassar', 'regency', 'WITA'],
  ['32.73', 'Kota Bandung', 'Kota Bandung', 'regency', 'WIB'],
  ['61', 'Provinsi Kalimantan Barat', 'Kalimantan Barat', 'province', 'WIB'],
  ['64', 'Provinsi Kalimantan Timur', 'Kalimantan Timur', 'province', 'WITA'],
  ['82', 'Provinsi Maluku Utara', 'Maluku Utara', 'province', 'WIT'],
  ['96', 'Provinsi Papua Barat Daya', 'Papua Barat Daya', 'province', 'WIT'],
])('%s is %s', (code, name, shortName, level, zone) => {
  expect(all.find((it) => it.code === code)).toMatchObject({ name, shortName, level, zone });
});
