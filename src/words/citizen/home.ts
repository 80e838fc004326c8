import type { Lang } from '#words/lang.ts';

const id = {
  title: 'Laporkan. Kami wajib menjawab.',
  pageTitle: 'LAPOR! Tulis dan lacak laporan Anda',
  lead: 'Keluhan pelayanan, dugaan pelanggaran petugas, usul, atau pertanyaan kepada pemerintah daerah.',
  write: 'Tulis laporan',
  anonymous: 'Boleh tanpa nama. Sekitar lima menit, dan dapat dilanjutkan bila sinyal hilang.',
  followTitle: 'Sudah melapor?',
  code: 'Kode lacak',
  codeHint: 'Sepuluh huruf dan angka, misalnya ABC-DEF-GHJK.',
  follow: 'Lacak',
  nextTitle: 'Sesudah Anda mengirim',
  next: (verify: number, followUp: number, reply: number) => [
    {
      key: `${verify} hari kerja`,
      value: 'Koordinator memeriksa laporan dan meneruskannya ke dinas yang berwenang.',
    },
    {
      key: `${followUp} hari kerja`,
      value: 'Dinas itu memberi tindak lanjut pertama: apa, oleh siapa, kapan.',
    },
    {
      key: `${reply} hari kerja`,
      value: 'Sesudah dijawab, Anda dapat menerima atau menyatakan keberatan.',
    },
  ],
  late: 'Jika batas waktu lewat, Anda melihatnya di halaman lacak: di kantor mana, dan lewat berapa hari.',
  notTitle: 'Ini bukan',
  not: [
    'lapor.go.id. Aplikasi umum nasional tetap SP4N-LAPOR!; laporan di sini ditangani pemerintah daerah ini.',
    'Layanan darurat. Telepon nomor di atas.',
    'Tempat untuk perkara yang sedang diperiksa pengadilan, atau tindak pidana: itu tugas kepolisian.',
  ],
  deskTitle: 'Lebih suka datang atau menelepon?',
  desk: 'Petugas meja layanan menuliskan laporan untuk Anda, dalam bahasa yang Anda pakai.',
};

const en: typeof id = {
  title: 'Report it. We must answer.',
  pageTitle: 'LAPOR! Write and follow your report',
  lead: 'A complaint about a service, a suspected violation by an official, a proposal, or a question to the regional government.',
  write: 'Write a report',
  anonymous: 'No name needed. About five minutes, and you can go on when the signal is lost.',
  followTitle: 'Have you reported already?',
  code: 'Tracking code',
  codeHint: 'Ten letters and digits, such as ABC-DEF-GHJK.',
  follow: 'Follow',
  nextTitle: 'After you send it',
  next: (verify: number, followUp: number, reply: number) => [
    {
      key: `${verify} working days`,
      value: 'The coordinator checks the report and passes it to the office in charge.',
    },
    {
      key: `${followUp} working days`,
      value: 'That office follows up for the first time: what, by whom, when.',
    },
    {
      key: `${reply} working days`,
      value: 'Once it is answered you can accept the answer or object to it.',
    },
  ],
  late: 'If a limit passes you see it on the tracking page: at which office, and by how many days.',
  notTitle: 'This is not',
  not: [
    'lapor.go.id. The national service remains SP4N-LAPOR!; reports made here are handled by this regional government.',
    'An emergency service. Call the numbers above.',
    'A place for cases before a court, or for crimes: those are for the police.',
  ],
  deskTitle: 'Would you rather come or call?',
  desk: 'The officers at the desk write the report down for you, in the language you speak.',
};

export const homeWords: Readonly<Record<Lang, typeof id>> = { id, en };
