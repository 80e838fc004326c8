import type { Column, TableRow } from '#ui/data-table.ts';
import type { DueLevel } from '#ui/due.ts';
import type { StatusKind } from '#ui/status.ts';

export const nav = [
  { href: '/gaya/petugas', label: 'Kotak masuk', current: true, count: '12' },
  { href: '/rekap', label: 'Rekap', current: false },
];

export const keys = [
  { key: 'j', what: 'laporan berikutnya' },
  { key: 'k', what: 'laporan sebelumnya' },
  { key: '/', what: 'cari' },
  { key: 't', what: 'tulis jawaban' },
];

export const chips = [
  { href: '?lihat=semua', label: 'Semua', count: '312', current: true },
  { href: '?lihat=telat', label: 'Lewat batas waktu', count: '4', current: false },
  { href: '?lihat=hari-ini', label: 'Jatuh tempo hari ini', count: '2', current: false },
];

export const fields = [
  {
    name: 'keadaan',
    label: 'Keadaan',
    value: '',
    options: [
      { value: '', label: 'Semua keadaan' },
      { value: 'a', label: 'Terdisposisi belum ditindaklanjuti' },
    ],
  },
  { name: 'jenis', label: 'Jenis', value: '', options: [{ value: '', label: 'Semua jenis' }] },
];

const unit = 'Dinas Kesehatan, Pengendalian Penduduk dan Keluarga Berencana';

function report(
  at: number,
  title: string,
  due: [DueLevel, string, string],
  status: [StatusKind, string],
) {
  return {
    href: `#laporan-${at}`,
    title,
    meta: `Pengaduan · K7QM-3XWT-${at}H · Kec. Kalukku`,
    unit,
    due: { level: due[0], text: due[1] },
    dueOn: due[2],
    status: { kind: status[0], word: status[1] },
  };
}

export const reports = [
  report(
    1,
    'Vaksin anak kosong di puskesmas sejak awal bulan',
    ['late', 'lewat 2 hari kerja', 'Jumat, 20 Nov'],
    ['assigned', 'Terdisposisi belum ditindaklanjuti'],
  ),
  report(
    5,
    'Kartu berobat belum dicetak',
    ['today', 'jatuh tempo hari ini', 'Selasa, 24 Nov'],
    ['unassigned', 'Belum terdisposisi'],
  ),
  report(
    2,
    'Ambulans desa rusak dan tidak ada gantinya',
    ['soon', 'sisa 1 hari kerja', 'Rabu, 25 Nov'],
    ['in-process', 'Dalam proses'],
  ),
  report(
    3,
    'Antrean loket BPJS di RSUD sampai sore',
    ['enough', 'sisa 4 hari kerja', 'Senin, 30 Nov'],
    ['in-process', 'Dalam proses'],
  ),
  report(
    4,
    'Minta jadwal posyandu',
    ['stopped', 'menunggu pelapor', 'ditunda sejak 18 Nov'],
    ['suspended', 'Ditunda'],
  ),
  report(6, 'Lampu bangsal padam', ['done', 'selesai dihitung', ''], ['closed', 'Selesai']),
];

export const columns: Column[] = [
  { key: 'in', label: 'Diterima', numeric: true },
  { key: 'open', label: 'Belum ditindaklanjuti', numeric: true },
  { key: 'process', label: 'Dalam proses', numeric: true },
  { key: 'answered', label: 'Dijawab', numeric: true },
  { key: 'late', label: 'Lewat batas', numeric: true },
];

function row(head: string, figures: [number, number, number, number, number]): TableRow {
  const cells = columns.map((column, at) => {
    const figure = figures[at] ?? 0;
    const link = figure > 0 ? { href: '#isi', label: `${column.label}, ${head}` } : {};
    return [column.key, { text: String(figure), ...link }] as const;
  });
  return { key: head, head, cells: Object.fromEntries(cells) };
}

export const table = [
  row('Unit A', [2, 2, 0, 0, 2]),
  row('Unit B', [1, 1, 0, 0, 1]),
  row('Unit C', [1, 1, 0, 0, 1]),
  row('Unit D', [1, 0, 0, 1, 0]),
];

export const total = row('Jumlah', [5, 4, 0, 1, 4]);
