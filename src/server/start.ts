import { randomBytes } from 'node:crypto';
import { dayAt } from '#domain/calendar/day.ts';
import { unitsWithoutLine } from '#domain/office/line.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { businessNow, readNow, type App, type Keys } from '#server/app.ts';
import { readConfig, type Config } from '#server/config.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { startExpiring } from '#server/jobs/expiry.ts';
import { startFinishing } from '#server/jobs/finishing.ts';
import { startSweeping } from '#server/jobs/sweeping.ts';
import { log } from '#server/log.ts';
import { openRegions } from '#server/regions/regions.ts';
import { createSample } from '#server/sample/create-sample.ts';
import { openKysely, openPool } from '#server/store/database.ts';
import { openEmbedded } from '#server/store/embedded/embedded.ts';
import { migrate } from '#server/store/migrate.ts';
import { openReference } from '#server/store/reference.ts';
import { deriveKey, openSecret } from '#server/tickets/secret.ts';
import type { ClientConfig } from 'pg';

export interface Started {
  readonly app: App;
  readonly config: Config;
  /** Lets the jobs end what they are at, then gives the database back. */
  stop(): Promise<void>;
}

/**
 * Builds the app from the environment: database (embedded, or a server's), migrations, secret, files. Without
 * an installation it creates the sample (M-2). Throws one sentence where it cannot run.
 */
export async function startApp(env: NodeJS.ProcessEnv): Promise<Started> {
  const config = readConfig(env);
  const database = await openDatabase(config);
  await migrate(database.owner);
  const app = await openApp(config, database.app);
  await createIfEmpty(app, database.owner);
  const kind = await readKind(app);
  const running: App = { ...app, kind };
  await refuseEmptyLines(running);
  const jobs = [startSweeping, startExpiring, startFinishing].map((start) => start(running));
  return {
    app: running,
    config,
    async stop() {
      for (const job of jobs) await job.stop();
      await app.close();
      await database.stop();
    },
  };
}

interface Logins {
  readonly owner: ClientConfig;
  readonly app: ClientConfig;
  stop(): Promise<void>;
}

/** The server that the environment names, else the private one in the data folder. */
export async function openDatabase(config: Config): Promise<Logins> {
  if (config.databaseUrl) {
    const app = { connectionString: config.databaseUrl };
    const owner = { connectionString: config.ownerUrl ?? config.databaseUrl };
    return { owner, app, stop: () => Promise.resolve() };
  }
  return await openEmbedded(config.dataDir, {
    onLoss: (error) => log.error({ err: error }, 'embedded database lost; starting it again'),
  });
}

export type OpenApp = App & { close(): Promise<void> };

/** The app on a database that is migrated; `close` gives its connections back. */
export async function openApp(config: Config, login: ClientConfig): Promise<OpenApp> {
  const onLoss = (error: Error): void => log.warn({ err: error }, 'database connection lost');
  const pool = openPool(login, { max: config.connections, onLoss });
  const referencePool = openPool(login, { max: 1, onLoss });
  const db = openKysely(pool);
  return {
    db,
    kind: 'real',
    reference: openReference(openKysely(referencePool)),
    random: (count) => randomBytes(count),
    keys: keysOf(await openSecret(config.dataDir, config.secret)),
    files: openFileStore(config.dataDir),
    regions: openRegions(['76']),
    clock: businessNow,
    async close() {
      await pool.end();
      await referencePool.end();
    },
  };
}

const keysOf = (secret: Uint8Array): Keys => ({
  form: deriveKey(secret, 'form'),
  cookie: deriveKey(secret, 'cookie'),
  ticket: deriveKey(secret, 'ticket'),
  account: deriveKey(secret, 'account'),
});

async function createIfEmpty(app: App, owner: ClientConfig): Promise<void> {
  const row = await app.db.selectFrom('installation').select('kind').executeTakeFirst();
  // Of a sample each start asks whether its story is whole; a creation that was broken off goes on.
  if (row?.kind === 'real') return;
  const pool = openPool(owner, { max: 2 });
  try {
    await createSample({ ...app, kind: 'sample' }, openKysely(pool));
  } finally {
    await pool.end();
  }
}

const readKind = async (app: App): Promise<App['kind']> =>
  (await app.db.selectFrom('installation').select('kind').executeTakeFirstOrThrow()).kind;

/** With an empty line a report would be nobody's: such an organisation does not start (M-3). */
async function refuseEmptyLines(app: App): Promise<void> {
  const { org, now } = await readNow(app);
  const without = unitsWithoutLine(org, dayAt(agencyOf(org, org.rootId).zone, now));
  if (without.length === 0) return;
  const names = without.map((id) => org.units.get(id)?.name ?? id).join(', ');
  throw new Error(`Tidak ada pejabat yang memegang laporan di: ${names}. Isi jabatannya dahulu.`);
}
