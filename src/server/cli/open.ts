import { openKysely, openPool, type Db } from '#server/store/database.ts';
import { migrate } from '#server/store/migrate.ts';
import { businessNow, type App } from '#server/app.ts';
import { readConfig, type Config } from '#server/config.ts';
import { openApp, openDatabase } from '#server/start.ts';
import { Misuse, type Io } from '#server/cli/command.ts';

export interface Opened {
  readonly app: App;
  /** As the role that may migrate and create. */
  readonly owner: Db;
}

/**
 * Opens the installation that the environment names, migrated, hands it to `work` and closes it. A server that
 * already runs on the data folder is used and left running. Throws `Misuse` where nothing is installed.
 */
export async function withInstallation<T>(
  io: Pick<Io, 'env'>,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  return await withDatabase(readConfig(io.env), async (opened) => {
    const row = await opened.app.db.selectFrom('installation').select('kind').executeTakeFirst();
    if (!row) {
      throw new Misuse(
        'Belum ada pemasangan di sini; jalankan npm start dahulu. (Nothing is installed here yet.)',
      );
    }
    return await work({ ...opened, app: { ...opened.app, kind: row.kind } });
  });
}

/** As `withInstallation`, where there may be none yet. */
export async function withDatabase<T>(
  config: Config,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(config);
  try {
    await migrate(database.owner);
    const app = await openApp(config, database.app);
    const owner = openPool(database.owner, { max: 2 });
    try {
      return await work({ app: { ...app, clock: businessNow }, owner: openKysely(owner) });
    } finally {
      await app.close();
      await owner.end();
    }
  } finally {
    await database.stop();
  }
}
