import type { Lang, Words } from '#words/lang.ts';

/** What is wrong with an agency's data, and what to do. */
export const deskRefusalWords = {
  missing: { id: 'Isi kolom ini.', en: 'Fill this in.' },
  tooLong: { id: 'Terlalu panjang. Persingkat.', en: 'Too long. Shorten it.' },
  emailInvalid: {
    id: 'Alamat e-mail itu tidak lengkap. Contoh: lapor@sulbarprov.go.id.',
    en: 'That e-mail address is not complete. For instance lapor@sulbarprov.go.id.',
  },
  phoneInvalid: {
    id: 'Tulis nomor telepon, 7 sampai 15 angka.',
    en: 'Write a telephone number of 7 to 15 digits.',
  },
  hourInvalid: { id: 'Tulis jam seperti 07.30.', en: 'Write the hour like 07.30.' },
  hoursTurned: {
    id: 'Jam tutup harus sesudah jam buka.',
    en: 'The closing hour must come after the opening one.',
  },
  numberInvalid: {
    id: 'Tulis nomornya saja, misalnya 112. Kosongkan bila daerah ini tidak melayaninya.',
    en: 'Write the number only, for instance 112. Leave it empty where the region does not run it.',
  },
  daysMissing: { id: 'Pilih paling sedikit satu hari.', en: 'Choose at least one day.' },
  notFound: { id: 'Instansi itu tidak ada lagi.', en: 'The agency is not there any more.' },
} as const satisfies Record<string, Words>;

export const deskWords = {
  title: { id: 'Data instansi dan meja layanan', en: 'Data of the agency and its desk' },
  lead: {
    id: 'Tampil di beranda, di tanda terima, dan di kepala surat. Nomor darurat hanya yang benar-benar dilayani di daerah ini.',
    en: 'Shown on the home page, on receipts and at the head of letters. Emergency numbers only where the region runs them.',
  },
  address: { id: 'Alamat meja layanan', en: 'Address of the desk' },
  phone: { id: 'Telepon meja layanan', en: 'Telephone of the desk' },
  email: { id: 'E-mail meja layanan', en: 'E-mail of the desk' },
  weekdays: { id: 'Hari buka', en: 'Open on' },
  opens: { id: 'Buka pukul', en: 'Opens at' },
  closes: { id: 'Tutup pukul', en: 'Closes at' },
  emergency: { id: 'Nomor darurat', en: 'Emergency numbers' },
  police: { id: 'Polisi', en: 'Police' },
  ambulance: { id: 'Ambulans', en: 'Ambulance' },
  sapa: {
    id: 'SAPA, kekerasan pada perempuan dan anak',
    en: 'SAPA, violence against women and children',
  },
  any: { id: 'Layanan tunggal daerah (112)', en: 'Single number of the region (112)' },
} as const satisfies Record<string, Words>;

// prettier-ignore
const DAYS: Readonly<Record<Lang, readonly string[]>> = {
  id: ['Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu', 'Minggu'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
/** ISO: Monday 1. */
export const sayWeekday = (n: number, lang: Lang): string => DAYS[lang][n - 1] ?? '';
