import { CompiledQuery, sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { openKysely, openPool } from '#server/store/database.ts';
import { sentWithNext } from '#server/store/pipelined.ts';
import { testDatabase } from '#test/database.ts';

const { ownerDb, logins } = await testDatabase();
const pool = openPool(logins.owner, { max: 1 });
const db = openKysely(pool);
const sent: string[] = [];
pool.on('connect', (client) => {
  const query = client.query.bind(client) as (...given: readonly unknown[]) => unknown;
  client.query = ((text: unknown, ...rest: readonly unknown[]) => {
    if (typeof text === 'string') sent.push(text);
    return query(text, ...rest);
  }) as typeof client.query;
});

await sql`create table said (n int primary key)`.execute(ownerDb);
const say = (n: number) => CompiledQuery.raw('insert into said values ($1)', [n]);
const all = async () =>
  (await sql<{ n: number }>`select n from said order by n`.execute(ownerDb)).rows.map((it) => it.n);

beforeEach(async () => {
  await sql`truncate said`.execute(ownerDb);
  sent.length = 0;
});

describe('what nobody asks for', () => {
  test('is sent with the commit, and is in it', async () => {
    await db.transaction().execute(async (tx) => {
      await tx.executeQuery(sentWithNext(say(1)));
      expect(sent).toEqual([]);
    });
    expect(sent).toEqual(['begin', 'insert into said values ($1)', 'commit']);
    expect(await all()).toEqual([1]);
  });

  test('stands before the next statement, which sees it', async () => {
    const seen = await db.transaction().execute(async (tx) => {
      await tx.executeQuery(sentWithNext(say(1)));
      await tx.executeQuery(sentWithNext(say(2)));
      return (await sql<{ n: number }>`select n from said order by n`.execute(tx)).rows;
    });
    expect(seen).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('fails at the commit with its own error, and nothing is written', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await tx.executeQuery(say(1));
      await tx.executeQuery(sentWithNext(say(1)));
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await all()).toEqual([]);
  });

  test('fails at the next statement with its own error, not with what follows from it', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await tx.executeQuery(sentWithNext(CompiledQuery.raw('insert into nowhere values (1)')));
      await tx.executeQuery(say(1));
    });
    await expect(failing).rejects.toMatchObject({ code: '42P01' });
    expect(await all()).toEqual([]);
  });

  test('is forgotten where the work fails, and the connection serves the next', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await tx.executeQuery(sentWithNext(say(1)));
      throw new Error('thought better of it');
    });
    await expect(failing).rejects.toThrow('thought better of it');
    await db.executeQuery(say(2));
    expect(await all()).toEqual([2]);
  });
});

test('a statement that waits for a commit that never comes is refused', async () => {
  await expect(db.executeQuery(sentWithNext(say(1)))).rejects.toThrow('never sent');
  expect(await all()).toEqual([]);
});

test('a connection that is lost in a transaction fails it, and the next gets another', async () => {
  const lost = db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(ownerDb);
    await tx.executeQuery(sentWithNext(say(1)));
  });
  await expect(lost).rejects.toThrow();
  await db.executeQuery(say(2));
  expect(await all()).toEqual([2]);
});
