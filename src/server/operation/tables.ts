import type { Client } from 'pg';

/** What belongs to one program's run and to nobody's past: people sign in again, limits count anew. */
export const OF_ONE_RUN = [
  'session',
  'rate_limit',
  'used_challenge',
  'citizen_code',
  'citizen_session',
];
const LEFT_OUT = ['migration', ...OF_ONE_RUN];

/** Tables and what each refers to. Partitions are read and written through their table. */
const TABLES = `
  select c.relname as name, coalesce(array_agg(p.relname) filter (where p.oid <> c.oid), '{}')::text[] as parents
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f'
  left join pg_class p on p.oid = k.confrelid
  where c.relkind in ('r', 'p') and not c.relispartition
  group by c.relname
  order by c.relname`;

interface Named {
  readonly name: string;
  readonly parents: readonly string[];
}

/** The tables of an installation, each after those that it refers to. */
export async function tablesInOrder(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<Named>(TABLES);
  const left = rows.filter(({ name }) => !LEFT_OUT.includes(name));
  const ordered: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex(({ parents }) => parents.every((it) => ordered.includes(it)));
    const [table] = left.splice(next, 1);
    if (next < 0 || !table) throw new Error('Tables refer to each other in a circle');
    ordered.push(table.name);
  }
  return ordered;
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
