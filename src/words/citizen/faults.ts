import type { RefusalKind } from '#domain/report/refusals.ts';
import type { Words } from '#words/lang.ts';
import { refusalWords } from '#words/refusals.ts';

/** What can be wrong with a citizen's form; each sentence says what to do. `{n}` is how many are too many. */
export const faultWords = {
  storyMissing: { id: 'Tulis dahulu apa yang terjadi.', en: 'First write what happened.' },
  missing: { id: 'Tulis dahulu isinya.', en: 'First write something here.' },
  tooLong: {
    id: 'Terlalu panjang {n} huruf. Ringkas sedikit; tulisan Anda masih ada di bawah.',
    en: '{n} characters too long. Please shorten it; your text is still below.',
  },
  nul: {
    id: 'Ada satu tanda yang tidak dapat disimpan (NUL). Hapus atau ketik ulang bagian yang ditempel.',
    en: 'One character cannot be kept (NUL). Delete or retype the part you pasted.',
  },
  kindMissing: { id: 'Pilih jenis laporan.', en: 'Choose the kind of report.' },
  categoryUnknown: {
    id: 'Topik itu tidak ada. Pilih dari daftar.',
    en: 'There is no such topic. Choose from the list.',
  },
  safetyMissing: {
    id: 'Pilih apakah aman untuk menghubungi Anda.',
    en: 'Choose whether it is safe to contact you.',
  },
  villageUnknown: {
    id: 'Desa itu tidak ada di daftar resmi. Cari lagi dan pilih dari hasilnya.',
    en: 'That village is not in the official list. Search again and choose from the results.',
  },
  pointWrong: {
    id: 'Titik lokasi tidak terbaca. Kosongkan, lalu tulis tempatnya.',
    en: 'The location cannot be read. Clear it and describe the place.',
  },
  dayWrong: {
    id: 'Tanggal itu tidak ada. Tulis tanggal, bulan, dan tahun, misalnya 24/11/2026.',
    en: 'There is no such date. Give day, month and year, such as 24/11/2026.',
  },
  dayAhead: {
    id: 'Tanggal itu belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'That day has not come yet. Choose today or earlier.',
  },
  agencyMissing: {
    id: 'Pilih pemerintah daerahnya, atau "Saya tidak tahu".',
    en: 'Choose the government, or "I don’t know".',
  },
  agencyUnknown: {
    id: 'Kantor itu tidak ada dalam daftar. Pilih lagi.',
    en: 'That office is not in the list. Choose again.',
  },
  nameChoiceMissing: {
    id: 'Pilih dengan nama atau tanpa nama.',
    en: 'Choose with or without your name.',
  },
  photoMissing: { id: 'Pilih dahulu fotonya.', en: 'First choose a photo.' },
  photosTooMany: {
    id: 'Laporan ini sudah mempunyai 10 foto Anda. Sampaikan yang lain lewat komentar, atau bawa ke meja layanan.',
    en: 'The report has ten photos of yours already. Say more in a comment, or bring them to the desk.',
  },
  otherForm: {
    id: 'Formulir ini dari laporan lain, mungkin di tab lain. Periksa isinya, lalu kirim sekali lagi.',
    en: 'This form belongs to another report, perhaps in another tab. Check it, then send it once more.',
  },
  formOver: {
    id: 'Draf ini lebih tua dari 24 jam atau sudah dihapus. Tulisan di halaman ini masih ada; kirim sekali lagi untuk memulai draf baru.',
    en: 'This draft is older than 24 hours or was deleted. The text on this page is still here; send it once more to begin anew.',
  },
  tooMany: {
    id: 'Terlalu banyak kiriman dari jaringan ini. Tunggu beberapa menit, lalu coba lagi. Draf Anda tersimpan.',
    en: 'Too many requests from this network. Wait a few minutes and try again. Your draft is kept.',
  },
  starsMissing: { id: 'Pilih nilai 1 sampai 5.', en: 'Choose a rating from 1 to 5.' },
  notAgreed: {
    id: 'Centang bahwa Anda memahami akibatnya, lalu cabut.',
    en: 'Tick that you understand what follows, then withdraw.',
  },
} as const satisfies Record<string, Words>;

export type FaultKind = keyof typeof faultWords;

/** Where the officers' sentence would not help a citizen. */
const own: Partial<Record<RefusalKind, Words>> = {
  notFound: {
    id: 'Laporan tidak ditemukan. Periksa kode dan kuncinya.',
    en: 'The report was not found. Check code and key.',
  },
  stale: {
    id: 'Ada kabar baru sejak halaman ini dibuka. Baca di bawah, lalu kirim lagi; tulisan Anda masih ada.',
    en: 'There is news since this page was opened. Read it below, then send again; your text is still here.',
  },
  notYourRole: {
    id: 'Hal ini dilakukan petugas. Tulis komentar jika perlu.',
    en: 'The officers do this. Write a comment if needed.',
  },
  wrongStage: {
    id: 'Tidak dapat dilakukan pada tahap ini.',
    en: 'Not possible at this stage.',
  },
  notSuspended: {
    id: 'Laporan tidak sedang menunggu kelengkapan dari Anda.',
    en: 'The report is not waiting for anything from you.',
  },
  noOpenQuestion: {
    id: 'Tidak ada pertanyaan yang menunggu jawaban Anda.',
    en: 'No question is waiting for your answer.',
  },
  agencyNotFound: {
    id: 'Kantor itu tidak ada lagi. Pilih lagi untuk siapa laporan ini.',
    en: 'That office no longer exists. Choose again for whom the report is.',
  },
  noSealedUnit: {
    id: 'Unit perlindungan perempuan dan anak belum ada di daerah ini. Telepon SAPA 129, atau datang ke meja layanan.',
    en: 'This region has no unit for the protection of women and children yet. Call SAPA 129, or come to the desk.',
  },
};

/** Why an act is not done, for a reporter. */
export const reporterRefusal = (kind: RefusalKind): Words => own[kind] ?? refusalWords[kind];
