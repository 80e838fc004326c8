import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** The officers' frame and the page of one report. */
// prettier-ignore
export const pageWords = {
  product:        say('LAPOR!', 'LAPOR!'),
  inbox:          say('Kotak masuk', 'Inbox'),
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  recap:          say('Rekap', 'Recap'),
  changePerson:   say('Ganti orang', 'Change person'),
  notFollowed:    say('Untuk petugas', 'For officers'),
  heldBy:         say('Dipegang oleh', 'Held by'),
  heldByNobody:   say('Tidak ada yang memegang: laporan ini sudah berakhir.', 'Nobody holds it: this report has ended.'),
  lastAt:         say('Terakhir di', 'Last at'),
  waitsReporter:  say('Menunggu pelapor, di meja', 'Waiting for the reporter, at the desk of'),
  dueOn:          say('jatuh tempo', 'due'),
  checkBack:      say('tengok kembali', 'look again'),
  provisional:    say('sementara: keputusan hari libur tahun itu belum ada', 'provisional: no holiday decree for that year yet'),
  since:          say('sejak', 'since'),
  days:           say('Hari kerja', 'Working days'),
  calendarDays:   say('Hari kalender', 'Calendar days'),
  today:          say('hari ini', 'today'),
  received:       say('diterima', 'received'),
  receivedWeek:   say('diterima pekan', 'received in the week of'),
  week:           say('pekan', 'week of'),
  actions:        say('Tindakan', 'What you can do'),
  notNow:         say('Belum bisa:', 'Not now:'),
  notNowTitle:    say('Belum bisa sekarang', 'Not possible now'),
  othersTitle:    say('Tugas pejabat lain', 'For other offices'),
  onlyReads:      say('Anda membaca laporan ini; yang bertindak adalah pemegangnya.', 'You read this report; its holder acts.'),
  yourDuty:       say('Tugas Anda sekarang', 'Your duty now'),
  timeline:       say('Perjalanan laporan', 'The story of the report'),
  reporter:       say('Pelapor', 'Reporter'),
  clockActor:     say('Hitungan hari', 'The clock'),
  internal:       say('Hanya petugas: pelapor tidak melihat ini', 'Officers only: the reporter does not see this'),
  owed:           say('baru jatuh tempo, belum dicatat', 'just due, not written yet'),
  line:           say('Siapa di atas saya?', 'Who is my line?'),
  noPhone:        say('telepon belum dicatat', 'no telephone recorded'),
  facts:          say('Data laporan', 'Facts'),
  content:        say('Isi laporan', 'The report'),
  unitVersion:    say('Versi untuk unit', 'Text for the unit'),
  hiddenNote:     say('Laporan anonim: Anda membaca versi untuk unit. Naskah asli tetap di koordinator.', 'Anonymous: you read the text for the unit. The original stays with the coordinator.'),
  noVersion:      say('Versi untuk unit belum ditulis koordinator.', 'The coordinator has not written the text for the unit yet.'),
  erased:         say('Teks ini sudah dihapus.', 'This text was erased.'),
  class:          say('Jenis', 'Class'),
  category:       say('Kategori', 'Category'),
  channel:        say('Masuk lewat', 'Came by'),
  place:          say('Tempat', 'Place'),
  happenedOn:     say('Terjadi', 'Happened'),
  subject:        say('Yang diadukan', 'Complained about'),
  flags:          say('Tanda', 'Flags'),
  flagsUnset:     say('belum ditetapkan petugas', 'not set by a person yet'),
  none:           say('tidak ada', 'none'),
  unknown:        say('tidak disebut', 'not given'),
  agency:         say('Instansi', 'Agency'),
  suggested:      say('Disebut pelapor', 'Named by the reporter'),
  unit:           say('Unit', 'Unit'),
  number:         say('Nomor', 'Number'),
  clocks:         say('Semua batas waktu', 'All limits'),
  paused:         say('berhenti sementara', 'paused'),
  clockEnded:     say('selesai dihitung', 'no longer counted'),
  lapses:         say('Lewat batas waktu', 'Lapses'),
  voided:         say('dibatalkan', 'void'),
  promised:       say('Tanggal yang dijanjikan', 'Promised date'),
  broken:         say('terlampaui', 'missed'),
  question:       say('Pertanyaan kepada pelapor belum dijawab.', 'A question to the reporter is open.'),
  dispute:        say('Di meja koordinator: keberatan atau pengembalian kedua.', 'At the coordinator’s desk: second objection or return.'),
  photos:         say('Foto dan berkas', 'Photos and files'),
  photo:          say('Foto', 'Photo'),
  pdf:            say('Berkas PDF', 'PDF file'),
  fromReporter:   say('dari pelapor', 'from the reporter'),
  fromOfficer:    say('dari petugas', 'from officers'),
  photoIsReleased:say('sudah dilepas untuk unit', 'released to the unit'),
  photosHidden:   say('foto belum dilepas koordinator', 'photos not released by the coordinator'),
  drafts:         say('Semua versi konsep', 'All draft versions'),
  version:        say('Versi', 'Version'),
  returned:       say('dikembalikan', 'returned'),
  looks:          say('Siapa yang melihat', 'Who looked'),
  looksNote:      say('Pelapor melihat jabatan dan alasannya.', 'The reporter sees office and reason.'),
  identity:       say('Identitas pelapor', 'The reporter’s identity'),
  openIdentity:   say('Lihat identitas', 'See the identity'),
  identityHint:   say('Tulis alasan Anda. Pelapor akan melihat jabatan Anda dan alasan ini.', 'Write your reason. The reporter will see your office and this reason.'),
  identityNone:   say('Pelapor tidak memberi nama atau kontak.', 'The reporter gave no name or contact.'),
  identityShown:  say('Ditampilkan sekali ini. Pembukaan ini sudah tercatat.', 'Shown this once. This look is recorded.'),
  name:           say('Nama', 'Name'),
  contact:        say('Kontak', 'Contact'),
  gone:           say('Pelapor sudah mundur dari perkara ini.', 'The reporter has left this case.'),
  print:          say('Cetak', 'Print'),
  open:           say('Buka', 'Open'),
  done:           say('Tersimpan.', 'Saved.'),
  back:           say('Kembali ke laporan', 'Back to the report'),
} as const satisfies Record<string, Words>;

