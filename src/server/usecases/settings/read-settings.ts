import { sql } from 'kysely';
import type { Zone } from '#domain/calendar/day.ts';
import type { Moment } from '#domain/calendar/day.ts';
import { momentOfMs } from '#domain/calendar/day.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { newestBackup } from '#server/operation/backups.ts';

const DAY_MS = 86_400_000;
/** An older backup is shown as too old (days). */
export const BACKUP_DAYS_MAX = 2;

/** What an installation is set to, in the order in which an office gets to it. No secret is among it. */
export interface Settings {
  /** Where people reach the service; null where nobody said it. */
  readonly publicUrl: string | null;
  readonly mail: boolean;
  /** Web push needs a public address by https. */
  readonly push: boolean;
  /** What people call the office's own sign-in; null where none is configured. */
  readonly officeSignIn: string | null;
  readonly database: 'embedded' | 'server' | null;
  readonly version: string;
  readonly secret: 'environment' | 'file' | null;
  /** Null where none lies in the data folder. */
  readonly backupDays: number | null;
  readonly backupKey: boolean;
  readonly zone: Zone;
  /** The machine's own clock, by which everything is counted. */
  readonly machineAt: Moment;
}

type Asking = Pick<App, 'db' | 'reference' | 'clock' | 'outgoing' | 'identityServer' | 'place'>;

export async function readSettings(app: Asking): Promise<Settings> {
  const { org } = await readNow(app);
  const { outgoing, place } = app;
  const newest = place && (await newestBackup(place.dataDir));
  const nowMs = machineMs();
  return {
    publicUrl: outgoing?.publicUrl ?? null,
    mail: Boolean(outgoing?.email),
    push: outgoing?.publicUrl?.startsWith('https:') ?? false,
    officeSignIn: app.identityServer?.name ?? null,
    database: place?.database ?? null,
    version: await databaseVersion(app),
    secret: place?.secret ?? null,
    backupDays: newest ? Math.floor((nowMs - newest.madeAtMs) / DAY_MS) : null,
    backupKey: place?.backupKey ?? false,
    zone: agencyOf(org, org.rootId).zone,
    machineAt: momentOfMs(nowMs),
  };
}

async function databaseVersion({ db }: Pick<App, 'db'>): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version') as version`.execute(db);
  return rows[0]?.version ?? '?';
}
