import type { Words } from '#words/lang.ts';

export type SmallFault =
  'missing' | 'notChosen' | 'tooLong' | 'notADay' | 'dayAhead' | 'unitTextMissing';

const say = (id: string, en: string): Words => ({ id, en });

/** After the name of the field. */
export const smallFaults: Readonly<Record<SmallFault, Words>> = {
  missing: say('belum diisi.', 'is still empty.'),
  notChosen: say('belum dipilih.', 'is not chosen yet.'),
  tooLong: say('terlalu panjang. Ringkas sedikit.', 'is too long. Shorten it.'),
  notADay: say(
    'bukan tanggal. Tulis misalnya 27-11-2026.',
    'is no date. Write for example 27-11-2026.',
  ),
  dayAhead: say(
    'belum tiba. Pilih hari ini atau sebelumnya.',
    'lies ahead. Choose today or an earlier day.',
  ),
  unitTextMissing: say(
    'belum diisi. OPD hanya membaca tulisan ini, bukan cerita aslinya.',
    'is still empty. The unit reads this text, not the story itself.',
  ),
};

/** The one page on which a report is written down and given to its unit. */
// prettier-ignore
export const entryWords = {
  title:       say('Catat dan salurkan laporan', 'Record a report and pass it on'),
  lead:        say('Tempel laporannya, pilih OPD-nya, simpan. Setelah itu pesan untuk OPD siap dikirim.', 'Paste the report, choose the unit, save. The message to the unit is ready after that.'),
  cerita:      say('Isi laporan', 'The report'),
  ceritaHint:  say('Tempel seperti yang ditulis warga. Baris pertama menjadi judul.', 'Paste it as the citizen wrote it. The first line becomes the title.'),
  kanal:       say('Asal laporan', 'Where it came from'),
  nomor:       say('Nomor LAPOR!', 'LAPOR! number'),
  nomorHint:   say('Tracking ID di lapor.go.id.', 'The tracking ID at lapor.go.id.'),
  diterima:    say('Diterima tanggal', 'Received on'),
  disposisi:   say('Didisposisikan di LAPOR! tanggal', 'Disposed at LAPOR! on'),
  disposisiHint: say('Lima hari kerja tindak lanjut dihitung dari tanggal ini.', 'The five working days of follow-up count from this day.'),
  alasan:      say('Mengapa baru dicatat', 'Why it is recorded late'),
  alasanHint:  say('Hanya bila diterima sebelum hari ini dan bukan dari LAPOR!.', 'Only if it was received before today and not by LAPOR!.'),
  jenis:       say('Jenis', 'Class'),
  opd:         say('OPD yang menangani', 'Unit in charge'),
  opdLater:    say('Pilih nanti', 'Choose later'),
  noUnits:     say('Belum ada OPD. Isi daftar kontak dahulu; laporan tetap dapat dicatat sekarang.', 'There are no units yet. Fill the contact list first; the report can be recorded all the same.'),
  pesan:       say('Pesan untuk OPD', 'Message to the unit'),
  more:        say('Pelapor dan kerahasiaan', 'Reporter and secrecy'),
  nama:        say('Nama pelapor', 'Name of the reporter'),
  kontak:      say('Telepon atau e-mail pelapor', 'Telephone or e-mail of the reporter'),
  anonim:      say('Sembunyikan siapa pelapornya', 'Hide who the reporter is'),
  anonimWhy:   say('Sesudah disimpan tidak ada petugas yang melihat nama dan nomornya.', 'Once saved no officer sees name and number.'),
  rahasia:     say('Isinya rahasia', 'The content is confidential'),
  rahasiaWhy:  say('Pesan ke OPD tidak memuat isinya.', 'The message to the unit does not hold the content.'),
  teks:        say('Yang dibaca OPD', 'What the unit reads'),
  teksHint:    say('Bila pelapor disembunyikan: inti masalah tanpa nama, alamat, atau ciri pelapor.', 'Where the reporter is hidden: the problem without name, address or traits.'),
  save:        say('Simpan dan salurkan', 'Save and pass on'),
  errors:      say('Ada yang perlu diperbaiki', 'Something needs mending'),
  optional:    say('(boleh kosong)', '(may stay empty)'),
} as const satisfies Record<string, Words>;
export type EntryWord = keyof typeof entryWords;
