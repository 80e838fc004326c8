import type { Words } from '#words/lang.ts';

/** Why a change of a calendar was not written, and what to do. */
export const calendarRefusalWords = {
  otherYear: {
    id: 'Ada tanggal di luar tahun keputusan itu. Periksa berkasnya.',
    en: 'A day lies outside the year of the decree. Check the file.',
  },
  twice: {
    id: 'Ada tanggal yang ditulis dua kali. Periksa berkasnya.',
    en: 'A day stands there twice. Check the file.',
  },
  noDays: {
    id: 'Berkas itu tidak berisi tanggal. Periksa isinya.',
    en: 'The file has no days. Check its content.',
  },
  closedAlready: {
    id: 'Instansi itu sudah tercatat tutup pada hari tersebut.',
    en: 'The agency is closed on that day already.',
  },
  notClosed: {
    id: 'Instansi itu tidak tercatat tutup pada hari tersebut.',
    en: 'The agency is not closed on that day.',
  },
} as const satisfies Record<string, Words>;
