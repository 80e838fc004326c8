import type { Day } from '#domain/calendar/day.ts';
import type { Lang, Words } from '#words/lang.ts';
import { sayDay } from '#words/time.ts';

/** Why a change of the organisation was not written, and what to do. */
export const changeRefusalWords = {
  notFound: {
    id: 'Yang diubah tidak ada lagi. Muat ulang halaman ini.',
    en: 'What was to change is not there any more. Load the page again.',
  },
  nameMissing: { id: 'Isi namanya.', en: 'Write the name.' },
  nameTooLong: { id: 'Terlalu panjang. Persingkat.', en: 'Too long. Shorten it.' },
  shortNameTaken: {
    id: 'Singkatan itu sudah dipakai unit lain di instansi ini. Pakai singkatan lain.',
    en: 'Another unit of this agency has that short name. Use another one.',
  },
  codeTaken: { id: 'Kode itu sudah dipakai instansi lain.', en: 'Another agency has that code.' },
  codeInvalid: {
    id: 'Kode wilayah tidak cocok dengan induknya. Contoh: 76 untuk provinsi, 76.02 untuk kabupaten di bawahnya.',
    en: 'The code does not fit the agency above. For instance 76 for a province, 76.02 for a kabupaten below it.',
  },
  emailInvalid: {
    id: 'Alamat e-mail itu tidak lengkap. Contoh: nama@sulbarprov.go.id.',
    en: 'That e-mail address is not complete. For instance name@sulbarprov.go.id.',
  },
  emailTaken: {
    id: 'Alamat e-mail itu sudah milik orang lain yang tercatat.',
    en: 'Another person on record has that e-mail address.',
  },
  phoneInvalid: {
    id: 'Nomor telepon hanya berisi angka, 7 sampai 15 angka. Contoh: 0812 3456 7890.',
    en: 'A telephone number has 7 to 15 digits. For instance 0812 3456 7890.',
  },
  dayIsPast: {
    id: 'Tanggal itu sudah lewat. Pakai hari ini atau sesudahnya.',
    en: 'That day is over. Use today or later.',
  },
  endsBeforeItBegins: {
    id: 'Tanggal akhir mendahului tanggal mulai. Periksa keduanya.',
    en: 'It would end before it begins. Check both days.',
  },
  notYetThere: {
    id: 'Unitnya belum ada pada tanggal itu. Pakai tanggal mulai unit atau sesudahnya.',
    en: 'The unit does not exist yet on that day. Use its first day or later.',
  },
  purposeInUse: {
    id: 'Kegunaan unit tidak dapat diubah karena sudah ada laporan di sana. Akhiri unit ini dan buat yang baru.',
    en: 'What the unit is for cannot change: it has reports. End this unit and make a new one.',
  },
  sealedReportsThere: {
    id: 'Unit ini masih memegang laporan tersegel yang belum selesai. Tunggu sampai selesai, atau akhiri kelak.',
    en: 'This unit still holds open sealed reports. Wait until they are done, or end it later.',
  },
  lineIsEmpty: {
    id: 'Berikut ini menjadi tanpa pemegang laporan. Angkat penggantinya dahulu.',
    en: 'These would have nobody to hold their reports. Appoint a successor first.',
  },
} as const satisfies Record<string, Words>;

/** What a form lacks before it can be asked about. */
export const fieldWords = {
  dayMissing: { id: 'Isi tanggalnya.', en: 'Give the day.' },
  choiceMissing: { id: 'Pilih salah satu.', en: 'Choose one.' },
  personMissing: {
    id: 'Pilih orangnya, atau isi nama orang baru.',
    en: 'Choose the person, or write the name of a new one.',
  },
} as const satisfies Record<string, Words>;

export const sayErrors = (n: number, lang: Lang): string =>
  lang === 'id'
    ? `Belum tersimpan: ada ${n} hal yang perlu diperbaiki`
    : `Not saved: ${n} ${n === 1 ? 'thing needs' : 'things need'} correction`;

