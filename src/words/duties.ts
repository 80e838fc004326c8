import type { ClockKind } from '#domain/calendar/clocks.ts';
import type { OfficerCommand } from '#words/commands.ts';
import type { Words } from '#words/lang.ts';

/** What is asked of whoever has this button: it teaches the job where the job is done (K-22). */
export interface Duty {
  readonly duty: Words;
  /** The clock whose last day answers "by when", if one runs. */
  readonly clock: ClockKind | null;
  /** Said where no clock runs. */
  readonly byWhen: Words;
  readonly ifNot: Words;
  readonly source: Words;
}

/** The limits were read in the service's own texts; the articles behind them were not. */
const PERIODS: Words = {
  id: 'Batas waktu: keterangan resmi SP4N-LAPOR!. Pasal peraturan: acuan belum diperiksa.',
  en: 'Limit: the official text of SP4N-LAPOR!. Article of the regulation: source not checked yet.',
};
const UNREAD: Words = { id: 'acuan belum diperiksa', en: 'source not checked yet' };
const PRIVACY: Words = {
  id: 'Aturan layanan ini untuk melindungi pelapor. Pasal peraturan: acuan belum diperiksa.',
  en: 'A rule of this service to protect reporters. Article: source not checked yet.',
};

type Pair = readonly [id: string, en: string];
const said = ([id, en]: Pair): Words => ({ id, en });
const duty = (
  asked: Pair,
  [clock, byWhen]: readonly [ClockKind | null, Pair],
  ifNot: Pair,
  source: Words = UNREAD,
): Duty => ({ duty: said(asked), clock, byWhen: said(byWhen), ifNot: said(ifNot), source });

const THREE_DAYS: Pair = ['3 hari kerja sejak laporan diterima', '3 working days after receipt'];
const FIVE_DAYS: Pair = ['5 hari kerja sejak disposisi', '5 working days after assignment'];
const ANY_TIME: Pair = ['Kapan saja diperlukan', 'Whenever it is needed'];
const AT_ONCE: Pair = ['Begitu Anda mengetahuinya', 'As soon as you know'];
const BEFORE_UNIT: Pair = ['Sebelum unit mana pun membacanya', 'Before any unit reads it'];
const LATE_STAYS: Pair = [
  'Lewat batas waktu tercatat tetap atas nama kantor yang memegang.',
  'A lapse is recorded for good, in the name of the office that holds it.',
];

