import { parseDay, type Day } from '#domain/calendar/day.ts';

/** `2026-01-31`, `31/1/2026`, `31-01-2026` or `31.1.2026`: in Indonesia the day stands first. */
export function readDay(text: string): Day | undefined {
  const [, date = '', month = '', year = ''] =
    /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  if (year === '') return parseDay(text);
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
