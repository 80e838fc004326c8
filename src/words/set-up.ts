import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

export type SetUpFault = 'missing' | 'tooLong' | 'phone' | 'email' | 'time';

/** What a field of the form lacks, and what to do. */
export const setUpFaults = {
  missing: say('belum diisi.', 'is empty.'),
  tooLong: say('terlalu panjang. Singkatkan.', 'is too long. Shorten it.'),
  phone: say('bukan nomor telepon. Pakai angka saja.', 'is no telephone number. Use digits only.'),
  email: say('bukan alamat e-mail, misalnya nama@kab.go.id.', 'is no e-mail address.'),
  time: say('bukan jam. Tulis misalnya 07.30.', 'is no time. Write for example 07.30.'),
} as const satisfies Record<SetUpFault, Words>;

/** Setting up a real installation, and what everybody else sees before that. */
// prettier-ignore
export const setUpWords = {
  notReady:   say('Layanan ini belum disiapkan', 'This service is not set up yet'),
  notReadyText: say('Yang memasangnya membuka tautan sekali pakai yang tercetak di layar server. Warga belum bisa melapor di sini; dalam bahaya telepon 110 atau 119.', 'Whoever installed it opens the one-time link that the server printed. Nothing can be reported here yet; in danger call 110 or 119.'),
  title:      say('Siapkan layanan', 'Set up the service'),
  step1:      say('Langkah 1 dari 3: pemerintah daerah', 'Step 1 of 3: the government'),
  step2:      say('Langkah 2 dari 3: meja layanan dan admin pertama', 'Step 2 of 3: the desk and the first administrator'),
  which:      say('Pemerintah mana yang memakai layanan ini?', 'Which government uses this service?'),
  whichHint:  say('Daftar resmi Kemendagri. Pilihan ini tidak dapat diganti kemudian.', 'The ministry’s official list. It cannot be changed later.'),
  choose:     say('Pilih provinsi, kabupaten, atau kota', 'Choose a province, kabupaten or kota'),
  next:       say('Lanjut', 'Continue'),
  other:      say('Pilih pemerintah lain', 'Choose another government'),
  errors:     say('Ada yang perlu diperbaiki', 'Something needs mending'),
  later:      say('Semua isian ini dapat diganti nanti di Kelola, kecuali pemerintahnya.', 'All of this can be changed later, except the government.'),
  government: say('Pemerintah daerah', 'Government'),
  desk:       say('Meja layanan', 'The desk'),
  danger:     say('Nomor darurat', 'Emergency numbers'),
  dangerHint: say('Tampil di halaman depan dan tanda terima. Tulis hanya nomor yang benar-benar dijawab di daerah Anda.', 'Shown on the home page and the receipt. Write only numbers that are answered in your region.'),
  coordinator: say('Unit koordinator', 'Coordinating unit'),
  coordinatorHint: say('Unit yang menerima setiap laporan lebih dahulu, biasanya Diskominfo.', 'The unit that takes each report first, usually Diskominfo.'),
  first:      say('Admin pertama', 'First administrator'),
  firstHint:  say('Orang ini menjadi koordinator mulai hari ini dan berhak mengelola sistem. Kata sandinya dipilih di langkah berikut.', 'This person becomes coordinator from today and may manage the system. The password is chosen in the next step.'),
  optional:   say('(boleh dikosongkan)', '(optional)'),
  create:     say('Buat pemasangan', 'Create the installation'),
  tooLate:    say('Layanan ini sudah disiapkan orang lain.', 'Somebody else has set up this service.'),
} as const satisfies Record<string, Words>;

/** Labels of the form's fields. */
// prettier-ignore
export const setUpLabels = {
  nama:            say('Nama lengkap', 'Full name'),
  singkat:         say('Nama pendek', 'Short name'),
  zona:            say('Zona waktu', 'Time zone'),
  alamat:          say('Alamat', 'Address'),
  telepon:         say('Telepon meja', 'Telephone of the desk'),
  'email-meja':    say('E-mail meja', 'E-mail of the desk'),
  hari:            say('Hari kerja', 'Working days'),
  buka:            say('Buka pukul', 'Opens at'),
  tutup:           say('Tutup pukul', 'Closes at'),
  polisi:          say('Polisi', 'Police'),
  ambulans:        say('Ambulans', 'Ambulance'),
  sapa:            say('SAPA, kekerasan pada perempuan dan anak', 'SAPA, violence against women and children'),
  '112':           say('Daerah ini menjalankan 112', 'This region runs 112'),
  unit:            say('Nama unit', 'Name of the unit'),
  'unit-singkat':  say('Nama pendek unit', 'Short name of the unit'),
  jabatan:         say('Nama jabatan koordinator', 'Title of the coordinator’s office'),
  'admin-nama':    say('Nama admin', 'Name of the administrator'),
  'admin-email':   say('E-mail admin', 'E-mail of the administrator'),
  'admin-telepon': say('Telepon admin', 'Telephone of the administrator'),
  sk:              say('Nomor SK', 'Decree number'),
} as const satisfies Record<string, Words>;

export const workingDayWords = {
  '5': say('Senin sampai Jumat', 'Monday to Friday'),
  '6': say('Senin sampai Sabtu', 'Monday to Saturday'),
} as const satisfies Record<string, Words>;
