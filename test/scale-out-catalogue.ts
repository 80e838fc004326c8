import type { Pool } from 'pg';

/** Tables whose keys do not hold the report's id although they name one: D-10. */
const NOT_BY_REPORT: readonly string[] = ['ticket'];

type Column = { name: string; type: string; nullable: boolean; key: string };
type Unique = { table: string; index: string; columns: string[] };
type ForeignKey = { name: string; from: string; to: string; pairs: string[] };

/** The column by which a report's table is spread: `report_id`, in `report` itself `id`. */
const COLUMNS = `
  select c.relname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
    a.attname as key
  from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and (a.attname = 'report_id' or (c.relname = 'report' and a.attname = 'id'))`;

const UNIQUES = `
  select c.relname as table, i.indexrelid::regclass::text as index,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(i.indkey)) as columns
  from pg_index i join pg_class c on c.oid = i.indrelid
  where c.relnamespace = 'public'::regnamespace and i.indisunique`;

const FOREIGN_KEYS = `
  select k.conname as name, k.conrelid::regclass::text as from, k.confrelid::regclass::text as to,
    array(select f.attname || ' ' || t.attname
      from unnest(k.conkey, k.confkey) as pair(f, t)
      join pg_attribute f on f.attrelid = k.conrelid and f.attnum = pair.f
      join pg_attribute t on t.attrelid = k.confrelid and t.attnum = pair.t) as pairs
  from pg_constraint k
  where k.contype = 'f' and k.connamespace = 'public'::regnamespace and k.conparentid = 0`;

const TRIGGERS = `select tgrelid::regclass::text as name from pg_trigger where not tgisinternal`;

const PARTITIONED = `
  select c.relname as name, p.partstrat::text as strategy,
    array(select attname::text from pg_attribute where attrelid = c.oid and attnum = any(p.partattrs)) as columns
  from pg_partitioned_table p join pg_class c on c.oid = p.partrelid`;

const CLOCKS = `
  select adrelid::regclass::text as name from pg_attrdef
  where pg_get_expr(adbin, adrelid) ~* '(now|_timestamp)\\(|current_|localtime'`;

const rowsOf = async <T extends object>(pool: Pool, sql: string): Promise<T[]> =>
  (await pool.query<T>(sql)).rows;

const keyFaults = (columns: readonly Column[], uniques: readonly Unique[]): string[] => {
  const keys = new Map(columns.map(({ name, key }) => [name, key]));
  return [
    ...columns
      .filter(({ type }) => type !== 'uuid')
      .map(({ name }) => `${name}: D-1: report_id is a uuid`),
    ...columns
      .filter(({ nullable }) => nullable)
      .map(({ name }) => `${name}: D-1: report_id is never null`),
    ...uniques
      .filter(
        ({ table, columns: held }) => keys.has(table) && !held.includes(keys.get(table) ?? ''),
      )
      .filter(({ table }) => !NOT_BY_REPORT.includes(table))
      .map(({ index }) => `${index}: D-1: a unique index of a report's table holds report_id`),
    ...[...keys.keys()]
      .filter((table) => !uniques.some((unique) => unique.table === table))
      .map((table) => `${table}: D-1: no primary key`),
  ];
};

const foreignKeyFaults = (
  keys: readonly ForeignKey[],
  ofReports: ReadonlySet<string>,
  places: ReadonlyMap<string, string>,
): string[] =>
  keys
    .filter(({ from, to, pairs }) => {
      if (!ofReports.has(from) && !ofReports.has(to)) return false;
      if (ofReports.has(from) && places.get(to) === 'reference') return false;
      const sameReport = pairs.some((pair) => /^(report_id|id) (report_id|id)$/.test(pair));
      return !(ofReports.has(from) && ofReports.has(to) && sameReport);
    })
    .map(({ name }) => `${name}: D-2: only to the same report's tables or to a reference table`);

const placeFaults = (columns: readonly Column[], places: ReadonlyMap<string, string>): string[] =>
  columns
    .filter(({ name, key }) => !NOT_BY_REPORT.includes(name) && places.get(name) !== key)
    .map(({ name, key }) => `${name}: D-3: place('${name}', '${key}') is missing`);

/**
 * What a cluster would refuse in the migrated schema, each with its rule. `places` are the calls of
 * `place(table, how)` in the migrations; partitions follow their parent.
 */
export const faultsInCatalogue = async (
  pool: Pool,
  places: ReadonlyMap<string, string>,
): Promise<string[]> => {
  const partitions = await rowsOf<{ name: string }>(
    pool,
    'select inhrelid::regclass::text as name from pg_inherits',
  );
  const isPartition = new Set(partitions.map(({ name }) => name));
  const columns = (await rowsOf<Column>(pool, COLUMNS)).filter(
    ({ name }) => !isPartition.has(name),
  );
  const ofReports = new Set(columns.map(({ name }) => name));
  const named = (sql: string) => rowsOf<{ name: string }>(pool, sql);
  const parted = await rowsOf<{ name: string; strategy: string; columns: string[] }>(
    pool,
    PARTITIONED,
  );
  return [
    ...keyFaults(columns, await rowsOf<Unique>(pool, UNIQUES)),
    ...foreignKeyFaults(await rowsOf<ForeignKey>(pool, FOREIGN_KEYS), ofReports, places),
    ...placeFaults(columns, places),
    ...(await named(TRIGGERS)).map(({ name }) => `${name}: D-12: no triggers`),
    ...(await named(CLOCKS)).map(({ name }) => `${name}: M-19: no default reads the clock`),
    ...parted
      .filter((table) => ofReports.has(table.name))
      .filter(({ strategy, columns: by }) => strategy !== 'r' || by.join() !== 'report_id')
      .map(({ name }) => `${name}: D-13: partitions are ranges of report_id`),
  ];
};
