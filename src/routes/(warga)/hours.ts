import type { Contact } from '#server/reference/organisation-rows.ts';
import { siteWords } from '#words/citizen/site.ts';
import type { Lang } from '#words/lang.ts';

/** "Buka Senin sampai Jumat, pukul 07.30–16.00". */
export function sayHours({ weekdays, opens, closes }: Contact['hours'], lang: Lang): string {
  const words = siteWords[lang];
  const names = weekdays.map((day) => words.weekdays[day - 1] ?? '');
  const inARow = weekdays.every((day, at) => at === 0 || day === (weekdays[at - 1] ?? 0) + 1);
  const days =
    inARow && names.length > 2
      ? `${names[0] ?? ''}${words.until}${names.at(-1) ?? ''}`
      : names.join(', ');
  const time = (text: string) => (lang === 'en' ? text.replace('.', ':') : text);
  return words.hours(days, time(opens), time(closes));
}
