import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { readNowAnew } from '#server/app.ts';
import { move } from '#server/operation/move.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openReference } from '#server/store/reference.ts';
import { citizenWorld } from '#server/testing/citizen.ts';
import { sendDraft } from '#server/usecases/intake/send-draft.ts';
import { testDatabase, testServer } from '#test/database.ts';

const { app, drafted, database, dataDir } = await citizenWorld();
const elsewhere = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'lapor-moved-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const from = { owner: database.logins.owner, dataDir };

/** A program that goes on running, also while it holds no connection. */
const pool = openPool(database.logins.app, { max: 2 });
afterAll(() => pool.end());
const db = openKysely(pool);
const running = { ...app, db, reference: openReference(db) };

/** Every connection ends, as each idle one does after a while; the programs run on. */
async function letGo(): Promise<void> {
  const client = new Client({ ...(await testServer()).superuser, database: 'postgres' });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1',
    [database.logins.app.database],
  );
  await client.end();
}

it('leaves nothing behind: a program that nobody saw running takes no report in any more', async () => {
  const [first, second, third] = [await drafted(), await drafted(), await drafted()];
  expect((await sendDraft(running, first)).kind).toBe('sent');
  const busy = { owner: elsewhere.logins.owner, dataDir: join(folder, 'nowhere') };
  await expect(move(from, busy, 'baru')).rejects.toThrow(/^Hentikan LAPOR! dahulu/);
  expect((await sendDraft(running, second)).kind).toBe('sent');
  await letGo();
  await move(from, { ...busy, dataDir: join(folder, 'baru') }, 'baru');
  await expect(sendDraft(running, third)).rejects.toThrow('This installation was moved to baru');
  const there = { ...app, db: elsewhere.db, reference: openReference(elsewhere.db) };
  expect((await readNowAnew(there)).org.rootId).toBeDefined();
  const { n } = await elsewhere.db
    .selectFrom('report')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  expect(n).toBe(2);
});
