import { expect, test } from 'vitest';
import { migrate } from '#server/store/migrate.ts';
import { testDatabase } from '#test/database.ts';
import { migrationsFolder } from '#test/migrations-folder.ts';

const FIRST = { '0001_first.sql': 'create table first (id int); insert into first values (1);' };
const SECOND = { '0002_second.sql': 'alter table first add column word text;' };

const { owner, logins } = await testDatabase(migrationsFolder(FIRST));
const run = (files: Record<string, string>): Promise<string[]> =>
  migrate(logins.owner, migrationsFolder(files));

const columns = async (): Promise<number | null> =>
  (await owner.query(`select from information_schema.columns where table_name = 'first'`)).rowCount;

test('only what is pending runs, once, also when two programs start together', async () => {
  const both = await Promise.all([run({ ...FIRST, ...SECOND }), run({ ...FIRST, ...SECOND })]);
  expect(both.flat()).toEqual(['0002_second.sql']);
  expect(await columns()).toBe(2);
  const { rows } = await owner.query<{ name: string }>('select name from migration order by name');
  expect(rows.map(({ name }) => name)).toEqual(['0001_first.sql', '0002_second.sql']);
});

test('a file that fails leaves nothing of itself and names itself', async () => {
  const third = { '0003_third.sql': 'alter table first add column lost int; select nonsense;' };
  await expect(run({ ...FIRST, ...SECOND, ...third })).rejects.toThrow(
    /^0003_third.sql: .*nonsense/,
  );
  expect(await columns()).toBe(2);
});

test('a file changed after it was applied is refused', async () => {
  const changed = { '0001_first.sql': 'create table first (id int);' };
  await expect(run({ ...changed, ...SECOND })).rejects.toThrow(/0001_first.sql was changed/);
});

test('a database newer than the program is refused', async () => {
  await expect(run(FIRST)).rejects.toThrow(/0002_second.sql is unknown/);
});

test('a file that would have come earlier is refused', async () => {
  const between = { '0001_later_thought.sql': 'select 1;' };
  await expect(run({ ...FIRST, ...between, ...SECOND })).rejects.toThrow(/give it a later number/);
});

test('a file of another name is refused', async () => {
  await expect(run({ 'first.sql': '' })).rejects.toThrow(/NNNN_words/);
});
