import type { EventType } from '#domain/report/events.ts';
import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/**
 * What happened, in one sentence for officers. `{...}` are filled in: unit, agency, class, outcome, clock,
 * reason, version, stars, and `day`; `{subject}` is the unit or office complained about.
 */
// prettier-ignore
export const eventWords: Readonly<Record<EventType, Words>> = {
  submitted:          say('Laporan diterima lewat {channel}', 'Report received by {channel}'),
  verified:           say('Diverifikasi; tanda: {flags}', 'Verified; flags: {flags}'),
  corrected:          say('Data laporan diperbaiki', 'Report corrected'),
  flagsSet:           say('Tanda privasi ditetapkan: {flags}', 'Privacy flags set: {flags}'),
  subjectSet:         say('Pihak yang diadukan ditetapkan: {subject}', 'Complained about: {subject}'),
  unitVersionWritten: say('Versi untuk unit ditulis', 'Text for the unit written'),
  photoReleased:      say('Satu foto dilepas untuk unit', 'A photo was released to the unit'),
  suspended:          say('Ditunda, menunggu pelapor', 'Suspended, waiting for the reporter'),
  completed:          say('Penundaan diakhiri', 'Suspension ended'),
  assigned:           say('Didisposisikan ke {unit}', 'Assigned to {unit}'),
  acknowledged:       say('Laporan diterima unit', 'Acknowledged by the unit'),
  workGiven:          say('Pekerjaan diserahkan: {holder}', 'The work was given to: {holder}'),
  declined:           say('Dikembalikan: bukan wewenang', 'Returned: not within their authority'),
  forwarded:          say('Diteruskan ke {agency}', 'Forwarded to {agency}'),
  handedOver:         say('Diteruskan ke luar; ditengok kembali {day}', 'Handed over outside; look again {day}'),
  checkedBack:        say('Ditengok kembali', 'Checked back'),
  drafted:            say('Konsep jawaban versi {version}: {outcome}', 'Draft answer, version {version}: {outcome}'),
  initialled:         say('Paraf atas konsep versi {version}', 'Draft version {version} initialled'),
  draftReturned:      say('Konsep versi {version} dikembalikan', 'Draft version {version} returned'),
  answered:           say('Jawaban disetujui dan terbit: {outcome}', 'Answer approved and published: {outcome}'),
  answerRecorded:     say('Jawaban di kertas dicatat dan terbit: {outcome}', 'Answer on paper recorded and published: {outcome}'),
  scanAttached:       say('Pindaian dilampirkan: {paper}', 'Scan attached: {paper}'),
  answerCopied:       say('Jawaban disalin untuk LAPOR!', 'Answer copied for LAPOR!'),
  answerLoaded:       say('Jawaban sudah dimuat di lapor.go.id pada {day}', 'Answer loaded at lapor.go.id on {day}'),
  noted:              say('Kabar kemajuan terbit', 'Progress note published'),
  workFinished:       say('Pekerjaan dinyatakan selesai', 'Work said to be done'),
  promised:           say('Dijanjikan selesai {day}', 'Promised by {day}'),
  promiseBroken:      say('Target tanggal {day} terlampaui', 'The promised {day} was missed'),
  asked:              say('Pelapor ditanya', 'The reporter was asked'),
  suspensionAsked:    say('Unit meminta penundaan', 'The unit asks for a suspension'),
  replied:            say('Pelapor menjawab pertanyaan', 'The reporter replied'),
  commented:          say('Pesan ditulis', 'A message was written'),
  internallyNoted:    say('Catatan internal', 'Internal note'),
  photosAdded:        say('Pelapor menambah foto', 'The reporter added photos'),
  confirmed:          say('Pelapor menyatakan selesai', 'The reporter confirmed'),
  objected:           say('Pelapor menyatakan keberatan', 'The reporter objected'),
  rated:              say('Pelapor memberi nilai {stars} dari 5', 'The reporter rated it {stars} of 5'),
  reopened:           say('Dibuka kembali oleh pelapor', 'Reopened by the reporter'),
  restored:           say('Dipulihkan dari arsip', 'Restored from the archive'),
  archived:           say('Diarsipkan: {reason}', 'Archived: {reason}'),
  archivedOnSilence:  say('Diarsipkan karena pelapor tidak memberi kabar', 'Archived for lack of word from the reporter'),
  withdrawn:          say('Dicabut oleh pelapor', 'Withdrawn by the reporter'),
  reporterLeft:       say('Pelapor mundur; perkara tetap berjalan', 'The reporter left; the case goes on'),
  erased:             say('Data dihapus: {scope}', 'Data erased: {scope}'),
  restricted:         say('Pelapor membatasi pemakaian datanya', 'The reporter limits the use of their data'),
  restrictionLifted:  say('Pelapor mencabut pembatasan datanya', 'The reporter lifts that limit'),
  lapsed:             say('Lewat batas waktu {clock}, jatuh tempo {day}', 'Limit for {clock} passed, due {day}'),
  lapseVoided:        say('Keterlambatan {clock} ({day}) dibatalkan karena hari libur yang ditetapkan kemudian', 'The lapse of {clock} ({day}) is void by a later holiday decree'),
  closedOnSilence:    say('Selesai karena pelapor tidak menanggapi', 'Closed on the reporter’s silence'),
  passed:             say('Pemegang berganti: {holder}', 'The holder changed: {holder}'),
  dueMoved:           say('Jatuh tempo bergeser karena kalender berubah', 'Due dates moved with the calendar'),
};

/** Drawn as what they are: an answer, a lapse, a date, a note that the reporter does not see. */
export const eventTones: Readonly<
  Partial<Record<EventType, 'answer' | 'late' | 'promise' | 'note'>>
> = {
  answered: 'answer',
  answerRecorded: 'answer',
  noted: 'answer',
  workFinished: 'answer',
  lapsed: 'late',
  promiseBroken: 'late',
  promised: 'promise',
  internallyNoted: 'note',
  scanAttached: 'note',
  drafted: 'note',
  draftReturned: 'note',
  initialled: 'note',
  workGiven: 'note',
  suspensionAsked: 'note',
};

/** What a text of an event is called. */
// prettier-ignore
export const saidWords = {
  title:       say('Judul', 'Title'),
  story:       say('Cerita', 'Story'),
  place:       say('Tempat', 'Place'),
  trackingId:  say('Nomor LAPOR!', 'LAPOR! number'),
  lateReason:  say('Mengapa baru dicatat', 'Why recorded late'),
  reason:      say('Alasan', 'Reason'),
  instruction: say('Instruksi', 'Instruction'),
  text:        say('Isi', 'Text'),
  suggestion:  say('Saran', 'Suggestion'),
  recipient:   say('Penerima', 'Recipient'),
  evidence:    say('Bukti', 'Evidence'),
  signer:      say('Penanda tangan', 'Signer'),
  explanation: say('Penjelasan', 'Explanation'),
  nextDoor:    say('Pintu berikutnya', 'Next door'),
} as const satisfies Record<string, Words>;

/** Fills the places of a sentence; one that nothing is known of is left empty. */
export const fill = (sentence: string, details: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => details[name] ?? '');
