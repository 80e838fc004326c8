import { addDays, day, daysBetween, parseDay, yearOf, type Day } from '#domain/calendar/day.ts';
import type { Period } from '#server/usecases/lists/list-queries.ts';
import type { SelectOption } from '#ui/select.ts';
import type { Lang } from '#words/lang.ts';
import { recapWords } from '#words/recap.ts';
import { sayDay } from '#words/time.ts';

/** Days of one's own period; longer ones are asked by the year. */
export const PERIOD_DAYS_MAX = 731;

/** '2024', '2024-s1', '2024-tw2', '2024-06'. */
const CODE = /^(\d{4})(?:-(?:s([12])|tw([1-4])|(0[1-9]|1[0-2])))?$/;

/** The days of a code; undefined where it is none. */
export function periodOf(code: string): Period | undefined {
  const parts = CODE.exec(code);
  if (!parts) return undefined;
  const [, year = '', half, quarter, month] = parts;
  if (half) return months(year, Number(half) * 6 - 5, 6);
  if (quarter) return months(year, Number(quarter) * 3 - 2, 3);
  return month ? months(year, Number(month), 1) : months(year, 1, 12);
}

function months(year: string, first: number, count: number): Period | undefined {
  const from = parseDay(`${year}-${two(first)}-01`);
  const after =
    first + count > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(first + count)}-01`;
  const next = parseDay(after);
  return from && next && { from, to: addDays(next, -1) };
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The half-year of a day: the longest period in which five reports are many (K-25). */
export const halfYearOf = (day: Day): string =>
  `${yearOf(day)}-s${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`;

/** A period of one's own; undefined where its days are none or lie wrong. */
export function ownPeriod(from: string, to: string): Period | undefined {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (!first || !last || last < first) return undefined;
  return daysBetween(first, last) < PERIOD_DAYS_MAX ? { from: first, to: last } : undefined;
}

const YEARS_BACK = 3;

/** What may be chosen on a day: months of a year back, and quarters, half-years and years of three. */
export function periodOptions(today: Day, lang: Lang): SelectOption[] {
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, n) => yearOf(today) - n);
  const begun = (code: string): boolean => (periodOf(code)?.from ?? '9999') <= today;
  const codes = (of: (year: number) => readonly string[]) => years.flatMap(of).filter(begun);
  const group = (name: string, list: readonly string[], say: (code: string) => string) =>
    list.map((value) => ({ value, label: say(value), group: name }));
  const monthCodes = codes((year) => each(12, (n) => `${year}-${two(n)}`)).slice(0, 13);
  return [
    ...group(
      recapWords.halves[lang],
      codes((year) => each(2, (n) => `${year}-s${n}`)),
      (it) => sayCode(it, lang),
    ),
    ...group(
      recapWords.quarters[lang],
      codes((year) => each(4, (n) => `${year}-tw${n}`)),
      (it) => sayCode(it, lang),
    ),
    ...group(recapWords.months[lang], monthCodes, (it) => sayCode(it, lang)),
    ...group(
      recapWords.years[lang],
      codes((year) => [String(year)]),
      (it) => it,
    ),
  ];
}

/** Newest first. */
const each = (count: number, of: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => of(count - at));

function sayCode(code: string, lang: Lang): string {
  const [year = '', part = ''] = code.split('-');
  if (part.startsWith('s'))
    return `${lang === 'id' ? 'Semester' : 'Half-year'} ${part.slice(1)}, ${year}`;
  if (part.startsWith('tw'))
    return `${lang === 'id' ? 'Triwulan' : 'Quarter'} ${part.slice(2)}, ${year}`;
  return sayDay(day(`${year}-${part}-01`), lang).replace(/^.*, \d+ /, '');
}
