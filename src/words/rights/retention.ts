import type { RetentionKind } from '#domain/rights/retention.ts';
import type { Lang, Words } from '#words/lang.ts';
import { classWords } from '#words/report.ts';
import { sayDay } from '#words/time.ts';
import type { Day } from '#domain/calendar/day.ts';

export const retentionKindWords: Readonly<Record<RetentionKind, Words>> = {
  ...classWords,
  accessLog: { id: 'Catatan siapa yang melihat', en: 'The log of who looked' },
};

export const retentionRefusalWords = {
  dayIsPast: {
    id: 'Tanggal itu sudah lewat atau versinya sudah berlaku. Pakai hari ini atau sesudahnya.',
    en: 'That day is over, or the version is in force already. Use today or later.',
  },
  monthsInvalid: {
    id: 'Tulis jumlah bulan sebagai bilangan bulat, 3 sampai 1200.',
    en: 'Write a whole number of months, 3 to 1200.',
  },
  sourceMissing: {
    id: 'Sebutkan sumbernya: jadwal retensi arsip (JRA), SOP, atau keputusan. Bila belum dibaca, tulis "acuan belum diperiksa".',
    en: 'Name the source: archive schedule, SOP or decree. If nobody has read it, write "acuan belum diperiksa".',
  },
  laterThere: {
    id: 'Sudah ada versi yang mulai pada tanggal itu atau sesudahnya. Batalkan yang itu dahulu.',
    en: 'A version begins on that day or later already. Take that one back first.',
  },
  notFound: {
    id: 'Hanya versi terakhir yang belum mulai dapat dibatalkan.',
    en: 'Only the last version, while it has not begun, can be taken back.',
  },
} as const satisfies Record<string, Words>;

export const retentionWords = {
  title: { id: 'Retensi', en: 'Retention' },
  lead: {
    id: 'Berapa lama teks, berkas, dan identitas disimpan sesudah laporan berakhir. Yang lewat baru dihapus bila Anda menekan Hapus. Baris laporan, riwayat, dan hitungannya tetap.',
    en: 'How long texts, files and identity stay after a report has ended. Nothing goes before you press Erase. The row of the report, its history and the counts stay.',
  },
  none: {
    id: 'Belum ditetapkan: tidak ada yang dihapus.',
    en: 'Not set: nothing is erased.',
  },
  nothingOver: { id: 'Belum ada yang lewat.', en: 'Nothing is over yet.' },
  set: { id: 'Tetapkan', en: 'Set' },
  months: { id: 'Jumlah bulan', en: 'Months' },
  source: { id: 'Sumber', en: 'Source' },
  save: { id: 'Simpan', en: 'Save' },
  saved: {
    id: 'Tersimpan. Belum ada yang dihapus. Salah? Versi yang belum mulai dapat dibatalkan.',
    en: 'Saved. Nothing was erased. A mistake? A version that has not begun can be taken back.',
  },
  runTitle: { id: 'Hapus yang lewat', en: 'Erase what is over' },
  runLead: {
    id: 'Tidak dapat dikembalikan, kecuali dari cadangan yang lebih lama. Laporan yang datanya sedang dibatasi dilewati.',
    en: 'It cannot be undone, except from an older backup. Reports whose use is limited are left out.',
  },
  agree: {
    id: 'Saya sudah membaca jumlah di atas dan akan menghapusnya',
    en: 'I have read the numbers above and mean to erase them',
  },
  agreeMissing: {
    id: 'Centang dahulu bahwa Anda sudah membacanya.',
    en: 'First tick that you have read them.',
  },
  run: { id: 'Hapus sekarang', en: 'Erase now' },
  logNote: {
    id: 'Catatan siapa yang melihat dihapus lewat baris perintah: npm run lapor -- retensi --hapus.',
    en: 'The log of who looked is cut at the command line: npm run lapor -- retensi --hapus.',
  },
} as const satisfies Record<string, Words>;

export const sayMonths = (months: number, lang: Lang): string =>
  lang === 'id' ? `${months} bulan` : `${months} month${months === 1 ? '' : 's'}`;

/** 'Lewat: 12; yang terlama berakhir Senin, 3 Juni 2024.' */
export const sayOver = (
  { kind, count, oldest }: { kind: RetentionKind; count: number; oldest: Day | null },
  lang: Lang,
): string => {
  if (count === 0 || oldest === null) return retentionWords.nothingOver[lang];
  const of = kind === 'accessLog' ? 'entry' : 'report';
  const what = {
    report: { id: 'laporan', en: count === 1 ? 'report' : 'reports' },
    entry: { id: 'catatan', en: count === 1 ? 'entry' : 'entries' },
  }[of][lang];
  return lang === 'id'
    ? `Lewat: ${count} ${what}, yang terlama ${sayDay(oldest, lang)}.`
    : `Over: ${count} ${what}, the oldest of ${sayDay(oldest, lang)}.`;
};

export const sayErased = (count: number, lang: Lang): string =>
  lang === 'id'
    ? `${count} laporan dihapus datanya dan tercatat di riwayat perubahan. Cadangan lama masih memuatnya sampai cadangan itu Anda buang.`
    : `The data of ${count} reports was erased, as the story of changes says. Old backups hold it until you discard them.`;
