import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chown,
  mkdir,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from '#server/store/embedded/error-code.ts';
import { isAlive } from '#server/store/embedded/lock-file.ts';
import { wrap, type RunAs } from '#server/store/embedded/run-as.ts';

/** Which programs serve the cluster and how; `durable: false` is for throw-away tests alone. */
export type Programs = { binDir: string; runAs: RunAs; durable: boolean };

/** The passwords of the three logins (M-30), one file of mode 0600 beside the cluster. */
export type Passwords = { superuser: string; owner: string; app: string };

export const DATABASE = 'lapor';
export const ROLES = { superuser: 'postgres', owner: 'lapor_owner', app: 'lapor_app' } as const;

export const databaseDirOf = (dataDir: string): string => join(dataDir, 'database');
export const clusterOf = (databaseDir: string): string => join(databaseDir, 'cluster');
const passwordsOf = (databaseDir: string): string => join(databaseDir, 'passwords.json');

/** The folder under construction carries its maker's number, so that abandoned ones can go. */
const CONSTRUCTION = /^database\.new-(\d+)-/;

const isPasswords = (value: unknown): value is Passwords =>
  typeof value === 'object' &&
  value !== null &&
  'superuser' in value &&
  'owner' in value &&
  'app' in value;

export const readPasswords = async (databaseDir: string): Promise<Passwords> => {
  const value: unknown = JSON.parse(await readFile(passwordsOf(databaseDir), 'utf8'));
  if (!isPasswords(value)) throw new Error(`${passwordsOf(databaseDir)} is damaged.`);
  return value;
};

/** 24 random bytes in letters that need no quoting in SQL. */
const newPassword = (): string => randomBytes(24).toString('base64url');

const run = (words: readonly string[], input: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const [program = '', ...args] = words;
    const child = spawn(program, args, { env: { PATH: process.env['PATH'], LC_ALL: 'C' } });
    let said = '';
    child.stdout.on('data', (chunk) => (said += String(chunk)));
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    child.stdin.on('error', () => undefined);
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program}: ${said}`)),
    );
    child.stdin.end(input);
  });

/** One statement a line: single-user mode ends a statement at the line's end. */
const roleStatements = (passwords: Passwords): string =>
  [
    `create role ${ROLES.owner} login password '${passwords.owner}'`,
    `create role ${ROLES.app} login password '${passwords.app}'`,
    `create database ${DATABASE} owner ${ROLES.owner}`,
    `revoke all on database ${DATABASE} from public`,
    `grant connect on database ${DATABASE} to ${ROLES.app}`,
    '',
  ].join('\n');

const initdb = async (folder: string, how: Programs, locale: string): Promise<void> => {
  const args = [
    ['--pgdata', clusterOf(folder)],
    ['--username', ROLES.superuser],
    ['--pwfile', join(folder, 'superuser')],
    ['--encoding=UTF8', `--locale=${locale}`, '--data-checksums'],
    ['--auth-local=scram-sha-256', '--auth-host=reject'],
    how.durable ? [] : ['--no-sync'],
  ].flat();
  await run(wrap(how.runAs, join(how.binDir, 'initdb'), args), '');
};

const createCluster = async (folder: string, how: Programs): Promise<void> => {
  const passwords = { superuser: newPassword(), owner: newPassword(), app: newPassword() };
  await mkdir(clusterOf(folder), { mode: 0o700 });
  if (how.runAs.owner !== undefined) {
    await chown(clusterOf(folder), how.runAs.owner, how.runAs.owner);
  }
  await writeFile(join(folder, 'superuser'), passwords.superuser, { mode: 0o600 });
  // C.UTF-8 sorts by code point and knows letters beyond ASCII; old systems have only C.
  await initdb(folder, how, 'C.UTF-8').catch(() => initdb(folder, how, 'C'));
  await rm(join(folder, 'superuser'));
  const single = ['--single', '-D', clusterOf(folder), '-c', 'exit_on_error=on', 'postgres'];
  await run(wrap(how.runAs, join(how.binDir, 'postgres'), single), roleStatements(passwords));
  const options = { mode: 0o600, flush: how.durable };
  await writeFile(passwordsOf(folder), JSON.stringify(passwords), options);
};

const removeAbandoned = async (dataDir: string): Promise<void> => {
  for (const name of await readdir(dataDir)) {
    const maker = CONSTRUCTION.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    await rm(join(dataDir, name), { recursive: true, force: true });
  }
};

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
};

/**
 * Makes the cluster with its roles and its empty database unless it is there. It grows under
 * another name and is renamed when whole, so a killed start leaves nothing half made, and of two
 * starts at once one wins and the other takes the winner's.
 */
export const ensureCluster = async (dataDir: string, how: Programs): Promise<string> => {
  const folder = databaseDirOf(dataDir);
  if (existsSync(folder)) return folder;
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await removeAbandoned(dataDir);
  const construction = await mkdtemp(join(dataDir, `database.new-${process.pid}-`));
  try {
    await createCluster(construction, how);
    await rename(construction, folder);
    if (how.durable) await syncFolder(dataDir);
  } catch (error) {
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(construction, { recursive: true, force: true });
  }
  return folder;
};
