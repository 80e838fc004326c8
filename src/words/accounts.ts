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
  office:      say('Masuk lewat akun kantor tidak berhasil. Coba sekali lagi dari tombolnya, atau pakai e-mail dan kata sandi.', 'Signing in through your office did not work. Press the button again, or use e-mail and password.'),
  officeDown:  say('Server akun kantor sedang tidak menjawab. Pakai e-mail dan kata sandi.', 'Your office’s server does not answer. Use e-mail and password.'),
  officeUnknown: say('Akun kantor itu belum punya akun di sini. Pakai dahulu tautan undangan Anda, atau hubungkan di halaman akun.', 'That office account has no account here. First use your invitation link, or link it on your account page.'),
  officeNoFactor: say('Server akun kantor tidak memastikan langkah kedua. Masuk di sana dengan dua langkah, lalu coba lagi.', 'Your office’s server did not confirm a second factor. Sign in there with two factors, then try again.'),
  officeTaken: say('Akun kantor itu, atau akun Anda, sudah terhubung dengan yang lain. Putuskan dahulu.', 'That office account, or yours, is linked to another already. Unlink it first.'),
  passkey:     say('Kunci sandi itu tidak diterima di sini. Coba sekali lagi, atau masuk dengan e-mail dan kata sandi.', 'That passkey is not taken here. Try again, or sign in with e-mail and password.'),
} as const satisfies Record<string, Words>;

