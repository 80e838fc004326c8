import type { Condition } from '#domain/opening/conditions.ts';
import type { CheckItem } from '#domain/opening/opening.ts';
import type { Words } from '#words/lang.ts';

export const openingWords = {
  title: { id: 'Buka untuk umum', en: 'Opening to the public' },
  isOpen: { id: 'Layanan ini terbuka untuk umum', en: 'This service is open to the public' },
  isClosed: {
    id: 'Layanan ini belum menerima laporan lewat internet',
    en: 'This service does not take reports over the internet yet',
  },
  sample: {
    id: 'Contoh selalu terbuka. Pada pemasangan sungguhan halaman ini membukanya.',
    en: 'The sample is always open. A real installation is opened on this page.',
  },
  lead: {
    id: 'Dua administrator membukanya: satu mengusulkan, satu lagi mengesahkan. Menutup kembali cukup satu orang. Laporan yang dicatat petugas tidak menunggu pembukaan.',
    en: 'Two administrators open it: one proposes, another confirms. One is enough to close it. Reports that officers write down do not wait for it.',
  },
  closedBecause: { id: 'Ditutup', en: 'Closed' },
  restoredHint: {
    id: 'Pulihkan cadangan terakhir ke folder kosong dengan: npm run lapor -- restore BERKAS. Salin baris bukti yang dicetaknya ke sini.',
    en: 'Restore the newest backup into an empty folder with: npm run lapor -- restore FILE. Copy the line of proof that it prints here.',
  },
  proof: { id: 'Baris bukti', en: 'Line of proof' },
  keepProof: { id: 'Catat bukti', en: 'Record the proof' },
  restoredOn: { id: 'Cadangan {a}, dipulihkan {b}', en: 'Backup of {a}, restored {b}' },
  noticeHint: {
    id: 'Kirim kabar percobaan kepada seorang pimpinan. Ia membuka tautannya dan menekan "Saya sudah membaca"; bila dikirim dengan tangan, ia masuk dengan akunnya.',
    en: 'Send a test notice to a head. They open its link and press "I have read it"; sent by hand, they sign in with their account.',
  },
  head: { id: 'Pimpinan', en: 'Head' },
  choose: { id: 'Pilih pimpinan', en: 'Choose a head' },
  way: { id: 'Cara mengirim', en: 'How it is sent' },
  email: { id: 'E-mail oleh program', en: 'E-mail by the program' },
  byHand: { id: 'WhatsApp atau kertas, saya kirim sendiri', en: 'WhatsApp or paper, I send it' },
  send: { id: 'Kirim kabar percobaan', en: 'Send a test notice' },
  sentTo: { id: 'Dikirim kepada {n}', en: 'Sent to {n}' },
  readBy: { id: 'Dibaca', en: 'Read' },
  notRead: { id: 'belum dibaca', en: 'not read yet' },
  handText: { id: 'Kirim teks ini kepada pimpinan itu', en: 'Send this text to that head' },
  openWhatsApp: { id: 'Kirim lewat WhatsApp', en: 'Send by WhatsApp' },
  checklistHint: {
    id: 'Isi tanggal dan nomor suratnya. Halaman ini dapat dicetak untuk arsip.',
    en: 'Give the day and the number of the paper. This page can be printed for the files.',
  },
  on: { id: 'Tanggal', en: 'Day' },
  note: { id: 'Nomor atau tempat suratnya', en: 'Number, or where the paper is' },
  tick: { id: 'Centang', en: 'Tick' },
  tickAgain: { id: 'Perbarui', en: 'Renew' },
  keyHint: {
    id: 'Dua pemegang dari kantor berbeda memegang kunci identitas tersembunyi.',
    en: 'Two holders of different offices hold the key of hidden identities.',
  },
  toKey: { id: 'Atur kunci identitas', en: 'Set up the key' },
  met: { id: 'terpenuhi', en: 'met' },
  notMet: { id: 'belum', en: 'not yet' },
  decide: { id: 'Keputusan', en: 'Decision' },
  propose: { id: 'Usulkan pembukaan', en: 'Propose to open' },
  proposedBy: {
    id: 'Diusulkan oleh {n} pada {t}. Administrator lain mengesahkannya.',
    en: 'Proposed by {n} on {t}. Another administrator confirms it.',
  },
  withdraw: { id: 'Tarik usul', en: 'Withdraw the proposal' },
  open: { id: 'Sahkan dan buka untuk umum', en: 'Confirm and open to the public' },
  openedBy: { id: 'Dibuka oleh {n} pada {t}', en: 'Opened by {n} on {t}' },
  close: { id: 'Tutup untuk umum', en: 'Close to the public' },
  reason: { id: 'Alasan menutup', en: 'Reason for closing' },
  done: { id: 'Tercatat.', en: 'Recorded.' },
  signatures: { id: 'Tanda tangan dua administrator', en: 'Signatures of two administrators' },
} as const satisfies Record<string, Words>;

