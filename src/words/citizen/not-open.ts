import type { Lang } from '#words/lang.ts';

const id = {
  title: 'Layanan ini belum menerima laporan lewat internet',
  home: 'Datang atau telepon meja layanan di bawah ini: petugas menuliskan laporan Anda. Laporan nasional: lapor.go.id.',
  text: 'Pemerintah daerah ini masih menyiapkannya. Laporan Anda tetap diterima: datang, telepon, atau kirim surat ke meja layanan. Petugas menuliskannya dan memberi Anda kode lacak.',
  desk: 'Meja layanan',
  national: 'Laporan lewat internet diterima SP4N-LAPOR! di lapor.go.id.',
  follow: 'Sudah punya kode lacak? Laporan Anda tetap dapat dilacak.',
};

const en: typeof id = {
  title: 'This service does not take reports over the internet yet',
  home: 'Come to the desk below or call it: the officers write your report down. The national service is lapor.go.id.',
  text: 'This regional government is still preparing it. Your report is taken all the same: come, call, or write to the desk. The officers write it down and give you a tracking code.',
  desk: 'The desk',
  national: 'Reports over the internet are taken by SP4N-LAPOR! at lapor.go.id.',
  follow: 'Do you have a tracking code? Your report can be followed as before.',
};

/** Before the service is opened to the public, and after it was closed again (K-32). */
export const notOpenWords: Readonly<Record<Lang, typeof id>> = { id, en };