/** The own account, and the page of a link. */
// prettier-ignore
export const accountWords = {
  title:      say('Akun saya', 'My account'),
  name:       say('Nama', 'Name'),
  right:      say('Hak', 'Right'),
  administrator: say('Admin sistem', 'Administrator'),
  isSet:      say('sudah diatur', 'set'),
  change:     say('Ganti', 'Change'),
  renew:      say('Buat baru', 'Make new ones'),
  factor:     say('Aplikasi autentikator', 'Authenticator app'),
  codes:      say('Kode pemulihan', 'Recovery codes'),
  codesTitle: say('Kode pemulihan LAPOR!', 'LAPOR! recovery codes'),
  codesLeft:  say('{n} dari 10 belum terpakai', '{n} of 10 unused'),
  fewCodes:   say('Kode pemulihan Anda hampir habis. Buat sepuluh yang baru.', 'You are running out of recovery codes. Make ten new ones.'),
  noAccount:  say('Anda masuk lewat pita contoh, jadi tidak ada kata sandi di sini. Di pemasangan sungguhan tiap petugas punya akun sendiri.', 'You came in by the sample’s strip, so there is no password here. In a real installation each officer has an account.'),
  sessions:   say('Sedang masuk di', 'Signed in on'),
  sessionsHint: say('Ada yang tidak Anda kenal? Akhiri, lalu ganti kata sandi.', 'One that you do not know? End it, then change your password.'),
  someDevice: say('Perangkat tak dikenal', 'Unknown device'),
  thisDevice: say('perangkat ini', 'this device'),
  since:      say('Sejak', 'Since'),
  seen:       say('Terakhir dipakai', 'Last used'),
  end:        say('Akhiri', 'End'),
  endOthers:  say('Akhiri semua yang lain', 'End all others'),
  errors:     say('Ada yang perlu diperbaiki', 'Something needs mending'),
  othersEnd:  say('Sesudahnya semua perangkat lain harus masuk lagi.', 'All other devices will have to sign in again.'),
  changePassword: say('Ganti kata sandi', 'Change password'),
  oldPassword: say('Kata sandi sekarang', 'Current password'),
  newPassword: say('Kata sandi baru', 'New password'),
  passwordHint: say('Paling sedikit 12 huruf atau angka. Tiga atau empat kata yang tidak berhubungan mudah diingat dan sulit ditebak. Jangan pakai nama Anda.', 'At least 12 letters or digits. Three or four unrelated words are easy to remember and hard to guess. Do not use your name.'),
  repeat:     say('Ketik sekali lagi', 'Type it again'),
  newCodes:   say('Kode pemulihan baru', 'New recovery codes'),
  newCodesHint: say('Sepuluh kode yang lama langsung tidak berlaku.', 'The ten old codes stop working at once.'),
  makeCodes:  say('Buat sepuluh kode', 'Make ten codes'),
  codeHint:   say('Dari aplikasi yang sekarang dipakai, atau satu kode pemulihan.', 'From the app in use now, or one recovery code.'),
  codesNote:  say('Kode ini hanya ditampilkan sekarang. Tiap kode berlaku sekali, untuk masuk bila ponsel Anda hilang.', 'These codes are shown only now. Each works once, to sign in when your phone is lost.'),
  codesPrint: say('Cetak halaman ini atau salin ke kertas, lalu simpan terpisah dari ponsel.', 'Print this page or copy the codes to paper, and keep it apart from the phone.'),
  codesKept:  say('Sudah saya simpan', 'I have kept them'),
  changeFactor: say('Ganti aplikasi autentikator', 'Change authenticator app'),
  scan:       say('Pasang aplikasi autentikator di ponsel (misalnya Aegis, Google Authenticator, atau Microsoft Authenticator), lalu pindai kotak ini.', 'Install an authenticator app on your phone (such as Aegis, Google Authenticator or Microsoft Authenticator) and scan this square.'),
  typeNew:    say('Ketik kode 6 angka yang muncul.', 'Type the six-digit code that appears.'),
  typeOld:    say('Ketik juga satu kode dari aplikasi yang lama.', 'Also type one code from the old app.'),
  square:     say('Kotak untuk dipindai aplikasi autentikator', 'Square for the authenticator app to scan'),
  secret:     say('Tidak bisa memindai? Ketik kunci ini di aplikasi:', 'Cannot scan? Type this key into the app:'),
  newCode:    say('Kode dari aplikasi yang baru', 'Code from the new app'),
  oldCode:    say('Kode dari aplikasi yang lama', 'Code from the old app'),
  inviteTitle: say('Selamat datang', 'Welcome'),
  inviteText: say('Buat akun Anda dalam dua langkah: kata sandi, lalu aplikasi autentikator di ponsel.', 'Make your account in two steps: a password, then an authenticator app on your phone.'),
  recoverTitle: say('Atur ulang akun Anda', 'Reset your account'),
  recoverText: say('Pilih kata sandi baru dan sambungkan lagi aplikasi autentikator. Yang lama sudah tidak berlaku.', 'Choose a new password and connect your authenticator app again. The old ones no longer work.'),
  step1:      say('1. Kata sandi', '1. Password'),
  step2:      say('2. Aplikasi autentikator', '2. Authenticator app'),
  finish:     say('Selesai, buat akun', 'Finish'),
  joined:     say('Akun Anda siap', 'Your account is ready'),
  joinedText: say('Anda sudah masuk. Simpan dahulu kode pemulihan di bawah.', 'You are signed in. First keep the recovery codes below.'),
  goneTitle:  say('Tautan ini tidak berlaku lagi', 'This link no longer works'),
  goneText:   say('Tautan hanya bisa dipakai sekali dan paling lama tujuh hari. Minta tautan baru kepada admin instansi Anda. Sudah punya akun? Masuk saja.', 'A link works once, for at most seven days. Ask your agency’s administrator for a new one. If you have an account already, just sign in.'),
  signIn:     say('Ke halaman masuk', 'To the sign-in page'),
  done: {
    sandi:       say('Kata sandi sudah diganti.', 'Your password is changed.'),
    verifikator: say('Aplikasi autentikator sudah diganti.', 'Your authenticator app is changed.'),
    kunci:       say('Kunci sandi sudah ditambahkan. Lain kali Anda bisa masuk dengannya saja.', 'Your passkey is added. Next time it alone signs you in.'),
    kantor:      say('Akun kantor Anda sudah terhubung.', 'Your office account is linked.'),
    putus:       say('Akun kantor Anda tidak lagi terhubung.', 'Your office account is no longer linked.'),
    lupa:        say('Kunci sandi itu tidak berlaku lagi. Hapus juga dari perangkatnya.', 'That passkey no longer works. Remove it from the device as well.'),
    sesi:        say('Sesi sudah diakhiri.', 'The session is ended.'),
  },
} as const satisfies Record<string, Words | Record<string, Words>>;

