import { z } from 'zod';
import { addDays, parseDay, type Day } from '#domain/calendar/day.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import { readDay } from '#server/contract/admin/read-day.ts';
import { readTable, type Column } from '#server/contract/admin/read-table.ts';
import type { DecreedDay } from '#server/usecases/reference/change-calendar.ts';

export interface DecreeFile {
  readonly days: readonly DecreedDay[];
  readonly faults: readonly Fault[];
}

const KINDS: ReadonlyMap<string, DecreedDay['kind']> = new Map([
  ['libur', 'holiday'],
  ['libur_nasional', 'holiday'],
  ['libur nasional', 'holiday'],
  ['libur_pemilu', 'holiday'],
  ['holiday', 'holiday'],
  ['cuti', 'collectiveLeave'],
  ['cuti_bersama', 'collectiveLeave'],
  ['cuti bersama', 'collectiveLeave'],
  ['collectiveleave', 'collectiveLeave'],
]);
const kindOf = (text: string): DecreedDay['kind'] | undefined => KINDS.get(text.toLowerCase());

/**
 * The days of a decree: CSV "tanggal,nama,jenis" with or without a line of heads, CSV with more columns and heads,
 * iCalendar, or JSON [{"on","name","kind"}]. Faults stand in the order of lines.
 */
export function readDecree(text: string): DecreeFile {
  const trimmed = text.trim();
  if (trimmed.startsWith('[')) return fromJson(trimmed);
  if (trimmed.startsWith('BEGIN:VCALENDAR')) return fromCalendar(trimmed);
  const [head = ''] = trimmed.split('\n');
  const isWide = !/\d/.test(head) && head.split(/[,;\t]/).length > 3;
  return isWide ? fromTable(trimmed) : fromLines(trimmed);
}

const shape = z.array(
  z.object({
    on: z
      .string()
      .refine((it) => parseDay(it) !== undefined)
      .transform((it) => it as Day),
    name: z.string().min(1),
    kind: z.enum(['holiday', 'collectiveLeave']),
  }),
);

function fromJson(text: string): DecreeFile {
  const whole = (fault: Fault['fault'], what?: string): DecreeFile => ({
    days: [],
    faults: [{ line: 0, fault, what }],
  });
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return whole('noJson');
  }
  const parsed = shape.safeParse(read);
  if (parsed.success) return { days: parsed.data, faults: [] };
  return whole('jsonWrong', parsed.error.issues[0]?.path.join('.') ?? '');
}

const COLUMNS = [
  { name: 'tanggal', others: ['date', 'on'] },
  { name: 'nama', others: ['name', 'keterangan'] },
  { name: 'jenis', others: ['type', 'kind'] },
  // Known and not read: the year stands in the day, the decree is asked for once.
  { name: 'tahun', others: ['year'] },
  { name: 'sk', others: ['decree', 'dasar'] },
] as const satisfies readonly Column[];

function fromTable(text: string): DecreeFile {
  const { rows, faults } = readTable(text, COLUMNS, ['tanggal', 'nama', 'jenis']);
  const wrong: Fault[] = [...faults];
  const days = rows.flatMap(({ line, cells }) => {
    const [on, kind] = [readDay(cells.tanggal), kindOf(cells.jenis)];
    if (!on) wrong.push({ line, fault: 'dayInvalid', what: cells.tanggal });
    if (!kind) wrong.push({ line, fault: 'kindUnknown', what: cells.jenis });
    if (cells.nama === '') wrong.push({ line, fault: 'nameMissing' });
    return on && kind ? [{ on, name: cells.nama, kind }] : [];
  });
  return { days, faults: wrong };
}

function fromLines(text: string): DecreeFile {
  const lines = text
    .split(/\r?\n/)
    .map((line, i) => ({ line: line.trim(), n: i + 1 }))
    // Heads have no digit; a first line whose day is mistyped has, and is refused, not passed over.
    .filter(({ line, n }) => line !== '' && !(n === 1 && !/\d/.test(line)));
  const read = lines.map(({ line, n }) => rowOf(line, n));
  return {
    days: read.flatMap((it) => ('fault' in it ? [] : [it])),
    faults: read.flatMap((it) => ('fault' in it ? [it] : [])),
  };
}

/** The name may hold commas: the first field is the day, the last one the kind. */
function rowOf(line: string, n: number): DecreedDay | Fault {
  const mark = line.includes(';') ? ';' : line.includes('\t') ? '\t' : ',';
  const fields = line.split(mark).map((field) => field.trim().replace(/^"|"$/g, ''));
  const on = readDay(fields[0] ?? '');
  const kind = kindOf(fields.at(-1) ?? '');
  const name = fields.slice(1, -1).join(`${mark} `);
  return on && kind && name !== '' ? { on, name, kind } : { line: n, fault: 'decreeRow' };
}

/** A holiday of more days is a slip. */
const EVENT_DAYS_MAX = 31;

function fromCalendar(text: string): DecreeFile {
  // A line that begins with a space goes on with the one before it.
  const lines = text.split(/\r?\n/);
  const faults: Fault[] = [];
  const days: DecreedDay[] = [];
  let event: { from?: Day; to?: Day; name: string; line: number } | undefined;
  for (const [i, raw] of lines.entries()) {
    const next = lines[i + 1] ?? '';
    const line = /^[ \t]/.test(next) ? raw + next.slice(1) : raw;
    const [key = '', ...rest] = line.split(':');
    const value = rest.join(':').trim();
    const [name] = key.split(';');
    if (line.startsWith('BEGIN:VEVENT')) event = { name: '', line: i + 1 };
    else if (!event) continue;
    else if (name === 'SUMMARY') event.name = value.replace(/\\([,;\\])/g, '$1');
    else if (name === 'DTSTART' || name === 'DTEND') {
      const day = parseDay(value.slice(0, 8).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
      if (day) event[name === 'DTSTART' ? 'from' : 'to'] = day;
    } else if (line.startsWith('END:VEVENT')) {
      if (!event.from) faults.push({ line: event.line, fault: 'dayInvalid', what: event.name });
      else if (event.name === '') faults.push({ line: event.line, fault: 'nameMissing' });
      else days.push(...daysOf(event.from, event.to, event.name));
      event = undefined;
    }
  }
  return { days, faults };
}

function daysOf(from: Day, to: Day | undefined, name: string): readonly DecreedDay[] {
  const kind = /cuti bersama|collective/i.test(name) ? 'collectiveLeave' : 'holiday';
  const found: DecreedDay[] = [];
  // The end of an event of whole days is the day after it.
  for (let on = from; on === from || (to && on < to); on = addDays(on, 1)) {
    if (found.length === EVENT_DAYS_MAX) break;
    found.push({ on, name, kind });
  }
  return found;
}
