import type { Lang, Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

// prettier-ignore
export const settingWords = {
  title:       say('Yang sudah diatur', 'What is set'),
  lead:        say('Setelan ini diisi di server oleh yang memasang layanan. Kata sandi dan kunci tidak pernah ditampilkan.', 'Whoever runs the server sets these. Passwords and keys are never shown.'),
  set:         say('sudah diatur', 'set'),
  missing:     say('belum diatur', 'not set'),
  address:     say('Alamat layanan', 'Address of the service'),
  addressHow:  say('Isi LAPOR_PUBLIC_URL; tanpa itu kabar tidak dapat memuat tautan.', 'Set LAPOR_PUBLIC_URL; without it notices have no link.'),
  mail:        say('Surel', 'E-mail'),
  mailHow:     say('Isi LAPOR_SMTP_URL dan LAPOR_MAIL_FROM; sampai itu kabar dikirim dengan tangan.', 'Set LAPOR_SMTP_URL and LAPOR_MAIL_FROM; until then notices are sent by hand.'),
  push:        say('Pemberitahuan di perangkat', 'Notices on devices'),
  pushHow:     say('Memerlukan alamat layanan dengan https.', 'Needs an address of the service by https.'),
  office:      say('Masuk lewat akun kantor (OIDC)', 'Sign-in by the office (OIDC)'),
  officeHow:   say('Tidak wajib. Isi LAPOR_OIDC_ISSUER dan kawan-kawannya bila kantor Anda punya.', 'Optional. Set LAPOR_OIDC_ISSUER and the others where your office has one.'),
  database:    say('Basis data', 'Database'),
  embedded:    say('milik program ini sendiri, di folder data', 'this program’s own, in the data folder'),
  server:      say('peladen PostgreSQL (DATABASE_URL)', 'a PostgreSQL server (DATABASE_URL)'),
  secret:      say('Rahasia induk', 'Master secret'),
  environment: say('dari lingkungan (LAPOR_SECRET)', 'from the environment (LAPOR_SECRET)'),
  file:        say('dari berkas di folder data; ikut dalam cadangan', 'from a file in the data folder; in the backup too'),
  backup:      say('Cadangan terakhir', 'Last backup'),
  backupHow:   say('Jalankan npm run lapor -- backup tiap malam, dan salin berkasnya ke tempat lain.', 'Run npm run lapor -- backup each night, and copy the file elsewhere.'),
  key:         say('Kunci cadangan', 'Key of backups'),
  keyHow:      say('Isi LAPOR_BACKUP_KEY agar cadangan tersandi.', 'Set LAPOR_BACKUP_KEY, so that backups are encrypted.'),
  zone:        say('Zona dan jam mesin', 'Zone and the machine’s clock'),
  zoneHow:     say('Bandingkan dengan jam Anda. Bila berbeda lebih dari semenit, minta jamnya disamakan.', 'Compare with your own clock. If it is off by more than a minute, have it set right.'),
  try:         say('Kirim surat percobaan kepada saya', 'Send me a test letter'),
  tryWhat:     say('Surat dikirim saat itu juga ke e-mail Anda yang tercatat.', 'A letter goes at once to the e-mail address on record for you.'),
} as const satisfies Record<string, Words>;

// prettier-ignore
export const trialRefusals = {
  noAddress:     say('E-mail Anda belum tercatat. Isi di halaman Orang, lalu coba lagi.', 'You have no e-mail address on record. Add it under People, then try again.'),
  notConfigured: say('Surel atau alamat layanan belum diatur. Lihat baris di atas.', 'Mail or the address of the service is not set. See the lines above.'),
  tooOften:      say('Sudah terlalu sering dicoba. Tunggu seperempat jam.', 'Tried too often. Wait a quarter of an hour.'),
  refused:       say('Peladen surel menolak surat itu. Periksa alamat pengirim dan kata sandinya.', 'The mail server refused the letter. Check the sender and the password.'),
  unreachable:   say('Peladen surel tidak menjawab. Periksa namanya, dan apakah server ini boleh menghubunginya.', 'The mail server does not answer. Check its name, and whether this machine may reach it.'),
} as const satisfies Record<string, Words>;

export const saySent = (to: string, lang: Lang): string =>
  lang === 'id'
    ? `Surat diterima peladen surel untuk ${to}. Buka kotak masuk Anda; lihat juga folder spam.`
    : `The mail server took the letter for ${to}. Look into your mailbox, and its spam folder.`;

export const sayBackupAge = (days: number | null, lang: Lang): string => {
  if (days === null) return lang === 'id' ? 'belum ada' : 'none yet';
  if (days === 0) return lang === 'id' ? 'hari ini' : 'today';
  return lang === 'id' ? `${days} hari lalu` : `${days} ${days === 1 ? 'day' : 'days'} ago`;
};
