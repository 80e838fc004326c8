import { randomBytes } from 'node:crypto';
import { dayAt } from '#domain/calendar/day.ts';
import { unitsWithoutLine } from '#domain/office/line.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { openIdentityServer } from '#server/accounts/identity-server.ts';
import { readOidc } from '#server/accounts/oidc-config.ts';
import { businessNow, readNow, type App, type Keys } from '#server/app.ts';
import { CannotRun } from '#server/cannot-run.ts';
import { readOutgoing } from '#server/channels/outgoing.ts';
import { readConfig, type Config } from '#server/config.ts';
import { openFileStore } from '#server/files/file-store.ts';
import type { Job } from '#server/jobs/job.ts';
import { startJobs } from '#server/jobs/jobs.ts';
import { log } from '#server/log.ts';
import { placeOf } from '#server/place.ts';
import { openRegions } from '#server/regions/regions.ts';
import { createSample } from '#server/sample/create-sample.ts';
import { isInstalled, openSetUp, type SetUp } from '#server/set-up.ts';
import { openKysely, openPool, type Db } from '#server/store/database.ts';
import { openEmbedded } from '#server/store/embedded/embedded.ts';
import { migrate } from '#server/store/migrate.ts';
import { openReference } from '#server/store/reference.ts';
import { deriveKey, openSecret } from '#server/tickets/secret.ts';
import type { ClientConfig } from 'pg';

/** `76` of `76.02`. */
const PROVINCE_CODE_LENGTH = 2;

export interface Started {
  readonly app: App;
  readonly config: Config;
  /** Null where the installation was there at the start. */
  readonly setUp: SetUp | null;
  /** Lets the jobs end what they are at, then gives the database back. */
  stop(): Promise<void>;
}

/**
 * Builds the app from the environment: database (embedded, or a server's), migrations, secret, files. Without
 * an installation it creates the sample, or waits for somebody to set up a real one (M-2). Throws one sentence
 * where it cannot run.
 */
export async function startApp(env: NodeJS.ProcessEnv): Promise<Started> {
  const config = readConfig(env);
  const outgoing = readOutgoing(env);
  const oidc = readOidc(env, outgoing.publicUrl);
  const database = await openDatabase(config);
  await migrate(database.owner);
  const app = await openApp(config, database.app);
  const close = async (): Promise<void> => {
    await app.close();
    await database.stop();
  };
  const kind = await kindOf(app, database.owner, config.kind).catch(async (refused: unknown) => {
    await close();
    throw refused;
  });
  const running: App = {
    ...{ ...app, kind, outgoing, place: placeOf(config, env) },
    ...(oidc && { identityServer: openIdentityServer(oidc) }),
  };
  let jobs: Job | undefined;
  const begin = async (): Promise<void> => {
    await refuseEmptyLines(running);
    if (config.jobs) jobs = startJobs(running, outgoing);
  };
  const isThere = await isInstalled(app.db);
  if (isThere) await begin();
  return {
    app: running,
    config,
    setUp: isThere ? null : openSetUp({ db: app.db, owner: database.owner, begin }),
    async stop() {
      await jobs?.stop();
      await close();
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
    regions: regionsOf(db),
    clock: businessNow,
    async close() {
      await pool.end();
      await referencePool.end();
    },
  };
}

/** The regions of the root's province: a kabupaten's own are among them. */
function regionsOf(db: Db): App['regions'] {
  let opened: App['regions'] | undefined;
  return async () => {
    if (!opened) {
      const { code } = await db
        .selectFrom('installation')
        .innerJoin('agency', 'agency.id', 'root_agency_id')
        .select('code')
        .executeTakeFirstOrThrow();
      opened = openRegions([code.slice(0, PROVINCE_CODE_LENGTH)]);
    }
    return await opened();
  };
}

const keysOf = (secret: Uint8Array): Keys => ({
  form: deriveKey(secret, 'form'),
  cookie: deriveKey(secret, 'cookie'),
  ticket: deriveKey(secret, 'ticket'),
  account: deriveKey(secret, 'account'),
  identity: deriveKey(secret, 'identity'),
});

/** What the data folder holds, or becomes: once one kind it is never another (M-2). */
async function kindOf(
  app: App,
  owner: ClientConfig,
  wanted: App['kind'] | undefined,
): Promise<App['kind']> {
  const row = await app.db
    .selectFrom('installation')
    .select(['kind', 'moved_to'])
    .executeTakeFirst();
  if (row?.moved_to) throw new CannotRun(movedTo(row.moved_to));
  const there = row?.kind;
  if (there && wanted && there !== wanted) throw new CannotRun(OTHER_KIND[there]);
  if ((there ?? wanted) === 'real') return 'real';
  // Of a sample each start asks whether its story is whole; a creation that was broken off goes on.
  const pool = openPool(owner, { max: 2 });
  try {
    await createSample({ ...app, kind: 'sample' }, openKysely(pool));
  } finally {
    await pool.end();
  }
  return 'sample';
}

const movedTo = (place: string): string =>
  `Pemasangan ini sudah dipindahkan ke ${place}; jalankan di sana. (This installation was moved; run it there.)`;

/** By what is there. */
const OTHER_KIND: Readonly<Record<App['kind'], string>> = {
  sample:
    'Folder data ini berisi contoh, dan contoh tidak dapat menjadi pemasangan sungguhan. Pilih folder lain dengan ' +
    'LAPOR_DATA, atau jalankan tanpa LAPOR_KIND. (This data folder holds the sample; choose another one.)',
  real:
    'Folder data ini berisi pemasangan sungguhan dan tidak dapat menjadi contoh. Pilih folder lain dengan ' +
    'LAPOR_DATA, atau jalankan tanpa LAPOR_KIND. (This data folder holds a real installation; choose another one.)',
};

/** With an empty line a report would be nobody's: such an organisation does not start (M-3). */
async function refuseEmptyLines(app: App): Promise<void> {
  const { org, now } = await readNow(app);
  const without = unitsWithoutLine(org, dayAt(agencyOf(org, org.rootId).zone, now));
  if (without.length === 0) return;
  const names = without.map((id) => org.units.get(id)?.name ?? id).join(', ');
  throw new Error(`Tidak ada pejabat yang memegang laporan di: ${names}. Isi jabatannya dahulu.`);
}
