import type { Words } from '#words/lang.ts';

/** Why a field of an officer's form is not taken; each sentence says what to do. */
export type FieldRefusal =
  'missing' | 'notChosen' | 'tooLong' | 'hasNul' | 'notADay' | 'byWhenOrWhyNot';

export const fieldRefusals: Readonly<Record<FieldRefusal, Words>> = {
  missing: { id: 'Isi bagian ini.', en: 'Please fill this in.' },
  notChosen: { id: 'Pilih salah satu.', en: 'Please choose one.' },
  tooLong: {
    id: 'Tulisan ini terlalu panjang. Pendekkan, lalu kirim lagi.',
    en: 'This text is too long. Shorten it and send it again.',
  },
  hasNul: {
    id: 'Tulisan ini berisi tanda yang tidak dapat disimpan. Ketik ulang bagian itu.',
    en: 'This text holds a character that cannot be kept. Please type that part again.',
  },
  notADay: {
    id: 'Tulis tanggal sebagai tanggal-bulan-tahun, misalnya 27-11-2026.',
    en: 'Write the date as day-month-year, e.g. 27-11-2026.',
  },
  byWhenOrWhyNot: {
    id: 'Sebut kapan selesai, atau isi mengapa belum bisa.',
    en: 'Say by when, or fill in why not yet.',
  },
};

export interface FieldWords {
  readonly label: Words;
  readonly hint?: Words;
}

const field = (
  [id, en]: readonly [id: string, en: string],
  hint?: readonly [id: string, en: string],
): FieldWords => ({ label: { id, en }, ...(hint ? { hint: { id: hint[0], en: hint[1] } } : {}) });

const READ_BY_REPORTER = ['Pelapor membaca ini.', 'The reporter reads this.'] as const;
const STAYS = ['Tercatat tetap dalam riwayat.', 'Recorded for good.'] as const;

/** The fields by name, as most forms call them. */
// prettier-ignore
export const fieldWords = {
  staffOfficeId:   field(['Pelaksana', 'Staff'], ['Hanya laporan ini yang terbuka baginya. Kosongkan untuk mengambil kembali.', 'Only this report opens to them. Leave it empty to take it back.']),
  reason:          field(['Alasan', 'Reason'], STAYS),
  text:            field(['Tulisan', 'Text']),
  anonymous:       field(['Sembunyikan siapa pelapornya?', 'Hide who the reporter is?'], ['Anonim: nama dan kontak tidak terlihat oleh petugas mana pun.', 'Anonymous: no officer sees name or contact.']),
  confidential:    field(['Sembunyikan isi dari publik?', 'Hide the content from the public?'], ['Rahasia: laporan tidak pernah tampil di halaman umum.', 'Confidential: it never shows on public pages.']),
  sealed:          field(['Menyangkut kekerasan terhadap perempuan atau anak?', 'About violence against women or children?'], ['Tertutup: hanya unit khususnya yang membaca, Anda pun tidak lagi.', 'Sealed: only the unit for it reads on, and you no longer do.']),
  title:           field(['Judul', 'Title']),
  class:           field(['Jenis', 'Class']),
  category:        field(['Kategori', 'Category']),
  districtCode:    field(['Kecamatan', 'District']),
  detail:          field(['Tempat tepatnya', 'Exact place'], ['Mengganti tempat yang ditulis pelapor.', 'Replaces the place the reporter wrote.']),
  subjectUnitId:   field(['Unit yang diadukan', 'Unit complained about']),
  subjectOfficeId: field(['Jabatan yang diadukan', 'Office complained about']),
  fileId:          field(['Foto yang dilepas', 'Photo to release'], ['Pastikan tidak ada yang menunjuk pelapor.', 'Make sure nothing points at the reporter.']),
  unitId:          field(['Unit penerima', 'Unit'], ['Angka: laporan terbuka, lalu yang lewat batas waktu.', 'Figures: open reports, then those past their day.']),
  instruction:     field(['Instruksi', 'Instruction'], ['Tercetak pada Lembar Disposisi.', 'Printed on the disposition slip.']),
  on:              field(['Dimuat pada tanggal', 'Loaded on'], ['Tanggal jawaban mulai terbaca di lapor.go.id.', 'The day since which the answer can be read at lapor.go.id.']),
  suggestedUnitId: field(['Unit yang Anda usulkan', 'Unit you suggest']),
  suggestion:      field(['Saran untuk koordinator', 'Advice for the coordinator'], ['Siapa yang berwenang, dan menurut apa.', 'Who is in charge, and by what.']),
  agencyId:        field(['Instansi tujuan', 'Agency']),
  recipient:       field(['Penerima', 'Recipient'], ['Nama lembaga dan bagiannya, misalnya Polda Sulawesi Barat, SPKT.', 'Institution and department.']),
  contact:         field(['Cara menghubungi penerima', 'How to reach the recipient'], ['Alamat dan telepon. Pelapor membaca ini.', 'Address and telephone. The reporter reads this.']),
  checkBackOn:     field(['Tengok kembali pada', 'Look again on']),
  nextOn:          field(['Tengok lagi pada', 'Look again on'], ['Kosongkan bila urusan ini sudah beres.', 'Leave empty where the matter rests.']),
  outcome:         field(['Hasilnya', 'Outcome']),
  what:            field(['Apa yang dikerjakan', 'What is done'], ['Sebut tindakan yang nyata. Pelapor membaca ini.', 'Name real acts. The reporter reads this.']),
  who:             field(['Oleh siapa', 'By whom'], ['Bidang atau petugas yang mengerjakan.', 'The division or officer who does it.']),
  byOn:            field(['Kapan selesai', 'By when'], ['Tanggal ini mengikat. Bila terlampaui, tercatat tetap.', 'This date binds. Missed, it is recorded for good.']),
  evidence:        field(['Bukti', 'Evidence'], ['Nomor surat, hasil pemeriksaan, atau keterangan foto.', 'Letter number, finding, or what the photo shows.']),
  whyNot:          field(['Mengapa tidak atau belum bisa', 'Why not, or not yet'], ['Bila tidak dapat dipenuhi, sebut dasar hukumnya.', 'Where it cannot be fulfilled, name the law.']),
  nextDoor:        field(['Pintu berikutnya', 'Next door'], ['Ke mana pelapor dapat pergi, dengan alamat atau telepon.', 'Where the reporter can turn, with address or telephone.']),
  signer:          field(['Nama penanda tangan', 'Name of the signer']),
  signerOffice:    field(['Jabatan penanda tangan', 'Office of the signer'], ['Dengan Plt., Plh., atau a.n. sebagaimana di surat.', 'With Plt., Plh. or a.n. as on the paper.']),
  paper:           field(['Surat', 'Paper'], ['Surat yang sudah ditandatangani.', 'The paper that was signed.']),
  scan:            field(['Pindaian', 'Scan'], ['Foto atau PDF, paling besar 10 MB.', 'Photo or PDF, at most 10 MB.']),
  files:           field(['Foto atau PDF', 'Photos or PDF'], ['Paling banyak 5, bersama-sama paling besar 10 MB.', 'At most 5, together at most 10 MB.']),
  question:        field(['Pertanyaan', 'Question'], READ_BY_REPORTER),
  archiveReason:   field(['Alasan', 'Reason']),
  explanation:     field(['Penjelasan untuk pelapor', 'Explanation for the reporter'], READ_BY_REPORTER),
} as const satisfies Record<string, FieldWords>;

export type ActField = keyof typeof fieldWords;