/** What was saved, and the way back (each act has its opposite). */
export const doneWords = {
  'tambah-instansi': {
    id: 'Instansi ditambahkan. Isi data meja layanannya, lalu tambahkan unitnya.',
    en: 'The agency was added. Fill in its desk, then add its units.',
  },
  'tambah-unit': {
    id: 'Unit ditambahkan. Salah? Buka unit itu lalu akhiri.',
    en: 'The unit was added. A mistake? Open the unit and end it.',
  },
  ubah: {
    id: 'Tersimpan. Nama yang lama ada di riwayat perubahan; tulis kembali bila keliru.',
    en: 'Saved. The old name stands in what was changed; write it again if this was a mistake.',
  },
  akhiri: {
    id: 'Akhirnya tercatat. Salah? Tekan "Lanjutkan" paling lambat sehari sesudahnya.',
    en: 'The end is recorded. A mistake? Press "Let it go on" at the latest a day after it.',
  },
  lanjutkan: { id: 'Berlanjut; tanggal akhirnya dihapus.', en: 'It goes on; its end was removed.' },
  'tambah-jabatan': {
    id: 'Jabatan ditambahkan. Buka jabatan itu untuk mengangkat pejabatnya. Salah? Akhiri jabatannya.',
    en: 'The office was added. Open it to appoint somebody. A mistake? End the office.',
  },
  angkat: {
    id: 'Pengangkatan tercatat. Salah? Tekan "Batalkan" pada barisnya sebelum lewat hari mulainya; pejabat sebelumnya dapat dilanjutkan.',
    en: 'The appointment is recorded. A mistake? Press "Take back" in its row before its first day is over; the one before can go on.',
  },
  'akhiri-pejabat': {
    id: 'Akhir masa jabatan tercatat. Salah? Tekan "Lanjutkan" pada barisnya.',
    en: 'The end is recorded. A mistake? Press "Let it go on" in its row.',
  },
  'lanjutkan-pejabat': {
    id: 'Pejabat itu berlanjut tanpa tanggal akhir.',
    en: 'The office-holder goes on, without an end.',
  },
  batalkan: {
    id: 'Pengangkatan dibatalkan. Bila pejabat sebelumnya ikut berakhir, tekan "Lanjutkan" pada barisnya.',
    en: 'The appointment was taken back. If the one before had ended, press "Let it go on" in that row.',
  },
  'tambah-orang': {
    id: 'Orang ditambahkan. Angkat ia dari halaman jabatannya.',
    en: 'The person was added. Appoint them on the page of the office.',
  },
  perbaiki: {
    id: 'Data orang tersimpan. Keliru? Perbaiki sekali lagi di sini.',
    en: 'The data were saved. A mistake? Correct them here once more.',
  },
  simpan: {
    id: 'Tersimpan dan langsung tampil. Keliru? Tulis kembali di sini.',
    en: 'Saved and shown at once. A mistake? Write it again here.',
  },
  tutup: {
    id: 'Akun ditutup dan semua sesinya diakhiri. Keliru? Buka kembali di sini.',
    en: 'The account is closed and its sessions are ended. A mistake? Open it again here.',
  },
  hak: {
    id: 'Hak diubah dan langsung berlaku.',
    en: 'The right was changed, from now on.',
  },
  berhalangan: {
    id: 'Tercatat. Laporannya pindah pada hari-hari itu. Keliru? Tekan "Sudah kembali" atau "Batalkan" pada barisnya.',
    en: 'Recorded. Their reports pass on those days. A mistake? Press "Is back" or "Take back" in the row.',
  },
  kembali: {
    id: 'Ia kembali memegang laporannya. Keliru? Catat berhalangan sekali lagi.',
    en: 'They hold their reports again. A mistake? Record the absence once more.',
  },
  limpahkan: {
    id: 'Persetujuan dilimpahkan. Keliru? Akhiri pada barisnya.',
    en: 'The approval is handed on. A mistake? End it in its row.',
  },
  'akhiri-limpahan': {
    id: 'Pelimpahan berakhir; pimpinan menyetujui sendiri. Keliru? Limpahkan sekali lagi.',
    en: 'It has ended; the head approves alone. A mistake? Hand it on once more.',
  },
} as const satisfies Record<string, Words>;
export type DoneAct = keyof typeof doneWords;

