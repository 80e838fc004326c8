import type { ClockKind } from '#domain/calendar/clocks.ts';
import type { OfficeRole } from '#domain/office/organisation.ts';
import type {
  ArchivedFor,
  Channel,
  ErasedScope,
  Outcome,
  PaperKind,
  ReportClass,
  Stage,
} from '#domain/report/report.ts';
import type { Status } from '#domain/report/status.ts';
import type { Words } from '#words/lang.ts';

/** The official words of the seven states that officers know, and the one for doors outside (M-5). */
export const statusWords: Readonly<Record<Status, Words>> = {
  notVerified: { id: 'belum diverifikasi', en: 'not verified' },
  notAssigned: { id: 'belum terdisposisi', en: 'not assigned' },
  notFollowedUp: { id: 'terdisposisi belum ditindaklanjuti', en: 'assigned, not followed up' },
  inProcess: { id: 'dalam proses', en: 'in process' },
  suspended: { id: 'ditunda', en: 'suspended' },
  closed: { id: 'selesai', en: 'closed' },
  archived: { id: 'diarsipkan', en: 'archived' },
  handedOver: { id: 'diteruskan ke luar', en: 'handed over outside' },
};

/** Where a report is, in a citizen's words. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  intake: { id: 'sedang diperiksa', en: 'being checked' },
  handling: { id: 'sedang ditangani', en: 'being handled' },
  answered: { id: 'sudah dijawab, menunggu Anda', en: 'answered, waiting for you' },
  closed: { id: 'selesai', en: 'closed' },
  archived: { id: 'diarsipkan', en: 'archived' },
};

export const classWords: Readonly<Record<ReportClass, Words>> = {
  complaint: { id: 'pengaduan', en: 'complaint' },
  oversightComplaint: { id: 'pengaduan berkadar pengawasan', en: 'oversight complaint' },
  aspiration: { id: 'aspirasi', en: 'aspiration' },
  informationRequest: { id: 'permintaan informasi', en: 'information request' },
};

/** The same classes as a citizen chooses them. */
export const plainClassWords: Readonly<Record<ReportClass, Words>> = {
  complaint: { id: 'Keluhan pelayanan', en: 'A complaint about a service' },
  oversightComplaint: {
    id: 'Dugaan pelanggaran oleh petugas',
    en: 'A suspected violation by an official',
  },
  aspiration: { id: 'Usul atau saran', en: 'A proposal or suggestion' },
  informationRequest: { id: 'Permintaan informasi', en: 'A request for information' },
};

/** Papers as buttons and the story name them (K-18). */
export const paperWords: Readonly<Record<PaperKind, Words>> = {
  dispositionSlip: { id: 'Lembar Disposisi', en: 'Disposition slip' },
  officialNote: { id: 'Nota Dinas', en: 'Nota dinas (internal letter)' },
  referral: { id: 'Surat Penerusan', en: 'Letter of referral' },
};

export const channelWords: Readonly<Record<Channel, Words>> = {
  web: { id: 'situs web', en: 'website' },
  walkIn: { id: 'datang langsung', en: 'walk-in' },
  telephone: { id: 'telepon', en: 'telephone' },
  letter: { id: 'surat', en: 'letter' },
  socialMedia: { id: 'media sosial', en: 'social media' },
  lapor: { id: 'SP4N-LAPOR!', en: 'SP4N-LAPOR!' },
  other: { id: 'saluran lain', en: 'other channel' },
};

export const outcomeWords: Readonly<Record<Outcome, Words>> = {
  done: { id: 'sudah dikerjakan', en: 'done' },
  willBeDone: { id: 'akan dikerjakan', en: 'will be done' },
  cannotBeFulfilled: { id: 'tidak dapat dipenuhi', en: 'cannot be fulfilled' },
  informationGiven: { id: 'informasi diberikan', en: 'information given' },
};

/** How much an erasure took. */
export const erasedWords: Readonly<Record<ErasedScope, Words>> = {
  reporter: { id: 'nama dan kontak pelapor', en: 'name and contact of the reporter' },
  all: { id: 'semua teks, berkas, dan identitas', en: 'every text, file and identity' },
};

/** Why a report is archived; no reason says that it is false (K-8). */
export const archiveWords: Readonly<Record<ArchivedFor, Words>> = {
  beforeCourt: { id: 'sedang diperiksa pengadilan', en: 'before a court' },
  crime: { id: 'perkara pidana, ditangani kepolisian', en: 'a crime, for the police' },
  spam: { id: 'iklan atau kiriman massal', en: 'advertising or bulk mail' },
  notEnoughEvidence: { id: 'tidak cukup bukti', en: 'not enough evidence' },
  notAReport: { id: 'bukan laporan', en: 'not a report' },
  alreadyAnswered: {
    id: 'sudah dijawab dalam laporan lain',
    en: 'already answered in another report',
  },
  silence: { id: 'tidak ada kabar dari pelapor', en: 'no word from the reporter' },
  withdrawn: { id: 'dicabut oleh pelapor', en: 'withdrawn by the reporter' },
  handedOver: { id: 'diteruskan ke luar', en: 'handed over outside' },
};

export const roleWords: Readonly<Record<OfficeRole, Words>> = {
  liaison: { id: 'pejabat penghubung', en: 'liaison officer' },
  deputy: { id: 'wakil penghubung', en: 'deputy liaison' },
  head: { id: 'pimpinan OPD', en: 'head of agency' },
  secretary: { id: 'sekretaris', en: 'secretary' },
  division: { id: 'kepala bidang', en: 'head of division' },
  staff: { id: 'pelaksana', en: 'staff' },
  coordinator: { id: 'koordinator', en: 'coordinator' },
  arbiter: { id: 'Sekda/Asisten', en: 'regional secretary' },
  executive: { id: 'kepala daerah', en: 'head of the region' },
  inspector: { id: 'inspektur', en: 'inspector' },
  evaluator: { id: 'evaluator', en: 'evaluator' },
  ombudsman: { id: 'Ombudsman RI', en: 'Ombudsman' },
};

export const clockWords: Readonly<Record<ClockKind, Words>> = {
  verify: { id: 'verifikasi dan disposisi', en: 'verification and assignment' },
  followUp: { id: 'tindak lanjut pertama', en: 'first follow-up' },
  reply: { id: 'tanggapan pelapor', en: 'the reporter’s reply' },
  class: { id: 'jawaban', en: 'answer' },
  suspension: { id: 'penundaan', en: 'suspension' },
};
