import type { Lang } from '#words/lang.ts';

const id = {
  title: 'Giliran Anda',
  more: 'Yang lain dapat Anda lakukan',
  notNow: 'Yang tidak dapat dilakukan sekarang',
  reply: {
    title: 'Jawab pertanyaan petugas',
    label: 'Jawaban Anda',
    button: 'Kirim jawaban',
  },
  complete: {
    title: 'Lengkapi laporan',
    label: 'Yang diminta dari Anda',
    why: 'Laporan ditunda sampai Anda melengkapinya; sesudah itu hitungan hari berjalan lagi.',
    button: 'Kirim kelengkapan',
  },
  confirm: {
    title: 'Terima jawaban ini?',
    why: 'Laporan selesai dan tidak dapat dibuka kembali. Jika belum puas, nyatakan keberatan.',
    button: 'Ya, saya terima',
  },
  object: {
    title: 'Nyatakan keberatan',
    label: 'Apa yang belum beres?',
    why: 'Laporan kembali ditangani kantor itu, dengan alasan Anda. Yang kedua langsung ke koordinator.',
    button: 'Kirim keberatan',
  },
  rate: {
    title: 'Nilai penanganannya',
    label: 'Nilai Anda',
    stars: ['1, sangat buruk', '2, buruk', '3, cukup', '4, baik', '5, sangat baik'],
    text: 'Alasan',
    button: 'Kirim nilai',
  },
  comment: {
    title: 'Tulis komentar',
    label: 'Komentar untuk petugas',
    button: 'Kirim komentar',
  },
  addPhotos: {
    title: 'Tambah foto',
    label: 'Pilih atau ambil foto',
    hint: 'Satu foto sekali kirim, sampai 10 MB.',
    button: 'Unggah foto ini',
  },
  reopen: {
    title: 'Buka kembali',
    label: 'Mengapa dibuka kembali?',
    why: 'Laporan ini selesai karena tidak ada tanggapan. Ia akan ditangani lagi oleh kantor yang sama.',
    button: 'Buka kembali laporan',
  },
  restore: {
    title: 'Hidupkan kembali',
    label: 'Apa yang ingin Anda lengkapi?',
    why: 'Laporan diarsipkan karena tidak ada kabar dari Anda. Ia kembali ke tahap sebelumnya.',
    button: 'Hidupkan kembali laporan',
  },
  withdraw: {
    title: 'Cabut laporan',
    label: 'Alasan',
    why: 'Laporan diarsipkan sebagai dicabut dan tidak ditangani lagi. Anda tidak dapat membatalkannya.',
    whyStays:
      'Anda keluar dari laporan ini dan identitas Anda dihapus, tetapi perkaranya tetap diperiksa. Anda tidak dapat membatalkannya.',
    pressure:
      'Ditekan untuk mencabut? Hubungi LPSK 148 atau Ombudsman 137. Anda tidak perlu mencabut.',
    agree: 'Saya memahami akibatnya',
    button: 'Cabut laporan',
    buttonStays: 'Keluar dari laporan',
  },
};

const en: typeof id = {
  title: 'Your turn',
  more: 'What else you can do',
  notNow: 'What is not possible now',
  reply: {
    title: 'Answer the officers’ question',
    label: 'Your answer',
    button: 'Send the answer',
  },
  complete: {
    title: 'Complete the report',
    label: 'What you were asked for',
    why: 'The report is suspended until you complete it; then the days count on.',
    button: 'Send what was missing',
  },
  confirm: {
    title: 'Do you accept this answer?',
    why: 'The report ends and cannot be opened again. If you are not satisfied, object.',
    button: 'Yes, I accept',
  },
  object: {
    title: 'Object to the answer',
    label: 'What is not settled?',
    why: 'The office works on the report again, with your reason. A second objection goes to the coordinator.',
    button: 'Send the objection',
  },
  rate: {
    title: 'Rate how it was handled',
    label: 'Your rating',
    stars: ['1, very bad', '2, bad', '3, fair', '4, good', '5, very good'],
    text: 'Why',
    button: 'Send the rating',
  },
  comment: {
    title: 'Write a comment',
    label: 'Comment for the officers',
    button: 'Send the comment',
  },
  addPhotos: {
    title: 'Add a photo',
    label: 'Choose or take a photo',
    hint: 'One photo at a time, up to 10 MB.',
    button: 'Upload this photo',
  },
  reopen: {
    title: 'Open again',
    label: 'Why should it be opened again?',
    why: 'The report ended because nothing was heard. The same office works on it again.',
    button: 'Open the report again',
  },
  restore: {
    title: 'Bring it back',
    label: 'What do you want to add?',
    why: 'The report was archived because nothing was heard from you. It goes back to where it was.',
    button: 'Bring the report back',
  },
  withdraw: {
    title: 'Withdraw the report',
    label: 'Reason',
    why: 'The report is archived as withdrawn and not worked on any more. You cannot undo this.',
    whyStays:
      'You leave this report and your identity is erased, but the case is still examined. You cannot undo this.',
    pressure:
      'Are you pressed to withdraw? Call LPSK 148 or the Ombudsman 137. You need not withdraw.',
    agree: 'I understand what follows',
    button: 'Withdraw the report',
    buttonStays: 'Leave the report',
  },
};

/** What a reporter may do, each with what follows from it. */
export const actWords: Readonly<Record<Lang, typeof id>> = { id, en };
