import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** Somebody's account, as administrators see it. */
// prettier-ignore
export const accountBoxWords = {
  title:      say('Akun untuk masuk', 'Account to sign in'),
  state:      say('Keadaan', 'State'),
  email:      say('E-mail untuk masuk', 'E-mail to sign in'),
  right:      say('Hak', 'Right'),
  officer:    say('Petugas', 'Officer'),
  officerWhy: say('Menangani laporan menurut jabatannya.', 'Handles reports as the office says.'),
  administrator: say('Admin sistem', 'Administrator'),
  administratorWhy: say('Juga mengatur organisasi, akun, dan kalender.', 'Also manages organisation, accounts and calendars.'),
  sessions:   say('Sedang masuk', 'Signed in now'),
  devices:    say('{n} perangkat', '{n} devices'),
  device:     say('1 perangkat', '1 device'),
  nowhere:    say('tidak di mana pun', 'nowhere'),
  lastEntry:  say('Terakhir masuk', 'Last signed in'),
  never:      say('belum pernah', 'never'),
  linkEnds:   say('Tautan berlaku sampai', 'The link holds until'),
  invite:     say('Kirim undangan', 'Send an invitation'),
  inviteAgain: say('Kirim undangan baru', 'Send a new invitation'),
  inviteWhat: say('Tautannya dipakai sekali, paling lama tujuh hari, untuk memilih kata sandi dan memasang aplikasi autentikator. Tautan yang lama langsung mati.', 'The link is good once, for at most seven days: it leads to choosing a password and setting up the authenticator app. An older link dies at once.'),
  needsEmail: say('Isi dan simpan dahulu e-mailnya di atas: dengan itu ia masuk.', 'Fill in and save the e-mail address above first: it is what they sign in with.'),
  recover:    say('Buat tautan pemulihan', 'Make a recovery link'),
  recoverMore: say('Lupa kata sandi atau ganti ponsel', 'Password forgotten or phone changed'),
  recoverWhat: say('Pastikan dahulu bahwa orangnya sendiri yang meminta, misalnya dengan menelepon nomor di atas. Kata sandi, aplikasi autentikator, kunci sandi, dan semua sesinya langsung dicabut.', 'First make sure that the person asked for it, for instance by calling the number above. Password, authenticator app, passkeys and all sessions end at once.'),
  close:      say('Tutup akun', 'Close the account'),
  closeWhat:  say('Untuk yang pindah atau pensiun. Ia langsung keluar dari semua perangkat dan tidak bisa masuk lagi; yang sudah dikerjakannya tetap tercatat. Jabatannya diakhiri di halaman jabatan.', 'For those who move or retire. They are signed out everywhere and cannot come back; what they did stays on record. The office itself is ended on its own page.'),
  reopen:     say('Buka kembali akun', 'Open the account again'),
  reopenWhat: say('Ia mendapat tautan untuk memilih kata sandi dan aplikasi autentikator yang baru. Yang lama tidak berlaku lagi.', 'They get a link to choose a new password and authenticator app. The old ones no longer work.'),
  makeAdministrator: say('Jadikan admin sistem', 'Make administrator'),
  makeOfficer: say('Cabut hak admin sistem', 'Take the administrator’s right'),
  rightMore:  say('Ubah hak', 'Change the right'),
  own:        say('Ini akun Anda sendiri. Kata sandi dan perangkatnya diatur di halaman akun; menutupnya hanya bisa admin lain.', 'This is your own account. Its password and devices are on your account page; only another administrator can close it.'),
  ownPage:    say('Ke akun saya', 'To my account'),
  linkTitle:  say('Tautan untuk {name}', 'Link for {name}'),
  linkOnce:   say('Hanya ditampilkan sekarang. Berikan kepada orangnya sendiri; siapa pun yang memegangnya bisa masuk sebagai dia.', 'Shown only now. Give it to that person alone; whoever holds it can come in as them.'),
  sent:       say('Sudah dikirim ke {email}.', 'Sent to {email}.'),
  notSent:    say('Surat ke {email} tidak terkirim. Kirimkan tautannya dengan cara lain.', 'The letter to {email} was not taken. Send the link another way.'),
  noMail:     say('Server surat belum diatur. Kirimkan tautannya sendiri.', 'No mail server is set up. Send the link yourself.'),
  whatsApp:   say('Kirim lewat WhatsApp', 'Send by WhatsApp'),
} as const satisfies Record<string, Words>;

/** What stands in the way of an account's life. */
// prettier-ignore
export const accountStageWords = {
  none:     say('belum punya akun', 'no account yet'),
  invited:  say('menunggu tautannya dipakai', 'waiting for the link to be used'),
  linkDied: say('tautannya lewat waktu', 'the link has died'),
  joined:   say('aktif', 'active'),
  closed:   say('ditutup', 'closed'),
} as const satisfies Record<string, Words>;
