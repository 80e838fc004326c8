import type { RefusalKind } from '#domain/report/refusals.ts';
import type { Words } from './lang.ts';

/** Why something is not done, and what to do next. "Not yours" reads as "not found" to the one it is not for. */
export const refusalWords: Readonly<Record<RefusalKind, Words>> = {
  notFound: {
    id: 'Laporan tidak ditemukan. Periksa kembali kodenya, huruf demi huruf, atau tanyakan kepada admin instansi Anda.',
    en: 'The report was not found. Check the code again, letter by letter, or ask your agency coordinator.',
  },
  wrongStage: {
    id: 'Langkah ini tidak dapat dilakukan pada tahap laporan sekarang. Muat ulang halaman untuk melihat langkah yang tersedia.',
    en: 'This step is not possible at the stage the report is in now. Reload the page to see the steps that are.',
  },
  notYourRole: {
    id: 'Langkah ini dilakukan oleh peran lain. Hubungi pemegang laporan yang tertulis di atas.',
    en: 'Another role takes this step. Contact the holder of the report named above.',
  },
  stale: {
    id: 'Laporan ini berubah sejak Anda membukanya. Tulisan Anda tetap tersimpan; bandingkan kedua versi, lalu kirim lagi.',
    en: 'The report has changed since you opened it. Your text is kept; compare both versions, then send again.',
  },
  alreadySubmitted: {
    id: 'Laporan ini sudah terkirim. Simpan kode lacaknya dan ikuti perkembangannya di halaman Lacak.',
    en: 'This report has already been sent. Keep its tracking code and follow it on the tracking page.',
  },
  alreadyVerified: {
    id: 'Laporan ini sudah diverifikasi. Lanjutkan dengan disposisi ke OPD.',
    en: 'The report is verified already. Go on and assign it to a unit.',
  },
  flagsNotSet: {
    id: 'Tanda anonim dan rahasia belum ditetapkan. Tetapkan keduanya, lalu disposisikan laporan.',
    en: 'The anonymous and confidential flags are not set yet. Set both, then assign the report.',
  },
  anonymityStays: {
    id: 'Tanda anonim tidak dapat dicabut karena melindungi pelapor. Lanjutkan dengan tanda itu tetap terpasang.',
    en: 'The anonymous flag cannot be taken off because it protects the reporter. Go on with the flag in place.',
  },
  alreadySuspended: {
    id: 'Laporan ini sedang ditunda. Tunggu pelapor melengkapi, atau lengkapi sendiri dengan keterangan yang Anda terima.',
    en: 'The report is suspended already. Wait for the reporter, or complete it with what you were told.',
  },
  notSuspended: {
    id: 'Laporan ini tidak sedang ditunda. Sampaikan keterangan tambahan lewat komentar.',
    en: 'The report is not suspended. Add what you have to say as a comment.',
  },
  isSuspended: {
    id: 'Laporan ini sedang ditunda. Akhiri penundaan dengan Lengkapi, lalu ulangi langkah ini.',
    en: 'The report is suspended. End that with Complete, then take this step again.',
  },
  suspendedTwice: {
    id: 'Laporan ini sudah dua kali ditunda. Tindak lanjuti dengan keterangan yang ada, atau jawab bahwa laporan tidak dapat dipenuhi beserta alasannya.',
    en: 'The report has been suspended twice. Act on what is known, or answer that it cannot be fulfilled and why.',
  },
  alreadyAcknowledged: {
    id: 'Laporan ini sudah dinyatakan diterima. Lanjutkan dengan catatan tindak lanjut untuk pelapor.',
    en: 'The report is acknowledged already. Go on with a progress note to the reporter.',
  },
  unitNotFound: {
    id: 'OPD atau jabatan itu tidak ada atau sudah tidak berlaku. Pilih yang lain dari daftar.',
    en: 'That unit or office does not exist or is no longer in force. Choose another from the list.',
  },
  sameUnit: {
    id: 'Laporan ini sudah ada di OPD tersebut. Pilih OPD lain, atau biarkan di tempatnya.',
    en: 'The report is with that unit already. Choose another one, or leave it there.',
  },
  unitIsOutside: {
    id: 'OPD itu di luar instansi ini. Teruskan laporan ke instansinya, atau buat surat penerusan.',
    en: 'That unit is outside this agency. Forward the report to its agency, or write a letter of transfer.',
  },
  unitIsSubject: {
    id: 'OPD itu adalah pihak yang dilaporkan. Pilih OPD lain untuk menangani laporan ini.',
    en: 'That unit is the one complained about. Choose another to handle the report.',
  },
  oversightNeedsInspectorate: {
    id: 'Pengaduan berkadar pengawasan ditangani Inspektorat. Pilih Inspektorat sebagai tujuan disposisi.',
    en: 'Oversight complaints are handled by the inspectorate. Choose the inspectorate.',
  },
  unitVersionMissing: {
    id: 'Laporan anonim memerlukan versi untuk unit. Tulis versi itu tanpa ciri yang menunjukkan pelapor, lalu lanjutkan.',
    en: 'An anonymous report needs its text for the unit. Write it without what could point to the reporter, then go on.',
  },
  sealedStaysInItsUnit: {
    id: 'Laporan tersegel hanya ditangani unit khususnya. Lanjutkan penanganan di unit itu, atau ubah tanda segelnya terlebih dahulu.',
    en: 'A sealed report is handled only by the unit for it. Go on in that unit, or change the seal first.',
  },
  noSealedUnit: {
    id: 'Belum ada unit untuk laporan tersegel. Minta pengelola menetapkannya; sementara itu arahkan pelapor ke SAPA 129.',
    en: 'There is no unit for sealed reports yet. Ask the administrator to name one; meanwhile point the reporter to SAPA 129.',
  },
  alreadyFollowedUp: {
    id: 'OPD ini sudah mulai menindaklanjuti. Selesaikan jawabannya, atau minta admin instansi memindahkan laporan.',
    en: 'This unit has begun to follow up. Finish the answer, or ask the coordinator to move the report.',
  },
  sameAgency: {
    id: 'Laporan ini sudah ada di instansi tersebut. Pilih instansi lain, atau disposisikan ke OPD.',
    en: 'The report is with that agency already. Choose another one, or assign the report to a unit.',
  },
  agencyNotFound: {
    id: 'Instansi itu tidak ada dalam daftar. Pilih instansi lain, atau pilih "Saya tidak tahu".',
    en: 'That agency is not on the list. Choose another one, or choose "I don\'t know".',
  },
  noDraft: {
    id: 'Belum ada konsep jawaban. Tulis konsepnya terlebih dahulu.',
    en: 'There is no draft answer yet. Write the draft first.',
  },
  draftIsReturned: {
    id: 'Konsep ini sudah dikembalikan. Tulis versi baru sesuai catatan pimpinan.',
    en: "This draft was returned. Write a new version that follows the head's note.",
  },
  draftIsNewer: {
    id: 'Ada versi konsep yang lebih baru. Baca versi terakhir, lalu putuskan.',
    en: 'There is a newer version of the draft. Read the latest, then decide.',
  },
  drafterCannotApprove: {
    id: 'Penyusun konsep tidak menyetujui konsepnya sendiri. Minta pimpinan menyetujui, atau minta petugas lain menyusun konsepnya.',
    en: 'Whoever drafts does not approve. Ask the head to approve, or a colleague to write the draft.',
  },
  byOnMissing: {
    id: 'Tanggal target belum diisi. Isi kapan pekerjaan akan selesai.',
    en: 'The target date is missing. Say when the work will be done.',
  },
  byOnPast: {
    id: 'Tanggal target sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The target date has passed. Choose today or later.',
  },
  byOnTooFar: {
    id: 'Tanggal target lebih dari satu tahun lagi. Pilih tanggal yang lebih dekat, misalnya untuk tahap pertama.',
    en: 'The target date is more than a year away. Choose a nearer one, for a first step perhaps.',
  },
  workAlreadyFinished: {
    id: 'Pekerjaan sudah dinyatakan selesai. Tambahkan keterangan lewat catatan bila masih ada.',
    en: 'The work is reported as finished. Add a note if there is more to say.',
  },
  promiseIsOpen: {
    id: 'Masih ada tanggal target yang berjalan. Penuhi tanggal itu, atau tulis perkembangannya tanpa tanggal baru.',
    en: 'A target date is still running. Meet it, or write your progress without a new date.',
  },
  noOpenQuestion: {
    id: 'Tidak ada pertanyaan yang menunggu balasan. Sampaikan keterangan Anda lewat komentar.',
    en: 'No question is waiting for a reply. Say what you have to say as a comment.',
  },
  alreadyRated: {
    id: 'Penilaian Anda sudah kami terima. Sampaikan hal lain lewat komentar selama laporan masih terbuka.',
    en: 'Your rating is with us. Say anything more as a comment while the report is open.',
  },
  objectedTwice: {
    id: 'Keberatan sudah disampaikan dua kali. Anda dapat melapor ke Ombudsman RI: cetak halaman ini sebagai bukti bahwa Anda sudah lebih dahulu melapor.',
    en: 'You have objected twice. You can go to the Ombudsman: print this page as proof that you complained here first.',
  },
  notHandedOver: {
    id: 'Laporan ini tidak diteruskan ke luar. Buka kembali dari arsip bila perlu ditangani.',
    en: 'This report was not handed over. Restore it from the archive if it needs work.',
  },
  notClosedOnSilence: {
    id: 'Laporan ini selesai dengan konfirmasi Anda. Buat laporan baru bila masalahnya muncul lagi, dan sebutkan kode ini.',
    en: 'This report ended with your confirmation. If the problem returns, write a new report and name this code.',
  },
  reopenTooLate: {
    id: 'Masa membuka kembali laporan ini sudah lewat. Buat laporan baru dan sebutkan kode ini.',
    en: 'The time for reopening this report is over. Write a new report and name this code.',
  },
  archivedForOtherReason: {
    id: 'Laporan ini diarsipkan dengan alasan yang tertulis di riwayatnya. Hubungi admin instansi untuk membukanya kembali.',
    en: 'This report is archived for the reason in its history. Ask the coordinator to bring it back.',
  },
  receivedInFuture: {
    id: 'Tanggal terima belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'The date of receipt lies ahead. Choose today or an earlier day.',
  },
  receivedTooEarly: {
    id: 'Tanggal terima terlalu lama atau tanpa alasan. Isi alasannya dan pilih paling lama lima hari kerja yang lalu, atau pakai hari ini.',
    en: 'The date of receipt is too long ago or has no reason. Give the reason and at most five working days ago, or use today.',
  },
  happenedInFuture: {
    id: 'Tanggal kejadian belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'The date of what happened lies ahead. Choose today or an earlier day.',
  },
  checkBackPast: {
    id: 'Tanggal pengecekan sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The day to check back has passed. Choose today or later.',
  },
  tooManyPhotos: {
    id: 'Paling banyak lima foto sekali kirim. Hapus beberapa, lalu kirim lagi.',
    en: 'At most five photos at a time. Remove some, then send again.',
  },
  nothingToCorrect: {
    id: 'Belum ada yang diubah. Ubah judul, kelas, kategori, atau lokasi, lalu simpan.',
    en: 'Nothing has been changed yet. Change the title, class, category or place, then save.',
  },
  alreadyErased: {
    id: 'Data laporan ini sudah dihapus. Buat laporan baru bila masalahnya masih ada.',
    en: 'The data of this report was erased. Write a new report if the problem is still there.',
  },
  alreadyRestricted: {
    id: 'Pemakaian data pelapor sedang dibatasi. Cabut pembatasan itu dahulu.',
    en: 'The use of the reporter’s data is limited. Lift that limit first.',
  },
  notRestricted: {
    id: 'Tidak ada pembatasan yang berlaku. Muat ulang halaman ini.',
    en: 'No limit is in force. Reload this page.',
  },
  reporterIsGone: {
    id: 'Pelapor sudah mengundurkan diri dari laporan ini. Lanjutkan penanganan tanpa menghubungi pelapor.',
    en: 'The reporter has left this report. Go on with the case without contacting the reporter.',
  },
  nothingDue: {
    id: 'Tidak ada batas waktu yang jatuh tempo sekarang. Muat ulang halaman untuk melihat batas waktu yang berjalan.',
    en: 'No limit is due now. Reload the page to see the limits that are running.',
  },
  notAnonymous: {
    id: 'Laporan ini tidak anonim, jadi fotonya sudah terlihat oleh OPD. Lanjutkan tanpa langkah ini.',
    en: 'This report is not anonymous, so the unit sees its photos already. Go on without this step.',
  },
  lineIsEmpty: {
    id: 'Tidak ada pejabat yang dapat memegang laporan ini. Minta pengelola mengisi jabatannya, lalu ulangi.',
    en: 'No officer could hold this report. Ask the administrator to fill the office, then try again.',
  },
  disposedBeforeReceived: {
    id: 'Tanggal disposisi di LAPOR! lebih awal dari tanggal laporan diterima. Periksa kedua tanggal itu.',
    en: 'The day of disposition at LAPOR! lies before the day of receipt. Check both days.',
  },
  disposedInFuture: {
    id: 'Tanggal disposisi di LAPOR! belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'The day of disposition at LAPOR! lies ahead. Choose today or an earlier day.',
  },
  notAtLapor: {
    id: 'Laporan ini tidak bernomor LAPOR!; tidak ada yang perlu dimuat di sana.',
    en: 'This report has no number of LAPOR!; nothing needs to be loaded there.',
  },
  alreadyLoaded: {
    id: 'Jawaban ini sudah dicatat dimuat di lapor.go.id; tidak perlu dicatat lagi.',
    en: 'This answer is recorded as loaded at lapor.go.id; it need not be recorded again.',
  },
  loadedInFuture: {
    id: 'Tanggal dimuat belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'The day of loading lies ahead. Choose today or an earlier day.',
  },
  loadedTooEarly: {
    id: 'Tanggal dimuat lebih awal dari tanggal laporan diterima. Periksa tanggalnya.',
    en: 'The day of loading lies before the day of receipt. Check the day.',
  },
  noPaper: {
    id: 'Surat itu belum ada pada laporan ini. Pilih surat lain, atau buat dahulu disposisi, konsep jawaban, atau penerusannya.',
    en: 'This report has no such paper yet. Choose another one, or first assign it, draft an answer or hand it over.',
  },
  scanMissing: {
    id: 'Belum ada berkas yang dipilih. Pilih foto atau PDF suratnya.',
    en: 'No file was chosen. Choose a photo or PDF of the paper.',
  },
  ownOffice: {
    id: 'Laporan tentang kantor Anda sendiri tidak boleh Anda catat. Tunjukkan situs ini, Inspektorat, atau Ombudsman RI (137) kepada pelapor.',
    en: 'You may not write down a report about your own office. Show the reporter this site, the inspectorate or the Ombudsman (137).',
  },
  alreadyInitialled: {
    id: 'Kantor Anda sudah memaraf konsep ini. Tunggu pimpinan, atau tulis konsep baru.',
    en: 'Your office has initialled this draft already. Wait for the head, or write a new draft.',
  },
  notDelegated: {
    id: 'Pimpinan belum melimpahkan persetujuan kepada Anda untuk hari ini. Beri paraf, atau mintalah administrator mencatat pelimpahan (a.n.).',
    en: 'The head has not handed the approval to you for today. Initial the draft, or ask an administrator to record it.',
  },
  noStaffHere: {
    id: 'Unit Anda belum punya jabatan pelaksana yang terisi. Administrator menambahkannya di halaman unit.',
    en: 'Your unit has no office of staff that is filled. An administrator adds it on the page of the unit.',
  },
  staffNotFound: {
    id: 'Pelaksana itu tidak ada di unit Anda hari ini. Pilih yang lain dari daftar.',
    en: 'There is no such staff in your unit today. Choose another from the list.',
  },
  workIsTheirs: {
    id: 'Tidak ada yang berubah: pekerjaan ini sudah di tempat itu. Pilih yang lain, atau biarkan.',
    en: 'Nothing would change: the work lies there already. Choose another, or leave it.',
  },
};
