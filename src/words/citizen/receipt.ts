import type { Lang } from '#words/lang.ts';

const id = {
  title: 'Laporan Anda sudah kami terima',
  keep: 'Simpan kode dan kunci ini. Keduanya diperlukan untuk membaca jawaban.',
  code: 'Kode lacak',
  key: 'Kunci',
  keyNote: 'Kunci membuka isi laporan. Jangan berikan kepada orang lain.',
  keyLost: 'Kunci laporan tanpa nama tidak dapat dipulihkan jika hilang.',
  link: 'Alamat untuk membuka laporan',
  open: 'Buka laporan',
  save: 'Simpan ke HP',
  noSave: 'Catat di kertas. Laporan ini tidak disimpan di HP.',
  print: 'Cetak A4',
  printSmall: 'Cetak 80 mm',
  nextTitle: 'Sesudah ini',
  next: {
    verify: (day: string) => `Paling lambat ${day}, koordinator memeriksa dan meneruskannya.`,
    sealed: (day: string) => `Paling lambat ${day}, UPTD PPA membaca dan mulai menanganinya.`,
    followUp: (days: string) => `Kantor yang menerima memberi tindak lanjut pertama dalam ${days}.`,
    answer: (day: string) => `Jawaban lengkap paling lambat ${day}.`,
    reply: (days: string) =>
      `Sesudah dijawab, Anda punya ${days} untuk menerima atau berkeberatan.`,
  },
  hours: (hours: string) => `Laporan dibaca pada jam kerja. ${hours}.`,
  traces: 'Hapus jejak di HP ini',
  tracesWhy:
    'Menghapus draf, struk, dan kunci dari peramban ini. Catat kode dan kunci lebih dahulu.',
  again: 'Tulis laporan lain',
  gone: {
    title: 'Struk tidak ditampilkan lagi',
    text: 'Struk hanya tampil sebentar di peramban yang mengirim. Laporan Anda tetap tersimpan; buka dengan kode dan kunci.',
  },
  erased: {
    title: 'Jejak di HP ini sudah dihapus',
    text: 'Draf, struk, dan kunci tidak ada lagi di peramban ini. Riwayat peramban Anda hapus sendiri: buka Riwayat, lalu hapus alamat situs ini. Pesan dan tangkapan layar juga periksa.',
    draft: 'Draf sudah dihapus',
    draftText: 'Tulisan dan foto draf itu tidak ada lagi di HP maupun di server.',
  },
  paper: {
    title: 'Tanda terima laporan',
    received: 'Diterima',
    kind: 'Jenis',
    verify: 'Diperiksa paling lambat',
    answer: 'Dijawab paling lambat',
    where: 'Lacak di',
    back: 'Kembali ke struk',
    how: 'Tekan Cetak di menu peramban.',
    qr: 'Kode QR: membuka laporan ini dengan kamera HP',
  },
  file: (code: string, key: string, link: string) =>
    `LAPOR!\r\nKode lacak: ${code}\r\nKunci: ${key}\r\nBuka: ${link}\r\n\r\nSiapa pun yang memegang kunci dapat membaca laporan.\r\n`,
};

const en: typeof id = {
  title: 'We have received your report',
  keep: 'Keep this code and key. You need both to read the answer.',
  code: 'Tracking code',
  key: 'Key',
  keyNote: 'The key opens the report. Do not give it to anybody.',
  keyLost: 'The key of a report without a name cannot be recovered if it is lost.',
  link: 'Address that opens the report',
  open: 'Open the report',
  save: 'Save on this phone',
  noSave: 'Write it on paper. This report is not kept on the phone.',
  print: 'Print A4',
  printSmall: 'Print 80 mm',
  nextTitle: 'What comes next',
  next: {
    verify: (day: string) => `By ${day} the coordinator checks it and passes it on.`,
    sealed: (day: string) => `By ${day} the UPTD PPA reads it and begins to work on it.`,
    followUp: (days: string) =>
      `The office that gets it follows up for the first time within ${days}.`,
    answer: (day: string) => `The full answer comes by ${day}.`,
    reply: (days: string) => `Once answered you have ${days} to accept or object.`,
  },
  hours: (hours: string) => `Reports are read in working hours. ${hours}.`,
  traces: 'Erase the traces on this phone',
  tracesWhy: 'Removes draft, receipt and key from this browser. Write down code and key first.',
  again: 'Write another report',
  gone: {
    title: 'The receipt is no longer shown',
    text: 'It is shown for a while, in the browser that sent the report. The report itself is safe; open it with code and key.',
  },
  erased: {
    title: 'The traces on this phone are erased',
    text: 'Draft, receipt and key are no longer in this browser. You erase its history yourself: open History and delete the address of this site. Look at messages and screenshots as well.',
    draft: 'The draft is deleted',
    draftText: 'Its text and photos are neither on the phone nor on the server any more.',
  },
  paper: {
    title: 'Receipt of a report',
    received: 'Received',
    kind: 'Kind',
    verify: 'Checked by',
    answer: 'Answered by',
    where: 'Follow at',
    back: 'Back to the receipt',
    how: 'Press Print in the browser’s menu.',
    qr: 'QR code: opens this report with a phone camera',
  },
  file: (code: string, key: string, link: string) =>
    `LAPOR!\r\nTracking code: ${code}\r\nKey: ${key}\r\nOpen: ${link}\r\n\r\nWhoever holds the key can read the report.\r\n`,
};

export const receiptWords: Readonly<Record<Lang, typeof id>> = { id, en };
