import { z } from 'zod';
import { parseDay, type Day } from '#domain/calendar/day.ts';
import { Misuse } from '#server/cli/command.ts';
import type { DecreedDay } from '#server/usecases/change-calendar.ts';

const KINDS: ReadonlyMap<string, DecreedDay['kind']> = new Map([
  ['libur', 'holiday'],
  ['holiday', 'holiday'],
  ['cuti', 'collectiveLeave'],
  ['collectiveLeave', 'collectiveLeave'],
]);

const dayShape = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text) => text as Day);
const shape = z.array(
  z.object({ on: dayShape, name: z.string().min(1), kind: z.enum(['holiday', 'collectiveLeave']) }),
);

/** The days of a decree: JSON, or CSV lines "2027-01-01,Tahun Baru,libur" with or without a first line of heads. */
export function parseDecree(text: string): readonly DecreedDay[] {
  const trimmed = text.trim();
  return trimmed.startsWith('[') ? fromJson(trimmed) : fromCsv(trimmed);
}

function fromJson(text: string): readonly DecreedDay[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new Misuse('Berkas itu bukan JSON. (The file is no JSON.)');
  }
  const parsed = shape.safeParse(read);
  if (parsed.success) return parsed.data;
  const at = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new Misuse(`Isi berkas tidak dapat dipakai pada ${at}. (Unusable at ${at}.)`);
}

function fromCsv(text: string): readonly DecreedDay[] {
  return (
    text
      .split(/\r?\n/)
      .map((line, i) => ({ line: line.trim(), n: i + 1 }))
      // Heads have no digit; a first line whose day is mistyped has, and is refused, not passed over.
      .filter(({ line, n }) => line !== '' && !(n === 1 && !/\d/.test(line)))
      .map(({ line, n }) => rowOf(line, n))
  );
}

/** The name may hold commas: the first field is the day, the last one the kind. */
function rowOf(line: string, n: number): DecreedDay {
  const fields = line.split(',').map((field) => field.trim().replace(/^"|"$/g, ''));
  const on = parseDay(fields[0] ?? '');
  const kind = KINDS.get(fields.at(-1) ?? '');
  const name = fields.slice(1, -1).join(', ');
  if (!on || !kind || name === '') {
    throw new Misuse(
      `Baris ${n}: tulis tanggal,nama,jenis (libur atau cuti). (Line ${n} is unusable.)`,
    );
  }
  return { on, name, kind };
}
