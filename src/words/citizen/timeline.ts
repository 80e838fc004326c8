import type { EventType } from '#domain/report/events.ts';
import type { Words } from '#words/lang.ts';

/** An event as its reporter reads it. `{about}`: the unit or agency it is about. */
export const timelineWords = {
  submitted: { id: 'Laporan diterima', en: 'Report received' },
  verified: { id: 'Laporan sudah diperiksa', en: 'Report checked' },
  corrected: { id: 'Judul, jenis, atau tempat diperbaiki', en: 'Title, kind or place corrected' },
  flagsSet: { id: 'Tingkat kerahasiaan diubah', en: 'Secrecy changed' },
  suspended: {
    id: 'Ditunda: menunggu kelengkapan dari Anda',
    en: 'Suspended: waiting for something from you',
  },
  completed: { id: 'Laporan dilengkapi', en: 'Report completed' },
  assigned: { id: 'Diteruskan ke {about}', en: 'Passed to {about}' },
  acknowledged: {
    id: 'Kantor menyatakan sudah menerima',
    en: 'The office says it has received it',
  },
  declined: {
    id: 'Dikembalikan: bukan kewenangan kantor ini',
    en: 'Returned: not this office’s business',
  },
  forwarded: { id: 'Diteruskan ke {about}', en: 'Forwarded to {about}' },
  handedOver: { id: 'Diteruskan ke lembaga lain', en: 'Handed over to another institution' },
  answered: { id: 'Jawaban tindak lanjut', en: 'Answer' },
  answerRecorded: {
    id: 'Jawaban tindak lanjut, disetujui di atas kertas',
    en: 'Answer, approved on paper',
  },
  noted: { id: 'Kabar kemajuan', en: 'Progress' },
  workFinished: { id: 'Pekerjaan selesai', en: 'Work finished' },
  promised: { id: 'Menjanjikan tanggal', en: 'Promised a date' },
  promiseBroken: { id: 'Target tanggal terlampaui', en: 'The promised date has passed' },
  asked: { id: 'Petugas bertanya', en: 'The officers ask' },
  replied: { id: 'Anda menjawab', en: 'You answered' },
  commented: { id: 'Komentar', en: 'Comment' },
  photosAdded: { id: 'Foto ditambahkan', en: 'Photo added' },
  confirmed: { id: 'Anda menerima jawaban', en: 'You accepted the answer' },
  objected: { id: 'Anda menyatakan keberatan', en: 'You objected' },
  rated: { id: 'Anda memberi nilai', en: 'You rated it' },
  reopened: { id: 'Anda membuka kembali laporan', en: 'You opened the report again' },
  restored: { id: 'Laporan dihidupkan kembali', en: 'Report brought back' },
  archived: { id: 'Laporan diarsipkan', en: 'Report archived' },
  archivedOnSilence: {
    id: 'Diarsipkan karena tidak ada kabar dari Anda',
    en: 'Archived because nothing was heard from you',
  },
  withdrawn: { id: 'Anda mencabut laporan', en: 'You withdrew the report' },
  reporterLeft: {
    id: 'Anda keluar dari laporan; perkaranya tetap diperiksa',
    en: 'You left the report; the case is still examined',
  },
  erased: { id: 'Data Anda dihapus', en: 'Your data was erased' },
  restricted: { id: 'Anda membatasi pemakaian data Anda', en: 'You limited the use of your data' },
  restrictionLifted: { id: 'Anda mencabut pembatasan data', en: 'You lifted the limit' },
  lapsed: { id: 'Batas waktu lewat: {clock}', en: 'Limit passed: {clock}' },
  lapseVoided: {
    id: 'Kelewatan dibatalkan: hari libur ditetapkan kemudian',
    en: 'Lapse taken back: a holiday was decreed later',
  },
  closedOnSilence: {
    id: 'Selesai karena tidak ada tanggapan',
    en: 'Ended because nothing was heard',
  },
  dueMoved: {
    id: 'Batas waktu bergeser karena hari libur',
    en: 'Limit moved because of a holiday',
  },
} as const satisfies Partial<Record<EventType, Words>>;

export const timelineParts = {
  you: { id: 'Anda', en: 'You' },
  clock: { id: 'Hitungan hari', en: 'The calendar' },
  what: { id: 'Yang dilakukan', en: 'What' },
  who: { id: 'Oleh', en: 'By' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  whyNot: { id: 'Mengapa tidak', en: 'Why not' },
  nextDoor: { id: 'Tempat lain yang dapat membantu', en: 'Where else to turn' },
  byOn: { id: 'Paling lambat', en: 'By' },
  outcome: { id: 'Hasil', en: 'Outcome' },
  reason: { id: 'Alasan', en: 'Reason' },
  stars: { id: 'Nilai', en: 'Rating' },
} as const satisfies Record<string, Words>;