/** The office's own sign-in (OpenID Connect); `{name}` is what people call it. */
// prettier-ignore
export const officeWords = {
  signIn:    say('Masuk lewat {name}', 'Sign in through {name}'),
  title:     say('Hubungkan dengan {name}', 'Link with {name}'),
  what:      say('Sesudah dihubungkan, akun Anda di {name} bisa dipakai untuk masuk ke sini. Ketik dahulu satu kode, supaya pasti ini Anda.', 'Once linked, your account at {name} signs you in here. First type a code, so that it is certain to be you.'),
  next:      say('Lanjut', 'Continue'),
  goOn:      say('Tinggal satu langkah: masuk di {name}, lalu Anda kembali ke sini.', 'One step more: sign in at {name}, and you come back here.'),
  to:        say('Ke {name}', 'To {name}'),
  since:     say('Terhubung sejak', 'Linked since'),
  unlink:    say('Putuskan hubungan', 'Unlink'),
  link:      say('Hubungkan', 'Link'),
  linked:    say('terhubung', 'linked'),
  notLinked: say('belum terhubung', 'not linked'),
} as const satisfies Record<string, Words>;

/** Passkeys: on the own account's pages, and where one signs in. */
// prettier-ignore
export const passkeyWords = {
  title:    say('Kunci sandi', 'Passkeys'),
  what:     say('Masuk dengan sidik jari, wajah, atau PIN perangkat Anda, tanpa kata sandi dan tanpa kode. Tidak bisa dicuri lewat situs tiruan.', 'Sign in by the fingerprint, face or PIN of your device, without password and code. It cannot be stolen by a fake site.'),
  add:      say('Tambah kunci sandi', 'Add a passkey'),
  next:     say('Lanjut', 'Continue'),
  name:     say('Nama kunci ini', 'Name of this passkey'),
  nameHint: say('Supaya Anda mengenalinya nanti, misalnya “HP kantor”.', 'So that you know it later, for example “office phone”.'),
  nameFirst: say('Perangkat ini', 'This device'),
  make:     say('Buat kunci sandi', 'Make the passkey'),
  made:     say('Dibuat', 'Made'),
  never:    say('Belum pernah dipakai', 'Never used'),
  remove:   say('Hapus', 'Remove'),
  without:  say('Peramban ini tidak mengenal kunci sandi, atau JavaScript-nya dimatikan. Pakai terus kata sandi dan kode.', 'This browser knows no passkeys, or its JavaScript is off. Go on using password and code.'),
  notMade:  say('Kunci sandi belum jadi. Tekan sekali lagi; bila tetap tidak bisa, perangkat ini mungkin sudah punya kuncinya.', 'No passkey was made. Press once more; if it fails again, this device may have one already.'),
  signIn:   say('Masuk dengan kunci sandi', 'Sign in with a passkey'),
  notUsed:  say('Kunci sandi tidak terbaca. Tekan sekali lagi, atau masuk dengan e-mail dan kata sandi.', 'No passkey was read. Press once more, or sign in with e-mail and password.'),
} as const satisfies Record<string, Words>;

