import type { Words } from '#words/lang.ts';

/** Why an appointment was not written, and what to do. */
export const appointmentRefusalWords = {
  officeNotFound: {
    id: 'Jabatan itu tidak ada. Lihat nomornya dengan perintah people.',
    en: 'There is no such office. Look up its id with people.',
  },
  personNotFound: {
    id: 'Orang itu belum tercatat. Lihat nomornya dengan perintah people.',
    en: 'There is no such person. Look up the id with people.',
  },
  dayIsPast: {
    id: 'Tanggal itu sudah lewat. Pakai hari ini atau sesudahnya.',
    en: 'That day is over. Use today or later.',
  },
  endsBeforeItBegins: {
    id: 'Tanggal akhir mendahului tanggal mulai. Periksa keduanya.',
    en: 'It would end before it begins. Check both days.',
  },
  beginsThatDay: {
    id: 'Pada tanggal itu sudah ada pejabat yang mulai di jabatan ini. Pakai tanggal lain atau batalkan yang itu dahulu.',
    en: 'Somebody begins in this office on that day already. Use another day, or take that one back first.',
  },
  nobodyThere: {
    id: 'Jabatan itu kosong pada hari tersebut, jadi tidak ada yang diakhiri.',
    en: 'Nobody fills that office on that day, so nothing ends.',
  },
  lineIsEmpty: {
    id: 'Unit berikut menjadi tanpa pemegang laporan. Angkat penggantinya dahulu.',
    en: 'These units would have nobody to hold their reports. Appoint a successor first.',
  },
} as const satisfies Record<string, Words>;
