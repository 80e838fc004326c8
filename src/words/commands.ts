import type { CommandName } from '#domain/report/commands.ts';
import type { Words } from '#words/lang.ts';

/** The commands of the lifecycle that an officer gives; a new one does not compile before it has its words. */
export type OfficerCommand = Exclude<
  CommandName,
  | 'submit'
  | 'reply'
  | 'addPhotos'
  | 'confirm'
  | 'object'
  | 'rate'
  | 'reopen'
  | 'withdraw'
  | 'erase'
  | 'restrict'
  | 'liftRestriction'
  | 'lapse'
  | 'voidLapse'
  | 'breakPromise'
  | 'endSilent'
  | 'archiveSilent'
  | 'pass'
  | 'moveDue'
>;

export interface CommandWords {
  /** Last part of its page's address. */
  readonly path: string;
  readonly label: Words;
  /** What the button at the end of its form says. */
  readonly confirm: Words;
}

const words = (
  path: string,
  label: readonly [id: string, en: string],
  confirm: readonly [id: string, en: string] = label,
): CommandWords => ({
  path,
  label: { id: label[0], en: label[1] },
  confirm: { id: confirm[0], en: confirm[1] },
});

/** What each act is called on buttons. */
// prettier-ignore
export const commandWords: Readonly<Record<OfficerCommand, CommandWords>> = {
  assign:           words('disposisi', ['Disposisikan', 'Assign to a unit'], ['Kirim disposisi', 'Send the assignment']),
  verify:           words('verifikasi', ['Verifikasi', 'Verify'], ['Simpan verifikasi', 'Save verification']),
  writeUnitVersion: words('versi-unit', ['Tulis versi untuk unit', 'Write the text for the unit'], ['Simpan versi', 'Save this text']),
  releasePhoto:     words('lepas-foto', ['Lepas foto untuk unit', 'Release a photo to the unit'], ['Lepas foto ini', 'Release this photo']),
  correct:          words('perbaiki', ['Perbaiki data laporan', 'Correct the report'], ['Simpan perbaikan', 'Save the correction']),
  setFlags:         words('tanda', ['Ubah tanda privasi', 'Change the privacy flags'], ['Simpan tanda', 'Save the flags']),
  setSubject:       words('pihak-diadukan', ['Tetapkan pihak yang diadukan', 'Say who is complained about'], ['Simpan', 'Save']),
  forward:          words('teruskan', ['Teruskan ke instansi lain', 'Forward to another agency'], ['Teruskan', 'Forward']),
  handOver:         words('teruskan-ke-luar', ['Teruskan ke luar', 'Hand over outside'], ['Teruskan dan buat surat', 'Hand over and make the letter']),
  checkBack:        words('tengok-kembali', ['Catat hasil tengok kembali', 'Record the check-back'], ['Simpan hasil', 'Save']),
  acknowledge:      words('terima', ['Terima laporan', 'Acknowledge'], ['Ya, kami terima', 'Yes, we have it']),
  note:             words('kabar', ['Tulis kabar kemajuan', 'Write a progress note'], ['Terbitkan kabar', 'Publish the note']),
  draft:            words('jawaban', ['Tulis jawaban', 'Draft the answer'], ['Simpan konsep untuk pimpinan', 'Save the draft for the head']),
  approve:          words('setujui', ['Setujui jawaban', 'Approve the answer'], ['Setujui dan terbitkan', 'Approve and publish']),
  initial:          words('paraf', ['Beri paraf', 'Initial the draft'], ['Paraf konsep ini', 'Initial this draft']),
  giveWork:         words('pelaksana', ['Serahkan kepada pelaksana', 'Give the work to staff'], ['Simpan', 'Save']),
  returnDraft:      words('kembalikan-konsep', ['Kembalikan konsep', 'Return the draft'], ['Kembalikan ke penyusun', 'Return to the drafter']),
  recordAnswer:     words('jawaban-kertas', ['Catat jawaban yang disetujui di kertas', 'Record an answer approved on paper'], ['Catat dan terbitkan', 'Record and publish']),
  finishWork:       words('selesai-dikerjakan', ['Nyatakan pekerjaan selesai', 'Say that the work is done'], ['Terbitkan dengan bukti', 'Publish with the evidence']),
  promise:          words('janji', ['Janjikan tanggal', 'Promise a date'], ['Janjikan tanggal ini', 'Promise this date']),
  ask:              words('tanya', ['Tanya pelapor', 'Ask the reporter'], ['Kirim pertanyaan', 'Send the question']),
  askSuspension:    words('minta-tunda', ['Minta penundaan', 'Ask for a suspension'], ['Kirim permintaan', 'Send the request']),
  suspend:          words('tunda', ['Tunda, tunggu pelapor', 'Suspend, wait for the reporter'], ['Tunda', 'Suspend']),
  complete:         words('lengkapi', ['Akhiri penundaan', 'End the suspension'], ['Lanjutkan laporan', 'Let the report go on']),
  decline:          words('bukan-wewenang', ['Bukan wewenang kami', 'Not within our authority'], ['Kembalikan ke koordinator', 'Return to the coordinator']),
  comment:          words('tanggapi', ['Tulis kepada pelapor', 'Write to the reporter'], ['Kirim', 'Send']),
  internalNote:     words('catatan', ['Catatan internal', 'Internal note'], ['Simpan catatan', 'Save the note']),
  attachScan:       words('pindaian', ['Lampirkan pindaian surat', 'Attach the scan of a paper'], ['Lampirkan', 'Attach']),
  copyAnswer:       words('salin-jawaban', ['Salin jawaban untuk LAPOR!', 'Copy the answer for LAPOR!'], ['Catat: jawaban disalin', 'Record: answer copied']),
  loadAnswer:       words('dimuat', ['Jawaban sudah dimuat di lapor.go.id', 'The answer stands at lapor.go.id'], ['Catat tanggal dimuat', 'Record the day']),
  archive:          words('arsip', ['Arsipkan', 'Archive'], ['Arsipkan dengan alasan ini', 'Archive with this reason']),
  restore:          words('pulihkan', ['Pulihkan dari arsip', 'Restore from the archive'], ['Pulihkan', 'Restore']),
};

/** In the order in which pages show them: first what moves the report on, last what ends it. */
export const OFFICER_COMMANDS = Object.keys(commandWords) as readonly OfficerCommand[];

/** The command whose page has this address, or undefined. */
export const commandAt = (path: string): OfficerCommand | undefined =>
  OFFICER_COMMANDS.find((name) => commandWords[name].path === path);
