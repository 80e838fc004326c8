import type { Words } from '#words/lang.ts';

export const breachStepWords = {
  recorded: { id: 'Dicatat', en: 'Written down' },
  toldSubjects: { id: 'Orang yang datanya bocor diberi tahu', en: 'Those concerned were told' },
  toldAuthority: {
    id: 'Lembaga pelindungan data pribadi diberi tahu',
    en: 'The authority for data protection was told',
  },
  noted: { id: 'Catatan', en: 'Note' },
  closed: { id: 'Selesai', en: 'Closed' },
} as const satisfies Record<string, Words>;

export const breachRefusalWords = {
  knownInFuture: {
    id: 'Waktu itu belum tiba. Tulis kapan kebocoran diketahui.',
    en: 'That moment has not come. Write when the breach became known.',
  },
  peopleInvalid: {
    id: 'Tulis jumlah orang sebagai bilangan bulat; 0 bila belum diketahui.',
    en: 'Write the number of people as a whole number; 0 if it is not known.',
  },
  notFound: { id: 'Catatan itu tidak ada.', en: 'There is no such record.' },
  isClosed: {
    id: 'Catatan ini sudah selesai. Buat catatan baru bila ada kejadian baru.',
    en: 'This record is closed. Write a new one if something new happened.',
  },
  notYetTold: {
    id: 'Catat dahulu bahwa orang yang datanya bocor dan lembaganya sudah diberi tahu.',
    en: 'First record that those concerned and the authority were told.',
  },
} as const satisfies Record<string, Words>;

export const breachWords = {
  title: { id: 'Kebocoran data', en: 'Data breaches' },
  lead: {
    id: 'Kehilangan, terkirim ke orang yang salah, akses orang luar: catat semuanya. Yang datanya bocor dan lembaga pelindungan data diberi tahu dalam 3 x 24 jam sejak diketahui.',
    en: 'Loss, something sent to the wrong person, access from outside: write all of it down. Those concerned and the authority are told within 3 x 24 hours of its becoming known.',
  },
  none: { id: 'Belum ada yang dicatat.', en: 'None has been written down.' },
  record: { id: 'Catat kebocoran', en: 'Write a breach down' },
  knownOn: { id: 'Diketahui pada tanggal', en: 'Became known on' },
  knownAt: { id: 'Pukul (jam:menit)', en: 'At (hour:minute)' },
  what: { id: 'Apa yang terjadi, kapan dan bagaimana', en: 'What happened, when and how' },
  data: { id: 'Data apa yang bocor', en: 'Which data' },
  people: { id: 'Berapa orang', en: 'How many people' },
  remedy: { id: 'Penanganan dan pemulihan', en: 'What is done about it' },
  save: { id: 'Simpan catatan', en: 'Save the record' },
  missing: { id: 'Isi bagian ini.', en: 'Fill this in.' },
  timeWrong: { id: 'Tulis jam seperti 07:30.', en: 'Write the hour as 07:30.' },
  known: { id: 'Diketahui', en: 'Known' },
  due: { id: 'Beri tahu paling lambat', en: 'Tell by' },
  told: { id: 'Pemberitahuan', en: 'Told' },
  notYet: { id: 'belum lengkap', en: 'not complete' },
  inTime: { id: 'tepat waktu', en: 'in time' },
  late: { id: 'terlambat', en: 'late' },
  steps: { id: 'Yang sudah dilakukan', en: 'What was done' },
  add: { id: 'Catat langkah', en: 'Record a step' },
  step: { id: 'Langkah', en: 'Step' },
  text: { id: 'Kepada siapa dan dengan apa', en: 'To whom and how' },
  print: { id: 'Surat pemberitahuan untuk dicetak', en: 'Notice to print' },
  saved: { id: 'Tersimpan.', en: 'Saved.' },
} as const satisfies Record<string, Words>;

/** The printed notice: what the law asks it to say, and no more. */
export const breachLetterWords = {
  title: {
    id: 'Pemberitahuan kebocoran data pribadi',
    en: 'Notice of a breach of personal data',
  },
  opening: {
    id: 'Kami memberitahukan bahwa telah terjadi kegagalan pelindungan data pribadi dalam layanan pengaduan yang kami kelola.',
    en: 'We hereby tell you of a failure to protect personal data in the complaint service that we run.',
  },
  closing: {
    id: 'Bila Anda mempunyai pertanyaan atau ingin meminta data Anda diperbaiki, dibatasi, atau dihapus, hubungi meja layanan kami.',
    en: 'If you have questions or want your data corrected, limited or erased, turn to our desk.',
  },
  back: { id: 'Kembali ke catatan', en: 'Back to the record' },
} as const satisfies Record<string, Words>;
