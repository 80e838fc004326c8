import type { Lang } from '#words/lang.ts';

const id = {
  name: 'LAPOR!',
  notLapor:
    'Ini bukan lapor.go.id. Aplikasi umum nasional tetap SP4N-LAPOR! di lapor.go.id; laporan di sini ditangani pemerintah daerah ini.',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  home: 'Halaman awal',
  write: 'Tulis laporan',
  follow: 'Lacak laporan',
  officers: 'Masuk petugas',
  email: 'E-mail',
  hours: (days: string, opens: string, closes: string) => `Buka ${days}, pukul ${opens}–${closes}`,
  weekdays: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  until: ' sampai ',
  danger: {
    title: 'Bahaya sekarang? Jangan tunggu di sini',
    text: 'Laporan dibaca pada jam kerja. Untuk pertolongan segera, telepon:',
  },
  emergency: {
    police: 'Polisi',
    ambulance: 'Ambulans',
    sapa: 'SAPA: perempuan dan anak',
    any: 'Darurat umum',
  },
  errors: (n: number) => `Ada ${n} hal yang perlu diperbaiki`,
  optional: '(boleh dikosongkan)',
  back: 'Kembali',
};

const en: typeof id = {
  name: 'LAPOR!',
  notLapor:
    'This is not lapor.go.id. The national service remains SP4N-LAPOR! at lapor.go.id; reports made here are handled by this regional government.',
  languages: { id: 'Bahasa Indonesia', en: 'English' },
  home: 'Home',
  write: 'Write a report',
  follow: 'Follow a report',
  officers: 'Officers sign in',
  email: 'E-mail',
  hours: (days: string, opens: string, closes: string) => `Open ${days}, ${opens}–${closes}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  until: ' to ',
  danger: {
    title: 'In danger now? Do not wait here',
    text: 'Reports are read in working hours. For help at once, call:',
  },
  emergency: {
    police: 'Police',
    ambulance: 'Ambulance',
    sapa: 'SAPA: women and children',
    any: 'Any emergency',
  },
  errors: (n: number) => (n === 1 ? 'One thing needs mending' : `${n} things need mending`),
  optional: '(may stay empty)',
  back: 'Back',
};

/** What stands around every citizen's page. */
export const siteWords: Readonly<Record<Lang, typeof id>> = { id, en };