export const conditionWords: Readonly<Record<Condition, Words>> = {
  restored: { id: '1. Cadangan pernah dipulihkan', en: '1. A backup was restored' },
  noticeRead: { id: '2. Kabar percobaan dibaca pimpinan', en: '2. A head read a test notice' },
  checklist: { id: '3. Daftar periksa', en: '3. Checklist' },
  identityKey: { id: '4. Kunci identitas', en: '4. Key of identities' },
};

export const checkWords: Readonly<Record<CheckItem, Words>> = {
  teamDecree: { id: 'SK tim pengelola', en: 'Decree of the team' },
  procedure: { id: 'SOP pengelolaan laporan', en: 'Procedure for reports' },
  domainName: { id: 'Nama domain .go.id', en: 'Name under .go.id' },
  systemRegistration: { id: 'Pendaftaran PSE', en: 'Registration as PSE' },
  securityTest: { id: 'Uji keamanan', en: 'Security test' },
  hosting: { id: 'Tempat server (pusat data)', en: 'Hosting (data centre)' },
};

export const openingRefusals = {
  notReady: {
    id: 'Belum semua syarat terpenuhi. Lengkapi yang bertanda "belum".',
    en: 'Not everything is met. Complete what says "not yet".',
  },
  alreadyOpen: { id: 'Layanan sudah terbuka.', en: 'The service is open already.' },
  notOpen: { id: 'Layanan tidak sedang terbuka.', en: 'The service is not open.' },
  alreadyProposed: { id: 'Pembukaan sudah diusulkan.', en: 'It is proposed already.' },
  notProposed: { id: 'Belum ada usul. Usulkan dahulu.', en: 'Nobody proposed it. Propose first.' },
  samePerson: {
    id: 'Anda yang mengusulkan; administrator lain harus mengesahkan.',
    en: 'You proposed it; another administrator has to confirm.',
  },
  proofInvalid: {
    id: 'Baris itu bukan bukti dari pemasangan ini. Salin seluruh barisnya.',
    en: 'That line is no proof of this installation. Copy the whole line.',
  },
  sampleIsOpen: { id: 'Contoh selalu terbuka.', en: 'The sample is always open.' },
  notFound: { id: 'Pilih pimpinannya.', en: 'Choose the head.' },
  noAddress: {
    id: 'Pimpinan itu belum punya e-mail. Isi dahulu, atau kirim dengan tangan.',
    en: 'That head has no e-mail. Add it, or send it by hand.',
  },
  notConfigured: {
    id: 'Server e-mail belum diatur. Kirim dengan tangan.',
    en: 'No mail server is set up. Send it by hand.',
  },
  notTaken: {
    id: 'Server e-mail tidak menerima kabar itu. Periksa alamatnya, lalu kirim lagi.',
    en: 'The mail server did not take it. Check the address and send it again.',
  },
  dayMissing: {
    id: 'Isi tanggalnya, paling lambat hari ini.',
    en: 'Give the day, today or before.',
  },
  noteMissing: { id: 'Isi nomor atau tempat suratnya.', en: 'Give its number or place.' },
  reasonMissing: { id: 'Tulis alasannya.', en: 'Write the reason.' },
} as const satisfies Record<string, Words>;

export const testNoticeWords = {
  title: { id: 'Kabar percobaan', en: 'Test notice' },
  lead: {
    id: 'Pemerintah daerah ini memeriksa apakah kabar tentang laporan sampai kepada Anda.',
    en: 'This regional government checks whether news of reports reaches you.',
  },
  press: { id: 'Saya sudah membaca', en: 'I have read it' },
  read: { id: 'Tercatat. Terima kasih.', en: 'Recorded. Thank you.' },
  signIn: {
    id: 'Kabar ini dibawa dengan tangan. Masuk dengan akun Anda, lalu buka tautannya sekali lagi.',
    en: 'This notice was carried by hand. Sign in with your account, then open its link once more.',
  },
  toSignIn: { id: 'Masuk', en: 'Sign in' },
  unknown: {
    id: 'Tautan ini tidak berlaku lagi. Minta kabar percobaan yang baru.',
    en: 'This link is not good any more. Ask for a new test notice.',
  },
} as const satisfies Record<string, Words>;