/** Why a password, a code or a link was not taken, and what to do. */
// prettier-ignore
export const accountRefusals = {
  tooShort:      say('Kata sandi terlalu pendek. Pakai paling sedikit 12 huruf atau angka.', 'The password is too short. Use at least 12 letters or digits.'),
  tooLong:       say('Kata sandi terlalu panjang. Pakai paling banyak 200 huruf.', 'The password is too long. Use at most 200 characters.'),
  tooPlain:      say('Kata sandi terlalu mudah ditebak. Pakai beberapa kata yang berbeda.', 'The password is too easy to guess. Use several different words.'),
  holdsName:     say('Kata sandi memuat nama atau e-mail Anda. Pilih kata lain.', 'The password contains your name or e-mail. Choose other words.'),
  notRepeated:   say('Kedua kata sandi tidak sama. Ketik sekali lagi.', 'The two passwords differ. Type them again.'),
  passwordWrong: say('Kata sandi sekarang tidak cocok. Ketik sekali lagi.', 'The current password does not match. Type it again.'),
  codeWrong:     say('Kode tidak cocok atau sudah terpakai. Tunggu kode berikutnya di aplikasi; bila tetap ditolak, samakan jam ponsel Anda.', 'The code does not match or was used. Wait for the next one in the app; if it is refused again, set your phone’s clock.'),
  newCodeWrong:  say('Kode dari aplikasi yang baru tidak cocok. Pindai kotaknya sekali lagi, lalu ketik kodenya.', 'The code from the new app does not match. Scan the square again, then type the code.'),
  notProven:     say('Waktunya lewat. Ketik kode sekali lagi.', 'Time is over. Type the code once more.'),
  passkeyNameless: say('Beri nama, paling panjang 60 huruf.', 'Give it a name of at most 60 characters.'),
  passkeyRefused: say('Kunci sandi tidak diterima. Coba sekali lagi dari awal.', 'The passkey was not taken. Start once more.'),
  passkeysFull:  say('Anda sudah punya sepuluh kunci sandi. Hapus dahulu yang tidak dipakai.', 'You have ten passkeys already. Remove one that is not used.'),
  gone:          say('Tautan ini baru saja dipakai.', 'This link has just been used.'),
  busy:          say('Sedang banyak yang masuk. Tunggu beberapa detik, lalu coba lagi.', 'Many people are signing in. Wait some seconds, then try again.'),
} as const satisfies Record<string, Words>;

/** Why a link was not made, and what to do. */
// prettier-ignore
export const linkRefusals = {
  personNotFound: say('Orang itu belum tercatat. Lihat nomornya dengan perintah people, atau tulis namanya.', 'There is no such person. Look up the id with people, or give a name.'),
  emailInvalid:   say('Itu bukan alamat e-mail. Periksa ejaannya.', 'That is no e-mail address. Check its spelling.'),
  emailTaken:     say('Alamat e-mail itu dipakai akun orang lain. Pakai alamat lain.', 'Another account has that address. Use another one.'),
  nameMissing:    say('Tulis nama orangnya, paling panjang 120 huruf.', 'Give the person’s name, at most 120 characters.'),
  alreadyJoined:  say('Orang itu sudah punya akun. Bila ia tidak bisa masuk, buat tautan pemulihan.', 'That person has an account. If they cannot sign in, make a recovery link.'),
  lastAdministrator: say('Orang itu satu-satunya admin sistem. Tambahkan --admin, atau undang admin lain dahulu.', 'That person alone manages the system. Add --admin, or invite another administrator first.'),
  noAccount:      say('Tidak ada akun dengan alamat itu.', 'No account has that address.'),
  closed:         say('Akun orang itu ditutup. Buka kembali dahulu.', 'That account is closed. Open it again first.'),
  ownAccount:     say('Itu akun Anda sendiri. Minta admin sistem yang lain melakukannya.', 'That is your own account. Ask another administrator to do it.'),
} as const satisfies Record<string, Words>;

/** 'Terlalu banyak percobaan. Coba lagi 15 menit lagi.' */
export function sayTooMany(waitSeconds: number, lang: 'id' | 'en'): string {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
  return lang === 'id'
    ? `Terlalu banyak percobaan. Coba lagi ${minutes} menit lagi.`
    : `Too many tries. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`;
}
