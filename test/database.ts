import { createHash, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { Client, type Pool } from 'pg';
import { afterAll, inject } from 'vitest';
import { openKysely, openPool, type Db } from '#server/store/database.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import { migrate, migrationsDir, readMigrations } from '#server/store/migrate.ts';
import type { TestServer } from '#test/servers.ts';

export type TestDatabase = {
  /** As the application's role: what use-cases get. */
  readonly db: Db;
  readonly app: Pool;
  /** As the owner: for setting up what the application may not write. */
  readonly ownerDb: Db;
  readonly owner: Pool;
  readonly logins: { readonly app: Login; readonly owner: Login };
};

/** Connections of one pool; eight suffice for every race, and 100 are the server's limit. */
const POOL_MAX = 8;

/** The server of this run; throws where it could not be started. */
export const testServer = async (): Promise<TestServer> => {
  const answer = await text(connect(inject('serverDesk')));
  if (!answer.startsWith('{')) throw new Error(answer);
  return JSON.parse(answer) as TestServer;
};

const asSuperuser = async <T>(
  server: TestServer,
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const client = new Client({ ...server.superuser, database: 'postgres' });
  await client.connect();
  return await work(client).finally(() => client.end());
};

const templateName = async (folder: string): Promise<string> => {
  const hash = createHash('sha256');
  for (const { name, sha256 } of await readMigrations(folder)) hash.update(`${name} ${sha256}\n`);
  return `template_${hash.digest('hex').slice(0, 16)}`;
};

/** Migrates once per run and set of migrations; workers wait for the one that does it. */
const ensureTemplate = async (
  server: TestServer,
  client: Client,
  folder: string,
): Promise<string> => {
  const template = await templateName(folder);
  const exists = 'select 1 from pg_database where datname = $1';
  if ((await client.query(exists, [template])).rowCount) return template;
  await client.query('select pg_advisory_lock(hashtext($1))', [template]);
  if ((await client.query(exists, [template])).rowCount) return template;
  const draft = `draft_${template}`;
  await client.query(`drop database if exists ${draft}`);
  await client.query(`create database ${draft} owner ${server.owner.user}`);
  await client.query(`revoke all on database ${draft} from public`);
  await migrate({ ...server.owner, database: draft }, folder);
  await client.query(`alter database ${draft} rename to ${template}`);
  return template;
};

/**
 * A migrated database of the calling test file's own, dropped after its last test. `folder` holds
 * other migrations than the project's.
 */
export const testDatabase = async (folder: string = migrationsDir()): Promise<TestDatabase> => {
  const server = await testServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(server, async (client) => {
    const template = await ensureTemplate(server, client, folder);
    await client.query(`create database ${name} template ${template} owner ${server.owner.user}`);
    await client.query(`revoke all on database ${name} from public`);
    await client.query(`grant connect on database ${name} to ${server.app.user}`);
  });
  const logins = {
    app: { ...server.app, database: name },
    owner: { ...server.owner, database: name },
  };
  const app = openPool(logins.app, { max: POOL_MAX });
  const owner = openPool(logins.owner, { max: POOL_MAX });
  afterAll(async () => {
    await Promise.all([app.end(), owner.end()]);
    await asSuperuser(server, (client) => client.query(`drop database ${name} with (force)`));
  });
  return { db: openKysely(app), app, ownerDb: openKysely(owner), owner, logins };
};