export const formWords = {
  name: { id: 'Nama lengkap', en: 'Full name' },
  shortName: { id: 'Singkatan', en: 'Short name' },
  shortHint: {
    id: 'Dipakai di daftar dan di berkas CSV sebagai kode unit; satu singkatan satu unit.',
    en: 'Used in lists, and in CSV files as the code of the unit; one unit has it.',
  },
  purpose: { id: 'Kegunaan', en: 'What it is for' },
  from: { id: 'Mulai tanggal', en: 'From' },
  lastDay: { id: 'Hari terakhir', en: 'Last day' },
  optional: { id: '(boleh dikosongkan)', en: '(may stay empty)' },
  addUnit: { id: 'Tambah unit', en: 'Add a unit' },
  addAgency: { id: 'Tambah instansi di bawahnya', en: 'Add an agency below' },
  code: { id: 'Kode wilayah Kemendagri', en: 'Code of the region' },
  deskData: { id: 'Data instansi dan meja layanan', en: 'Data of the agency and its desk' },
  change: { id: 'Ubah nama', en: 'Rename' },
  changeUnit: { id: 'Ubah nama atau kegunaan', en: 'Change name or purpose' },
  save: { id: 'Simpan', en: 'Save' },
  endUnit: { id: 'Akhiri unit', en: 'End the unit' },
  endUnitWhat: {
    id: 'Laporan yang masih terbuka di unit ini berpindah ke koordinator pada hari sesudahnya. Riwayatnya tetap ada.',
    en: 'Its open reports pass to the coordinator the day after. Its history stays.',
  },
  endOffice: { id: 'Akhiri jabatan', en: 'End the office' },
  goOn: { id: 'Lanjutkan', en: 'Let it go on' },
  takeBack: { id: 'Batalkan', en: 'Take back' },
  addOffice: { id: 'Tambah jabatan', en: 'Add an office' },
  role: { id: 'Peran', en: 'Role' },
  title: { id: 'Nama jabatan', en: 'Title of the office' },
  titleHint: {
    id: 'Seperti di surat, misalnya "Kepala Dinas Sosial".',
    en: 'As in letters, for instance "Head of the social service".',
  },
  offices: { id: 'Jabatan', en: 'Offices' },
  inOffice: { id: 'Pejabat', en: 'In office' },
  appoint: { id: 'Angkat pejabat', en: 'Appoint somebody' },
  appointWhat: {
    id: 'Pejabat tetap tanpa tanggal akhir menggantikan yang sekarang: yang lama berakhir sehari sebelumnya. Plt dan Plh berjalan di sampingnya.',
    en: 'Somebody appointed for good follows whoever is there: that one ends the day before. Acting ones stand beside.',
  },
  person: { id: 'Orang yang sudah tercatat', en: 'Somebody on record' },
  newPerson: { id: 'orang baru: isi di bawah', en: 'somebody new: write below' },
  newName: { id: 'Nama orang baru', en: 'Name of somebody new' },
  phone: { id: 'Telepon atau WhatsApp', en: 'Telephone or WhatsApp' },
  email: { id: 'E-mail', en: 'E-mail' },
  to: { id: 'Sampai tanggal', en: 'Until' },
  acting: { id: 'Sebagai', en: 'As' },
  definitive: { id: 'pejabat tetap', en: 'appointed for good' },
  plt: { id: 'Plt. (pelaksana tugas)', en: 'Plt. (acting, vacant office)' },
  plh: { id: 'Plh. (pelaksana harian)', en: 'Plh. (acting, holder absent)' },
  decree: { id: 'Nomor SK', en: 'Number of the decree' },
  endFiller: { id: 'Akhiri masa jabatan', en: 'End the appointment' },
  nobody: { id: 'Belum ada yang diangkat.', en: 'Nobody has been appointed.' },
  people: { id: 'Orang', en: 'People' },
  search: { id: 'Cari nama, e-mail, atau jabatan', en: 'Search name, e-mail or office' },
  find: { id: 'Cari', en: 'Search' },
  addPerson: { id: 'Tambah orang', en: 'Add a person' },
  correct: { id: 'Perbaiki data', en: 'Correct the data' },
  noOffice: { id: 'tanpa jabatan', en: 'no office' },
  noneFound: { id: 'Tidak ada yang cocok', en: 'Nobody found' },
  noneFoundText: {
    id: 'Periksa ejaannya, atau tambahkan orangnya di bawah.',
    en: 'Check the spelling, or add the person below.',
  },
  today: { id: 'hari ini', en: 'today' },
  later: { id: 'nanti', en: 'later' },
  past: { id: 'sudah lewat', en: 'over' },
  history: { id: 'Riwayat perubahan', en: 'What was changed' },
  atTerminal: { id: 'dari baris perintah', en: 'at the command line' },
  when: { id: 'Kapan', en: 'When' },
  who: { id: 'Siapa', en: 'Who' },
  what: { id: 'Apa', en: 'What' },
} as const satisfies Record<string, Words>;

/** 'sejak Selasa, 24 November 2026 sampai Kamis, 31 Desember 2026'. */
export const sayFromTo = (from: Day, to: Day | null, lang: Lang): string =>
  lang === 'id'
    ? `sejak ${sayDay(from, lang)}${to === null ? '' : ` sampai ${sayDay(to, lang)}`}`
    : `from ${sayDay(from, lang)}${to === null ? '' : ` to ${sayDay(to, lang)}`}`;
