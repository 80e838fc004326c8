import type { Lang, Words } from '#words/lang.ts';
import { classWords, clockWords } from '#words/report.ts';

export const periodRefusalWords = {
  notFound: { id: 'Jangka waktu itu tidak ada.', en: 'There is no such period.' },
  dayIsPast: {
    id: 'Tanggal itu sudah lewat atau sudah mulai berlaku. Pakai hari ini atau sesudahnya.',
    en: 'That day is over, or the version is in force already. Use today or later.',
  },
  limitInvalid: {
    id: 'Tulis jumlah hari sebagai bilangan bulat, 0 sampai 1000.',
    en: 'Write a whole number of days, 0 to 1000.',
  },
  sourceMissing: {
    id: 'Sebutkan sumbernya: pasal, SOP, atau keputusan. Bila belum dibaca, tulis "acuan belum diperiksa".',
    en: 'Name the source: article, SOP or decree. If nobody has read it, write "acuan belum diperiksa".',
  },
  laterThere: {
    id: 'Sudah ada versi yang mulai pada tanggal itu atau sesudahnya. Batalkan yang itu dahulu.',
    en: 'A version begins on that day or later already. Take that one back first.',
  },
  isOnlyOne: {
    id: 'Hanya versi terakhir yang belum mulai dapat dibatalkan.',
    en: 'Only the last version, while it has not begun, can be taken back.',
  },
} as const satisfies Record<string, Words>;

export const periodWords = {
  title: { id: 'Jangka waktu', en: 'Periods' },
  lead: {
    id: 'Versi baru berlaku bagi laporan yang jamnya mulai sejak tanggal itu. Laporan yang sudah berjalan memakai versi lama sampai selesai, jadi tidak ada tenggat yang bergeser.',
    en: 'A new version holds for clocks that start from that day on. Those that run keep theirs to the end, so no due day moves.',
  },
  reopen: { id: 'membuka kembali', en: 'reopening' },
  backdate: { id: 'tanggal terima mundur', en: 'backdating the receipt' },
  limit: { id: 'Jumlah hari', en: 'Days' },
  days: { id: 'Hari yang dihitung', en: 'Days that count' },
  working: { id: 'hari kerja', en: 'working days' },
  calendar: { id: 'hari kalender', en: 'calendar days' },
  source: { id: 'Sumber', en: 'Source' },
  newVersion: { id: 'Versi baru', en: 'A new version' },
  begin: { id: 'Simpan versi baru', en: 'Save the new version' },
  saved: {
    id: 'Tersimpan. Salah? Versi yang belum mulai dapat dibatalkan; yang sudah mulai diganti dengan versi baru.',
    en: 'Saved. A mistake? A version that has not begun can be taken back; one that has is followed by a new one.',
  },
} as const satisfies Record<string, Words>;

const nameWords: Readonly<Record<string, Words>> = {
  ...clockWords,
  ...{ reopen: periodWords.reopen, backdate: periodWords.backdate },
};
const ofClassWords: Readonly<Record<string, Words>> = classWords;

/** 'jawaban: aspirasi', by kind and class of a period. */
export const sayPeriodName = (kind: string, ofClass: string | null, lang: Lang): string =>
  [nameWords[kind]?.[lang], ofClassWords[ofClass ?? '']?.[lang]].filter(Boolean).join(': ');

export const categoryWords = {
  title: { id: 'Kategori', en: 'Categories' },
  lead: {
    id: 'Pohon kategori nasional dibaca dari berkas CSV dengan kolom kode, induk, nama. Tidak ada yang dihapus: laporan menyimpan kodenya.',
    en: 'The national tree is read from a CSV file with the columns kode, induk, nama. None is removed: reports carry their codes.',
  },
  none: { id: 'Tidak ada yang berubah.', en: 'Nothing changes.' },
  saved: {
    id: 'Tersimpan sebagai satu perubahan. Salah nama? Impor lagi dengan nama yang benar; nama lama ada di riwayat perubahan.',
    en: 'Saved as one change. A wrong name? Import it again with the right one; the old name stands in what was changed.',
  },
} as const satisfies Record<string, Words>;

export const sayCategories = (upper: number, lower: number, lang: Lang): string =>
  lang === 'id'
    ? `Sekarang ${upper} kategori pokok dan ${lower} di bawahnya.`
    : `Now ${upper} upper categories and ${lower} below them.`;
export const sayLine = (line: number, code: string, name: string, lang: Lang): string =>
  `${lang === 'id' ? 'Baris' : 'Line'} ${line}: ${code} ${name}`;
