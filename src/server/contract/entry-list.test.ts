import { describe, expect, it } from 'vitest';
import type { Day } from '#domain/calendar/day.ts';
import type { AgencyId } from '#domain/office/organisation.ts';
import { LIST_ROWS_MAX, readPasted, readRow, rowsIn } from '#server/contract/entry-list.ts';

const AGENCY = '0190a000-0000-7000-8000-000000000001' as AgencyId;
const reading = {
  known: {
    ...{ body: {}, today: '2026-11-24' as Day, agencies: [AGENCY], units: [] },
    hasVillage: (code: string) => code === '76.02.01.1001',
    hasCategory: () => false,
  },
  agencyId: AGENCY,
  villageOf: (name: string) => (name === 'Karema' ? '76.02.01.1001' : undefined),
};
const SHARED = { kanal: 'walkIn', kantor: 'tidak', diterima: '2026-11-24', disetujui: 'on' };
const ROW = {
  ...{ cerita: 'Lampu jalan mati.', jenis: 'complaint', desa: 'Karema' },
  ...{ identitas: 'nama', rahasia: 'tidak', nama: 'Ani (contoh)', kontak: '0800' },
};
function form(shared: Record<string, string>, ...rows: Record<string, string>[]): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(shared)) data.set(name, value);
  rows.forEach((row, at) => {
    for (const [name, value] of Object.entries(row)) data.set(`${name}-${at + 1}`, value);
  });
  return data;
}

describe('a row of a list', () => {
  it('is one report with what is said for all', () => {
    expect(readRow(form(SHARED, ROW), 1, reading)).toMatchObject({
      ok: true,
      sets: {
        ...{ channel: 'walkIn', receivedOn: '2026-11-24', story: ROW.cerita, class: 'complaint' },
        ...{ village: '76.02.01.1001', agencyId: AGENCY, unitId: null },
        ...{ anonymous: false, confidential: false, name: 'Ani (contoh)', contact: '0800' },
      },
    });
  });

  it('names what is wrong by its own control, and what is wrong for all by the shared one', () => {
    const wrong = { ...ROW, cerita: 'x'.repeat(4_001), jenis: '', desa: 'Entah', identitas: '' };
    const read = readRow(form({ ...SHARED, kantor: 'ya', disetujui: '' }, ROW, wrong), 2, reading);
    expect(read.ok ? [] : read.faults.map(({ field, kind }) => [field, kind])).toEqual([
      ['kantor', 'ownOffice'],
      ['cerita-2', 'tooLong'],
      ['jenis-2', 'kindMissing'],
      ['desa-2', 'villageUnknown'],
      ['identitas-2', 'nameChoiceMissing'],
      ['disetujui', 'notAgreedYet'],
    ]);
  });

  it('counts where something was written', () => {
    const chosenOnly = { jenis: 'complaint', identitas: 'nama' };
    expect(rowsIn(form(SHARED, ROW, chosenOnly, { nama: 'Budi' }))).toEqual([1, 3]);
  });
});

describe('what is pasted from a spreadsheet', () => {
  it.each([
    ['tab', 'Cerita\tJenis\tAnonim', 'Lampu mati, gelap; sekali.\tKeluhan pelayanan\tya'],
    ['semicolon', 'jenis;isi;tanpa nama', 'keluhan;"Lampu mati, gelap; sekali.";x'],
    ['comma', '\ufeffisi laporan,klasifikasi,anonim', '"Lampu mati, gelap; sekali.",PENGADUAN,Y'],
  ])('is read with a %s between cells', (_, head, line) => {
    expect(readPasted(`${head}\r\n${line}\r\n`)).toEqual({
      ok: true,
      rows: [{ cerita: 'Lampu mati, gelap; sekali.', jenis: 'complaint', identitas: 'anonim' }],
    });
  });

  it('leaves to choose what it does not know, and drops columns that the form does not have', () => {
    expect(readPasted('cerita\tjenis\trahasia\tumur\nA\tlain-lain\tmungkin\t40')).toEqual({
      ok: true,
      rows: [{ cerita: 'A', jenis: '', rahasia: '' }],
    });
  });

  it.each([
    ['', 'noTable'],
    ['cerita,nama\n"belum ditutup', 'noTable'],
    ['nama,kontak\nAni,0800', 'noStory'],
    [['cerita', ...new Array<string>(LIST_ROWS_MAX + 1).fill('A')].join('\n'), 'tooMany'],
  ])('%j is refused: %s', (text, fault) => {
    expect(readPasted(text)).toEqual({ ok: false, fault });
  });
});
