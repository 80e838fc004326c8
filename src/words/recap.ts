import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

interface ColumnWords {
  /** In an address. */
  readonly slug: string;
  readonly label: Words;
  /** What is counted, in one sentence. */
  readonly definition: Words;
}

const column = (slug: string, label: Words, definition: Words): ColumnWords => ({
  slug,
  label,
  definition,
});

/** Version of these definitions; a changed sentence gets a new one, and old printouts stay readable. */
export const RECAP_DEFINITIONS = '1';

/** The numbers of a recap, by the names of `server/store/recap-columns.ts`. */
// prettier-ignore
export const columnWords = {
  received:        column('diterima', say('Diterima (n)', 'Received (n)'), say('Laporan yang disampaikan warga dalam masa ini, dari semua kanal.', 'Reports that citizens made in this period, from all channels.')),
  notVerified:     column('belum-diverifikasi', say('Belum diverifikasi', 'Not verified'), say('Belum diperiksa koordinator.', 'Not yet checked by the coordinator.')),
  notAssigned:     column('belum-terdisposisi', say('Belum terdisposisi', 'Not assigned'), say('Sudah diperiksa, belum ada perangkat daerah yang memegang.', 'Checked, and no unit holds it yet.')),
  notFollowedUp:   column('belum-ditindaklanjuti', say('Belum ditindaklanjuti', 'Not followed up'), say('Sudah di perangkat daerah, tetapi pelapor belum diberi tahu apa yang dikerjakan, oleh siapa, dan kapan, atau mengapa tidak.', 'With a unit that has not yet told the reporter what is done, by whom and when, or why not.')),
  inProcess:       column('dalam-proses', say('Dalam proses', 'In process'), say('Sudah ditindaklanjuti atau dijawab, dan belum berakhir.', 'Followed up or answered, and not ended.')),
  suspended:       column('ditunda', say('Ditunda', 'Suspended'), say('Koordinator menunggu kelengkapan dari pelapor.', 'The coordinator waits for the reporter to complete it.')),
  closed:          column('berakhir', say('Selesai (berakhir)', 'Closed (ended)'), say('Berakhir setelah dijawab. Bagaimana berakhirnya ditunjukkan tabel kedua.', 'Ended after an answer. How it ended is told by the second table.')),
  archived:        column('diarsipkan', say('Diarsipkan', 'Archived'), say('Berakhir tanpa jawaban, dengan alasan yang dibaca pelapor.', 'Ended without an answer, with a reason that the reporter reads.')),
  handedOver:      column('diteruskan-ke-luar', say('Diteruskan ke luar', 'Handed over'), say('Diserahkan kepada pihak di luar pemerintah daerah ini. Tidak dihitung selesai.', 'Handed to somebody outside. Not counted as done.')),
  followedUp:      column('ditindaklanjuti', say('Ditindaklanjuti', 'Followed up'), say('Perangkat daerah pemegang sudah memberi tahu pelapor apa, siapa, dan kapan, atau mengapa tidak.', 'The unit that holds it has told the reporter what, who and when, or why not.')),
  answered:        column('dijawab', say('Dijawab', 'Answered'), say('Jawaban yang disetujui pimpinan sudah terbit.', 'An answer approved by the head was published.')),
  workDone:        column('pekerjaan-selesai', say('Pekerjaan selesai', 'Work done'), say('Perangkat daerah melaporkan pekerjaannya selesai, dengan bukti.', 'The unit reported its work as finished, with evidence.')),
  confirmed:       column('dikonfirmasi', say('Dikonfirmasi pelapor', 'Confirmed'), say('Pelapor menyatakan puas dengan jawaban.', 'The reporter confirmed the answer.')),
  closedOnSilence: column('ditutup-tanpa-tanggapan', say('Ditutup tanpa tanggapan', 'Closed on silence'), say('Pelapor tidak menanggapi sampai batasnya. Bukan tanda puas.', 'The reporter did not reply in time. No sign of satisfaction.')),
  lapsed:          column('lewat-batas', say('Pernah lewat batas', 'Ever lapsed'), say('Sedikitnya satu batas waktu terlampaui, juga bila kemudian dijawab. Yang dibatalkan tidak dihitung.', 'At least one limit was missed, even if answered later. Annulled ones do not count.')),
  overdue:         column('masih-lewat-batas', say('Masih lewat batas', 'Still past due'), say('Masih terbuka, dan batas waktu atau tanggal yang dijanjikan sudah lewat.', 'Still open, and its limit or the promised day is over.')),
} as const satisfies Record<string, ColumnWords>;

