import { parseDay, type Day } from '#domain/calendar/day.ts';
import type { AgencyId, UnitId } from '#domain/office/organisation.ts';
import { CLASSES } from '#domain/report/report.ts';
import { LINE_MAX, readOptional, readText, TEXT_MAX } from '#server/contract/plain-text.ts';
import type { DraftBody, Step } from '#server/contract/submission.ts';
import type { FaultKind } from '#words/citizen/faults.ts';

/** What was wrong with one field; `over` is by how many code points a text is too long. */
export interface Fault {
  readonly field: string;
  readonly kind: FaultKind;
  readonly over?: number;
}

export type ReadStep =
  | {
      readonly ok: true;
      readonly sets: DraftBody;
      /** Answers that have to be given again. */
      readonly clears: readonly (keyof DraftBody)[];
    }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** What a step is checked against. */
export interface Known {
  readonly body: DraftBody;
  /** Of the root agency. */
  readonly today: Day;
  readonly hasVillage: (code: string) => boolean;
  readonly hasCategory: (code: string) => boolean;
  readonly agencies: readonly AgencyId[];
  /** Units of the agency that was chosen. */
  readonly units: readonly UnitId[];
}

type Read = (form: FormData, known: Known) => ReadStep;

const fine = (sets: DraftBody, clears: readonly (keyof DraftBody)[] = []): ReadStep => ({
  ok: true,
  sets,
  clears,
});
const wrong = (field: string, kind: FaultKind, over?: number): ReadStep => ({
  ok: false,
  faults: [over === undefined ? { field, kind } : { field, kind, over }],
});
const given = (form: FormData, field: string): string => {
  const value = form.get(field);
  return typeof value === 'string' ? value : '';
};

const story: Read = (form) => {
  const read = readText(form.get('cerita'));
  if (read.ok) return fine({ story: read.text });
  if (read.fault === 'missing') return wrong('cerita', 'storyMissing');
  return wrong('cerita', read.fault, read.over);
};

/** Another class or topic changes what is hidden to start with: that is asked again (K-6). */
const kind: Read = (form, known) => {
  const chosen = CLASSES.find((it) => it === form.get('jenis'));
  if (!chosen) return wrong('jenis', 'kindMissing');
  const category = given(form, 'topik') || null;
  if (category !== null && !known.hasCategory(category)) return wrong('topik', 'categoryUnknown');
  const violence = form.get('kekerasan') === 'on';
  const { body } = known;
  const same =
    body.class === chosen && body.violence === violence && (body.category ?? null) === category;
  return fine({ class: chosen, category, violence }, same ? [] : ['anonymous', 'confidential']);
};

const safety: Read = (form) => {
  const answer = form.get('aman');
  if (answer !== 'ya' && answer !== 'tidak') return wrong('aman', 'safetyMissing');
  const how = readOptional(form.get('cara'), LINE_MAX);
  if (!how.ok) return wrong('cara', textFault(how.fault), how.over);
  return fine({ safeToContact: answer === 'ya', safeHow: how.text });
};

const textFault = (fault: 'missing' | 'tooLong' | 'nul'): FaultKind => fault;

const place: Read = (form, known) => {
  const detail = readOptional(form.get('patokan'), LINE_MAX);
  if (!detail.ok) return wrong('patokan', textFault(detail.fault), detail.over);
  const village = given(form, 'desa') || null;
  if (village !== null && !known.hasVillage(village)) return wrong('cari', 'villageUnknown');
  const point = pointOf(form);
  if (!point) return wrong('patokan', 'pointWrong');
  return fine({ village, detail: detail.text, ...point });
};

/** Typing a name and pressing search keeps all that stands on the page. */
export const searchVillage: Read = (form) => {
  const search = readOptional(form.get('cari'), LINE_MAX);
  if (!search.ok) return wrong('cari', textFault(search.fault), search.over);
  const detail = readOptional(form.get('patokan'), LINE_MAX);
  if (!detail.ok) return wrong('patokan', textFault(detail.fault), detail.over);
  return fine({ search: search.text, detail: detail.text, ...pointOf(form) });
};

function pointOf(form: FormData): Pick<DraftBody, 'lat' | 'lon'> | undefined {
  const [lat, lon] = [given(form, 'lintang'), given(form, 'bujur')];
  if (lat === '' || lon === '') return { lat: null, lon: null };
  const point = { lat: Number(lat), lon: Number(lon) };
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : undefined;
}

const when: Read = (form, { today }) => {
  const text = given(form, 'tanggal').trim();
  if (text === '') return fine({ happenedOn: null });
  const happenedOn = dayOf(text);
  if (!happenedOn) return wrong('tanggal', 'dayWrong');
  return happenedOn > today ? wrong('tanggal', 'dayAhead') : fine({ happenedOn });
};

/** A day as it was typed, or undefined where there is no such day. */
export const dayOf = (text: string): Day | undefined => parseDay(text) ?? parseDay(turned(text));

/** Where the phone has no date field people type `24/11/2026`. */
const turned = (text: string): string =>
  text.replace(/^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/, (_, d: string, m: string, y: string) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  );

const agency: Read = (form, known) => {
  const chosen = given(form, 'instansi');
  if (chosen === '') return wrong('instansi', 'agencyMissing');
  const agencyId = chosen === 'tidak-tahu' ? null : known.agencies.find((it) => it === chosen);
  if (agencyId === undefined) return wrong('instansi', 'agencyUnknown');
  return fine({ agencyId }, agencyId === known.body.agencyId ? [] : ['unitId']);
};

const unit: Read = (form, known) => {
  const chosen = given(form, 'dinas');
  const unitId = chosen === '' ? null : known.units.find((it) => it === chosen);
  return unitId === undefined ? wrong('dinas', 'agencyUnknown') : fine({ unitId });
};

const photos: Read = (form) =>
  fine({ photosDone: true, keepsCapture: form.get('simpan_asal') === 'on' });

const reporter: Read = (form) => {
  const choice = form.get('identitas');
  if (choice !== 'nama' && choice !== 'anonim') return wrong('identitas', 'nameChoiceMissing');
  const name = readOptional(form.get('nama'), LINE_MAX);
  if (!name.ok) return wrong('nama', textFault(name.fault), name.over);
  const contact = readOptional(form.get('kontak'), LINE_MAX);
  if (!contact.ok) return wrong('kontak', textFault(contact.fault), contact.over);
  return fine({
    name: name.text,
    contact: contact.text,
    anonymous: choice === 'anonim',
    confidential: form.get('rahasia') === 'on',
    wantsNews: form.get('kabar') === 'on',
  });
};

const review: Read = () => fine({});

const READERS: Readonly<Record<Step, Read>> = {
  story,
  kind,
  safety,
  place,
  when,
  agency,
  unit,
  photos,
  reporter,
  review,
};

/** Reads the fields of one step as they were sent. The rest of the form is never touched by a fault. */
export const readStep = (step: Step, form: FormData, known: Known): ReadStep =>
  READERS[step](form, known);

/** What was typed, to be shown again: texts only, no files and no token. */
export const typedOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'naskah'
        ? [[name, value.slice(0, TEXT_MAX * 5).replaceAll('\0', '')]]
        : [],
    ),
  );
