import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** A list of reports that a helper brings at once. */
// prettier-ignore
export const listWords = {
  link:    say('Catat beberapa sekaligus', 'Write down several at once'),
  title:   say('Catat beberapa laporan sekaligus', 'Write down several reports at once'),
  lead:    say('Untuk kader, kepala dusun, atau pendamping yang membawa beberapa laporan. Paling banyak sepuluh; tiap laporan mendapat kode dan kuncinya sendiri.', 'For helpers who bring several reports. Ten at most; each gets its own code and key.'),
  violence: say('Kekerasan terhadap perempuan atau anak jangan dicatat di sini: catat satu per satu, supaya tersegel sejak awal.', 'Do not write violence against women or children here: write it down by itself, so that it is sealed from the start.'),
  all:     say('Untuk semua', 'For all of them'),
  paste:   say('Tempel dari lembar kerja', 'Paste from a spreadsheet'),
  pasted:  say('Baris dengan judul kolom di atasnya', 'Lines, with the names of the columns on top'),
  columns: say('Kolom: cerita (wajib), jenis, desa, nama, kontak, anonim, rahasia. Isi anonim dan rahasia dengan “ya” atau “tidak”.', 'Columns: cerita (needed), jenis, desa, nama, kontak, anonim, rahasia. Write “ya” or “tidak” for anonim and rahasia.'),
  fill:    say('Isikan ke daftar', 'Fill in the list'),
  row:     say('Laporan {n}', 'Report {n}'),
  village: say('Desa atau kelurahan', 'Village'),
  villageHint: say('Bila ada yang senama, tambahkan kecamatannya.', 'If several have that name, add the district.'),
  choose:  say('Pilih', 'Choose'),
  open:    say('Dengan nama', 'With the name'),
  hidden:  say('Tanpa nama (anonim)', 'Without the name (anonymous)'),
  secret:  say('Rahasia', 'Confidential'),
  plain:   say('Tidak rahasia', 'Not confidential'),
  agreed:  say('Semuanya sudah dibandingkan dengan aslinya, atau dibacakan dan disetujui', 'All were compared with the original, or read back and agreed to'),
  send:    say('Kirim semua', 'Send all'),
  sent:    say('{n} laporan tersimpan. Serahkan tanda terimanya', '{n} reports are kept. Hand over their receipts'),
  lead2:   say('Tiap kode dan kunci milik satu pelapor. Cetak sekarang; sesudah 15 menit tidak dapat dibuka lagi.', 'Each code and key belongs to one reporter. Print now; after 15 minutes they cannot be opened again.'),
  print:   say('Cetak dengan Ctrl+P: satu lembar untuk tiap pelapor.', 'Print with Ctrl+P: a sheet for each reporter.'),
  handed:  say('Semua sudah diserahkan', 'All were handed over'),
  next:    say('Catat daftar berikutnya', 'Write down the next list'),
} as const satisfies Record<string, Words>;

/** What can be wrong with a list as a whole. */
// prettier-ignore
export const listFaultWords = {
  empty:   say('Isi paling sedikit satu laporan.', 'Fill in one report at least.'),
  noTable: say('Tidak terbaca sebagai tabel. Salin dari lembar kerja beserta judul kolomnya.', 'That does not read as a table. Copy it from a spreadsheet with the names of its columns.'),
  noStory: say('Kolom “cerita” tidak ada. Tulis “cerita” sebagai judul kolom isi laporannya.', 'There is no column “cerita”. Give that name to the column with the stories.'),
  tooMany: say('Lebih dari sepuluh baris. Bagi menjadi beberapa daftar.', 'More than ten lines. Make several lists of it.'),
} as const satisfies Record<string, Words>;
