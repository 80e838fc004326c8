import type { Words } from '#words/lang.ts';

/** Why a file is not taken. The rest of the form is kept. */
export type FileRefusal =
  'empty' | 'tooLarge' | 'tooManyPixels' | 'notAnImage' | 'svg' | 'heic' | 'damaged' | 'busy';

/** Each sentence says what to do. The numbers are those of the limits in `server/files`. */
export const fileRefusals: Readonly<Record<FileRefusal, Words>> = {
  empty: {
    id: 'Berkas ini kosong. Pilih fotonya sekali lagi.',
    en: 'This file is empty. Please choose the photo again.',
  },
  tooLarge: {
    id: 'Foto ini lebih dari 10 MB. Kirim ulang dengan ukuran lebih kecil, atau kirim tangkapan layar dari foto itu.',
    en: 'This photo is larger than 10 MB. Send it again in a smaller size, or send a screenshot of it.',
  },
  tooManyPixels: {
    id: 'Foto ini lebih dari 40 megapiksel. Kirim tangkapan layar dari foto itu, atau foto ulang dengan resolusi kamera yang lebih rendah.',
    en: 'This photo has more than 40 megapixels. Send a screenshot of it, or take it again at a lower camera resolution.',
  },
  notAnImage: {
    id: 'Berkas ini bukan foto. Kirim foto JPG, PNG, atau WebP.',
    en: 'This file is not a photo. Send a JPG, PNG or WebP photo.',
  },
  svg: {
    id: 'Gambar SVG tidak dapat diterima karena dapat berisi program. Kirim fotonya sebagai JPG atau PNG.',
    en: 'An SVG drawing cannot be taken because it may contain a program. Send the picture as JPG or PNG.',
  },
  heic: {
    id: 'Foto HEIC dari iPhone belum dapat dibaca. Kirim tangkapan layar dari foto itu, atau pilih Pengaturan > Kamera > Format > Paling Kompatibel lalu foto ulang.',
    en: 'HEIC photos from an iPhone cannot be read here. Send a screenshot of it, or choose Settings > Camera > Formats > Most Compatible and take it again.',
  },
  damaged: {
    id: 'Berkas ini rusak atau belum terkirim utuh. Kirim sekali lagi, atau kirim foto lain.',
    en: 'This file is damaged or did not arrive whole. Send it again, or send another photo.',
  },
  busy: {
    id: 'Banyak foto sedang diproses. Tunggu satu menit, lalu kirim sekali lagi.',
    en: 'Many photos are being processed. Wait a minute, then send it again.',
  },
};

/** Said when a report already has all the files it may have. */
export const tooManyFiles: Words = {
  id: 'Paling banyak 5 foto. Hapus satu foto dulu, lalu tambahkan yang baru.',
  en: 'At most 5 photos. Remove one first, then add the new one.',
};
