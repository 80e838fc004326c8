import type { Letter } from '#words/notices/letter.ts';

export interface LinkTold {
  readonly kind: 'invite' | 'recover';
  /** Of the government that runs the service. */
  readonly from: string;
  readonly href: string;
}

const SAYS = {
  invite: {
    subject: 'Undangan: buat akun LAPOR! Anda',
    what: 'mengundang Anda membuat akun petugas LAPOR!.',
    label: 'Buat akun saya',
  },
  recover: {
    subject: 'Atur ulang akun LAPOR! Anda',
    what: 'memberi Anda tautan untuk mengatur ulang akun petugas LAPOR!.',
    label: 'Atur ulang akun saya',
  },
} as const;

/** The link by which somebody chooses password and second factor. Papers and letters are Indonesian. */
export function linkLetter({ kind, from, href }: LinkTold): Letter {
  const { subject, what, label } = SAYS[kind];
  return {
    subject,
    opening: 'Yth. Bapak/Ibu,',
    items: [{ what: `${from} ${what}`, title: null, by: null }],
    link: { href, label },
    closing:
      'Tautan ini berlaku sekali, paling lama tujuh hari. Jangan teruskan kepada siapa pun: pemegangnya bisa masuk sebagai Anda. ' +
      'Tidak merasa memintanya? Hubungi admin instansi Anda.',
    automatic: 'Pesan ini dikirim otomatis; jangan dibalas.',
  };
}
