/**
 * A calendar day, 'YYYY-MM-DD', years 1900 to 9999: what a due date is. Days compare as strings.
 */
export type Day = string & { readonly __brand: 'Day' };

/** A moment in UTC, always 24 characters 'YYYY-MM-DDTHH:MM:SS.sssZ'. Moments compare as strings. */
export type Moment = string & { readonly __brand: 'Moment' };

/** Indonesia's three zones, west to east; none has summer time. */
export const ZONES = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof ZONES)[number];

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const OFFSET_MS: Readonly<Record<Zone, number>> = {
  WIB: 7 * HOUR_MS,
  WITA: 8 * HOUR_MS,
  WIT: 9 * HOUR_MS,
};

/** An earlier year is a slip of the pen, and PostgreSQL knows no year 0. */
const YEAR_MIN = '1900';
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const MOMENT_LENGTH = 24;

/** 'YYYY-MM-DD' and nothing around it, a day that exists; anything else gives undefined. */
export function parseDay(text: string): Day | undefined {
  if (!DAY_SHAPE.test(text) || text < YEAR_MIN) return undefined;
  const ms = Date.UTC(
    Number(text.slice(0, 4)),
    Number(text.slice(5, 7)) - 1,
    Number(text.slice(8)),
  );
  return new Date(ms).toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** For days known to be days (constants, rows); throws RangeError otherwise. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The 24 characters of a moment that exists (no 24.00, no leap second); else undefined. */
export function parseMoment(text: string): Moment | undefined {
  if (!MOMENT_SHAPE.test(text)) return undefined;
  const ms = Date.parse(text);
  if (Number.isNaN(ms) || new Date(ms).toISOString() !== text) return undefined;
  return text as Moment;
}

/** For moments known to be moments; throws RangeError otherwise. */
export function moment(text: string): Moment {
  const parsed = parseMoment(text);
  if (parsed === undefined) throw new RangeError(`not a moment: ${text}`);
  return parsed;
}

/** Whole milliseconds since 1970 UTC; throws RangeError outside the years 0 to 9999. */
export function momentOfMs(ms: number): Moment {
  const text = Number.isSafeInteger(ms) ? new Date(ms).toISOString() : '';
  if (text.length !== MOMENT_LENGTH) throw new RangeError(`not milliseconds of a moment: ${ms}`);
  return text as Moment;
}

export function msOf(m: Moment): number {
  return Date.parse(m);
}

export function addMs(m: Moment, ms: number): Moment {
  return momentOfMs(msOf(m) + ms);
}

/** Whole days since 1970-01-01. */
function numberOf(d: Day): number {
  return Date.parse(d) / DAY_MS;
}

function dayOfMs(ms: number): Day {
  const text = momentOfMs(ms).slice(0, 10);
  if (text < YEAR_MIN) throw new RangeError(`not a day: ${text}`);
  return text as Day;
}

/** `n` whole, may be negative; throws RangeError where the sum leaves the years a day may have. */
export function addDays(d: Day, n: number): Day {
  if (!Number.isInteger(n)) throw new RangeError(`not a number of days: ${n}`);
  return dayOfMs(Date.parse(d) + n * DAY_MS);
}

/** Calendar days from one to the other; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** ISO: Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export function weekday(d: Day): Weekday {
  // 1970-01-01 was a Thursday, three days after a Monday.
  const sinceMonday = (numberOf(d) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1) as Weekday;
}

export function yearOf(d: Day): number {
  return Number(d.slice(0, 4));
}

/** The day on the wall of that zone. */
export function dayAt(zone: Zone, m: Moment): Day {
  return dayOfMs(msOf(m) + OFFSET_MS[zone]);
}

/** The day's first moment, 00.00 local. */
export function startOf(zone: Zone, d: Day): Moment {
  return momentOfMs(Date.parse(d) - OFFSET_MS[zone]);
}

/** The clock on the wall of that zone, 'HH.MM' as Indonesia writes it. */
export function timeAt(zone: Zone, m: Moment): string {
  return addMs(m, OFFSET_MS[zone]).slice(11, 16).replace(':', '.');
}
