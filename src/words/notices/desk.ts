import type { DeliveryReason, DeliveryState, HandWay } from '#domain/notice/delivery.ts';
import type { Words } from '#words/lang.ts';

const say = (id: string, en: string): Words => ({ id, en });

export const deliveryStateWords: Readonly<Record<DeliveryState, Words>> = {
  queued: say('menunggu dikirim', 'waiting to leave'),
  sent: say('terkirim lewat email', 'sent by e-mail'),
  refused: say('belum sampai', 'not delivered'),
  byHand: say('dikirim dengan tangan', 'sent by hand'),
  dropped: say('tidak dikirim', 'not sent'),
};

/** Why, and what to do. */
// prettier-ignore
export const deliveryReasonWords: Readonly<Record<DeliveryReason, Words>> = {
  vacant:        say('Tidak ada pejabat yang mengisi jabatan ini. Isi jabatannya.', 'Nobody fills this office. Fill it.'),
  noAddress:     say('Alamat email belum ada atau keliru. Kirim dengan tangan.', 'There is no e-mail address, or a wrong one. Send by hand.'),
  badAddress:    say('Server surat menolak alamat ini. Periksa alamatnya, atau kirim dengan tangan.', 'The mail server refuses this address. Check it, or send by hand.'),
  notConfigured: say('Email belum disetel. Kirim dengan tangan.', 'E-mail is not set up. Send by hand.'),
  notTaken:      say('Server surat menolak isi pesan. Kirim dengan tangan.', 'The mail server refuses the message. Send by hand.'),
  gaveUp:        say('Sudah dicoba lebih dari sehari tanpa hasil. Kirim dengan tangan.', 'Tried for more than a day in vain. Send by hand.'),
  uncertain:     say('Sambungan putus saat mengirim; mungkin sudah sampai. Tanyakan dahulu sebelum mengirim lagi.', 'The connection was lost while sending; it may have arrived. Ask before you send it again.'),
  nothingToSay:  say('Penerima tidak lagi menangani laporannya.', 'The recipient no longer has to do with the report.'),
};

export const handWayWords: Readonly<Record<HandWay, Words>> = {
  whatsapp: say('WhatsApp', 'WhatsApp'),
  letter: say('Surat cetak', 'A printed letter'),
  other: say('Cara lain (telepon, langsung)', 'Another way (telephone, in person)'),
};

// prettier-ignore
export const newsWords = {
  title:       say('Kabar yang belum sampai', 'Messages that did not arrive'),
  intro:       say('Pesan yang tidak dapat dikirim lewat email menunggu Anda di sini.', 'Messages that could not leave by e-mail wait for you here.'),
  ofReport:    say('Kabar tentang satu laporan', 'Messages about one report'),
  noMail:      say('Email belum disetel', 'E-mail is not set up'),
  noMailText:  say('Tidak ada pesan yang dikirim sendiri oleh sistem. Administrator menyetel LAPOR_SMTP_URL, LAPOR_MAIL_FROM, dan LAPOR_PUBLIC_URL.', 'The system sends nothing by itself. The administrator sets LAPOR_SMTP_URL, LAPOR_MAIL_FROM and LAPOR_PUBLIC_URL.'),
  emptyTitle:  say('Semua kabar sampai', 'Every message arrived'),
  emptyText:   say('Tidak ada yang perlu dikirim dengan tangan.', 'Nothing needs to be sent by hand.'),
  emptyReport: say('Belum ada kabar tentang laporan ini.', 'There is no message about this report yet.'),
  most:        say('Daftar ini memuat 50 pesan terbaru.', 'This list holds the newest 50 messages.'),
  inbox:       say('Kotak masuk', 'Inbox'),
  back:        say('Kembali ke daftar', 'Back to the list'),
  reporter:    say('Pelapor', 'The reporter'),
  nobody:      say('jabatan kosong', 'vacant office'),
  about:       say('Tentang', 'About'),
  closed:      say('laporan yang isinya tertutup untuk Anda', 'a report whose content is closed to you'),
  untitled:    say('laporan tanpa judul', 'a report without title'),
  due:         say('Waktu kirim', 'Time to leave'),
  state:       say('Keadaan', 'State'),
  code:        say('Jawaban server surat', 'Answer of the mail server'),
  by:          say('Dikirim oleh', 'Sent by'),
  open:        say('Buka pesan', 'Open the message'),
  message:     say('Isi pesan', 'The message'),
  nothing:     say('Pesan ini tidak dapat disusun lagi.', 'This message can no longer be written.'),
  whatsapp:    say('Kirim lewat WhatsApp', 'Send by WhatsApp'),
  noNumber:    say('Nomor WhatsApp penerima belum ada.', 'There is no WhatsApp number of the recipient.'),
  letter:      say('Cetak surat', 'Print a letter'),
  contact:     say('Lihat kontak pelapor', 'See how to reach the reporter'),
  contactHint: say('Dicatat dan dapat dibaca pelapor.', 'It is written down, and the reporter can read it.'),
  contactIs:   say('Kontak pelapor', 'The reporter’s contact'),
  contactNone: say('Pelapor tidak menulis kontak.', 'The reporter left no contact.'),
  sent:        say('Sudah saya kirim', 'I have sent it'),
  sentHow:     say('Dengan cara apa?', 'How?'),
  chooseHow:   say('Pilih caranya.', 'Choose how.'),
  again:       say('Kirim lagi lewat email', 'Send by e-mail again'),
  late:        say('Pesan ini sudah terkirim dengan cara lain. Muat ulang halaman ini.', 'This message has left another way. Load this page again.'),
  done:        say('Tercatat: sudah dikirim dengan tangan.', 'Recorded: sent by hand.'),
  queued:      say('Pesan menunggu dikirim lewat email.', 'The message waits to leave by e-mail.'),
  letterTitle: say('Surat pemberitahuan', 'Letter of notice'),
  print:       say('Cetak dengan Ctrl+P, atau menu cetak di ponsel.', 'Print with Ctrl+P, or from the phone’s menu.'),
} as const satisfies Record<string, Words>;
