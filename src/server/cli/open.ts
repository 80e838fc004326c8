import { existsSync } from 'node:fs';
import type { App } from '#server/app.ts';
import { Misuse, type Io } from '#server/cli/command.ts';
import { readConfig, type Config } from '#server/config.ts';
import { openApp, openDatabase, type OpenApp } from '#server/start.ts';
import { openKysely, openPool, type Db } from '#server/store/database.ts';
import { databaseDirOf } from '#server/store/embedded/cluster.ts';
import { codeOf } from '#server/store/embedded/error-code.ts';
import { migrate } from '#server/store/migrate.ts';

export interface Opened {
  readonly app: App;
  /** As the role that may migrate and create. */
  readonly owner: Db;
}
export type Logins = Awaited<ReturnType<typeof openDatabase>>;

const OWNER_CONNECTIONS_MAX = 2;
/** `undefined_table`: the database was never migrated. */
const NO_TABLE = '42P01';

/**
 * Opens the installation that the environment names, migrated, hands it to `work` and closes it. A server that
 * already runs on the data folder is used and left running. Throws `Misuse` where nothing is installed, and
 * then makes nothing: the folder or the address may be mistyped.
 */
export async function withInstallation<T>(
  io: Pick<Io, 'env' | 'clock'>,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const config = configOf(io);
  return await opening(config, async (owner, logins) => {
    const kind = await kindOf(owner);
    if (!kind) throw nothingHere();
    return await withApp(config, logins, (app) =>
      work({ app: { ...app, kind, clock: io.clock }, owner }),
    );
  });
}

/** As `withInstallation`, where there may be none yet. */
export async function withDatabase<T>(
  config: Config,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  return await opening(config, (owner, logins) =>
    withApp(config, logins, (app) => work({ app, owner })),
  );
}

/** The database as its owner sees it, neither migrated nor changed. Throws `Misuse` where nothing is installed. */
export async function withOwner<T>(
  io: Pick<Io, 'env'>,
  work: (owner: Logins['owner']) => Promise<T>,
): Promise<T> {
  return await withLogins(configOf(io), ({ owner }) => work(owner));
}

/** The database that the configuration names, made where it is the private one and not there yet. */
export async function withLogins<T>(
  config: Config,
  work: (logins: Logins) => Promise<T>,
): Promise<T> {
  const logins = await openDatabase(config);
  try {
    return await work(logins);
  } finally {
    await logins.stop();
  }
}

function configOf({ env }: Pick<Io, 'env'>): Config {
  const config = readConfig(env);
  if (config.databaseUrl || existsSync(databaseDirOf(config.dataDir))) return config;
  throw nothingHere();
}

const nothingHere = (): Misuse =>
  new Misuse(
    'Belum ada pemasangan di sini; jalankan npm start dahulu. (Nothing is installed here yet.)',
  );

async function opening<T>(
  config: Config,
  work: (owner: Db, logins: Logins) => Promise<T>,
): Promise<T> {
  return await withLogins(config, async (logins) => {
    const owner = openPool(logins.owner, { max: OWNER_CONNECTIONS_MAX });
    try {
      return await work(openKysely(owner), logins);
    } finally {
      await owner.end();
    }
  });
}

/** The app on a database that is migrated first. */
export async function withApp<T>(
  config: Config,
  logins: Logins,
  work: (app: OpenApp) => Promise<T>,
): Promise<T> {
  await migrate(logins.owner);
  const app = await openApp(config, logins.app);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function kindOf(db: Db): Promise<App['kind'] | undefined> {
  try {
    return (await db.selectFrom('installation').select('kind').executeTakeFirst())?.kind;
  } catch (error) {
    if (codeOf(error) === NO_TABLE) return undefined;
    throw error;
  }
}
