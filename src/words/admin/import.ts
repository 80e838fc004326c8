import type { Lang, Words } from '#words/lang.ts';

interface Entry {
  readonly line: number;
  readonly does: 'added' | 'changed' | 'ended';
  readonly of: 'agency' | 'unit' | 'office' | 'person' | 'appointment';
  readonly name: string;
}

export const doesWords: Readonly<Record<Entry['does'], Words>> = {
  added: { id: 'ditambah', en: 'added' },
  changed: { id: 'diubah', en: 'changed' },
  ended: { id: 'diakhiri', en: 'ended' },
};
const ofWords: Readonly<Record<Entry['of'], Words>> = {
  agency: { id: 'instansi', en: 'agency' },
  unit: { id: 'unit', en: 'unit' },
  office: { id: 'jabatan', en: 'office' },
  person: { id: 'orang', en: 'person' },
  appointment: { id: 'pejabat', en: 'appointment' },
};

/** 'Baris 3, pejabat ditambah: Ani, Pejabat Penghubung, Dinsos'. */
export const sayEntry = ({ line, does, of, name }: Entry, lang: Lang): string =>
  `${lang === 'id' ? 'Baris' : 'Line'} ${line}, ${ofWords[of][lang]} ${doesWords[does][lang]}: ${name}`;

export const sayCount = (does: Entry['does'], n: number, lang: Lang): string =>
  `${doesWords[does][lang]}: ${n}`;

export const importWords = {
  title: { id: 'Impor dan ekspor', en: 'Import and export' },
  lead: {
    id: 'Satu berkas CSV berisi unit, jabatan dan orangnya. Unduh dahulu keadaan sekarang: isinya contoh kolomnya, dan simpanan bila ingin kembali.',
    en: 'One CSV file with units, offices and people. Download what is there first: it shows the columns, and is your way back.',
  },
  download: { id: 'Unduh keadaan sekarang (CSV)', en: 'Download what is there (CSV)' },
  file: { id: 'Berkas CSV', en: 'CSV file' },
  fileHint: {
    id: 'Dari Excel: Simpan sebagai > CSV UTF-8. Pemisah titik koma, koma, atau tab boleh.',
    en: 'From Excel: Save as > CSV UTF-8. Semicolon, comma or tab may part the columns.',
  },
  paste: { id: 'Atau tempel tabelnya di sini', en: 'Or paste the table here' },
  show: { id: 'Lihat apa yang akan berubah', en: 'See what would change' },
  rules: { id: 'Cara mengisi', en: 'How to fill it in' },
  ruleUnit: {
    id: 'Baris tanpa peran berbicara tentang unitnya; baris dengan peran tentang jabatannya; baris dengan nama tentang pejabatnya. Baris tanpa unit berbicara tentang instansi.',
    en: 'A row without a role speaks of the unit, one with a role of the office, one with a name of who fills it. A row without a unit speaks of the agency.',
  },
  ruleStay: {
    id: 'Yang tidak ada di berkas tidak diubah. Isi kolom sampai untuk mengakhiri.',
    en: 'What the file does not have stays as it is. Fill in sampai to end something.',
  },
  ruleDays: {
    id: 'Tanggal 2026-01-31 atau 31/01/2026. Kosong berarti mulai hari ini.',
    en: 'Days as 2026-01-31 or 31/01/2026. Empty means from today.',
  },
  columns: { id: 'Kolom', en: 'Columns' },
  preview: { id: 'Yang akan berubah', en: 'What would change' },
  nothing: { id: 'Tidak ada yang berubah', en: 'Nothing changes' },
  nothingText: {
    id: 'Isi berkas sama dengan yang sudah tercatat.',
    en: 'The file says what is on record already.',
  },
  notYet: {
    id: 'Belum ada yang ditulis. Periksa, lalu terapkan.',
    en: 'Nothing is written yet. Check it, then apply.',
  },
  apply: { id: 'Terapkan semuanya', en: 'Apply all of it' },
  other: { id: 'Pilih berkas lain', en: 'Choose another file' },
  changedMeanwhile: {
    id: 'Sementara itu ada yang berubah. Periksa sekali lagi.',
    en: 'Something changed meanwhile. Check it once more.',
  },
  done: { id: 'Impor selesai', en: 'Imported' },
  doneText: {
    id: 'Semua tertulis sebagai satu perubahan. Salah? Impor kembali berkas yang Anda unduh sebelumnya, dan akhiri unit atau pejabat yang keliru di halamannya.',
    en: 'All of it was written as one change. A mistake? Import the file that you downloaded before, and end wrong units or appointments on their pages.',
  },
  faults: {
    id: 'Perbaiki berkasnya; belum ada yang ditulis',
    en: 'Correct the file; nothing was written',
  },
  readAs: { id: 'Dibaca sebagai', en: 'Read as' },
} as const satisfies Record<string, Words>;

export const sayMore = (n: number, lang: Lang): string =>
  lang === 'id' ? `dan ${n} baris lagi` : `and ${n} more`;
