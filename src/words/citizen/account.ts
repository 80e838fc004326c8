import type { Lang, Words } from '#words/lang.ts';

export const citizenWords = {
  title: { id: 'Laporan saya', en: 'My reports' },
  link: {
    id: 'Punya beberapa laporan? Kumpulkan dengan surel Anda',
    en: 'Several reports? Gather them by your e-mail',
  },
  lead: {
    id: 'Tidak wajib: melapor dan melacak tetap bisa tanpa ini. Laporan yang Anda kirim sesudah masuk, dengan surel yang sama sebagai kontak, terkumpul di satu daftar. Laporan lain dapat ditambahkan dengan kode dan kuncinya.',
    en: 'Not needed: you can report and follow without it. Reports that you send after signing in, with the same e-mail as contact, gather in one list. Others are added by code and key.',
  },
  email: { id: 'Alamat surel', en: 'E-mail address' },
  emailHint: {
    id: 'Kami kirim kode enam angka. Surel itu tidak menyebut laporan apa pun.',
    en: 'We send a code of six digits. The mail names no report.',
  },
  ask: { id: 'Kirim kode', en: 'Send the code' },
  badAddress: {
    id: 'Tulis alamat surel seperti nama@contoh.id.',
    en: 'Write an address such as name@example.com.',
  },
  noMail: {
    id: 'Layanan ini belum dapat mengirim surel, jadi daftar ini belum tersedia. Pakai kode lacak dan kunci Anda.',
    en: 'This service cannot send mail yet, so the list is not available. Use your tracking code and key.',
  },
  codeSent: {
    id: 'Kode dikirim ke alamat itu, bila alamatnya benar. Periksa juga folder spam. Berlaku 15 menit.',
    en: 'The code was sent to that address, if it is right. Look into the spam folder too. Good for 15 minutes.',
  },
  code: { id: 'Kode enam angka', en: 'Code of six digits' },
  enter: { id: 'Masuk', en: 'Sign in' },
  again: {
    id: 'Pakai alamat lain atau minta kode baru',
    en: 'Use another address or ask for a new code',
  },
  wrong: {
    id: 'Kode itu tidak cocok. Periksa angkanya.',
    en: 'That code does not fit. Check its digits.',
  },
  over: {
    id: 'Kode itu sudah tidak berlaku. Minta kode baru.',
    en: 'That code is no longer good. Ask for a new one.',
  },
  signedInAs: { id: 'Masuk sebagai', en: 'Signed in as' },
  none: {
    id: 'Belum ada laporan di daftar ini.',
    en: 'No report stands on this list yet.',
  },
  notHere: {
    id: 'Laporan tanpa nama, rahasia, dugaan pelanggaran petugas, dan laporan tertutup tidak masuk sendiri; tambahkan hanya bila HP ini aman.',
    en: 'Reports without a name, confidential ones, suspected misconduct and sealed reports do not come by themselves; add them only if this phone is safe.',
  },
  open: { id: 'Buka', en: 'Open' },
  remove: { id: 'Lepas dari daftar', en: 'Take off the list' },
  claim: { id: 'Tambahkan laporan lama', en: 'Add an earlier report' },
  add: { id: 'Tambahkan', en: 'Add' },
  claimed: { id: 'Ditambahkan.', en: 'Added.' },
  signOut: { id: 'Keluar', en: 'Sign out' },
  forget: { id: 'Hapus daftar dan alamat saya', en: 'Erase my list and address' },
  forgetWhy: {
    id: 'Alamat dan daftar ini dihapus. Laporannya tetap ada; simpan kode dan kuncinya lebih dahulu.',
    en: 'Address and list are erased. The reports stay; keep their codes and keys first.',
  },
  forgotten: {
    id: 'Alamat dan daftar Anda sudah dihapus.',
    en: 'Your address and list are erased.',
  },
  agree: { id: 'Saya sudah menyimpan kode dan kuncinya', en: 'I have kept their codes and keys' },
  agreeMissing: { id: 'Centang dahulu, lalu hapus.', en: 'First tick this, then erase.' },
} as const satisfies Record<string, Words>;

export const sayWait = (seconds: number, lang: Lang): string => {
  const minutes = Math.ceil(seconds / 60);
  return lang === 'id'
    ? `Terlalu banyak permintaan. Tunggu ${minutes} menit, lalu coba lagi.`
    : `Too many requests. Wait ${minutes} minutes, then try again.`;
};
