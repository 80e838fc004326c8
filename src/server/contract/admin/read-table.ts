import { parse } from 'csv-parse/sync';
import type { Fault } from '#server/contract/admin/fault.ts';

/** Rows of one file. */
export const TABLE_ROWS_MAX = 30_000;
/** Code points of one cell. */
export const CELL_LENGTH_MAX = 300;

/** A column by its own name, and what else people call it. */
export interface Column {
  readonly name: string;
  readonly others?: readonly string[];
}

export interface TableRow<Name extends string> {
  /** Of the file, from 1. */
  readonly line: number;
  /** Of a column that the file does not have: empty. */
  readonly cells: Readonly<Record<Name, string>>;
}
export interface Table<Name extends string> {
  readonly rows: readonly TableRow<Name>[];
  readonly faults: readonly Fault[];
}

/**
 * A table with a first line of names. `;`, `,` and tab part its cells, whichever the first line has; spaces
 * become single, and the `'` that keeps a spreadsheet from computing is taken off.
 */
export function readTable<const C extends Column>(
  text: string,
  columns: readonly C[],
  needed: readonly C['name'][] = [],
): Table<C['name']> {
  const records = recordsOf(text);
  if ('fault' in records) return { rows: [], faults: [records] };
  const [head, ...body] = records;
  if (!head) return { rows: [], faults: [{ line: 0, fault: 'emptyFile' }] };
  const { names, faults } = namesOf(head, columns, needed);
  if (body.length > TABLE_ROWS_MAX) {
    faults.push({ line: 0, fault: 'tooManyRows', what: String(TABLE_ROWS_MAX) });
  }
  if (faults.length > 0) return { rows: [], faults };
  const rows = body
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .map(({ line, cells }) => ({ line, cells: cellsOf(cells, names, columns) }));
  return { rows, faults: rows.flatMap(tooLong) };
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string): readonly Line[] | Fault {
  try {
    const parsed = parse(text, {
      ...{ delimiter: delimiterOf(text), info: true, relax_column_count: true },
      skip_empty_lines: true,
    }) as unknown as readonly Parsed[];
    return parsed.map(({ record, info }) => ({
      // The parser names the last line of a record.
      line: info.lines - record.join('').split('\n').length + 1,
      cells: record.map(cellOf),
    }));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 0;
    return { line, fault: 'quoteWrong' };
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const count = (mark: string): number => head.split(mark).length;
  return [';', ',', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

const cellOf = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/^'(?=[=+\-@\t])/, '')
    .replace(/\s+/g, ' ')
    .trim();

const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');

function namesOf(
  { line, cells }: Line,
  columns: readonly Column[],
  needed: readonly string[],
): { readonly names: readonly (string | undefined)[]; readonly faults: Fault[] } {
  const faults: Fault[] = [];
  const names = cells.map((cell) => {
    const plain = plainName(cell);
    if (plain === '') return undefined;
    const column = columns.find(({ name, others }) => [name, ...(others ?? [])].includes(plain));
    if (!column) faults.push({ line, fault: 'columnUnknown', what: cell });
    return column?.name;
  });
  const known = names.filter((name) => name !== undefined);
  const twice = known.find((name, i) => known.indexOf(name) < i);
  if (twice) faults.push({ line, fault: 'columnTwice', what: twice });
  for (const name of needed) {
    if (!known.includes(name)) faults.push({ line, fault: 'columnMissing', what: name });
  }
  return { names, faults };
}

function cellsOf<Name extends string>(
  cells: readonly string[],
  names: readonly (string | undefined)[],
  columns: readonly { readonly name: Name }[],
): Readonly<Record<Name, string>> {
  const found = columns.map(({ name }) => [name, cells[names.indexOf(name)] ?? ''] as const);
  return Object.fromEntries(found) as Record<Name, string>;
}

const tooLong = ({ line, cells }: TableRow<string>): readonly Fault[] =>
  Object.entries(cells).flatMap(([what, cell]) =>
    [...cell].length > CELL_LENGTH_MAX ? [{ line, fault: 'tooLong' as const, what }] : [],
  );
