import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** The lists of an officer, by the names of `server/store/inbox.ts`. */
export const viewWords = {
  open: say('Semua yang terbuka', 'All open'),
  waiting: say('Menunggu saya', 'Waiting for me'),
  late: say('Lewat batas waktu', 'Past due'),
  dueToday: say('Jatuh tempo hari ini', 'Due today'),
  checkBack: say('Perlu dicek ulang', 'To look at again'),
  ended: say('Sudah berakhir', 'Ended'),
} as const satisfies Record<string, Words>;

/** How each list is called in an address. */
export const viewSlugs = {
  open: 'terbuka',
  waiting: 'saya',
  late: 'terlambat',
  dueToday: 'hari-ini',
  checkBack: 'cek-ulang',
  ended: 'berakhir',
} as const satisfies Record<keyof typeof viewWords, string>;

/** Words as they stand in an address: small letters, digits and dashes. */
export const slugOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

// prettier-ignore
export const inboxWords = {
  title:         say('Kotak masuk', 'Inbox'),
  filter:        say('Saring laporan', 'Filter reports'),
  submit:        say('Saring', 'Filter'),
  search:        say('Cari dalam teks atau kode lacak', 'Search texts or a tracking code'),
  searchSubmit:  say('Cari', 'Search'),
  status:        say('Keadaan', 'Status'),
  anyStatus:     say('Semua keadaan', 'Any status'),
  class:         say('Jenis', 'Class'),
  anyClass:      say('Semua jenis', 'Any class'),
  agency:        say('Instansi', 'Agency'),
  anyAgency:     say('Semua instansi', 'Any agency'),
  unit:          say('Perangkat daerah', 'Unit'),
  anyUnit:       say('Semua perangkat daerah', 'Any unit'),
  lists:         say('Daftar', 'Lists'),
  clear:         say('Hapus saringan', 'Clear filter'),
  fromStart:     say('Ke awal daftar', 'To the start of the list'),
  due:           say('Batas waktu', 'Due'),
  report:        say('Laporan', 'Report'),
  noUnit:        say('Meja koordinator', 'The coordinator’s desk'),
  closedLine:    say('Isi tertutup untuk Anda', 'The content is closed to you'),
  onlyTitle:     say('Anda melihat judul dan keadaannya saja', 'You see its title and status only'),
  noVersion:     say('Laporan anonim: versi untuk unit belum ditulis', 'Anonymous: the text for the unit is not written yet'),
  erased:        say('Judul sudah dihapus', 'The title was erased'),
  anonymous:     say('anonim', 'anonymous'),
  waitsReporter: say('menunggu pelapor', 'waiting for the reporter'),
  lapsesOne:     say('1 kali lewat batas waktu', 'lapsed once'),
  lapsesMany:    say('{n} kali lewat batas waktu', 'lapsed {n} times'),
  provisional:   say('sementara', 'provisional'),
  pageOf:        say('{shown} dari {all} laporan', '{shown} of {all} reports'),
  shown:         say('{shown} laporan', '{shown} reports'),
  emptyTitle:    say('Tidak ada laporan di daftar ini', 'No report in this list'),
  emptyText:     say('Daftar lain mungkin berisi. Bila Anda menyaring, hapus saringannya untuk melihat semua.', 'Other lists may have some. If you filter, clear the filter to see all.'),
  views:         say('Tampilan tersimpan', 'Saved views'),
  viewName:      say('Nama tampilan', 'Name of the view'),
  viewHint:      say('Menyimpan daftar dan saringan yang sedang Anda lihat.', 'Keeps the list and filter you are looking at.'),
  saveView:      say('Simpan tampilan ini', 'Save this view'),
  deleteView:    say('Hapus tampilan {name}', 'Delete the view {name}'),
  searchTitle:   say('Cari laporan', 'Search reports'),
  searchHint:    say('Tulis kata, "frasa", atau -kata yang tidak boleh ada. Yang dicari hanya teks yang boleh Anda baca.', 'Write words, "a phrase", or -a word to leave out. Only texts that you may read are searched.'),
  searchEmpty:   say('Tulis yang Anda cari.', 'Write what you look for.'),
  foundNone:     say('Tidak ditemukan', 'Nothing found'),
  foundNoneText: say('Tidak ada laporan yang boleh Anda baca dengan kata itu. Periksa ejaan, atau pakai kata lain.', 'No report that you may read has these words. Check the spelling, or use other words.'),
  foundByCode:   say('Laporan dengan kode lacak itu', 'The report with that tracking code'),
  found:         say('Terbaru lebih dulu', 'Newest first'),
  newer:         say('Kembali ke yang terbaru', 'Back to the newest'),
  backToInbox:   say('Kotak masuk', 'Inbox'),
} as const satisfies Record<string, Words>;

export const viewProblemWords = {
  noName: say('Beri nama tampilan ini.', 'Give this view a name.'),
  nameTooLong: say(
    'Nama paling banyak 60 huruf. Pendekkan.',
    'A name has at most 60 letters. Shorten it.',
  ),
  nameTaken: say(
    'Nama itu sudah Anda pakai. Pakai nama lain, atau hapus yang lama.',
    'You have a view of that name. Choose another, or delete the old one.',
  ),
  tooMany: say(
    'Tampilan tersimpan paling banyak 20. Hapus salah satu dulu.',
    'At most 20 views can be kept. Delete one first.',
  ),
  tooLong: say(
    'Saringan ini terlalu panjang untuk disimpan. Pakai lebih sedikit saringan.',
    'This filter is too long to be kept. Use fewer filters.',
  ),
} as const satisfies Record<string, Words>;

/** Puts numbers and names in their places in a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
