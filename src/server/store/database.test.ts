import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { expect, test } from 'vitest';
import { openPool, parseTimestamptz } from '#server/store/database.ts';
import { testDatabase } from '#test/database.ts';
import { migrationsFolder } from '#test/migrations-folder.ts';

const folder = migrationsFolder({
  '0001_note.sql': `create table note (id int8 primary key, due_on date, at timestamptz);
    grant select, insert on note to lapor_app;`,
});
const { app, owner, logins } = await testDatabase(folder);

const value = async (expression: string): Promise<unknown> => {
  const { rows } = await app.query<{ value: unknown }>(`select ${expression} as value`);
  return rows[0]?.value;
};

test('days are days, moments are moments, counts are numbers', async () => {
  expect(await value(`date '2024-02-29'`)).toBe('2024-02-29');
  expect(await value(`timestamptz '2026-11-24 15:21:01.12+07'`)).toBe('2026-11-24T08:21:01.120Z');
  expect(await value(`timestamptz '2026-11-24 23:30:00-03:30'`)).toBe('2026-11-25T03:00:00.000Z');
  expect(await value(`timestamptz '2026-01-01 00:00:00.123999Z'`)).toBe('2026-01-01T00:00:00.123Z');
  expect(await value(`(select count(*) from note)`)).toBe(0);
  expect(await value(`9007199254740991::int8`)).toBe(9_007_199_254_740_991);
  expect(await value(`null::date`)).toBe(null);
});

test('arrays of them too', async () => {
  expect(await value(`array[date '2024-01-01', null]`)).toEqual(['2024-01-01', null]);
  expect(await value(`array[timestamptz '2024-01-01Z']`)).toEqual(['2024-01-01T00:00:00.000Z']);
  expect(await value(`array[1::int8, 2]`)).toEqual([1, 2]);
});

test('what has no such form is a fault, not a wrong value', async () => {
  await expect(value(`'infinity'::timestamptz`)).rejects.toThrow(RangeError);
  await expect(value(`'infinity'::date`)).rejects.toThrow(RangeError);
  await expect(value(`9007199254740992::int8`)).rejects.toThrow(RangeError);
  expect(await value('1')).toBe(1);
});

test('a session in another zone tells the same moments', async () => {
  const client = await app.connect();
  try {
    await client.query(`set timezone = 'Asia/Makassar'`);
    const { rows } = await client.query(`select timestamptz '2026-11-24 08:21:01.5Z' as at`);
    expect(rows[0]).toEqual({ at: '2026-11-24T08:21:01.500Z' });
  } finally {
    client.release(true);
  }
  expect(parseTimestamptz('2026-11-24 13:51:01.5+05:30')).toBe('2026-11-24T08:21:01.500Z');
  expect(parseTimestamptz('1890-01-01 00:00:00-07')).toBe('1890-01-01T07:00:00.000Z');
});

test('a Day and a Moment that go in come out', async () => {
  const sent = [7, '2026-02-28', '2026-02-28T16:59:59.999Z'];
  await app.query('insert into note values ($1, $2, $3)', sent);
  const { rows } = await app.query('select id, due_on, at from note where id = 7');
  expect(rows).toEqual([{ id: 7, due_on: sent[1], at: sent[2] }]);
});

test('the parsers of other pools stay as they were', async () => {
  const other = new Pool(logins.app);
  const { rows } = await other.query<{ at: unknown }>(`select timestamptz '2024-01-01Z' as at`);
  expect(rows[0]?.at).toBeInstanceOf(Date);
  await other.end();
});

test('lost connections, idle and in use, fail their query and not the program', async () => {
  const losses: string[] = [];
  const limits = { max: 2, onLoss: (error: Error) => losses.push(error.message) };
  const pool = openPool(logins.app, limits);
  const [busy, idle] = await Promise.all([pool.connect(), pool.connect()]);
  idle.release();
  const waiting = expect(busy.query('select pg_sleep(20)')).rejects.toThrow(/terminat/);
  await sleep(50);
  const rest = `select pg_terminate_backend(pid) from pg_stat_activity
    where usename = 'lapor_app' and datname = current_database() and pid <> pg_backend_pid()`;
  await app.query(rest);
  await waiting;
  busy.release(true);
  await expect.poll(() => losses).toHaveLength(1);
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

test('a text that comes again is parsed and planned once a connection', async () => {
  const pool = openPool(logins.app, { max: 1 });
  const text = 'select $1::int + 1 as more';
  for (const n of [1, 2, 3, 4])
    expect((await pool.query(text, [n])).rows).toEqual([{ more: n + 1 }]);
  const kept = await pool.query('select statement from pg_prepared_statements');
  expect(kept.rows).toEqual([{ statement: text }]);
  await pool.end();
});

test('a statement that takes too long is ended', async () => {
  const pool = openPool(logins.app, { max: 1, statementMs: 50 });
  await expect(pool.query('select pg_sleep(5)')).rejects.toThrow(/statement timeout/);
  await pool.end();
});

test('the application reads and adds where it is granted, and no more', async () => {
  await expect(app.query('delete from note')).rejects.toThrow(/permission denied/);
  await expect(owner.query('delete from note')).resolves.toBeDefined();
});