export const flagWords = {
  anonymous: say('anonim', 'anonymous'),
  confidential: say('rahasia', 'confidential'),
  sealed: say('tertutup', 'sealed'),
} as const satisfies Record<string, Words>;

export const lookWords = {
  identity: say('identitas pelapor', 'the reporter’s identity'),
  sealed: say('laporan tertutup', 'a sealed report'),
  photo: say('foto', 'photos'),
  content: say('isi', 'content'),
} as const satisfies Record<string, Words>;

export const documentWords = {
  what: say('Yang dikerjakan', 'What is done'),
  who: say('Oleh', 'By'),
  byOn: say('Selesai paling lambat', 'By when'),
  evidence: say('Bukti', 'Evidence'),
  whyNot: say('Mengapa tidak atau belum', 'Why not, or not yet'),
  nextDoor: say('Pintu berikutnya', 'Next door'),
} as const satisfies Record<string, Words>;

/** Pages of one act. */
// prettier-ignore
export const actWords = {
  errorsTitle:  say('Ada yang perlu diperbaiki', 'Something needs mending'),
  refusedTitle: say('Belum dilakukan', 'Not done'),
  staleTitle:   say('Laporan berubah sejak Anda membukanya', 'The report changed since you opened it'),
  staleText:    say('Tulisan Anda masih ada di bawah. Baca yang baru, lalu kirim lagi.', 'Your text is still below. Read what is new, then send again.'),
  newSince:     say('Yang baru', 'What is new'),
  notAllowed:   say('Belum bisa sekarang', 'Not possible now'),
  optional:     say('(boleh dikosongkan)', '(optional)'),
  choose:       say('Pilih', 'Choose'),
  same:         say('Tidak berubah', 'Unchanged'),
  nobody:       say('Tidak ada', 'Nobody'),
  yes:          say('Ya', 'Yes'),
  no:           say('Tidak', 'No'),
  limit:        say('Paling banyak {max} huruf', 'At most {max} characters'),
  left:         say('Sisa {n} huruf', '{n} characters left'),
  over:         say('Kelebihan {n} huruf', '{n} characters too many'),
  askedFor:     say('diminta pelapor', 'asked for by the reporter'),
  anonymityStays: say('Pelapor meminta anonim. Itu tidak dapat dicabut.', 'The reporter asked for it. It cannot be taken back.'),
  namesPerson:  say('Laporan ini tampaknya menyebut atau menunjuk seseorang. Karena itu tidak ada pilihan yang terisi: Anda yang memutuskan.', 'This report seems to name or point at a person. So nothing is preset: you decide.'),
  willPublish:  say('Yang akan terbit', 'What will be published'),
  drafter:      say('Persetujuan dalam sistem, bukan tanda tangan elektronik tersertifikasi.', 'Approval in the system, no certified electronic signature.'),
  latestDraft:  say('Konsep terakhir', 'Latest draft'),
  keptFiles:    say('Sudah terunggah', 'Already uploaded'),
  filesRefused: say('Satu berkas tidak diterima; yang lain tetap tersimpan.', 'One file was not taken; the others are kept.'),
  open:         say('terbuka', 'open'),
  late:         say('terlambat', 'late'),
  signedOut:    say('Sesi Anda berakhir. Tulisan Anda belum terkirim dan belum hilang.', 'Your session ended. Your text was not sent and is not lost.'),
  signedOutHow: say('Masuk lagi di tab lain, kembali ke tab ini, lalu tekan kirim.', 'Sign in in another tab, come back to this one, then send.'),
  signIn:       say('Buka halaman masuk di tab baru', 'Open sign-in in a new tab'),
  sendAgain:    say('Kirim lagi', 'Send again'),
  noReport:     say('Isi laporan tidak ditampilkan selama Anda belum masuk.', 'The report is not shown while you are signed out.'),
} as const satisfies Record<string, Words>;

export const signInWords = {
  title: say('Masuk sebagai petugas', 'Sign in as an officer'),
  sample: say(
    'Ini contoh. Pilih seorang petugas di pita paling atas, lalu tekan “Jadi”.',
    'This is a sample. Choose an officer in the strip on top, then press “Become”.',
  ),
  real: say(
    'Akun petugas belum dibuka di pemasangan ini. Hubungi admin instansi Anda.',
    'Officers’ accounts are not open in this installation yet. Ask your agency’s administrator.',
  ),
  already: say('Anda sudah masuk sebagai', 'You are signed in as'),
  toInbox: say('Ke kotak masuk', 'To the inbox'),
  toHome: say('Ke halaman awal', 'To the home page'),
} as const satisfies Record<string, Words>;

/** Days of a suspension are calendar days, and are said so. */
export function sayCalendarDays(remaining: number, lang: 'id' | 'en'): string {
  if (remaining === 0) return lang === 'id' ? 'berakhir hari ini' : 'ends today';
  const days = Math.abs(remaining);
  if (lang === 'id') return remaining > 0 ? `sisa ${days} hari` : `lewat ${days} hari`;
  const unit = days === 1 ? 'day' : 'days';
  return remaining > 0 ? `${days} ${unit} left` : `${days} ${unit} late`;
}