// prettier-ignore
export const recapWords = {
  title:        say('Rekap laporan', 'Recap of reports'),
  choose:       say('Pilih masa dan instansi', 'Choose period and agency'),
  submit:       say('Tampilkan', 'Show'),
  period:       say('Masa', 'Period'),
  months:       say('Bulan', 'Months'),
  quarters:     say('Triwulan', 'Quarters'),
  halves:       say('Semester', 'Half-years'),
  years:        say('Tahun', 'Years'),
  from:         say('Atau dari tanggal', 'Or from'),
  to:           say('sampai tanggal', 'to'),
  agency:       say('Instansi', 'Agency'),
  allAgencies:  say('Semua instansi', 'All agencies'),
  states:       say('Keadaan pada akhir masa', 'State at the period’s end'),
  statesNow:    say('Keadaan sekarang', 'State now'),
  statesNote:   say('Setiap laporan ada di tepat satu kolom; jumlah kolom adalah n.', 'Each report is in exactly one column; the columns add up to n.'),
  facts:        say('Yang sudah terjadi', 'What has happened'),
  factsNote:    say('Satu laporan dapat ada di beberapa kolom. Kolom-kolom ini tidak dijumlahkan.', 'A report can be in several columns. These columns are never added up.'),
  asOf:         say('Laporan yang diterima {period}; keadaan {day} pukul 24.00 {zone}.', 'Reports received {period}; as they stood on {day} at 24:00 {zone}.'),
  asOfNow:      say('Laporan yang diterima {period}; masa ini masih berjalan, keadaan {moment}.', 'Reports received {period}; the period still runs, as of {moment}.'),
  definitions:  say('Arti setiap angka', 'What each number means'),
  version:      say('Definisi versi {version}. Setiap angka membuka daftar laporannya. Yang dihitung adalah laporan yang boleh Anda ketahui.', 'Definitions, version {version}. Each number opens the list of its reports. What you may know of is counted.'),
  unit:         say('Perangkat daerah', 'Unit'),
  desk:         say('Belum di perangkat daerah', 'In no unit yet'),
  total:        say('Jumlah', 'Total'),
  ofN:          say('{count}\u00a0dari\u00a0{n}', '{count}\u00a0of\u00a0{n}'),
  untested:     say('Tanpa laporan dalam masa ini: tidak diuji', 'Without a report in this period: not tested'),
  untestedNote: say('Tidak ada laporan bukan tanda baik atau buruk.', 'No report is no sign of good or bad.'),
  noneTitle:    say('Tidak ada laporan dalam masa ini', 'No report in this period'),
  noneText:     say('Tidak ada laporan yang boleh Anda ketahui. Pilih masa atau instansi lain.', 'There is none that you may know of. Choose another period or agency.'),
  emptyTitle:   say('Tidak ada laporan di balik angka ini', 'No report behind this number'),
  emptyText:    say('Angkanya nol. Kembali ke rekap untuk membuka angka lain.', 'The number is zero. Go back to the recap to open another.'),
  tooMany:      say('Terlalu banyak laporan berubah sejak masa itu. Pilih masa yang lebih pendek atau satu instansi.', 'Too many reports have changed since that period. Choose a shorter one, or one agency.'),
  wrongDates:   say('Tanggal awal harus ada, tidak sesudah tanggal akhir, dan paling lama dua tahun sebelumnya.', 'Give both dates, the first not after the last and at most two years before it.'),
  listOf:       say('{count} dari {n} laporan', '{count} of {n} reports'),
  back:         say('Rekap', 'Recap'),
  thenNote:     say('Diurutkan menurut hari diterima. Keadaan pada akhir masa; bila kini lain, tertulis di bawah judul.', 'By day of receipt. The state at the period’s end; where it differs now, that stands below the title.'),
} as const satisfies Record<string, Words>;
