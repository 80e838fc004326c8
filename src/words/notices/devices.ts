import type { Lang, Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** The knock at an officer's device; what the device itself says stands in its service worker. */
// prettier-ignore
export const deviceWords = {
  title:    say('Kabar di perangkat', 'News on your devices'),
  lead:     say('Perangkat yang dinyalakan berbunyi bila ada yang menunggu Anda. Tulisannya hanya “Ada kabar. Buka LAPOR!”: tidak ada isi laporan yang keluar.', 'A device that is switched on tells you when something waits for you. It only says “There is news. Open LAPOR!”: no word of a report goes out.'),
  hours:    say('Jamnya sama dengan surat: tidak di luar jam kerja.', 'At the same hours as letters: none outside working hours.'),
  service:  say('Kabar itu lewat layanan pembuat peramban (Google, Mozilla, Apple, Microsoft). Mereka melihat kapan perangkat Anda diberi kabar, tidak tentang apa.', 'It goes by the service of your browser’s maker (Google, Mozilla, Apple, Microsoft). They see when your device is told, not of what.'),
  switchOn: say('Nyalakan di perangkat ini', 'Switch on on this device'),
  noScript: say('Untuk menyalakannya peramban ini perlu JavaScript. Tanpa itu kabar tetap datang lewat surat elektronik dan kotak masuk.', 'This browser needs JavaScript to switch it on. Without it news still comes by e-mail and in the inbox.'),
  cannot:   say('Peramban ini tidak dapat menerima kabar. Pakai Chrome, Firefox, Edge, atau Safari yang baru.', 'This browser cannot be told. Use a recent Chrome, Firefox, Edge or Safari.'),
  denied:   say('Peramban ini tidak mengizinkan pemberitahuan. Izinkan untuk alamat ini di setelan peramban, lalu tekan lagi.', 'This browser does not allow notifications. Allow them for this address in its settings, then press again.'),
  failed:   say('Belum berhasil. Periksa sambungan internet, lalu tekan lagi.', 'That did not work. Check your connection, then press again.'),
  refused:  say('Layanan kabar peramban ini tidak dikenal, jadi tidak dinyalakan.', 'The push service of this browser is not known, so it was not switched on.'),
  noHttps:  say('Belum bisa: alamat umum layanan ini (https) belum disetel. Mintalah kepada admin sistem.', 'Not possible yet: no public https address is set. Ask your administrator.'),
  yours:    say('Perangkat yang menyala', 'Devices that are on'),
  none:     say('Belum ada.', 'None yet.'),
  since:    say('Sejak', 'Since'),
  some:     say('Perangkat tak dikenal', 'Unknown device'),
  off:      say('Matikan', 'Switch off'),
  isOn:     say('Perangkat ini menyala.', 'This device is on.'),
  isOff:    say('Perangkat itu sudah mati.', 'That device is off.'),
  set:      say('Atur', 'Set'),
} as const satisfies Record<string, Words>;

export const sayDevices = (on: number, lang: Lang): string =>
  on === 0 ? deviceWords.none[lang] : { id: `menyala: ${on}`, en: `switched on: ${on}` }[lang];
