import { parseDay, yearOf } from '#domain/calendar/day.ts';
import type { AgencyId } from '#domain/office/organisation.ts';
import type { Now } from '#server/app.ts';
import { readDecree } from '#server/contract/admin/read-decree.ts';
import type { CalendarChange } from '#server/usecases/reference/change-calendar.ts';
import { calendarWords } from '#words/admin/calendar.ts';
import { sayFault } from '#words/admin/faults.ts';
import type { Lang } from '#words/lang.ts';
import type { FieldError, Values } from '../form.ts';

/** A change as it is meant, or what is wrong with the form. */
export type Meant =
  | { readonly change: CalendarChange; readonly others: number }
  | { readonly errors: readonly FieldError[] };

export function decreeIn(values: Values, text: string, lang: Lang): Meant {
  const { tahun = '', judul = '', sumber = '' } = values;
  const year = Number(tahun);
  const { days, faults } = readDecree(text);
  const errors = [
    ...(/^\d{4}$/.test(tahun) ? [] : [{ field: 'tahun', text: calendarWords.missing[lang] }]),
    ...(judul === '' ? [{ field: 'judul', text: calendarWords.missing[lang] }] : []),
    ...faults.map((it) => ({ field: 'isi', text: sayFault(it, lang) })),
  ];
  if (errors.length > 0) return { errors };
  const own = days.filter(({ on }) => yearOf(on) === year);
  const change = {
    kind: 'decree',
    year,
    title: judul,
    source: sumber || judul,
    days: own,
  } as const;
  return { change, others: days.length - own.length };
}

export function closeIn(values: Values, { org }: Now, lang: Lang): Meant {
  const { instansi = '', nama = '', sumber = '' } = values;
  const on = parseDay(values['tanggal'] ?? '');
  const agency = org.agencies.get(instansi as AgencyId);
  const missing = calendarWords.missing[lang];
  const errors = [
    ...(agency ? [] : [{ field: 'instansi', text: missing }]),
    ...(on ? [] : [{ field: 'tanggal', text: missing }]),
    ...(nama === '' ? [{ field: 'nama', text: missing }] : []),
  ];
  if (!agency || !on || errors.length > 0) return { errors };
  const change = { kind: 'close', agencyId: agency.id, on, name: nama } as const;
  return { change: { ...change, source: sumber || nama }, others: 0 };
}

/** A day of the list that is to be open again: of one agency, or of all. */
export function openIn(values: Values, { org }: Now, lang: Lang): Meant {
  const on = parseDay(values['tanggal'] ?? '');
  if (!on) return { errors: [{ text: calendarWords.missing[lang] }] };
  const agency = org.agencies.get((values['instansi'] ?? '') as AgencyId);
  return {
    change: agency ? { kind: 'open', agencyId: agency.id, on } : { kind: 'withdraw', on },
    others: 0,
  };
}
