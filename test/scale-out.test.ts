import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '#server/paths.ts';
import { readMigrations } from '#server/store/migrate.ts';
import { testDatabase } from '#test/database.ts';
import { migrationsFolder } from '#test/migrations-folder.ts';
import { faultsInCatalogue } from '#test/scale-out-catalogue.ts';
import { faultsInMigration, faultsInSource, placesIn } from '#test/scale-out-text.ts';

/** What the application may add to and never change; partitions are found in the catalogue. */
const APPEND_ONLY = ['report_event', 'access_log', 'reference_event', 'hand_sent'];

const BAD_SCHEMA = `
  create function place(text, text) returns void language sql as 'select';
  create table report (id uuid primary key, code text unique);
  create table local (id uuid primary key, report_id uuid not null references report);
  create table word (report_id text primary key, at timestamptz default now());
  create table loose (report_id uuid);
  create table logged (report_id uuid not null, at date not null, primary key (report_id, at))
    partition by range (at);
  create function f() returns trigger language plpgsql as 'begin return null; end';
  create trigger t after insert on word execute function f();
  select place('word', 'report_id');`;

const { app, owner } = await testDatabase();
const bad = await testDatabase(migrationsFolder({ '0001_bad.sql': BAD_SCHEMA }));
const migrations = await readMigrations();

const sources = async (): Promise<string[]> =>
  (await readdir(join(projectRoot(), 'src'), { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );

describe('the project', () => {
  test('the migrated catalogue holds nothing that a cluster refuses', async () => {
    const places = placesIn(migrations.map(({ sql }) => sql).join('\n'));
    expect(await faultsInCatalogue(owner, places)).toEqual([]);
  });

  test('the migrations hold nothing that a cluster refuses', () => {
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.flatMap(({ name, sql }) => faultsInMigration(name, sql))).toEqual([]);
  });

  test('the statements of the source hold nothing that a cluster refuses', async () => {
    const names = await sources();
    expect(names).toContain('server/store/migrate.ts');
    const read = (name: string) => readFile(join(projectRoot(), 'src', name), 'utf8');
    const faults = await Promise.all(
      names.map(async (name) => faultsInSource(name, await read(name))),
    );
    expect(faults.flat()).toEqual([]);
  });

  test('the application adds to the history and cannot change it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'report_event'::regclass`,
    );
    expect(rows.length).toBeGreaterThan(10);
    for (const table of [...APPEND_ONLY, ...rows.map(({ name }) => name)]) {
      const denied = { code: '42501' };
      await expect(app.query(`delete from ${table}`), table).rejects.toMatchObject(denied);
      await expect(app.query(`truncate ${table}`), table).rejects.toMatchObject(denied);
      await expect(app.query(`update ${table} set at = null`), table).rejects.toMatchObject(denied);
    }
    const grants = `select has_table_privilege('lapor_app', $1, 'insert') as may`;
    for (const table of APPEND_ONLY) {
      expect((await owner.query(grants, [table])).rows).toEqual([{ may: true }]);
    }
  });
});

describe('the guard itself', () => {
  test('finds every forbidden form of a schema', async () => {
    const faults = await faultsInCatalogue(bad.owner, placesIn(BAD_SCHEMA));
    expect(faults.sort()).toEqual(
      [
        "local: D-3: place('local', 'report_id') is missing",
        "local_pkey: D-1: a unique index of a report's table holds report_id",
        "logged: D-3: place('logged', 'report_id') is missing",
        'logged: D-13: partitions are ranges of report_id',
        'loose: D-1: no primary key',
        'loose: D-1: report_id is never null',
        "loose: D-3: place('loose', 'report_id') is missing",
        "report: D-3: place('report', 'id') is missing",
        "report_code_key: D-1: a unique index of a report's table holds report_id",
        'word: D-1: report_id is a uuid',
        'word: D-12: no triggers',
        'word: M-19: no default reads the clock',
      ].sort(),
    );
  });

  test.each([
    'create table a (b uuid references c)',
    'alter table a add foreign key (b) references c',
    'alter table a add column b int check (b > 0)',
    'create trigger t after insert on a execute function f()',
    'create view v as select a, count(*) from b group by rollup (a)',
    'insert into a values (now())',
    'update a set b = gen_random_uuid()',
    'merge into a using b on true when matched then delete',
  ])('refuses in a migration: %s', (sql) => {
    expect(faultsInMigration('0001_x.sql', `select 1;\n${sql};`)).toHaveLength(1);
  });

  test('lets comments and quoted text of a migration speak freely', () => {
    const sql = `-- it's now() here, with rollup (a)\ncomment on table a is 'no merge into; it''s now()';`;
    expect(faultsInMigration('0001_x.sql', sql)).toEqual([]);
  });

  test.each([
    'sql`select id from report where wake_at <= ${now} limit 10 for update skip locked`',
    'sql`select id from report where id = any(${ids}) for update`',
    `tx.selectFrom('report').where('id', 'in', ids).forUpdate().execute()`,
    `tx.selectFrom('report').orderBy('id').limit(1).forUpdate().executeTakeFirst()`,
    `db.selectFrom('report').innerJoin('ticket', 'report_id', 'id').execute()`,
    `db.selectFrom('ticket').leftJoin('report', 'report_id', 'id').execute()`,
    `db.mergeInto('report').using('word', 'a', 'b').execute()`,
    'if (error.constraint) throw error;',
    `const { constraint } = error;`,
    'sql`update draft set expires_at = current_timestamp`',
    'sql`select * from a, lateral (select * from b limit 3) as c`',
  ])('refuses in the source: %s', (text) => {
    expect(faultsInSource('x.ts', text).length).toBeGreaterThan(0);
  });

  test.each([
    'sql`select * from report where id = ${id} and wake_at <= ${now} for update skip locked`',
    `tx.selectFrom('report').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()`,
    `db.selectFrom('ticket').select('report_id').where('code', '=', code).executeTakeFirst()`,
    'const t = performance.now(); // now() is fine here',
  ])('lets pass in the source: %s', (text) => {
    expect(faultsInSource('x.ts', text)).toEqual([]);
  });
});
