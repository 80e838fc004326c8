import type { DataRequestKind } from '#domain/rights/request.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import { reporterRefusal } from '#words/citizen/faults.ts';
import type { Lang, Words } from '#words/lang.ts';

export const requestKindWords: Readonly<Record<DataRequestKind, Words>> = {
  see: { id: 'Melihat data', en: 'See the data' },
  correct: { id: 'Memperbaiki data', en: 'Correct the data' },
  erase: { id: 'Menghapus data', en: 'Erase the data' },
  restrict: { id: 'Membatasi pemakaian', en: 'Limit the use' },
};

export const stepWords = {
  received: { id: 'Permintaan masuk', en: 'Request received' },
  noted: { id: 'Catatan', en: 'Note' },
  seen: { id: 'Salinan diambil', en: 'Copy taken' },
  corrected: { id: 'Data diperbaiki', en: 'Data corrected' },
  granted: { id: 'Dipenuhi', en: 'Granted' },
  refused: { id: 'Ditolak', en: 'Refused' },
} as const satisfies Record<string, Words>;

const ownRefusals: Readonly<Record<string, Words>> = {
  alreadyAsked: {
    id: 'Permintaan yang sama masih menunggu jawaban. Tunggu paling lama 72 jam sejak dikirim.',
    en: 'The same request is waiting for its answer. It comes within 72 hours.',
  },
  tooManyRequests: {
    id: 'Sudah terlalu banyak permintaan untuk laporan ini. Datang atau telepon ke meja layanan.',
    en: 'Too many requests for this report. Come to the desk or call it.',
  },
  nothingToCorrect: {
    id: 'Tulis nama atau kontak yang benar.',
    en: 'Write the right name or contact.',
  },
  alreadySettled: {
    id: 'Permintaan ini sudah diselesaikan orang lain. Muat ulang halaman ini.',
    en: 'Somebody settled this request already. Reload this page.',
  },
  reasonMissing: {
    id: 'Tulis alasannya: pelapor membacanya.',
    en: 'Write the reason: the reporter reads it.',
  },
  notYourRole: {
    id: 'Jabatan Anda tidak membaca identitas laporan ini. Minta pejabat yang menanganinya, atau pelapor mengambilnya sendiri dengan kode dan kunci.',
    en: 'Your office does not read the identity of this report. Ask the office that handles it, or let the reporter take it with code and key.',
  },
};

export const sayRightsRefusal = (kind: string, lang: Lang): string =>
  (ownRefusals[kind] ?? reporterRefusal(kind as RefusalKind))[lang];

const HOURS_OF_DAY = 24;

/** 'sisa 2 hari 5 jam', 'lewat 3 jam': the 72 hours count nights and holidays. */
export function sayHoursLeft(hours: number, lang: Lang): string {
  const late = hours < 0;
  const all = Math.abs(hours);
  const [days, rest] = [Math.floor(all / HOURS_OF_DAY), all % HOURS_OF_DAY];
  const parts =
    lang === 'id'
      ? [days > 0 ? `${days} hari` : '', rest > 0 || days === 0 ? `${rest} jam` : '']
      : [
          days > 0 ? `${days} day${days === 1 ? '' : 's'}` : '',
          rest > 0 || days === 0 ? `${rest} hour${rest === 1 ? '' : 's'}` : '',
        ];
  const span = parts.filter(Boolean).join(' ');
  if (lang === 'id') return late ? `lewat ${span}` : `sisa ${span}`;
  return late ? `late by ${span}` : `${span} left`;
}

