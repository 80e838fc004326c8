import { agencyOf, unitOf, type Organisation } from '#domain/office/organisation.ts';
import {
  FACT_COLUMNS,
  STATE_COLUMNS,
  type Period,
  type RecapColumn,
} from '#server/usecases/lists/list-queries.ts';
import type { Recap, RecapLine, RecapQuery } from '#server/usecases/lists/read-recap.ts';
import type { Cell, Column, TableRow } from '#ui/data-table.ts';
import type { Lang } from '#words/lang.ts';
import { fill } from '#words/inbox.ts';
import { columnWords, recapWords } from '#words/recap.ts';
import { sayNumber } from '#words/time.ts';
import { listAddress } from './recap-address.ts';

export interface Saying {
  readonly org: Organisation;
  readonly lang: Lang;
  readonly period: Period;
}

export interface Table {
  readonly columns: Column[];
  readonly rows: TableRow[];
  readonly total: TableRow;
}

const STATES = ['received', ...STATE_COLUMNS] as const;
const FACTS = ['received', ...FACT_COLUMNS] as const;

/** Both tables of a recap: the states, which add up to n, and the facts, which never do (M-7). */
export const statesTable = (recap: Recap, query: RecapQuery, saying: Saying): Table =>
  tableOf(recap, query, STATES, saying);
export const factsTable = (recap: Recap, query: RecapQuery, saying: Saying): Table =>
  tableOf(recap, query, FACTS, saying);

function tableOf(
  recap: Recap,
  query: RecapQuery,
  columns: readonly RecapColumn[],
  saying: Saying,
): Table {
  const { lang } = saying;
  const total = { ...query, numbers: recap.total };
  return {
    columns: columns.map((it) => ({ key: it, label: columnWords[it].label[lang], numeric: true })),
    rows: recap.lines.map((line) =>
      rowOf(lineQuery(line, query), headOf(line, query, saying), columns, saying),
    ),
    total: rowOf(total, recapWords.total[lang], columns, saying),
  };
}

type Counted = Pick<RecapQuery, 'agencyId' | 'unitId'> & Pick<RecapLine, 'numbers'>;

const lineQuery = (line: RecapLine, { agencyId }: RecapQuery): Counted => ({
  agencyId: line.agencyId,
  unitId: agencyId === null ? null : (line.unitId ?? 'desk'),
  numbers: line.numbers,
});

function headOf({ agencyId, unitId }: RecapLine, query: RecapQuery, { org, lang }: Saying): string {
  if (query.agencyId === null) return agencyOf(org, agencyId).name;
  return unitId === null ? recapWords.desk[lang] : unitOf(org, unitId).name;
}

function rowOf(
  counted: Counted,
  head: string,
  columns: readonly RecapColumn[],
  saying: Saying,
): TableRow {
  const cells = columns.map((column) => [column, cellOf(counted, column, head, saying)] as const);
  const key = `${counted.agencyId ?? ''} ${counted.unitId ?? ''}`;
  return { key, head, cells: Object.fromEntries(cells) };
}

/** A number never stands without its n, however small (K-30). */
function cellOf(
  { agencyId, unitId, numbers }: Counted,
  column: RecapColumn,
  head: string,
  { org, lang, period }: Saying,
): Cell {
  const count = sayNumber(numbers[column], lang);
  if (numbers[column] === 0) return { text: count };
  const n = sayNumber(numbers.received, lang);
  const text = column === 'received' ? count : fill(recapWords.ofN[lang], { count, n });
  const href = listAddress(period, { column, agencyId, unitId }, org);
  return { text, href, label: `${columnWords[column].label[lang]}, ${head}` };
}
