import type { Letter } from '#words/notices/letter.ts';

/** What an administrator sends to themselves to see whether letters arrive. */
export const trialLetter = (href: string): Letter => ({
  subject: 'Surat percobaan dari LAPOR!',
  opening: 'Yth. Bapak/Ibu,',
  items: [{ what: 'Surat ini sampai: surel layanan LAPOR! sudah disetel.', title: null, by: null }],
  link: { href, label: 'Buka setelan' },
  closing: 'Periksa juga apakah tautan di atas membuka layanan Anda.',
  automatic: 'Pesan ini dikirim karena Anda menekan "Kirim surat percobaan".',
});