/** The desk for requests. */
export const requestWords = {
  title: { id: 'Data pribadi', en: 'Personal data' },
  lead: {
    id: 'Permintaan pelapor atas datanya sendiri. Jawab dalam 3 x 24 jam; malam dan hari libur ikut dihitung.',
    en: 'What reporters ask of their own data. Answer within 3 x 24 hours; nights and holidays count.',
  },
  open: { id: 'Menunggu jawaban', en: 'Waiting for an answer' },
  settled: { id: 'Sudah diselesaikan', en: 'Settled' },
  noneOpen: { id: 'Tidak ada permintaan yang menunggu.', en: 'No request is waiting.' },
  noneSettled: { id: 'Belum ada yang diselesaikan.', en: 'None has been settled yet.' },
  others: { id: 'Juga di sini', en: 'Also here' },
  breaches: { id: 'Catatan kebocoran data', en: 'Log of data breaches' },
  retention: { id: 'Retensi', en: 'Retention' },
  atDesk: { id: 'Catat permintaan di meja layanan', en: 'Take a request in at the desk' },
  code: { id: 'Kode lacak', en: 'Tracking code' },
  kind: { id: 'Yang diminta', en: 'What is asked' },
  proof: { id: 'Bagaimana ia dikenali', en: 'How they were recognised' },
  proofHint: {
    id: 'Misalnya: KTP diperlihatkan, nama sesuai. Jangan tulis nomornya.',
    en: 'For instance: identity card shown, the name fits. Do not write its number.',
  },
  wish: { id: 'Keterangan', en: 'What they said' },
  take: { id: 'Catat permintaan', en: 'Take the request in' },
  missing: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  unknownCode: {
    id: 'Tidak ada laporan dengan kode ini. Periksa huruf demi huruf.',
    en: 'No report has this code. Check it letter by letter.',
  },
  byKey: { id: 'dengan kode dan kunci', en: 'by code and key' },
  byDesk: { id: 'di meja layanan', en: 'at the desk' },
  reporter: { id: 'Pelapor', en: 'The reporter' },
  due: { id: 'Jawab paling lambat', en: 'Answer by' },
  received: { id: 'Diterima', en: 'Received' },
  steps: { id: 'Yang sudah dilakukan', en: 'What was done' },
  grant: { id: 'Penuhi', en: 'Grant' },
  refuse: { id: 'Tolak', en: 'Refuse' },
  note: { id: 'Catat sesuatu', en: 'Note something' },
  noteHint: { id: 'Tanpa nama atau kontak.', en: 'Without names or contacts.' },
  text: { id: 'Penjelasan untuk pelapor', en: 'Explanation for the reporter' },
  reason: { id: 'Alasan, yang dibaca pelapor', en: 'Reason, which the reporter reads' },
  name: { id: 'Nama yang benar', en: 'The right name' },
  contact: { id: 'Kontak yang benar', en: 'The right contact' },
  copy: { id: 'Buka salinan untuk dicetak', en: 'Open the copy to print' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
  outcome: {
    id: 'Hasil',
    en: 'Outcome',
  },
  eraseWhat: {
    id: 'Memenuhi berarti: nama dan kontak dihapus sekarang. Laporan yang sudah selesai kehilangan semua teks dan fotonya, kecuali dugaan pelanggaran petugas dan laporan tertutup, yang perkaranya tetap. Tidak dapat dikembalikan.',
    en: 'Granting erases name and contact now. A report that has ended loses every text and photo too, except oversight complaints and sealed reports, whose case stays. It cannot be undone.',
  },
  restrictWhat: {
    id: 'Memenuhi berarti: tidak ada kabar dikirim kepada pelapor, dan identitasnya tidak dibuka, sampai ia mencabutnya.',
    en: 'Granting means that no notice goes to the reporter, and nobody opens the identity, until they lift it.',
  },
  seeWhat: {
    id: 'Cetak salinannya, serahkan kepada pelapor, lalu tekan Penuhi.',
    en: 'Print the copy, hand it over, then press Grant.',
  },
} as const satisfies Record<string, Words>;

/** The reporter's own page. */
export const ownDataWords = {
  title: { id: 'Data pribadi Anda', en: 'Your personal data' },
  link: {
    id: 'Data pribadi saya: lihat, perbaiki, batasi, hapus',
    en: 'My data: see, correct, limit, erase',
  },
  back: { id: 'Kembali ke laporan', en: 'Back to the report' },
  lead: {
    id: 'Ini yang kami simpan tentang Anda dalam laporan ini.',
    en: 'This is what we hold about you in this report.',
  },
  name: { id: 'Nama', en: 'Name' },
  contact: { id: 'Kontak', en: 'Contact' },
  hidden: {
    id: 'tersimpan terenkripsi; dibuka hanya oleh dua orang bersama dengan alasan, dan Anda diberi tahu',
    en: 'kept encrypted; opened only by two people together with a reason, and you are told',
  },
  nothing: { id: 'tidak ada', en: 'none' },
  notices: { id: 'Kabar', en: 'Notices' },
  noticeKinds: {
    none: { id: 'tidak dikirim', en: 'not sent' },
    plain: { id: 'dikirim ke kontak Anda', en: 'sent to your contact' },
    discreet: { id: 'dikirim tanpa menyebut laporan', en: 'sent without naming the report' },
  },
  texts: { id: 'Tulisan', en: 'Texts' },
  photos: { id: 'Foto', en: 'Photos' },
  looks: { id: 'Yang pernah melihat', en: 'Looks' },
  messages: { id: 'Kabar terkirim', en: 'Messages sent' },
  download: { id: 'Unduh salinan lengkap', en: 'Download a full copy' },
  downloadWhy: {
    id: 'Berkas teks (JSON). Di HP yang dipakai bersama, hapus setelah dibaca.',
    en: 'A text file (JSON). On a shared phone delete it after reading.',
  },
  correct: { id: 'Perbaiki nama atau kontak', en: 'Correct name or contact' },
  correctWhy: {
    id: 'Tulis keduanya seperti seharusnya. Yang dikosongkan dihapus.',
    en: 'Write both as they should be. What is left empty is removed.',
  },
  save: { id: 'Simpan perbaikan', en: 'Save the correction' },
  restrict: { id: 'Batasi pemakaian data saya', en: 'Limit the use of my data' },
  restrictWhy: {
    id: 'Kami tidak mengirim kabar dan tidak membuka identitas Anda. Laporan tetap ditangani. Dapat Anda cabut kapan saja.',
    en: 'We send no notices and do not open your identity. The report is still handled. You can lift it at any time.',
  },
  isRestricted: {
    id: 'Pemakaian data Anda sedang dibatasi.',
    en: 'The use of your data is limited.',
  },
  lift: { id: 'Cabut pembatasan', en: 'Lift the limit' },
  erase: { id: 'Minta data saya dihapus', en: 'Ask to erase my data' },
  eraseWhy: {
    id: 'Dijawab dalam 3 x 24 jam. Nama dan kontak dihapus; bila laporan sudah berakhir, teks dan foto juga. Dugaan pelanggaran oleh petugas dan laporan tertutup tetap diperiksa tanpa Anda.',
    en: 'Answered within 3 x 24 hours. Name and contact go; once the report has ended, texts and photos too. Suspected misconduct and sealed reports are examined further without you.',
  },
  wish: { id: 'Ada yang perlu kami ketahui?', en: 'Anything we should know?' },
  ask: { id: 'Kirim permintaan', en: 'Send the request' },
  requests: { id: 'Permintaan Anda', en: 'Your requests' },
  waits: { id: 'menunggu jawaban', en: 'waiting for an answer' },
  isErased: {
    id: 'Data laporan ini sudah dihapus. Yang tersisa hanya urutan kejadian tanpa isi.',
    en: 'The data of this report was erased. What is left is the order of events without content.',
  },
  done: { id: 'Tersimpan.', en: 'Saved.' },
} as const;

export const copyWords = {
  title: { id: 'Salinan data pribadi', en: 'Copy of personal data' },
  notYours: {
    id: 'Jabatan Anda tidak membaca identitas laporan ini, jadi salinannya tidak dibuka di sini. Pelapor dapat mengunduhnya sendiri dengan kode dan kunci.',
    en: 'Your office does not read the identity of this report, so its copy does not open here. The reporter can download it with code and key.',
  },
} as const satisfies Record<string, Words>;
