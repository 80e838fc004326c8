import type { OfficerAbout, ToldReporter } from '#domain/notice/notices.ts';
import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** What happened, as the office that has the report is told it. */
// prettier-ignore
export const officerAbout: Readonly<Record<OfficerAbout, Words>> = {
  submitted:       say('Laporan baru', 'A new report'),
  assigned:        say('Disposisi baru untuk unit Anda', 'A new assignment for your unit'),
  forwarded:       say('Laporan diteruskan kepada Anda', 'A report was forwarded to you'),
  declined:        say('Unit menyatakan bukan wewenangnya', 'A unit says that it is not in charge'),
  draftReturned:   say('Rancangan jawaban dikembalikan', 'A draft answer was returned'),
  drafted:         say('Rancangan jawaban menunggu persetujuan', 'A draft answer waits for approval'),
  completed:       say('Laporan sudah dilengkapi', 'A report was completed'),
  replied:         say('Pelapor membalas pertanyaan', 'The reporter replied to a question'),
  commented:       say('Ada tanggapan baru', 'There is a new comment'),
  photosAdded:     say('Ada foto baru', 'There are new photos'),
  objected:        say('Pelapor berkeberatan atas jawaban', 'The reporter objects to the answer'),
  reopened:        say('Pelapor membuka kembali laporan', 'The reporter reopened the report'),
  restored:        say('Laporan dipulihkan dari arsip', 'A report was restored from the archive'),
  suspensionAsked: say('Unit meminta laporan ditunda', 'A unit asks to suspend a report'),
  passed:          say('Laporan kini ada pada Anda', 'A report is now with you'),
  lapsed:          say('Lewat batas waktu', 'Past due'),
  reminded:        say('Ingatkan OPD yang menangani', 'Remind the unit in charge'),
};

/** What happened, as the reporter is told it. */
// prettier-ignore
export const reporterAbout: Readonly<Record<ToldReporter, Words>> = {
  verified:         say('Laporan Anda sudah diverifikasi', 'Your report was verified'),
  suspended:        say('Laporan Anda ditunda; kami menunggu kelengkapan dari Anda', 'Your report is suspended; we wait for you to complete it'),
  completed:        say('Laporan Anda sudah lengkap dan dilanjutkan', 'Your report is complete and goes on'),
  assigned:         say('Laporan Anda sudah diserahkan kepada unit yang berwenang', 'Your report was given to the unit in charge'),
  forwarded:        say('Laporan Anda diteruskan ke instansi lain', 'Your report was forwarded to another agency'),
  handedOver:       say('Laporan Anda diteruskan ke luar', 'Your report was handed over outside'),
  noted:            say('Ada perkembangan atas laporan Anda', 'There is progress on your report'),
  answered:         say('Laporan Anda sudah dijawab', 'Your report was answered'),
  answerRecorded:   say('Laporan Anda sudah dijawab', 'Your report was answered'),
  workFinished:     say('Pekerjaan atas laporan Anda dinyatakan selesai', 'The work on your report is said to be finished'),
  promised:         say('Ada tanggal yang dijanjikan untuk laporan Anda', 'A date was promised for your report'),
  asked:            say('Ada pertanyaan untuk Anda', 'There is a question for you'),
  commented:        say('Ada tanggapan atas laporan Anda', 'There is a comment on your report'),
  archived:         say('Laporan Anda diarsipkan, dengan alasannya', 'Your report was archived, with the reason'),
  archivedOnSilence: say('Laporan Anda diarsipkan karena tidak ada kabar dari Anda', 'Your report was archived for lack of word from you'),
  closedOnSilence:  say('Laporan Anda ditutup karena tidak ada tanggapan; Anda dapat membukanya kembali', 'Your report was closed for lack of a reply; you can reopen it'),
  restored:         say('Laporan Anda dipulihkan dari arsip', 'Your report was restored from the archive'),
};