// prettier-ignore
export const duties: Readonly<Record<OfficerCommand, Duty>> = {
  assign: duty(['Serahkan laporan kepada satu unit yang berwenang. Lihat beban dan keterlambatannya lebih dulu.', 'Give the report to the one unit in charge. Look at its load and lateness first.'], ['verify', THREE_DAYS], LATE_STAYS, PERIODS),
  verify: duty(['Baca seluruh laporan, tetapkan kedua tanda privasi, lalu nyatakan layak diproses. Laporan tidak boleh ditolak karena salah alamat.', 'Read it all, set both privacy flags, then say it can proceed. No report is refused for being at the wrong door.'], ['verify', THREE_DAYS], LATE_STAYS, PERIODS),
  writeUnitVersion: duty(['Tulis ulang inti laporan tanpa hal yang menunjuk pelapornya: nama, desa, jam, jabatan, ciri.', 'Rewrite the core without what points at its teller: name, village, hour, position, traits.'], [null, BEFORE_UNIT], ['Laporan anonim tidak dapat didisposisikan.', 'An anonymous report cannot be assigned.'], PRIVACY),
  releasePhoto: duty(['Periksa foto: wajah, pelat, papan nama, halaman rumah. Lepas hanya yang tidak menunjuk pelapor.', 'Check the photo: faces, plates, name boards, homes. Release only what does not point at the reporter.'], [null, BEFORE_UNIT], ['Unit tidak melihat foto.', 'The unit does not see the photo.'], PRIVACY),
  correct: duty(['Perbaiki judul, jenis, kategori, atau tempat. Yang asli tetap tersimpan dan alasan Anda tercatat.', 'Correct title, class, category or place. The original stays and your reason is recorded.'], [null, ANY_TIME], ['Laporan dapat jatuh ke unit atau batas waktu yang salah.', 'It may go to the wrong unit or under the wrong limit.']),
  setFlags: duty(['Lindungi pelapor: anonim menyembunyikan siapa, rahasia menyembunyikan isi dari publik.', 'Protect the reporter: anonymous hides who, confidential hides the content from the public.'], [null, AT_ONCE], ['Pelapor dapat dikenali. Ini pernah membawa orang ke polisi.', 'The reporter may be recognised. This has brought people to the police.'], PRIVACY),
  setSubject: duty(['Sebut unit atau jabatan yang diadukan, agar yang bersangkutan tidak membaca dan tidak menangani.', 'Name the unit or office complained about, so that those concerned neither read nor act.'], [null, BEFORE_UNIT], ['Yang diadukan dapat membaca laporan tentang dirinya.', 'Those complained about may read about themselves.'], PRIVACY),
  forward: duty(['Teruskan ke instansi yang berwenang. Hari yang terpakai tetap dihitung.', 'Forward it to the agency in charge. Days used still count.'], ['verify', THREE_DAYS], LATE_STAYS, PERIODS),
  handOver: duty(['Buat surat penerusan, sebut siapa penerimanya, dan tentukan kapan Anda menengok kembali.', 'Make the letter, say who gets it, and when you will look again.'], ['verify', THREE_DAYS], ['Pelapor tidak tahu pintu berikutnya.', 'The reporter does not know the next door.']),
  checkBack: duty(['Hubungi penerima, lalu catat apa yang sudah terjadi.', 'Call the recipient and record what has happened.'], [null, ['Pada tanggal tengok kembali', 'On the check-back date']], ['Laporan hilang dari pandangan.', 'The report drops out of sight.']),
  acknowledge: duty(['Nyatakan laporan sudah sampai di meja Anda. Ini belum tindak lanjut dan tidak menghentikan hitungan hari.', 'Say that it reached your desk. This is not follow-up yet and stops no clock.'], [null, ['Pada hari Anda menerimanya', 'On the day you get it']], ['Koordinator tidak tahu apakah ada yang membaca.', 'The coordinator does not know whether anybody reads.']),
  note: duty(['Beri tahu pelapor apa yang dikerjakan, oleh siapa, dan kapan selesai; atau mengapa belum bisa. Kabar pertama menghentikan hitungan tindak lanjut.', 'Tell the reporter what is done, by whom and by when; or why not yet. The first note stops the follow-up clock.'], ['followUp', FIVE_DAYS], LATE_STAYS, PERIODS),
  draft: duty(['Susun jawaban: apa yang sudah atau akan dikerjakan, oleh siapa, kapan, dan buktinya. Pimpinan yang menyetujui.', 'Draft the answer: what was or will be done, by whom, when, with what proof. The head approves it.'], ['class', ['Sebelum batas jawaban menurut jenis laporan', 'Before the limit of its class']], LATE_STAYS, PERIODS),
  approve: duty(['Baca jawaban sebagaimana pelapor akan membacanya. Menyetujui berarti langsung menerbitkan.', 'Read it as the reporter will. To approve is to publish at once.'], ['class', ['Sebelum batas jawaban menurut jenis laporan', 'Before the limit of its class']], ['Pelapor menunggu di meja Anda, dan keterlambatan atas nama Anda.', 'The reporter waits at your desk, and the lapse is yours.'], PERIODS),
  initial: duty(['Baca konsepnya, lalu paraf. Paraf tidak menerbitkan apa pun; pimpinan yang menyetujui.', 'Read the draft, then initial it. Nothing is published by that; the head approves.'], ['class', ['Sebelum batas jawaban menurut jenis laporan', 'Before the limit of its class']], ['Konsep sampai ke pimpinan tanpa paraf Anda.', 'The draft reaches the head without your initials.']),
  giveWork: duty(['Serahkan pekerjaan laporan ini kepada satu pelaksana. Hanya laporan ini yang ia lihat; Anda tetap pemegangnya.', 'Give the work of this report to one of the staff. They see this report only; you still hold it.'], [null, ANY_TIME], ['Anda mengerjakannya sendiri.', 'You do it yourself.']),
  returnDraft: duty(['Sebut dengan jelas apa yang harus diperbaiki. Semua versi tetap tersimpan.', 'Say plainly what must change. All versions stay.'], ['class', ['Sebelum batas jawaban menurut jenis laporan', 'Before the limit of its class']], ['Hitungan hari tetap berjalan.', 'The clock runs on.'], PERIODS),
  recordAnswer: duty(['Salin jawaban yang sudah ditandatangani di kertas: nama dan jabatan penanda tangan, dan pindaiannya bila ada.', 'Copy the answer signed on paper: name and office of the signer, and the scan if there is one.'], ['class', ['Sebelum batas jawaban menurut jenis laporan', 'Before the limit of its class']], ['Pelapor tidak menerima jawaban yang sudah ada.', 'The reporter does not get the answer that exists.'], PERIODS),
  finishWork: duty(['Tunjukkan bahwa pekerjaan benar-benar selesai: keterangan dan foto sesudahnya.', 'Show that the work is really done: words and photos from afterwards.'], [null, ['Pada tanggal yang dijanjikan', 'On the promised date']], ['Target tanggal terlampaui tercatat tetap.', 'A missed date is recorded for good.']),
  promise: duty(['Sebut satu tanggal yang dapat Anda tepati. Tanggal ini tidak dapat diundur.', 'Name one date you can keep. It cannot be put off.'], [null, ANY_TIME], ['Tanggal yang terlampaui tercatat tetap.', 'A missed date is recorded for good.']),
  ask: duty(['Tanyakan hanya yang Anda perlukan. Pertanyaan tidak menghentikan hitungan hari.', 'Ask only what you need. A question stops no clock.'], [null, ANY_TIME], ['Anda bekerja dengan dugaan.', 'You work on guesses.']),
  askSuspension: duty(['Jelaskan kepada koordinator apa yang harus dilengkapi pelapor. Hanya koordinator yang dapat menunda.', 'Tell the coordinator what the reporter must add. Only the coordinator suspends.'], ['followUp', FIVE_DAYS], ['Hitungan hari tetap berjalan.', 'The clock runs on.']),
  suspend: duty(['Tunda hanya bila tidak ada yang dapat dikerjakan tanpa keterangan pelapor, paling banyak dua kali.', 'Suspend only when nothing can be done without the reporter, twice at most.'], [null, ANY_TIME], ['Lama menunggu pelapor tetap ditampilkan seluruhnya.', 'The whole wait of the reporter is shown all the same.']),
  complete: duty(['Begitu yang kurang sudah ada, lanjutkan. Hitungan hari berjalan lagi dari tempatnya berhenti.', 'As soon as what was missing is there, go on. The clocks go on where they stood.'], ['suspension', ['Sebelum batas penundaan', 'Before the suspension ends']], ['Laporan diarsipkan karena tidak ada kabar.', 'The report is archived for silence.']),
  decline: duty(['Kembalikan hanya bila unit lain yang berwenang: sebut alasan dan usulkan unitnya.', 'Return it only where another unit is in charge: say why and suggest which.'], ['followUp', FIVE_DAYS], LATE_STAYS, PERIODS),
  comment: duty(['Tulis kepada pelapor. Ini bukan kabar kemajuan dan tidak menghentikan hitungan hari.', 'Write to the reporter. This is no progress note and stops no clock.'], [null, ANY_TIME], ['Tidak ada akibat.', 'Nothing.']),
  internalNote: duty(['Catat untuk sesama petugas. Pelapor tidak melihatnya, tetapi catatan tidak dapat dihapus.', 'Note for fellow officers. The reporter does not see it, but it cannot be deleted.'], [null, ANY_TIME], ['Tidak ada akibat.', 'Nothing.']),
  attachScan: duty(['Lampirkan surat yang sudah ditandatangani tangan, sebagai foto atau PDF. Pelapor tidak melihatnya.', 'Attach the paper that was signed by hand, as a photo or PDF. The reporter does not see it.'], [null, ANY_TIME], ['Surat hanya ada di kertas.', 'The paper exists on paper only.']),
  copyAnswer: duty(['Salin jawaban yang terbit di sini, lalu tempel di lapor.go.id dengan akun instansi Anda. Tidak ada yang dikirim otomatis.', 'Copy the answer published here and paste it into lapor.go.id with the account of your agency. Nothing is sent by itself.'], [null, ['Pada hari jawaban terbit', 'On the day the answer is published']], ['Di lapor.go.id laporan ini tetap terlihat belum dijawab.', 'At lapor.go.id the report still looks unanswered.']),
  loadAnswer: duty(['Catat sejak tanggal berapa jawaban ini terbaca di lapor.go.id.', 'Record since which day this answer can be read at lapor.go.id.'], [null, ['Pada hari Anda memuatnya', 'On the day you load it']], ['Rekap menghitung jawaban ini belum dimuat.', 'The recap counts this answer as missing there.']),
  archive: duty(['Arsipkan hanya di luar cakupan layanan. Pelapor membaca alasannya dan pintu berikutnya.', 'Archive only what is out of scope. The reporter reads why, and where to turn.'], ['verify', THREE_DAYS], LATE_STAYS, PERIODS),
  restore: duty(['Pulihkan bila alasannya tidak lagi benar. Laporan kembali ke tempatnya semula.', 'Restore it where the reason no longer holds. It goes back to where it was.'], [null, ANY_TIME], ['Laporan tetap di arsip.', 'The report stays archived.']),
};
