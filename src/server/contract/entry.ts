import { z } from 'zod';
import { LINE_MAX, readOptional } from '#server/contract/plain-text.ts';
import {
  dayOf,
  readStep,
  type Fault,
  type Known,
  type ReadStep,
} from '#server/contract/submission-steps.ts';
import { dayShape, draftShape, isSealed } from '#server/contract/submission.ts';
import type { FaultKind } from '#words/citizen/faults.ts';
import type { EntryFaultKind } from '#words/intake.ts';

/** Ways in which a citizen speaks and an officer writes (M-12). */
export const ENTRY_CHANNELS = [
  'walkIn',
  'telephone',
  'letter',
  'socialMedia',
  'lapor',
  'other',
] as const;

/** What an officer has written down so far: a citizen's form, and how it came. */
export const entryShape = draftShape.extend({
  channel: z.enum(ENTRY_CHANNELS).optional(),
  receivedOn: dayShape.optional(),
  lateReason: z.string().nullable().optional(),
  /** Tracking ID of LAPOR! and the day it was disposed there (K-23). */
  laporId: z.string().nullable().optional(),
  disposedOn: dayShape.nullable().optional(),
  /** Language of the story where it is not Indonesian, and what it means (K-9). */
  language: z.string().nullable().optional(),
  meaning: z.string().nullable().optional(),
});
export type EntryBody = z.infer<typeof entryShape>;

export type EntryFault = Omit<Fault, 'kind'> & { readonly kind: FaultKind | EntryFaultKind };
export type ReadEntry =
  | { readonly ok: true; readonly sets: EntryBody }
  | { readonly ok: false; readonly faults: readonly EntryFault[] };

const fine = (sets: EntryBody): ReadEntry => ({ ok: true, sets });
const wrong = (field: string, kind: EntryFault['kind']): ReadEntry => ({
  ok: false,
  faults: [{ field, kind }],
});

/** All that is wrong at once: a form of two pages is not mended field by field. */
function joined(reads: readonly (ReadEntry | ReadStep)[]): ReadEntry {
  const faults = reads.flatMap((it) => (it.ok ? [] : [...it.faults]));
  if (faults.length > 0) return { ok: false, faults };
  return fine(Object.assign({}, ...reads.map((it) => (it.ok ? it.sets : {}))) as EntryBody);
}

/** The first page: how it came, and what was told. */
export const readTold = (form: FormData, known: Known): ReadEntry =>
  joined([
    cameBy(form),
    ownOffice(form),
    received(form, known),
    line(form, 'alasan', 'lateReason'),
    ofLapor(form, known),
    readStep('story', form, known),
    inIndonesian(form),
    readStep('kind', form, known),
    readStep('when', form, known),
  ]);

/** The second page: where, for whom, and what is hidden; read back and agreed. */
export function readAgreed(form: FormData, known: Known): ReadEntry {
  const agency = readStep('agency', form, known);
  return joined([
    readStep('place', form, known),
    agency,
    readStep('unit', form, known),
    readStep('reporter', form, known),
    isAnswered(form, 'rahasia') ? fine({}) : wrong('rahasia', 'confidentialMissing'),
    isSealed(known.body) ? readStep('safety', form, known) : fine({}),
    form.get('disetujui') === 'on' ? fine({}) : wrong('disetujui', 'notAgreedYet'),
  ]);
}

const isAnswered = (form: FormData, field: string): boolean => given(form, field) !== '';

const given = (form: FormData, field: string): string => {
  const value = form.get(field);
  return typeof value === 'string' ? value.trim() : '';
};

/** Asked before anything is kept: a report about the writer's own office is not for the writer (K-10). */
function ownOffice(form: FormData): ReadEntry {
  const answer = given(form, 'kantor');
  if (answer === 'tidak') return fine({});
  return wrong('kantor', answer === 'ya' ? 'ownOffice' : 'ownOfficeMissing');
}

function cameBy(form: FormData): ReadEntry {
  const channel = ENTRY_CHANNELS.find((it) => it === given(form, 'kanal'));
  return channel ? fine({ channel }) : wrong('kanal', 'channelMissing');
}

function received(form: FormData, { today }: Known): ReadEntry {
  const receivedOn = dayOf(given(form, 'diterima'));
  const isLate = receivedOn !== undefined && receivedOn < today && given(form, 'kanal') !== 'lapor';
  return joined([
    receivedOn ? ahead('diterima', receivedOn > today) : wrong('diterima', 'dayWrong'),
    isLate && !isAnswered(form, 'alasan') ? wrong('alasan', 'reasonMissing') : fine({}),
    receivedOn ? fine({ receivedOn }) : fine({}),
  ]);
}

const ahead = (field: string, is: boolean): ReadEntry => (is ? wrong(field, 'dayAhead') : fine({}));

function ofLapor(form: FormData, { today }: Known): ReadEntry {
  if (given(form, 'kanal') !== 'lapor') return fine({ laporId: null, disposedOn: null });
  const typed = given(form, 'disposisi');
  const disposedOn = typed === '' ? null : dayOf(typed);
  return joined([
    isAnswered(form, 'nomor') ? line(form, 'nomor', 'laporId') : wrong('nomor', 'laporIdMissing'),
    disposedOn === undefined ? wrong('disposisi', 'dayWrong') : fine({ disposedOn }),
    ahead('disposisi', disposedOn !== undefined && disposedOn !== null && disposedOn > today),
  ]);
}

function inIndonesian(form: FormData): ReadEntry {
  const meaning = readOptional(form.get('arti'));
  if (!meaning.ok)
    return { ok: false, faults: [{ field: 'arti', kind: meaning.fault, over: meaning.over }] };
  const hasLanguage = isAnswered(form, 'bahasa');
  if (hasLanguage && meaning.text === null) return wrong('arti', 'meaningMissing');
  if (!hasLanguage && meaning.text !== null) return wrong('bahasa', 'languageMissing');
  return joined([line(form, 'bahasa', 'language'), fine({ meaning: meaning.text })]);
}

function line(
  form: FormData,
  field: string,
  into: 'lateReason' | 'laporId' | 'language',
): ReadEntry {
  const read = readOptional(form.get(field), LINE_MAX);
  if (!read.ok) return { ok: false, faults: [{ field, kind: read.fault, over: read.over }] };
  return fine({ [into]: read.text });
}
