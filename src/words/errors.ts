import type { Words } from '#words/lang.ts';

interface ErrorWords {
  readonly title: Words;
  readonly text: Words;
}

/** Pages of what went wrong, each with what to do. "Not yours" reads exactly like "not there" (404). */
export const errorWords: Readonly<Record<number, ErrorWords>> = {
  401: {
    title: { id: 'Kunci diperlukan', en: 'The key is needed' },
    text: {
      id: 'Waktu Anda habis, atau laporan ini belum dibuka di sini. Masukkan kode dan kuncinya, lalu ulangi.',
      en: 'Your time is over, or the report was not opened here. Enter code and key, then try again.',
    },
  },
  403: {
    title: { id: 'Permintaan ditolak', en: 'Request refused' },
    text: {
      id: 'Formulir ini tidak dikirim dari halaman kami. Buka halaman awal, lalu ulangi.',
      en: 'This form was not sent from our page. Open the home page and try again.',
    },
  },
  404: {
    title: { id: 'Halaman tidak ditemukan', en: 'Page not found' },
    text: {
      id: 'Periksa kembali alamat atau kodenya. Laporan dibuka dengan kode lacak dan kuncinya.',
      en: 'Check the address or the code. A report opens by its tracking code and key.',
    },
  },
  409: {
    title: { id: 'Halaman ini sudah berubah', en: 'This page has changed' },
    text: {
      id: 'Ada yang lebih dahulu mengubahnya. Muat ulang, periksa isinya, lalu kirim lagi.',
      en: 'Somebody changed it first. Reload, check the content, then send again.',
    },
  },
  413: {
    title: { id: 'Kiriman terlalu besar', en: 'Too large' },
    text: {
      id: 'Kirim foto satu per satu, masing-masing paling besar 10 MB.',
      en: 'Send photos one by one, each at most 10 MB.',
    },
  },
  422: {
    title: { id: 'Isian belum lengkap', en: 'The form is not complete' },
    text: {
      id: 'Kembali ke halaman sebelumnya dan perbaiki isian yang ditandai.',
      en: 'Go back and mend the marked fields.',
    },
  },
  429: {
    title: { id: 'Terlalu sering dicoba', en: 'Too many tries' },
    text: {
      id: 'Tunggu beberapa menit, lalu coba lagi. Tidak ada yang hilang.',
      en: 'Wait a few minutes and try again. Nothing is lost.',
    },
  },
  500: {
    title: { id: 'Terjadi kesalahan', en: 'Something went wrong' },
    text: {
      id: 'Kesalahan ini ada pada kami. Muat ulang halaman; bila terulang, sebutkan nomor di bawah ini.',
      en: 'The fault is ours. Reload the page; if it happens again, tell us the number below.',
    },
  },
  503: {
    title: { id: 'Layanan sedang tidak tersedia', en: 'The service is not available' },
    text: {
      id: 'Coba lagi beberapa menit lagi. Laporan yang sudah mendapat kode lacak tetap tersimpan.',
      en: 'Try again in a few minutes. Reports that have a tracking code are safe.',
    },
  },
};

/** What an officer reads in place of the citizen's sentence; of what is not theirs it says no more. */
export const officerNotFound = {
  id: 'Periksa alamatnya, atau cari lagi dari kotak masuk. Yang bukan bagian Anda tidak tampil.',
  en: 'Check the address, or search again from the inbox. What is not yours is not shown.',
} as const satisfies Words;

export const errorActions = {
  home: { id: 'Ke halaman awal', en: 'To the home page' },
  follow: { id: 'Lacak laporan', en: 'Follow a report' },
  inbox: { id: 'Ke kotak masuk', en: 'To the inbox' },
  number: { id: 'Nomor kejadian', en: 'Number of the event' },
} as const satisfies Record<string, Words>;
