import { describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { Paper } from '#server/papers/paper.ts';
import { printable } from '#server/papers/printable.ts';
import { contentsOf, textOfPdf } from '#server/papers/testing/read-pdf.ts';
import { writePdf } from '#server/papers/write-pdf.ts';

const AT = moment('2026-11-24T01:30:00.000Z');
const PAPER: Paper = {
  title: 'Nota Dinas',
  government: 'Pemerintah Provinsi Sulawesi Barat',
  unit: 'Dinas Kesehatan',
  address: ['Jl. Abdul Malik Pattana Endeng, Mamuju', '0426 123456'],
  heads: [{ key: 'Nomor' }, { key: 'Sifat', value: 'Segera' }],
  recipient: ['Yth. Koordinator', 'di Diskominfo'],
  paragraphs: ['Kemah “Sa’dan” – pagi.\nBaris kedua.'],
  fields: [{ key: 'Yang dikerjakan', value: 'Vaksin dikirim.' }],
  signature: { place: '24 November 2026', office: 'Plt. Kepala Dinas Kesehatan', note: 'Catatan.' },
  copies: ['Sekretaris Daerah'],
};
const lines = async (paper: Paper) => textOfPdf(await writePdf(paper, AT)).split('\n');

describe('a paper as PDF', () => {
  it('says all that the paper says, in its order, with blanks for the pen', async () => {
    expect(await lines(PAPER)).toEqual([
      ...['PEMERINTAH PROVINSI SULAWESI BARAT', 'DINAS KESEHATAN'],
      ...PAPER.address,
      ...['NOTA DINAS', 'Nomor', `: ${'.'.repeat(40)}`, 'Sifat', ': Segera'],
      ...['Yth. Koordinator', 'di Diskominfo', 'Kemah “Sa’dan” – pagi.', 'Baris kedua.'],
      ...['Yang dikerjakan', 'Vaksin dikirim.'],
      ...['24 November 2026', 'Plt. Kepala Dinas Kesehatan', '.'.repeat(40), 'Catatan.'],
      ...['Tembusan:', '1. Sekretaris Daerah', 'Halaman 1 dari 1'],
    ]);
  });

  it('is A4, tagged, in Indonesian, with its title', async () => {
    const bytes = Buffer.from(await writePdf(PAPER, AT)).toString('latin1');
    expect(bytes).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(bytes).toContain('/Lang (id)');
    expect(bytes).toContain('/Marked true');
    for (const tag of ['Document', 'H1', 'P']) expect(bytes).toContain(`/S /${tag}`);
    expect(bytes).toContain('(Nota Dinas)');
  });

  it('goes on over the page with nothing lost, and numbers its pages', async () => {
    const long = Array.from({ length: 150 }, (_, at) => `Kalimat ke-${at}.`);
    const written = await lines({ ...PAPER, paragraphs: long });
    expect(written.filter((it) => it.startsWith('Kalimat'))).toEqual(long);
    const pages = contentsOf(await writePdf({ ...PAPER, paragraphs: long }, AT)).length;
    expect(pages).toBeGreaterThan(3);
    expect(written.filter((it) => it.startsWith('Halaman'))).toEqual(
      Array.from({ length: pages }, (_, at) => `Halaman ${at + 1} dari ${pages}`),
    );
  });

  it('marks what its fonts do not carry, and says so', async () => {
    const written = await lines({ ...PAPER, paragraphs: ['Jalan rusak 🚧 di سوق.'] });
    expect(written).toContain('Jalan rusak ? di ???.');
    expect(written.join(' ')).toContain('Huruf yang tidak ada pada berkas ini');
    expect((await lines(PAPER)).join(' ')).not.toContain('Huruf yang tidak ada');
  });
});

it.each([
  ['Sa’dan – “é” … €5', 'Sa’dan – “é” … €5'],
  ['e\u0301', 'é'],
  ['ḥakim', 'hakim'],
  ['a\tb\u200bc\u2011d', 'a bc-d'],
  ['👨‍👩‍👧 ada', '? ada'],
  ['a\u0000b', 'a?b'],
])('prints %j as %j', (text, printed) => {
  expect(printable(text)).toBe(printed);
});
