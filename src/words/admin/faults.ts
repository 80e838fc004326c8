import type { Lang } from '#words/lang.ts';

type Said = (what: string) => Readonly<Record<Lang, string>>;
const said =
  (id: (what: string) => string, en: (what: string) => string): Said =>
  (what) => ({ id: id(what), en: en(what) });

/** Each fault of a file in a sentence that says what to do. */
const FAULTS = {
  emptyFile: said(
    () => 'Berkas kosong. Pilih berkas CSV, atau tempel isi tabelnya.',
    () => 'The file is empty. Choose a CSV file, or paste the table.',
  ),
  tooBig: said(
    (what) => `Berkas terlalu besar; paling banyak ${what}. Bagi menjadi beberapa berkas.`,
    (what) => `The file is too big; at most ${what}. Split it.`,
  ),
  spreadsheet: said(
    () =>
      'Ini buku kerja Excel, bukan CSV. Di Excel pilih Simpan sebagai > CSV UTF-8, lalu kirim yang itu.',
    () => 'This is an Excel workbook, not CSV. In Excel choose Save as > CSV UTF-8, and send that.',
  ),
  unreadable: said(
    () => 'Isi berkas bukan teks. Simpan ulang sebagai CSV UTF-8.',
    () => 'The file is no text. Save it again as CSV UTF-8.',
  ),
  quoteWrong: said(
    () => 'Tanda kutip (") tidak berpasangan. Hapus tanda kutip itu atau tulis dua kali ("").',
    () => 'A quotation mark (") is not closed. Remove it or write it twice ("").',
  ),
  tooManyRows: said(
    (what) => `Lebih dari ${what} baris. Bagi menjadi beberapa berkas.`,
    (what) => `More than ${what} rows. Split the file.`,
  ),
  columnMissing: said(
    (what) => `Kolom "${what}" tidak ada di baris judul. Baris pertama harus berisi nama kolom.`,
    (what) => `The column "${what}" is missing. The first line must hold the names of the columns.`,
  ),
  columnTwice: said(
    (what) => `Kolom "${what}" ada dua kali. Hapus salah satu.`,
    (what) => `The column "${what}" stands there twice. Remove one.`,
  ),
  columnUnknown: said(
    (what) => `Kolom "${what}" tidak dikenal. Perbaiki namanya atau hapus kolom itu.`,
    (what) => `The column "${what}" is not known. Correct its name or remove it.`,
  ),
  tooLong: said(
    (what) => `Kolom ${what} terlalu panjang. Persingkat.`,
    (what) => `The column ${what} is too long. Shorten it.`,
  ),
  agencyUnknown: said(
    (what) =>
      `Instansi berkode "${what}" belum ada. Tambahkan baris instansi itu dengan induk dan namanya.`,
    (what) =>
      `There is no agency with code "${what}". Add a row for it with the agency above and its name.`,
  ),
  agencyNameMissing: said(
    (what) => `Instansi baru "${what}" belum bernama. Isi nama_instansi.`,
    (what) => `The new agency "${what}" has no name. Fill in nama_instansi.`,
  ),
  codeTwice: said(
    (what) => `Kode "${what}" sudah ada di baris lain. Satu kode, satu baris.`,
    (what) => `The code "${what}" stands in another line already. One code, one row.`,
  ),
  codeInvalid: said(
    (what) =>
      `Kode "${what}" tidak cocok dengan induknya. Kabupaten di bawah 76 berkode seperti 76.02.`,
    (what) =>
      `The code "${what}" does not fit the one above. A kabupaten below 76 has a code like 76.02.`,
  ),
  parentUnknown: said(
    (what) => `Induk "${what}" tidak ada, di berkas maupun di sistem.`,
    (what) => `The code above, "${what}", is neither in the file nor in the system.`,
  ),
  parentCycle: said(
    (what) => `Induk melingkar: ${what}. Perbaiki kolom induk.`,
    (what) => `The codes above run in a circle: ${what}. Correct the column induk.`,
  ),
  parentChanged: said(
    (what) =>
      `Induk instansi yang sudah ada tidak dapat diganti (sekarang ${what}). Kosongkan atau samakan.`,
    (what) => `An agency that exists stays below ${what}. Leave the column empty or write that.`,
  ),
  unitMissing: said(
    () => 'Kolom unit kosong. Isi singkatan unitnya.',
    () => 'The column unit is empty. Write the short name of the unit.',
  ),
  unitNameMissing: said(
    (what) => `Unit baru "${what}" belum bernama. Isi nama_unit.`,
    (what) => `The new unit "${what}" has no name. Fill in nama_unit.`,
  ),
  unitDiffers: said(
    (what) => `Nama atau kegunaan unit ini berbeda dari baris ${what}. Samakan.`,
    (what) => `Name or purpose of this unit differ from line ${what}. Make them the same.`,
  ),
  unitNameTaken: said(
    (what) => `Nama unit ini sudah dipakai unit "${what}". Pakai singkatan itu di kolom unit.`,
    (what) => `The unit "${what}" has this name already. Use that short name in the column unit.`,
  ),
  purposeUnknown: said(
    (what) => `Kegunaan "${what}" tidak dikenal. Pakai biasa, inspektorat, tersegel, atau luar.`,
    (what) => `The purpose "${what}" is not known. Use biasa, inspektorat, tersegel or luar.`,
  ),
  purposeChanged: said(
    () => 'Kegunaan unit yang sudah ada tidak diganti lewat berkas. Ubah di halaman unitnya.',
    () => 'A file does not change what an existing unit is for. Change it on the page of the unit.',
  ),
  roleUnknown: said(
    (what) =>
      `Peran "${what}" tidak dikenal. Pakai penghubung, wakil, pimpinan, koordinator, sekda, kepala daerah, inspektur, evaluator, atau ombudsman.`,
    (what) =>
      `The role "${what}" is not known. Use penghubung, wakil, pimpinan, koordinator, sekda, kepala daerah, inspektur, evaluator or ombudsman.`,
  ),
  roleMissing: said(
    () => 'Ada nama orang tetapi perannya kosong. Isi kolom peran.',
    () => 'There is a person but no role. Fill in the column peran.',
  ),
  titleMissing: said(
    () =>
      'Nama jabatan kosong, dan unit ini tidak punya tepat satu jabatan berperan itu. Isi kolom jabatan.',
    () =>
      'The title is empty, and the unit does not have exactly one such office. Fill in the column jabatan.',
  ),
  dayInvalid: said(
    (what) => `Tanggal "${what}" tidak ada. Tulis 2026-01-31 atau 31/01/2026 (hari dahulu).`,
    (what) => `The day "${what}" does not exist. Write 2026-01-31 or 31/01/2026 (day first).`,
  ),
  dayIsPast: said(
    (what) =>
      `Tanggal ${what} sudah lewat. Pada unit yang sudah ada, perubahan berlaku paling cepat hari ini.`,
    (what) =>
      `The day ${what} is over. In a unit that exists a change begins today at the earliest.`,
  ),
  endsBeforeItBegins: said(
    () => 'Tanggal sampai mendahului tanggal mulai. Periksa keduanya.',
    () => 'It would end before it begins. Check both days.',
  ),
  actingUnknown: said(
    (what) => `Kolom sebagai berisi "${what}". Pakai Plt, Plh, atau kosongkan.`,
    (what) => `The column sebagai says "${what}". Use Plt, Plh or leave it empty.`,
  ),
  emailInvalid: said(
    (what) => `Alamat e-mail "${what}" tidak lengkap. Contoh: nama@sulbarprov.go.id.`,
    (what) => `The e-mail address "${what}" is not complete. For instance name@sulbarprov.go.id.`,
  ),
  emailTwice: said(
    (what) =>
      `Alamat e-mail ini sudah dipakai orang lain di baris ${what}. Satu alamat, satu orang.`,
    (what) => `Somebody else has this e-mail address in line ${what}. One address, one person.`,
  ),
  emailTaken: said(
    (what) => `Alamat e-mail ini sudah milik ${what}. Periksa orangnya.`,
    (what) => `This e-mail address belongs to ${what}. Check who is meant.`,
  ),
  phoneInvalid: said(
    (what) => `Nomor telepon "${what}" tidak terbaca. Tulis 7 sampai 15 angka.`,
    (what) => `The telephone number "${what}" cannot be read. Write 7 to 15 digits.`,
  ),
  phoneBroken: said(
    (what) =>
      `Excel mengubah nomor telepon menjadi "${what}". Jadikan kolomnya Teks, lalu tulis ulang nomornya.`,
    (what) =>
      `Excel turned the telephone number into "${what}". Make the column Text and write the number again.`,
  ),
  personDiffers: said(
    (what) => `Telepon atau e-mail orang ini berbeda dari baris ${what}. Samakan.`,
    (what) => `Telephone or e-mail of this person differ from line ${what}. Make them the same.`,
  ),
  personAmbiguous: said(
    (what) => `Ada lebih dari satu orang bernama ${what}. Isi e-mailnya.`,
    (what) => `More than one person is called ${what}. Fill in the e-mail address.`,
  ),
  twoOnOneDay: said(
    (what) =>
      `Pada hari yang sama sudah ada pejabat tetap lain di baris ${what}. Isi kolom sampai pada yang lama.`,
    (what) =>
      `Somebody else fills this on the same day, in line ${what}. Fill in sampai for the earlier one.`,
  ),
  beginsThatDay: said(
    (what) => `${what} sudah mulai di jabatan ini pada tanggal yang sama. Pakai tanggal lain.`,
    (what) => `${what} begins in this office on that day already. Use another day.`,
  ),
  sealedReportsThere: said(
    () => 'Unit ini masih memegang laporan tersegel yang belum selesai; belum dapat diakhiri.',
    () => 'This unit still holds open sealed reports; it cannot end yet.',
  ),
  lineIsEmpty: said(
    (what) =>
      `Sesudah perubahan ini tidak ada yang memegang laporan di: ${what}. Angkat pejabatnya dalam berkas yang sama.`,
    (what) =>
      `After this nobody would hold the reports of: ${what}. Appoint somebody in the same file.`,
  ),
  noJson: said(
    () => 'Berkas itu bukan JSON.',
    () => 'The file is no JSON.',
  ),
  jsonWrong: said(
    (what) => `Isi berkas tidak dapat dipakai pada ${what}.`,
    (what) => `The file is unusable at ${what}.`,
  ),
  decreeRow: said(
    () => 'tulis tanggal,nama,jenis (libur atau cuti).',
    () => 'write day,name,kind (libur or cuti).',
  ),
  kindUnknown: said(
    (what) => `Jenis "${what}" tidak dikenal. Pakai libur atau cuti.`,
    (what) => `The kind "${what}" is not known. Use libur or cuti.`,
  ),
  nameMissing: said(
    () => 'Nama kosong. Isi namanya.',
    () => 'The name is empty. Fill it in.',
  ),
  dayTwice: said(
    (what) => `Tanggal ${what} ada dua kali. Hapus salah satu.`,
    (what) => `The day ${what} stands there twice. Remove one.`,
  ),
  otherYear: said(
    (what) => `Tanggal ${what} di luar tahun keputusan itu.`,
    (what) => `The day ${what} lies outside the year of the decree.`,
  ),
  categoryCodeInvalid: said(
    (what) => `Kode "${what}" tidak terbaca. Contoh: 08 atau 08.002, dan kolomnya berjenis Teks.`,
    (what) => `The code "${what}" cannot be read. For instance 08 or 08.002, in a column of text.`,
  ),
  codeMissing: said(
    () => 'Kode kosong. Isi kodenya.',
    () => 'The code is empty. Fill it in.',
  ),
} as const satisfies Record<string, Said>;

export type FaultName = keyof typeof FAULTS;

/** 'Baris 3: ...', or the sentence alone where the whole file is meant. */
export function sayFault(
  {
    line,
    fault,
    what,
  }: { readonly line: number; readonly fault: FaultName; readonly what?: string | undefined },
  lang: Lang,
): string {
  const sentence = FAULTS[fault](what ?? '')[lang];
  if (line === 0) return sentence;
  return lang === 'id' ? `Baris ${line}: ${sentence}` : `Line ${line}: ${sentence}`;
}
