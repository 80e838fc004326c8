import { createHash } from 'node:crypto';
import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import { readTable, type Column } from '#server/contract/admin/read-table.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { same } from '#server/usecases/admin/plan/plan.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

/** Those that stand in the national list; level and counts are not read. */
const COLUMNS = [
  { name: 'kode', others: ['code'] },
  { name: 'induk', others: ['parent_code', 'parent'] },
  { name: 'nama', others: ['name', 'kategori'] },
  { name: 'tingkat', others: ['level'] },
  { name: 'jumlah', others: ['reports_in_masp222_sample', 'reports'] },
] as const satisfies readonly Column[];
/** The column has two or three parts parted by a point. */
const CODE = /^[0-9A-Za-z]{1,10}(?:\.[0-9A-Za-z]{1,10}){0,3}$/;

export interface CategoryRow {
  readonly line: number;
  readonly code: string;
  readonly parentCode: string | null;
  readonly name: string;
}

export interface CategoriesImported {
  readonly faults: readonly Fault[];
  readonly added: readonly CategoryRow[];
  readonly changed: readonly CategoryRow[];
  readonly digest: string;
  readonly written: boolean;
}

export const listCategories = (
  db: Db | Tx,
): Promise<{ code: string; parent_code: string | null; name: string }[]> =>
  db.selectFrom('category').selectAll().orderBy('code').execute();

/**
 * Adds the categories of a file and renames those that are called otherwise there; capitals alone are no other
 * name. None is taken away: reports carry their codes.
 */
export async function importCategories(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  text: string,
  how: { readonly by: PersonId | null; readonly confirmed: string | null },
): Promise<CategoriesImported> {
  const known = new Map((await listCategories(app.db)).map((it) => [it.code, it]));
  const { rows, faults } = readRows(text, known);
  const added = rows.filter(({ code }) => !known.has(code));
  const changed = rows.filter(({ code, name, parentCode }) => {
    const it = known.get(code);
    return it !== undefined && (!same(it.name, name) || it.parent_code !== parentCode);
  });
  const digest = digestOf([...added, ...changed]);
  const result = { faults, added, changed, digest, written: false };
  const isEmpty = added.length + changed.length === 0;
  if (faults.length > 0 || isEmpty || how.confirmed !== digest) return result;
  const { now } = await readNow(app);
  await changeReference(app.db, async (tx) => {
    for (const row of parentsFirst(added)) await put(tx, row);
    for (const row of changed) await put(tx, row);
    const body = { added: added.map(({ code }) => code), changed };
    await recordChange(tx, { command: 'category.import', body, at: now, by: how.by });
    return undefined;
  });
  return { ...result, written: true };
}

const digestOf = (rows: readonly CategoryRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ code, parentCode, name }) => [code, parentCode, name])))
    .digest('base64url');

async function put(tx: Tx, { code, parentCode: parent_code, name }: CategoryRow): Promise<void> {
  await tx
    .insertInto('category')
    .values({ code, parent_code, name })
    .onConflict((it) => it.column('code').doUpdateSet({ parent_code, name }))
    .execute();
}

interface Read {
  readonly rows: readonly CategoryRow[];
  readonly faults: readonly Fault[];
}

function readRows(text: string, known: ReadonlyMap<string, unknown>): Read {
  const table = readTable(text, COLUMNS, ['kode', 'nama']);
  const faults: Fault[] = [...table.faults];
  const rows = table.rows.map(({ line, cells }) => ({
    ...{ line, code: cells.kode, name: cells.nama },
    parentCode: cells.induk === '' ? null : cells.induk,
  }));
  const byCode = new Map<string, CategoryRow>();
  for (const row of rows) {
    const { line, code, name } = row;
    if (code === '') faults.push({ line, fault: 'codeMissing' });
    else if (!CODE.test(code)) faults.push({ line, fault: 'categoryCodeInvalid', what: code });
    else if (byCode.has(code)) faults.push({ line, fault: 'codeTwice', what: code });
    else byCode.set(code, row);
    if (name === '') faults.push({ line, fault: 'nameMissing' });
  }
  for (const row of byCode.values()) {
    const { line, parentCode } = row;
    if (parentCode === null) continue;
    const isThere = byCode.has(parentCode) || known.has(parentCode);
    if (!isThere) faults.push({ line, fault: 'parentUnknown', what: parentCode });
    const circle = circleOf(row, byCode);
    if (circle) faults.push({ line, fault: 'parentCycle', what: circle.join(' > ') });
  }
  return { rows, faults: faults.sort((a, b) => a.line - b.line) };
}

/** The codes from a row upwards where they come back to it. */
function circleOf(
  row: CategoryRow,
  byCode: ReadonlyMap<string, CategoryRow>,
): readonly string[] | undefined {
  const path = [row.code];
  for (let at = row.parentCode; at !== null; at = byCode.get(at)?.parentCode ?? null) {
    if (at === row.code) return [...path, at];
    if (path.includes(at)) return undefined;
    path.push(at);
  }
  return undefined;
}

function parentsFirst(rows: readonly CategoryRow[]): readonly CategoryRow[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const depthOf = ({ parentCode }: CategoryRow): number => {
    const parent = parentCode === null ? undefined : byCode.get(parentCode);
    return parent ? depthOf(parent) + 1 : 0;
  };
  return rows.toSorted((a, b) => depthOf(a) - depthOf(b));
}
