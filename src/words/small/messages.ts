import type { Day } from '#domain/calendar/day.ts';
import type { Openness } from '#domain/notice/openness.ts';
import { sayDay } from '#words/time.ts';
import { sayReminder } from './desk.ts';

export interface Reminding {
  readonly to: string;
  readonly unit: string;
  /** Null where a message may not say it. */
  readonly title: string | null;
  readonly trackingId: string | null;
  readonly openness: Openness;
  readonly reminder: { readonly day: number; readonly limit: number; readonly dueOn: Day };
  readonly from: string;
}

/** What a desk sends by hand to a liaison or a head; messages that leave are Indonesian, as papers are. */
export function reminderText(of: Reminding): string {
  const { to, unit, title, trackingId, openness, reminder, from } = of;
  const number = trackingId ? ` (LAPOR! ${trackingId})` : '';
  const what =
    openness === 'plain' && title
      ? `laporan warga${number}: "${title}"`
      : `sebuah laporan warga${openness === 'silent' ? '' : number}`;
  const due = `${reminder.day > reminder.limit ? 'Batas tindak lanjutnya' : 'Tindak lanjut paling lambat'} ${sayDay(reminder.dueOn, 'id')} (${sayReminder(reminder, 'id')}).`;
  return [
    `Yth. ${to}, ${unit}`,
    `Mengingatkan ${what}.`,
    due,
    'Mohon kirim jawaban yang sudah disetujui pimpinan kepada kami.',
    from,
  ].join('\n\n');
}

/** A message that a person sends themselves. */
export const waLink = (number: string, text: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(text)}`;
