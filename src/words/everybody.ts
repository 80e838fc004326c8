import type { Words } from '#words/lang.ts';

/** The page of the sample that lists everybody one may become. */
export const everybodyWords = {
  title: { id: 'Semua orang di contoh ini', en: 'Everybody in this sample' },
  text: {
    id: 'Pilih seseorang untuk melihat LAPOR! dari mejanya. Semua nama, laporan, dan tanggal di sini rekaan.',
    en: 'Choose somebody to see LAPOR! from their desk. All names, reports and dates here are invented.',
  },
  citizen: { id: 'Jadi warga (pelapor)', en: 'Become a citizen (reporter)' },
} as const satisfies Record<string, Words>;
