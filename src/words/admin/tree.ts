import type { Unit } from '#domain/office/organisation.ts';
import type { Gap } from '#domain/office/staffing.ts';
import type { Lang, Words } from '#words/lang.ts';

/** What a unit lacks, beside its square or diamond. */
export const gapWords: Readonly<Record<Gap, Words>> = {
  noLiaison: { id: 'tanpa penghubung', en: 'no liaison' },
  noDeputy: { id: 'tanpa wakil', en: 'no deputy' },
};

export const sayGaps = (gap: Gap, n: number, lang: Lang): string =>
  lang === 'id'
    ? `${n} unit ${gapWords[gap].id}`
    : `${n} ${n === 1 ? 'unit' : 'units'} with ${gapWords[gap].en}`;

/** Beside the marks on the screens above a unit. */
export const lackingWords = {
  which: { id: 'Lihat unitnya', en: 'See which' },
  why: {
    id: 'Laporan di unit tanpa penghubung langsung jatuh ke pimpinannya; tanpa wakil, ia berhenti saat penghubung tidak ada. Administrator mengisinya di Kelola.',
    en: 'Reports of a unit without a liaison fall on its head; without a deputy they stop while the liaison is away. An administrator fills the offices.',
  },
  more: {
    id: 'Dan lainnya; semuanya ada di Kelola.',
    en: 'And more; all stand in the administration.',
  },
} as const satisfies Record<string, Words>;

export const purposeWords: Readonly<Record<Unit['purpose'], Words & { readonly why: Words }>> = {
  ordinary: {
    id: 'unit biasa',
    en: 'ordinary unit',
    why: { id: 'Menerima dan menjawab laporan.', en: 'Takes and answers reports.' },
  },
  inspectorate: {
    id: 'inspektorat',
    en: 'inspectorate',
    why: {
      id: 'Memegang pengaduan tentang pegawai (berkadar pengawasan).',
      en: 'Holds complaints about officials (oversight).',
    },
  },
  sealed: {
    id: 'unit laporan tersegel',
    en: 'unit for sealed reports',
    why: {
      id: 'UPTD PPA: hanya unit ini membuka laporan kekerasan terhadap perempuan dan anak.',
      en: 'The only unit that opens reports of violence against women and children.',
    },
  },
  external: {
    id: 'pintu di luar pemerintah daerah',
    en: 'door outside the regional government',
    why: {
      id: 'Polisi, PLN, BPJS dan lainnya: laporan diteruskan ke sana dengan surat.',
      en: 'Police, electricity, insurance and others: reports go there by letter.',
    },
  },
};

export const treeWords = {
  title: { id: 'Kelola', en: 'Administration' },
  lead: {
    id: 'Siapa ada di mana hari ini, dan apa yang masih kurang. Setiap perubahan tercatat: siapa, kapan, apa.',
    en: 'Who is where today, and what is still missing. Each change is recorded: who, when, what.',
  },
  missing: { id: 'Yang masih kurang', en: 'Still missing' },
  complete: { id: 'Tidak ada yang kurang', en: 'Nothing is missing' },
  noCoordinator: { id: 'tanpa koordinator hari ini', en: 'no coordinator today' },
  noDesk: {
    id: 'alamat atau telepon meja layanan belum diisi',
    en: 'address or telephone of the desk not filled in',
  },
  fillDesk: { id: 'Isi data meja layanan', en: 'Fill in the desk' },
  addDecree: { id: 'Tambah keputusan libur', en: 'Add the decree' },
  noUnits: {
    id: 'Belum ada unit selain meja koordinator; belum ada yang dapat menjawab laporan.',
    en: 'No unit beside the coordinator’s desk yet; nobody can answer a report.',
  },
  addUnits: { id: 'Tambah unit', en: 'Add units' },
  importUnits: { id: 'Impor dari berkas', en: 'Import a file' },
  agencies: { id: 'Instansi dan unit', en: 'Agencies and units' },
  units: { id: 'Unit', en: 'Units' },
  allFilled: { id: 'semua terisi', en: 'all filled' },
  open: { id: 'Buka instansi', en: 'Open the agency' },
  liaison: { id: 'Penghubung', en: 'Liaison' },
  deputy: { id: 'Wakil penghubung', en: 'Deputy' },
  head: { id: 'Pimpinan', en: 'Head' },
  empty: { id: 'kosong', en: 'empty' },
  noOffice: { id: 'belum ada jabatannya', en: 'no such office yet' },
  ended: { id: 'sudah berakhir', en: 'has ended' },
  notYet: { id: 'belum mulai', en: 'not begun yet' },
  endedUnits: { id: 'Unit yang sudah berakhir', en: 'Units that have ended' },
  back: { id: 'Kelola', en: 'Administration' },
} as const satisfies Record<string, Words>;

export const sayUndecreed = (year: number, lang: Lang): string =>
  lang === 'id'
    ? `Keputusan libur ${year} belum masuk; tenggatnya sementara.`
    : `The holiday decree of ${year} is not in yet; its due days are provisional.`;

/** The parts of the room, as the menu on each of its pages names them. */
export const partWords = {
  tree: { id: 'Ringkasan', en: 'Overview' },
  people: { id: 'Orang', en: 'People' },
  presence: { id: 'Berhalangan', en: 'Away' },
  file: { id: 'Impor dan ekspor', en: 'Import and export' },
  calendar: { id: 'Kalender', en: 'Calendars' },
  hours: { id: 'Jam kerja', en: 'Working hours' },
  periods: { id: 'Jangka waktu', en: 'Periods' },
  categories: { id: 'Kategori', en: 'Categories' },
  rights: { id: 'Data pribadi', en: 'Personal data' },
  retention: { id: 'Retensi', en: 'Retention' },
  identityKey: { id: 'Kunci identitas', en: 'Key of identities' },
  opening: { id: 'Buka untuk umum', en: 'Opening to the public' },
  settings: { id: 'Yang sudah diatur', en: 'What is set' },
  history: { id: 'Riwayat perubahan', en: 'What was changed' },
} as const satisfies Record<string, Words>;
