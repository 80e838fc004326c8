import type { Words } from '#words/lang.ts';

/** Opening a hidden identity by two holders (K-32, M-24). */
export const askWords = {
  title: { id: 'Buka identitas tersembunyi', en: 'Open a hidden identity' },
  link: { id: 'Minta buka identitas', en: 'Ask to open the identity' },
  lead: {
    id: 'Nama dan kontak pelapor ini terkunci. Dua pemegang kunci dari kantor berbeda harus setuju. Pelapor melihat kantor dan alasan Anda di halaman lacaknya.',
    en: 'Name and contact of this reporter are locked. Two holders of the key, of different offices, have to agree. The reporter sees your office and reason on the tracking page.',
  },
  reason: { id: 'Alasan', en: 'Reason' },
  reasonHint: {
    id: 'Apa yang tidak dapat dikerjakan tanpa identitas ini?',
    en: 'What cannot be done without this identity?',
  },
  silence: {
    id: 'Hanya bila hukum melarang memberi tahu pelapor sekarang',
    en: 'Only where the law forbids to tell the reporter now',
  },
  until: { id: 'Pelapor diberi tahu mulai tanggal', en: 'The reporter is told from' },
  because: { id: 'Dasar hukum atau nomor surat', en: 'The law, or number of the letter' },
  ask: { id: 'Minta persetujuan dua pemegang kunci', en: 'Ask two holders to agree' },
  waiting: {
    id: 'Menunggu pemegang kunci. Telepon mereka: permintaan ini ada di halaman "Kunci identitas" mereka.',
    en: 'Waiting for the holders. Call them: the request stands on their page "Key of identities".',
  },
  agreed: { id: 'Sudah setuju: {n} dari 2', en: 'Agreed: {n} of 2' },
  refused: {
    id: 'Pemegang kunci menolak permintaan Anda.',
    en: 'A holder refused what you asked.',
  },
  over: { id: 'Permintaan yang lalu sudah berakhir.', en: 'The last request is over.' },
  open: {
    id: 'Identitas ini terbuka untuk Anda sampai {t}. Sesudah itu terkunci lagi.',
    en: 'This identity is open for you until {t}. Then it is locked again.',
  },
  name: { id: 'Nama', en: 'Name' },
  contact: { id: 'Kontak', en: 'Contact' },
  none: { id: 'tidak diberikan', en: 'not given' },
  hiddenNotice: {
    id: 'Nama dan kontak terkunci; hanya dua pemegang kunci bersama-sama dapat membukanya.',
    en: 'Name and contact are locked; only two holders of the key together can open them.',
  },
} as const satisfies Record<string, Words>;

export const askRefusals = {
  notFound: { id: 'Laporan itu tidak ada.', en: 'There is no such report.' },
  notHidden: {
    id: 'Identitas laporan ini tidak terkunci.',
    en: 'The identity of this report is not locked.',
  },
  alreadyAsked: {
    id: 'Sudah ada permintaan yang menunggu. Tunggu jawaban pemegang kunci.',
    en: 'A request is waiting already. Wait for the holders.',
  },
  reasonMissing: { id: 'Tulis alasannya.', en: 'Write the reason.' },
  silenceIncomplete: {
    id: 'Isi tanggal yang akan datang dan dasar hukumnya, atau kosongkan keduanya.',
    en: 'Give a day ahead and the law, or leave both empty.',
  },
} as const satisfies Record<string, Words>;

/** The page of a holder. */
export const holderWords = {
  title: { id: 'Kunci identitas', en: 'Key of identities' },
  holds: { id: 'Anda pemegang kunci', en: 'You are a holder' },
  toPage: { id: 'Buka', en: 'Open' },
  notHolder: {
    id: 'Anda bukan pemegang kunci identitas. Administrator menunjuk pemegangnya.',
    en: 'You hold no key of identities. An administrator names the holders.',
  },
  lead: {
    id: 'Anda memegang satu bagian kunci. Bersama satu pemegang lain dari kantor berbeda, Anda dapat membuka identitas satu laporan selama 24 jam. Sendirian tidak ada yang dapat.',
    en: 'You hold one part of the key. With one other holder, of another office, you can open the identity of one report for 24 hours. Nobody can alone.',
  },
  makeLead: {
    id: 'Buat kode Anda sekarang. Kode ditampilkan satu kali dan tidak disimpan: tulis di kertas, masukkan amplop, simpan di lemari terkunci.',
    en: 'Make your code now. It is shown once and kept nowhere: write it on paper, put it into an envelope, lock it away.',
  },
  make: { id: 'Buat kode saya', en: 'Make my code' },
  code: { id: 'Kode Anda, ditampilkan satu kali', en: 'Your code, shown once' },
  codeNote: {
    id: 'Tulis sekarang. Bila hilang, administrator mengakhiri lalu menunjuk Anda lagi, dan dua pemegang lain membagikan kuncinya.',
    en: 'Write it down now. If it is lost, an administrator ends and names you again, and two others share the key.',
  },
  waiting: { id: 'Yang menunggu persetujuan', en: 'Waiting for consent' },
  nothing: { id: 'Tidak ada permintaan', en: 'No request' },
  nothingText: {
    id: 'Permintaan membuka identitas muncul di sini.',
    en: 'Requests to open an identity appear here.',
  },
  askedBy: { id: 'Diminta oleh', en: 'Asked by' },
  reason: { id: 'Alasan', en: 'Reason' },
  askedAt: { id: 'Diminta pada', en: 'Asked on' },
  silent: { id: 'Pelapor belum diberi tahu', en: 'The reporter is not told yet' },
  ownCode: { id: 'Kode Anda', en: 'Your code' },
  agree: { id: 'Setuju', en: 'Agree' },
  agreeSecond: { id: 'Setuju dan buka', en: 'Agree and open' },
  refuse: { id: 'Tolak', en: 'Refuse' },
  hasAgreed: {
    id: 'Anda sudah setuju; menunggu satu pemegang lain.',
    en: 'You have agreed; one more holder is waited for.',
  },
  isSecond: { id: 'Satu pemegang sudah setuju.', en: 'One holder has agreed.' },
  sampleCode: { id: 'Contoh: kode pemegang ini {c}', en: 'Sample: the code of this holder is {c}' },
} as const satisfies Record<string, Words>;

