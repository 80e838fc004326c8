import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { businessNow } from '#server/app.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openEmbedded, type Embedded, type Login } from '#server/store/embedded/embedded.ts';
import { migrate } from '#server/store/migrate.ts';
import { recordOpening } from '#server/usecases/opening/record-opening.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { fill } from './fill.ts';

export interface Database {
  readonly reports: number;
  readonly app: Login;
  readonly owner: Login;
}

export interface Databases {
  readonly all: readonly Database[];
  /** A folder of one's own beside the database's, thrown away with it. */
  folder(name: string): string;
  close(): Promise<void>;
}

/** A durable private server in a folder that is thrown away, with one filled database for each size. */
export async function openDatabases(
  sizes: readonly number[],
  say: (line: string) => void,
): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-bench-'));
  const server = await openEmbedded(join(folder, 'data'));
  const all: Database[] = [];
  for (const reports of sizes) all.push(await create(server, reports, say));
  return {
    all,
    folder: (name) => join(folder, name),
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function create(server: Embedded, reports: number, say: (line: string) => void) {
  const name = `bench_${reports}`;
  await withClient(server.superuser, async (client) => {
    await client.query(`create database ${name} owner ${server.owner.user}`);
    await client.query(`grant connect on database ${name} to ${server.app.user}`);
  });
  const database = {
    reports,
    app: { ...server.app, database: name },
    owner: { ...server.owner, database: name },
  };
  await migrate(database.owner);
  await seed(database.owner);
  const start = performance.now();
  await fill(database.owner, reports);
  await settle({ ...server.superuser, database: name });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  say(`${reports} reports written in ${seconds} s`);
  return database;
}

async function seed(owner: Login): Promise<void> {
  const pool = openPool(owner, { max: 2 });
  try {
    const at = businessNow(0);
    const given = { kind: 'real' as const, name: 'Ukur', organisation: sampleOrganisation() };
    await seedReference(openKysely(pool), { ...given, provisionalAccepted: true, at }, (tx) =>
      recordOpening(tx, { kind: 'opened' }, { at, by: null }),
    );
  } finally {
    await pool.end();
  }
}

/** So that no first reader pays for what the filling left behind. */
const settle = (login: Login): Promise<void> =>
  withClient(login, async (client) => {
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  });

async function withClient(login: Login, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(login);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
