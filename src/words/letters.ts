import type { Words } from '#words/lang.ts';
import { paperWords } from '#words/report.ts';

const say = (id: string, en: string): Words => ({ id, en });

/** The papers of an officer; they are Indonesian in either language, their frame on the screen is not. */
export const sheetWords = {
  'lembar-disposisi': { title: paperWords.dispositionSlip },
  'nota-dinas': { title: paperWords.officialNote },
  'surat-penerusan': { title: paperWords.referral },
} as const satisfies Record<string, { title: Words }>;

// prettier-ignore
export const printWords = {
  howTo:    say('Nomor tidak dibuat oleh sistem. Ketik di sini, atau biarkan kosong dan tulis tangan.', 'The system makes no numbers. Type them here, or leave them blank for the pen.'),
  number:   say('Nomor', 'Number'),
  agenda:   say('Nomor agenda', 'Agenda number'),
  nature:   say('Sifat', 'Urgency'),
  copies:   say('Tembusan (satu per baris)', 'Copies to (one a line)'),
  fill:     say('Isikan ke surat', 'Fill in'),
  download: say('Unduh PDF', 'Download PDF'),
  print:    say('Cetak dengan Ctrl+P, atau menu cetak di ponsel.', 'Print with Ctrl+P, or from the phone’s menu.'),
} as const satisfies Record<string, Words>;