export const allowWords = {
  agreed: {
    id: 'Persetujuan Anda tercatat. Satu pemegang lain masih diperlukan.',
    en: 'Your consent is recorded. One more holder is needed.',
  },
  opened: {
    id: 'Identitas terbuka bagi yang meminta, selama 24 jam.',
    en: 'The identity is open for the one who asked, for 24 hours.',
  },
  refused: { id: 'Permintaan ditolak.', en: 'The request is refused.' },
  gone: {
    id: 'Permintaan itu sudah dijawab atau berakhir. Muat ulang halaman ini.',
    en: 'That request is answered or over. Load the page again.',
  },
  wrongCode: {
    id: 'Kode itu bukan kode Anda. Ketik 20 huruf dan angka dari kertas Anda.',
    en: 'That is not your code. Type the 20 letters and digits on your paper.',
  },
  sameHolder: {
    id: 'Anda sudah setuju; orang lain yang harus setuju berikutnya.',
    en: 'You have agreed; somebody else has to be next.',
  },
  noPart: {
    id: 'Anda belum mendapat bagian kunci, atau pemegang pertama sekantor dengan Anda. Minta dua pemegang lain membagikan kunci.',
    en: 'You have no part of the key yet, or the first holder is of your office. Ask two others to share the key.',
  },
} as const satisfies Record<string, Words>;

/** The page of administrators about the holders. */
export const keyWords = {
  title: { id: 'Kunci identitas', en: 'Key of identities' },
  lead: {
    id: 'Nama dan kontak pelapor anonim dan rahasia terkunci dengan satu kunci yang tidak dipegang siapa pun sendirian. Tunjuk dua sampai enam orang dari kantor berbeda, misalnya Diskominfo, Inspektorat, Bagian Hukum.',
    en: 'Name and contact of anonymous and confidential reporters are locked with a key that nobody holds alone. Name two to six people of different offices, such as Diskominfo, the inspectorate, the legal section.',
  },
  holders: { id: 'Pemegang', en: 'Holders' },
  none: { id: 'Belum ada pemegang.', en: 'No holders yet.' },
  notReady: {
    id: 'belum membuat kode (halaman "Kunci identitas" di akunnya)',
    en: 'has not made a code yet (page "Key of identities")',
  },
  ready: { id: 'kode sudah dibuat, belum mendapat bagian', en: 'code made, no part yet' },
  hasPart: { id: 'memegang bagian', en: 'holds a part' },
  noOffice: { id: 'tanpa jabatan hari ini', en: 'no office today' },
  name: { id: 'Tunjuk pemegang', en: 'Name a holder' },
  person: { id: 'Orang', en: 'Person' },
  end: { id: 'Akhiri', en: 'End' },
  make: { id: 'Buat kunci sekarang', en: 'Make the key now' },
  makeLead: {
    id: 'Kunci dibuat sekali, dibagi kepada pasangan pemegang, lalu dilupakan. Identitas yang sudah ada ikut terkunci.',
    en: 'The key is made once, given to pairs of holders, and forgotten. Identities that are there are locked too.',
  },
  madeAt: { id: 'Kunci dibuat pada', en: 'The key was made on' },
  share: { id: 'Bagikan kepada pemegang baru', en: 'Share with new holders' },
  shareLead: {
    id: 'Dua pemegang dari kantor berbeda duduk bersama dan mengetik kode masing-masing. Sesudah itu setiap pemegang yang kodenya sudah dibuat mendapat bagian.',
    en: 'Two holders of different offices sit down together and type their codes. Then each holder whose code is made gets a part.',
  },
  one: { id: 'Kode pemegang pertama', en: 'Code of the first holder' },
  other: { id: 'Kode pemegang kedua', en: 'Code of the second holder' },
  done: { id: 'Tersimpan.', en: 'Saved.' },
  choose: { id: 'Pilih orang', en: 'Choose a person' },
} as const satisfies Record<string, Words>;

export const holderRefusals = {
  notFound: { id: 'Pilih orangnya.', en: 'Choose the person.' },
  alreadyHolder: { id: 'Orang itu sudah pemegang.', en: 'That person is a holder already.' },
  tooMany: { id: 'Paling banyak enam pemegang.', en: 'Six holders at most.' },
  notHolder: { id: 'Orang itu bukan pemegang.', en: 'That person is no holder.' },
  keyIsThere: { id: 'Kuncinya sudah ada.', en: 'The key is there already.' },
  noPair: {
    id: 'Harus ada paling sedikit dua pemegang dari kantor berbeda yang kodenya sudah dibuat.',
    en: 'At least two holders of different offices have to have made their codes.',
  },
  noKey: { id: 'Kuncinya belum dibuat.', en: 'The key is not made yet.' },
  wrongCode: {
    id: 'Kode tidak cocok. Perlu kode dua pemegang dari kantor berbeda yang sudah memegang bagian.',
    en: 'The codes do not fit. It takes those of two holders of different offices who hold a part.',
  },
} as const satisfies Record<string, Words>;
