import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';

/**
 * How the server's programs are run. `prefix` are the words before the program; `owner` is who must
 * own the cluster's files (nobody in particular: the caller); `diesWithParent` tells whether the
 * kernel ends the server when its starter is killed.
 */
export type RunAs = {
  readonly prefix: readonly string[];
  readonly owner: number | undefined;
  readonly diesWithParent: boolean;
};

/** The uid and gid "nobody": PostgreSQL refuses root. */
const NOBODY = 65534;

/** Keeps the right to pass through folders such as /root (mode 700), and nothing else. */
export const steppedDown: RunAs = {
  prefix: [
    'setpriv',
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
    '--pdeathsig=INT',
  ],
  owner: NOBODY,
  diesWithParent: true,
};

/** In a user namespace without a map any user looks like nobody, to itself and to its files. */
export const inOwnNamespace: RunAs = {
  prefix: ['unshare', '--user'],
  owner: undefined,
  diesWithParent: false,
};

export const tiedToParent: RunAs = {
  prefix: ['setpriv', '--pdeathsig=INT'],
  owner: undefined,
  diesWithParent: true,
};

export const plain: RunAs = { prefix: [], owner: undefined, diesWithParent: false };

const NO_WAY =
  'Basis data bawaan tidak dapat dijalankan oleh pengguna ini di mesin ini; jalankan LAPOR! sebagai pengguna biasa atau isi DATABASE_URL dengan alamat PostgreSQL 15 atau yang lebih baru. ' +
  '(The embedded database cannot be run by this user on this machine; run LAPOR! as an ordinary user or set DATABASE_URL to a PostgreSQL 15 or newer.)';

/** The command line of a program under `runAs`. */
export const wrap = (runAs: RunAs, program: string, args: readonly string[]): string[] => [
  ...runAs.prefix,
  program,
  ...args,
];

const works = (runAs: RunAs): Promise<boolean> =>
  new Promise((resolve) => {
    const [program = 'true', ...args] = wrap(runAs, 'true', []);
    execFile(program, args, (error) => resolve(error === null));
  });

/** A container may run its programs under a bare number, whom PostgreSQL's initdb refuses. */
const hasName = (): boolean => {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
};

const ways = (): readonly RunAs[] => {
  if (process.getuid?.() === 0) return [steppedDown, inOwnNamespace];
  return hasName() ? [tiedToParent, plain] : [inOwnNamespace];
};

/** The first way that works here; throws a sentence that names DATABASE_URL where none does. */
export const chooseRunAs = async (candidates: readonly RunAs[] = ways()): Promise<RunAs> => {
  for (const candidate of candidates) {
    if (await works(candidate).catch(() => false)) return candidate;
  }
  throw new Error(NO_WAY);
};
