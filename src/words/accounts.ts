import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** Sign-in of officers. */
// prettier-ignore
export const signInWords = {
  title:      say('Masuk sebagai petugas', 'Sign in as an officer'),
  sample:     say('Ini contoh. Pilih seorang petugas di pita paling atas, lalu tekan “Jadi”. Formulir di bawah hanya untuk yang sudah diberi akun.', 'This is a sample. Choose an officer in the strip on top, then press “Become”. The form below is for those who were given an account.'),
  already:    say('Anda sudah masuk sebagai', 'You are signed in as'),
  noOffice:   say('Hari ini Anda tidak memegang jabatan, jadi tidak ada kotak masuk untuk Anda.', 'You fill no office today, so there is no inbox for you.'),
  toInbox:    say('Ke kotak masuk', 'To the inbox'),
  toHome:     say('Ke halaman awal', 'To the home page'),
  toAccount:  say('Akun saya', 'My account'),
  email:      say('E-mail', 'E-mail'),
  password:   say('Kata sandi', 'Password'),
  next:       say('Lanjut', 'Continue'),
  noAccount:  say('Akun diberikan oleh admin instansi Anda lewat tautan undangan. Lupa kata sandi atau ganti ponsel: minta tautan pemulihan kepadanya.', 'Your agency’s administrator gives you an account by an invitation link. If you forgot the password or changed your phone, ask for a recovery link.'),
  codeTitle:  say('Kode dari aplikasi', 'Code from your app'),
  code:       say('Kode 6 angka', 'Six-digit code'),
  codeHint:   say('Buka aplikasi autentikator di ponsel Anda, lalu ketik kode untuk LAPOR!.', 'Open the authenticator app on your phone and type the code for LAPOR!.'),
  recovery:   say('Kode pemulihan', 'Recovery code'),
  recoveryHint: say('Satu dari sepuluh kode yang Anda simpan, misalnya ABC-DEF-GHJK. Tiap kode berlaku sekali.', 'One of the ten codes you kept, for example ABC-DEF-GHJK. Each works once.'),
  useRecovery: say('Ponsel tidak ada? Pakai kode pemulihan', 'No phone at hand? Use a recovery code'),
  useCode:    say('Pakai kode dari aplikasi', 'Use the code from the app'),
  serverTime: say('Jam di server', 'Time at the server'),
  clockHint:  say('Kode sering ditolak? Samakan jam ponsel Anda: nyalakan “waktu otomatis”.', 'Codes refused again and again? Set your phone’s clock: switch on “automatic time”.'),
  enter:      say('Masuk', 'Sign in'),
  again:      say('Mulai lagi dengan e-mail lain', 'Start again with another e-mail'),
  signOut:    say('Keluar', 'Sign out'),
  signedOut:  say('Anda sudah keluar.', 'You are signed out.'),
  errors:     say('Belum masuk', 'Not signed in'),
} as const satisfies Record<string, Words>;

/** What is said where a sign-in, or a proof on the own account's pages, was not taken. */
// prettier-ignore
export const signInRefusals = {
  wrong:       say('E-mail, kata sandi, atau kodenya tidak cocok. Periksa ketiganya, lalu coba lagi.', 'The e-mail, the password or the code does not match. Check all three and try again.'),
  late:        say('Lima menit sudah lewat. Isi e-mail dan kata sandi sekali lagi.', 'Five minutes have passed. Enter e-mail and password once more.'),
  busy:        say('Sedang banyak yang masuk. Tunggu beberapa detik, lalu coba lagi.', 'Many people are signing in. Wait some seconds, then try again.'),
  missing:     say('Isi e-mail dan kata sandi Anda.', 'Enter your e-mail and password.'),
  codeMissing: say('Isi kodenya.', 'Enter the code.'),
} as const satisfies Record<string, Words>;

/** 'Terlalu banyak percobaan. Coba lagi 15 menit lagi.' */
export function sayTooMany(waitSeconds: number, lang: 'id' | 'en'): string {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
  return lang === 'id'
    ? `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`
    : `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
