import type { WorkingHours } from '#domain/office/working-hours.ts';
import type { Lang, Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

// prettier-ignore
export const hoursWords = {
  title:    say('Jam kerja', 'Working hours'),
  lead:     say('Kabar kepada petugas hanya dikirim pada jam ini, dan kuitansi warga menyebutkannya. Batas waktu dihitung dalam hari, jadi tidak bergeser.', 'Officers are told things in these hours only, and the citizen’s receipt names them. Due dates count days and do not move.'),
  none:     say('Belum ada yang diisi. Dipakai pukul 07.30–16.00 pada hari kerja.', 'None entered. 07:30 to 16:00 on working days is used.'),
  whose:    say('Untuk', 'For'),
  allOf:    say('seluruh', 'all of'),
  weekdays: say('Hari kerja', 'Weekdays'),
  opens:    say('Buka', 'Opens'),
  closes:   say('Tutup', 'Closes'),
  fridayOpens: say('Jumat buka', 'Friday opens'),
  fridayCloses: say('Jumat tutup', 'Friday closes'),
  hourHint: say('Jam dan menit, misalnya 07.30', 'Hour and minute, for instance 07.30'),
  from:     say('Mulai tanggal', 'From'),
  to:       say('Sampai tanggal', 'Until'),
  toHint:   say('Untuk Ramadan isi hari terakhirnya; sesudah itu jam biasa berlaku lagi.', 'For Ramadan give its last day; after it the usual hours are in force again.'),
  source:   say('Dasar (surat edaran, keputusan)', 'Source (circular, decree)'),
  add:      say('Simpan jam kerja', 'Save the hours'),
  end:      say('Akhiri', 'End'),
  saved:    say('Tersimpan. Keliru? Tekan "Akhiri" pada barisnya.', 'Saved. A mistake? Press "End" in its row.'),
  friday:   say('Jumat', 'Friday'),
  since:    say('sejak', 'from'),
} as const satisfies Record<string, Words>;

// prettier-ignore
export const hoursRefusals = {
  notFound:           say('Yang dipilih tidak ada lagi. Muat ulang halaman ini.', 'What was chosen is not there any more. Load the page again.'),
  daysMissing:        say('Pilih sedikitnya satu hari.', 'Choose at least one day.'),
  hourInvalid:        say('Tulis jam seperti 07.30.', 'Write hours like 07.30.'),
  hoursTurned:        say('Jam tutup harus sesudah jam buka.', 'It must close after it opens.'),
  dayIsPast:          say('Tanggal itu sudah lewat. Pakai hari ini atau sesudahnya.', 'That day is over. Use today or later.'),
  endsBeforeItBegins: say('Tanggal akhir mendahului tanggal mulai. Periksa keduanya.', 'It would end before it begins. Check both days.'),
  beginsThatDay:      say('Pada tanggal itu sudah ada jam kerja yang mulai. Akhiri yang itu dahulu.', 'Hours begin on that day already. End those first.'),
  sourceMissing:      say('Sebutkan dasarnya, misalnya nomor surat edaran.', 'Name the source, for instance the number of the circular.'),
} as const satisfies Record<string, Words>;

const NAMES = {
  id: ['Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab', 'Min'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

export const dayName = (weekday: number, lang: Lang): string => NAMES[lang][weekday - 1] ?? '';

/** 'Sen, Sel, Rab, Kam, Jum: 07.30–16.00; Jumat 07.30–11.30'. */
export const sayWorkingHours = (of: WorkingHours, lang: Lang): string =>
  [
    `${of.weekdays.map((it) => dayName(it, lang)).join(', ')}: ${of.opens}–${of.closes}`,
    ...(of.weekdays.includes(5)
      ? [`${hoursWords.friday[lang]} ${of.fridayOpens}–${of.fridayCloses}`]
      : []),
  ].join('; ');
