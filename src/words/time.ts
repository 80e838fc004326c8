import { dayAt, timeAt, weekday, yearOf } from '#domain/calendar/day.ts';
import type { Day, Moment, Weekday, Zone } from '#domain/calendar/day.ts';
import type { Lang } from './lang.ts';

// Made by hand, so that server, browser and printed letter say the same whatever ICU they carry.
// prettier-ignore
const WEEKDAYS: Readonly<Record<Lang, Readonly<Record<Weekday, string>>>> = {
  id: { 1: 'Senin', 2: 'Selasa', 3: 'Rabu', 4: 'Kamis', 5: 'Jumat', 6: 'Sabtu', 7: 'Minggu' },
  en: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday',
        7: 'Sunday' },
};

// prettier-ignore
const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  id: ['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni',
       'Juli', 'Agustus', 'September', 'Oktober', 'November', 'Desember'],
  en: ['January', 'February', 'March', 'April', 'May', 'June',
       'July', 'August', 'September', 'October', 'November', 'December'],
};

/** In both languages the short form of a weekday or month is its first three letters. */
const SHORT_LENGTH = 3;

/** 'Jumat, 27 November 2026'; 'Friday, 27 November 2026'. */
export function sayDay(d: Day, lang: Lang): string {
  return `${WEEKDAYS[lang][weekday(d)]}, ${dateOf(d)} ${monthOf(d, lang)} ${yearOf(d)}`;
}

/** 'Jum, 27 Nov': for lines where the year is plain from what stands around. */
export function sayDayShort(d: Day, lang: Lang): string {
  const name = WEEKDAYS[lang][weekday(d)].slice(0, SHORT_LENGTH);
  return `${name}, ${dateOf(d)} ${monthOf(d, lang).slice(0, SHORT_LENGTH)}`;
}

/** 'Jumat, 27 November 2026 pukul 14.05 WITA'; 'Friday, 27 November 2026 at 14:05 WITA'. */
export function sayMoment(m: Moment, zone: Zone, lang: Lang): string {
  const time = timeAt(zone, m);
  const said = lang === 'id' ? `pukul ${time}` : `at ${time.replace('.', ':')}`;
  return `${sayDay(dayAt(zone, m), lang)} ${said} ${zone}`;
}

/**
 * How many working days are left or, negative, how late it is. On the weekend after the due day a
 * clock has lapsed with none left and none late: `lapsed` tells that from the due day itself.
 */
export function sayRemaining(remaining: number, lang: Lang, lapsed = false): string {
  const days = sayDuration(Math.abs(remaining), lang);
  if (remaining > 0) return lang === 'id' ? `sisa ${days}` : `${days} left`;
  if (remaining < 0) return lang === 'id' ? `lewat ${days}` : `${days} late`;
  if (lapsed) return lang === 'id' ? 'lewat jatuh tempo' : 'past due';
  return lang === 'id' ? 'jatuh tempo hari ini' : 'due today';
}

/** '5 hari kerja'; '1 working day', '5 working days'. */
export function sayDuration(workingDays: number, lang: Lang): string {
  const count = sayNumber(workingDays, lang);
  if (lang === 'id') return `${count} hari kerja`;
  return `${count} working ${workingDays === 1 ? 'day' : 'days'}`;
}

const DECIMALS_MAX = 2;

/** '1.234,5' and '1,234.5': groups of three, at most two decimals, rounded. */
export function sayNumber(n: number, lang: Lang): string {
  const [group, point] = lang === 'id' ? ['.', ','] : [',', '.'];
  const rounded = Number(n.toFixed(DECIMALS_MAX));
  const [whole = '', decimals] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = rounded < 0 ? '-' : '';
  return `${sign}${grouped}${decimals === undefined ? '' : point + decimals}`;
}

function dateOf(d: Day): number {
  return Number(d.slice(8));
}

function monthOf(d: Day, lang: Lang): string {
  return MONTHS[lang][Number(d.slice(5, 7)) - 1] ?? '';
}
