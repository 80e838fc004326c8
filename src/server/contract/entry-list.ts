import { parse } from 'csv-parse/sync';
import type { ReportClass } from '#domain/report/report.ts';
import { readAgreed, readTold, type EntryFault, type ReadEntry } from '#server/contract/entry.ts';
import type { Known } from '#server/contract/submission-steps.ts';

/** Reports that a helper brings at once. */
export const LIST_ROWS_MAX = 10;
/** Code points of what is pasted: ten long stories. */
export const PASTED_MAX = 50_000;

/** What each report of a list has of its own; everything else is said once for all. */
export const ROW_FIELDS = [
  'cerita',
  'jenis',
  'desa',
  'nama',
  'kontak',
  'identitas',
  'rahasia',
] as const;
export type RowField = (typeof ROW_FIELDS)[number];
export type ListRow = Readonly<Partial<Record<RowField, string>>>;

export const cellName = (field: RowField, row: number): string => `${field}-${row}`;

/** The numbers of the rows in which something stands, from 1. */
export const rowsIn = (form: FormData): readonly number[] =>
  Array.from({ length: LIST_ROWS_MAX }, (_, at) => at + 1).filter((row) =>
    (['cerita', 'nama', 'kontak'] as const).some((it) => cell(form, it, row) !== ''),
  );

const cell = (form: FormData, field: RowField, row: number): string => {
  const value = form.get(cellName(field, row));
  return typeof value === 'string' ? value.trim() : '';
};

export interface RowReading {
  readonly known: Known;
  /** Where the list goes. */
  readonly agencyId: string | null;
  /** Code of the village of that name, where there is one and no other. */
  readonly villageOf: (name: string) => string | undefined;
}

/** One row with what is said for all; faults name the control of that row. */
export function readRow(form: FormData, row: number, reading: RowReading): ReadEntry {
  const own = ownForm(form, row, reading);
  const told = readTold(own, reading.known);
  const agreed = readAgreed(own, reading.known);
  if (told.ok && agreed.ok) return { ok: true, sets: { ...told.sets, ...agreed.sets } };
  const faults = [told, agreed].flatMap((it) => (it.ok ? [] : it.faults));
  return { ok: false, faults: faults.map((it) => ({ ...it, field: controlOf(it, row) })) };
}

function ownForm(form: FormData, row: number, { agencyId, villageOf }: RowReading): FormData {
  const own = new FormData();
  for (const name of ['kanal', 'kantor', 'diterima', 'alasan', 'disetujui']) {
    const value = form.get(name);
    if (typeof value === 'string') own.set(name, value);
  }
  for (const field of ROW_FIELDS) own.set(field, cell(form, field, row));
  const village = cell(form, 'desa', row);
  // A name that is none, or several, is a code that is none.
  own.set('desa', village === '' ? '' : (villageOf(village) ?? village));
  own.set('instansi', agencyId ?? 'tidak-tahu');
  return own;
}

function controlOf({ field }: EntryFault, row: number): string {
  const at = field === 'cari' ? 'desa' : field;
  const own = ROW_FIELDS.find((it) => it === at);
  return own ? cellName(own, row) : field;
}

/** How people head a column, and what they call a kind, in small letters. */
const HEADS: Readonly<Record<RowField, RegExp>> = {
  cerita: /^(cerita|isi|laporan|isi laporan|uraian)$/,
  jenis: /^(jenis|klasifikasi)$/,
  desa: /^(desa|kelurahan|desa\/kelurahan|lokasi)$/,
  nama: /^(nama|nama pelapor|pelapor)$/,
  kontak: /^(kontak|telepon|no hp|hp|nomor)$/,
  identitas: /^(anonim|tanpa nama)$/,
  rahasia: /^rahasia$/,
};
const KINDS: Readonly<Record<ReportClass, RegExp>> = {
  complaint: /^(keluhan|pengaduan)/,
  oversightComplaint: /^(dugaan|pengawasan)/,
  aspiration: /^(usul|saran|aspirasi)/,
  informationRequest: /^(permintaan|tanya|informasi)/,
};
const YES = /^(ya|y|x|1)$/;
const NO = /^(tidak|t|0)$/;

export type Pasted =
  | { readonly ok: true; readonly rows: readonly ListRow[] }
  | { readonly ok: false; readonly fault: 'noTable' | 'noStory' | 'tooMany' };

/**
 * Rows of a spreadsheet, with a first line of names; tab, `;` or `,` parts its cells. What a cell says and the form
 * does not know stays empty, to be chosen in the form.
 */
export function readPasted(text: string): Pasted {
  const lines = cellsOf(text);
  const [head = [], ...body] = lines ?? [];
  if (!lines || head.length === 0) return { ok: false, fault: 'noTable' };
  const fields = head.map((name) => fieldOf(name));
  if (!fields.includes('cerita')) return { ok: false, fault: 'noStory' };
  if (body.length > LIST_ROWS_MAX) return { ok: false, fault: 'tooMany' };
  return { ok: true, rows: body.map((cells) => rowOf(fields, cells)) };
}

function cellsOf(text: string): readonly (readonly string[])[] | undefined {
  const [head = ''] = text.split('\n');
  const delimiter = ['\t', ';'].find((it) => head.includes(it)) ?? ',';
  const options = { delimiter, relax_column_count: true, skip_empty_lines: true, trim: true };
  try {
    return parse(text, { ...options, bom: true });
  } catch {
    // A quotation mark that is not closed: no table.
    return undefined;
  }
}

const fieldOf = (name: string): RowField | undefined =>
  ROW_FIELDS.find((field) => HEADS[field].test(name.trim().toLowerCase()));

const rowOf = (fields: readonly (RowField | undefined)[], cells: readonly string[]): ListRow =>
  Object.fromEntries(
    fields.flatMap((field, at) => (field ? [[field, formed(field, cells[at] ?? '')]] : [])),
  );

function formed(field: RowField, text: string): string {
  const said = text.trim().toLowerCase();
  if (field === 'jenis')
    return Object.entries(KINDS).find(([, named]) => named.test(said))?.[0] ?? '';
  if (field === 'identitas') return YES.test(said) ? 'anonim' : NO.test(said) ? 'nama' : '';
  if (field === 'rahasia') return YES.test(said) ? 'on' : NO.test(said) ? 'tidak' : '';
  return text;
}
