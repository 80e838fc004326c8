import type { Config } from '#server/config.ts';

/** Where an installation lives, as far as a page may say it: never a secret, never an address with a password. */
export interface Place {
  readonly dataDir: string;
  readonly database: 'embedded' | 'server';
  /** Where the secret comes from that all keys are derived from. */
  readonly secret: 'environment' | 'file';
  /** A public key that backups are encrypted with is set. */
  readonly backupKey: boolean;
}

export const placeOf = (config: Config, env: NodeJS.ProcessEnv): Place => ({
  dataDir: config.dataDir,
  database: config.databaseUrl === undefined ? 'embedded' : 'server',
  secret: config.secret === undefined ? 'file' : 'environment',
  backupKey: Boolean(env['LAPOR_BACKUP_KEY']),
});
