import type { AgencyId, UnitId } from '#domain/office/organisation.ts';
import { CLASSES } from '#domain/report/report.ts';
import type { Day } from '#domain/calendar/day.ts';
import { ENTRY_CHANNELS, type EntryBody } from '#server/contract/entry.ts';
import { LINE_MAX, readOptional, readText } from '#server/contract/plain-text.ts';
import { dayOf } from '#server/contract/submission-steps.ts';
import type { SmallFault } from '#words/small/entry.ts';

/** A report as the one page of *mode ringkas* takes it, with the unit it goes to. */
export interface SmallEntry {
  readonly body: EntryBody;
  /** Null: given later. */
  readonly unitId: UnitId | null;
  /** What the unit reads of an anonymous report (K-5). */
  readonly unitText: string | null;
  readonly instruction: string | null;
}

export interface SmallFaultAt {
  readonly field: string;
  readonly fault: SmallFault;
}

export type ReadSmallEntry =
  | { readonly ok: true; readonly entry: SmallEntry }
  | { readonly ok: false; readonly faults: readonly SmallFaultAt[] };

export interface SmallKnown {
  readonly agencyId: AgencyId;
  readonly today: Day;
  readonly unitIds: readonly UnitId[];
}

/** Reads the page; everything that is wrong at once. */
export function readSmallEntry(form: FormData, known: SmallKnown): ReadSmallEntry {
  const faults: SmallFaultAt[] = [];
  const tell = (field: string, fault: SmallFault): void => void faults.push({ field, fault });
  const line = (field: string): string | null => {
    const read = readOptional(form.get(field), LINE_MAX);
    if (!read.ok) tell(field, 'tooLong');
    return read.ok ? read.text : null;
  };
  const long = (field: string): string | null => {
    const read = readOptional(form.get(field));
    if (!read.ok) tell(field, read.fault === 'tooLong' ? 'tooLong' : 'missing');
    return read.ok ? read.text : null;
  };
  const story = readText(form.get('cerita'));
  if (!story.ok) tell('cerita', story.fault === 'tooLong' ? 'tooLong' : 'missing');
  const channel = ENTRY_CHANNELS.find((it) => it === form.get('kanal'));
  if (!channel) tell('kanal', 'notChosen');
  const { receivedOn, disposedOn } = readDays(form, known, tell);
  const laporId = line('nomor');
  if (channel === 'lapor' && laporId === null) tell('nomor', 'missing');
  const anonymous = form.get('anonim') === 'on';
  const unitText = long('teks');
  const unitId = known.unitIds.find((it) => it === form.get('opd')) ?? null;
  if (anonymous && unitId !== null && unitText === null) tell('teks', 'unitTextMissing');
  const lateReason = line('alasan');
  const isLate = receivedOn !== undefined && receivedOn < known.today && channel !== 'lapor';
  if (isLate && lateReason === null) tell('alasan', 'missing');
  const body: EntryBody = {
    ...{ story: story.ok ? story.text : '', class: CLASSES.find((it) => it === form.get('jenis')) },
    ...{ channel, receivedOn, lateReason, laporId, anonymous, agencyId: known.agencyId },
    ...{ disposedOn: channel === 'lapor' ? disposedOn : null, unitId },
    ...{ name: line('nama'), contact: line('kontak'), confidential: form.get('rahasia') === 'on' },
  };
  if (body.class === undefined) tell('jenis', 'notChosen');
  const instruction = line('pesan');
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, entry: { body, unitId, unitText, instruction } };
}

function readDays(
  form: FormData,
  { today }: SmallKnown,
  tell: (field: string, fault: SmallFault) => void,
): { readonly receivedOn: Day | undefined; readonly disposedOn: Day | null } {
  const typed = (field: string): string => String(form.get(field) ?? '').trim();
  const receivedOn = dayOf(typed('diterima'));
  if (!receivedOn) tell('diterima', 'notADay');
  else if (receivedOn > today) tell('diterima', 'dayAhead');
  const disposedOn = dayOf(typed('disposisi')) ?? null;
  if (typed('disposisi') !== '' && disposedOn === null) tell('disposisi', 'notADay');
  return { receivedOn, disposedOn };
}
