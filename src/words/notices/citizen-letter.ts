import type { Letter } from '#words/notices/letter.ts';

export interface CodeTold {
  readonly code: string;
  /** Of the government that runs the service. */
  readonly from: string;
  readonly href: string;
}

/** The code that confirms an address. It says nothing of any report, for others may read the mail. */
export const codeLetter = ({ code, from, href }: CodeTold): Letter => ({
  subject: `Kode masuk: ${code}`,
  opening: `Kode masuk Anda: ${code}`,
  items: [{ what: from, title: null, by: null }],
  link: { href, label: 'Buka halaman masuk' },
  closing:
    'Kode berlaku 15 menit dan hanya di peramban tempat Anda memintanya. ' +
    'Tidak merasa memintanya? Abaikan pesan ini; tidak ada yang terjadi tanpa kode ini.',
  automatic: 'Pesan ini dikirim otomatis; jangan dibalas.',
});
