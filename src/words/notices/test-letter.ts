import type { Letter } from '#words/notices/letter.ts';

/** A test notice to a head before the public is let in (K-32). */
export const testLetter = (href: string): Letter => ({
  subject: 'Kabar percobaan dari LAPOR!',
  opening: 'Yth. Bapak/Ibu,',
  items: [
    {
      what: 'Ini kabar percobaan. Buka tautan di bawah dan tekan "Saya sudah membaca".',
      title: null,
      by: null,
    },
  ],
  link: { href, label: 'Saya membacanya' },
  closing: 'Dengan begitu kami tahu bahwa kabar tentang laporan sampai kepada Anda.',
  automatic: 'Pesan ini dikirim atas permintaan administrator.',
});
