import type { Lang, Words } from '#words/lang.ts';
import { sayRemaining } from '#words/time.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** *Mode ringkas*: the few pages of a small desk (K-25). */
// prettier-ignore
export const deskWords = {
  title:        say('Mode ringkas', 'Small desk'),
  nav:          say('Ringkas', 'Small desk'),
  contacts:     say('Daftar kontak', 'Contact list'),
  recap:        say('Rekap', 'Recap'),
  record:       say('Catat laporan', 'Record a report'),
  begin:        say('Mulai dari daftar kontak', 'Begin with the contact list'),
  beginText:    say('Tempel daftar SK Tim: OPD, nama, nomor. Tidak seorang pun dari mereka memerlukan akun.', 'Paste the list of the team decree: unit, name, number. None of them needs an account.'),
  remind:       say('Perlu diingatkan', 'To be reminded'),
  remindNone:   say('Hari ini tidak ada OPD yang perlu diingatkan.', 'No unit has to be reminded today.'),
  open:         say('Laporan yang belum selesai', 'Unfinished reports'),
  openNone:     say('Belum ada laporan. Catat yang pertama.', 'No report yet. Record the first one.'),
  openDone:     say('Semua laporan sudah dijawab.', 'All reports are answered.'),
  cut:          say('Hanya 200 laporan pertama yang tampil; yang lain ada di Kotak masuk.', 'Only the first 200 reports are shown; the others are in the inbox.'),
  noPublic:     say('Warga belum dapat menulis sendiri di situs ini; laporan masuk lewat meja Anda.', 'Citizens cannot write here themselves yet; reports come in by your desk.'),
  unitMissing:  say('Belum ada OPD', 'No unit yet'),
  untitled:     say('(tanpa judul)', '(untitled)'),
  useIt:        say('Jadikan halaman utama', 'Make this the first page'),
  useItText:    say('Setelah masuk Anda langsung ke halaman ini. Data tetap sama.', 'After signing in you come straight to this page. The data are the same.'),
  useAll:       say('Pakai semua halaman', 'Use all pages'),
  useAllText:   say('Akun untuk OPD, wakil, dan lainnya. Laporan yang sudah dicatat tetap ada, dan Anda dapat kembali.', 'Accounts for units, deputies and the rest. What was recorded stays, and you can come back.'),
  back:         say('Kembali ke mode ringkas', 'Back to the small desk'),
  offer:        say('Mulai kecil', 'Begin small'),
  offerText:    say('Satu akun dan daftar kontak cukup: catat laporan, pilih OPD, kirim, catat jawabannya. Halaman lain menyusul bila diperlukan.', 'One account and a contact list are enough: record a report, choose the unit, send, record the answer. The other pages follow when needed.'),
  take:         say('Pakai mode ringkas', 'Use the small desk'),
  whatsapp:     say('WhatsApp', 'WhatsApp'),
  noPhone:      say('tanpa nomor WhatsApp', 'no WhatsApp number'),
  received:     say('diterima', 'received'),
} as const satisfies Record<string, Words>;

export const stepWords = {
  choose: say('Pilih OPD', 'Choose the unit'),
  wait: say('Menunggu jawaban OPD', 'Waits for the unit'),
  load: say('Muat jawaban di lapor.go.id', 'Load the answer at lapor.go.id'),
  none: say('Selesai di sini', 'Done here'),
} as const satisfies Record<string, Words>;

export const seatWords = {
  liaison: say('Penghubung', 'Liaison'),
  deputy: say('Wakil', 'Deputy'),
  head: say('Pimpinan', 'Head'),
} as const satisfies Record<string, Words>;

/** 'hari ke-3 dari 5', 'lewat 1 hari kerja'. */
export function sayReminder(
  { day, limit }: { readonly day: number; readonly limit: number },
  lang: Lang,
): string {
  if (day > limit) return sayRemaining(limit - day, lang);
  return lang === 'id' ? `hari ke-${day} dari ${limit}` : `day ${day} of ${limit}`;
}

// prettier-ignore
export const contactWords = {
  title:     say('Daftar kontak', 'Contact list'),
  lead:      say('Tempel daftar dari SK Tim, baris pertama nama kolom. Cukup OPD, nama, dan telepon; dari Excel langsung salin-tempel.', 'Paste the list of the team decree, first line the names of the columns. Unit, name and telephone are enough; copy it straight from Excel.'),
  example:   say('Contoh', 'Example'),
  columns:   say('Kolom yang dikenali', 'Columns that are known'),
  rules:     say('Peran: penghubung, wakil, atau pimpinan. Tanpa peran, nama pertama menjadi penghubung dan yang kedua wakil; jabatan "Kepala Dinas" menjadi pimpinan.', 'Role: penghubung, wakil or pimpinan. Without one the first name is the liaison and the second the deputy; a title "Kepala Dinas" is the head.'),
  paste:     say('Tempel daftar', 'Paste the list'),
  file:      say('atau pilih berkas CSV', 'or choose a CSV file'),
  show:      say('Periksa daftar', 'Check the list'),
  faults:    say('Perbaiki baris berikut', 'Mend these lines'),
  preview:   say('Yang akan ditulis', 'What will be written'),
  apply:     say('Benar, simpan', 'Right, save'),
  change:    say('Ubah daftar', 'Change the list'),
  done:      say('Daftar kontak tersimpan', 'The contact list is saved'),
  nothing:   say('Semua yang ada di daftar ini sudah tersimpan.', 'All of this list is saved already.'),
  now:       say('OPD sekarang', 'Units now'),
  edit:      say('Satu orang diganti: tempel barisnya lagi, atau buka', 'One person changed: paste the line again, or open'),
  people:    say('Kelola orang', 'Manage people'),
} as const satisfies Record<string, Words>;

