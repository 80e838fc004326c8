import type { Lang, Words } from '#words/lang.ts';

export const calendarWords = {
  title: { id: 'Kalender', en: 'Calendars' },
  lead: {
    id: 'Hari tutup menggeser tenggat laporan yang masih terbuka. Sebelum ditulis, Anda melihat berapa yang bergeser.',
    en: 'Closed days move the due days of open reports. Before anything is written you see how many.',
  },
  year: { id: 'Tahun', en: 'Year' },
  undecreed: {
    id: 'Belum ada keputusan libur tahun ini; hanya akhir pekan yang diketahui, dan tenggatnya sementara.',
    en: 'No decree is in for this year; only weekends are known, and due days are provisional.',
  },
  days: { id: 'Hari tutup', en: 'Closed days' },
  holiday: { id: 'libur nasional', en: 'national holiday' },
  collectiveLeave: { id: 'cuti bersama', en: 'collective leave' },
  local: { id: 'hari tutup daerah', en: 'local closed day' },
  none: { id: 'Belum ada hari tutup.', en: 'No closed days yet.' },
  decree: { id: 'Tambah keputusan libur setahun', en: 'Add the decree of a year' },
  decreeTitle: { id: 'Judul keputusan', en: 'Title of the decree' },
  titleHint: {
    id: 'Misalnya "SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025".',
    en: 'For instance "SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025".',
  },
  source: { id: 'Sumber', en: 'Source' },
  sourceHint: {
    id: 'Di mana keputusan itu dapat dibaca.',
    en: 'Where the decree can be read.',
  },
  file: { id: 'Berkas CSV atau iCal', en: 'CSV or iCal file' },
  fileHint: {
    id: 'Satu baris satu hari: 2027-01-01,Tahun Baru Masehi,libur (atau cuti).',
    en: 'A line a day: 2027-01-01,New Year,libur (or cuti).',
  },
  paste: { id: 'Atau tempel di sini', en: 'Or paste it here' },
  close: { id: 'Tambah hari tutup daerah', en: 'Add a local closed day' },
  closeWhat: {
    id: 'Hari besar keagamaan setempat, hari jadi daerah, pemilihan kepala desa: hanya untuk satu instansi.',
    en: 'A local holy day, the day of the region, a village election: for one agency only.',
  },
  agency: { id: 'Instansi', en: 'Agency' },
  on: { id: 'Tanggal', en: 'Day' },
  name: { id: 'Nama hari', en: 'Name of the day' },
  look: { id: 'Lihat akibatnya', en: 'See what it moves' },
  open: { id: 'Buka kembali', en: 'Open again' },
  apply: { id: 'Terapkan', en: 'Apply' },
  back: { id: 'Jangan ubah', en: 'Leave it' },
  preview: { id: 'Akibat perubahan', en: 'What it would move' },
  notYet: { id: 'Belum ada yang ditulis.', en: 'Nothing is written yet.' },
  faults: { id: 'Belum tersimpan; perbaiki dahulu', en: 'Not saved; correct it first' },
  saved: { id: 'Tersimpan', en: 'Saved' },
  wayBack: {
    id: 'Salah? Hari yang ditambahkan dapat dibuka kembali dari barisnya, dan yang dibuka dapat ditambahkan lagi; tenggatnya ikut kembali.',
    en: 'A mistake? A day that was added can be opened again in its row, one that was opened can be added; due days follow.',
  },
  missing: { id: 'Isi kolom ini.', en: 'Fill this in.' },
} as const satisfies Record<string, Words>;

export const sayMoves = (n: number, lang: Lang): string =>
  lang === 'id'
    ? `Tenggat ${n} laporan terbuka bergeser.`
    : `The due days of ${n} open ${n === 1 ? 'report' : 'reports'} would move.`;
export const sayMoved = (n: number, voided: number, lang: Lang): string =>
  lang === 'id'
    ? `${n} laporan bergeser tenggatnya, ${voided} lewat batas dibatalkan.`
    : `${n} due days moved, ${voided} lapses voided.`;
export const sayDecree = (days: number, others: number, lang: Lang): string =>
  lang === 'id'
    ? `${days} hari dari berkas.${others > 0 ? ` ${others} hari dari tahun lain dilewati.` : ''}`
    : `${days} days of the file.${others > 0 ? ` ${others} days of other years are left out.` : ''}`;