export const CONTACT_EXAMPLE = `OPD;Nama;Jabatan;Telepon;Email;SK
Dinas Pekerjaan Umum dan Penataan Ruang;Andi Ruslan;Sekretaris;081234567890;;188/12/2026
Dinas Pekerjaan Umum dan Penataan Ruang;Hasan Basri;Kepala Dinas;081234567891;;188/12/2026`;

// prettier-ignore
export const reportWords = {
  given:      say('Tersimpan. Sekarang kirim pesannya ke OPD.', 'Saved. Now send the message to the unit.'),
  send:       say('Kirim ke OPD', 'Send to the unit'),
  sendBy:     say('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  byMail:     say('E-mail', 'E-mail'),
  letter:     say('Surat untuk dicetak', 'Letter to print'),
  slip:       say('Lembar disposisi', 'Disposition slip'),
  message:    say('Isi pesan', 'The message'),
  sentAs:     say('Sudah dikirim lewat', 'Sent by'),
  sent:       say('Catat sudah dikirim', 'Record as sent'),
  sentBy:     say('dikirim oleh', 'sent by'),
  others:     say('Pesan ini juga memuat laporan lain.', 'This message holds other reports too.'),
  noMessage:  say('Belum ada pesan. Pilih OPD dahulu.', 'No message yet. Choose the unit first.'),
  choose:     say('Pilih OPD', 'Choose the unit'),
  answer:     say('Catat jawaban', 'Record the answer'),
  answerText: say('Salin jawaban yang disetujui pimpinan OPD di atas kertas atau lewat pesan.', 'Copy the answer that the head of the unit approved on paper or by message.'),
  scan:       say('Dengan pindaian: formulir lengkap', 'With a scan: the full form'),
  copy:       say('Salin jawaban', 'Copy the answer'),
  copyText:   say('Pilih semua tulisan ini, salin, lalu tempel di lapor.go.id.', 'Select all of this text, copy it, and paste it at lapor.go.id.'),
  copied:     say('Disalin', 'Copied'),
  noteCopy:   say('Catat: sudah saya salin', 'Record: I copied it'),
  loaded:     say('Dimuat di lapor.go.id', 'Loaded at lapor.go.id'),
  noteLoaded: say('Catat tanggal dimuat', 'Record the day'),
  whole:      say('Semua tindakan dan riwayat', 'All acts and the history'),
  due:        say('Tindak lanjut paling lambat', 'Follow-up by'),
  back:       say('Mode ringkas', 'Small desk'),
  unit:       say('OPD', 'Unit'),
} as const satisfies Record<string, Words>;

// prettier-ignore
export const recapWords = {
  title:    say('Rekap laporan', 'Recap of reports'),
  from:     say('Dari', 'From'),
  to:       say('Sampai', 'To'),
  show:     say('Tampilkan', 'Show'),
  print:    say('Cetak dari menu peramban (Ctrl+P); satu halaman A4.', 'Print from the browser (Ctrl+P); one page of A4.'),
  received: say('Diterima', 'Received'),
  answered: say('Dijawab', 'Answered'),
  waiting:  say('Belum dijawab', 'Not answered'),
  late:     say('Lewat batas waktu', 'Past due'),
  missing:  say('Belum dimuat di lapor.go.id', 'Missing at lapor.go.id'),
  report:   say('Laporan', 'Report'),
  number:   say('Nomor LAPOR!', 'LAPOR! number'),
  unit:     say('OPD', 'Unit'),
  due:      say('Batas tindak lanjut', 'Follow-up by'),
  loadedOn: say('Dimuat', 'Loaded'),
  cut:      say('Lebih dari 200 laporan: angka di halaman ini tidak lengkap. Pilih masa yang lebih pendek.', 'More than 200 reports: the numbers of this page are not complete. Choose a shorter period.'),
  none:     say('Tidak ada laporan yang diterima dalam masa ini.', 'No report was received in this period.'),
  sealed:   say('Laporan tertutup tidak termasuk.', 'Sealed reports are not included.'),
  sign:     say('Mengetahui', 'Seen by'),
  asOf:     say('Keadaan', 'As of'),
} as const satisfies Record<string, Words>;
