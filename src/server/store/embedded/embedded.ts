import { realpath } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import { machineMs } from '#server/machine-clock.ts';
import { embeddedBinDir } from '#server/store/embedded/binaries.ts';
import {
  clusterOf,
  DATABASE,
  ensureCluster,
  readPasswords,
  ROLES,
  type Passwords,
  type Programs,
} from '#server/store/embedded/cluster.ts';
import { dropForeignLock, isAlive, readLockFile } from '#server/store/embedded/lock-file.ts';
import { startPostmaster, type Postmaster } from '#server/store/embedded/postmaster.ts';
import { chooseRunAs, type RunAs } from '#server/store/embedded/run-as.ts';
import { ensureSocketDir, PORT, socketDirOf } from '#server/store/embedded/socket-dir.ts';

/** Where and as whom to log in; `pg` takes it as it is. */
export type Login = {
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
};

export type Embedded = {
  readonly socketDir: string;
  readonly port: number;
  readonly superuser: Login;
  readonly owner: Login;
  readonly app: Login;
  /** This program runs the server and will end it; false: another program's server is used. */
  readonly startedHere: boolean;
  /** The process number of the server in use. */
  readonly pid: number;
  /** Ends the server if this program started it. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  /** Another PostgreSQL's programs instead of those from npm. */
  binDir?: string;
  runAs?: RunAs;
  /** false: nothing is synced to disk, for throw-away tests. */
  durable?: boolean;
  /** Hears of a server that was lost and could not be started again; tried every second. */
  onLoss?: (error: unknown) => void;
};

/** Recovery after a crash reads at most 1 GB of log before the server answers. */
const START_MS_MAX = 180_000;
/** One attempt to log in. */
const LOGIN_MS_MAX = 2_000;
const POLL_MS = 20;
const LOOK_MS = 1_000;

/** `cannot_connect_now`: the server is starting, stopping or recovering. */
const NOT_NOW = '57P03';
/** `too_many_connections`: it runs, and has much to do. */
const FULL = '53300';

type Running = { pid: number; socketDir: string; started: Postmaster | undefined };
type Place = { databaseDir: string; how: Programs; passwords: Passwords };

const loginOf = (socketDir: string, user: string, password: string): Login => ({
  host: socketDir,
  port: PORT,
  database: DATABASE,
  user,
  password,
});

/** Whether a server is there; throws where it answers but refuses our log-in. */
const answers = async (place: Place, socketDir: string): Promise<'yes' | 'soon' | 'no'> => {
  const login = loginOf(socketDir, ROLES.app, place.passwords.app);
  const client = new Client({ ...login, connectionTimeoutMillis: LOGIN_MS_MAX });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return 'yes';
  } catch (error) {
    if (!(error instanceof DatabaseError)) return 'no';
    if (error.code === NOT_NOW) return 'soon';
    if (error.code === FULL) return 'yes';
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
};

/** The server on this folder that answers now, whoever started it. */
const find = async (place: Place): Promise<Running | 'soon' | undefined> => {
  const lock = await readLockFile(clusterOf(place.databaseDir));
  if (!lock) return undefined;
  const answer = await answers(place, lock.socketDir);
  if (answer === 'soon') return 'soon';
  return answer === 'yes' ? { ...lock, started: undefined } : undefined;
};

const failed = (child: Postmaster): Error =>
  new Error(
    'Basis data bawaan tidak dapat dijalankan. (The embedded database did not start.)\n' +
      child.said(),
  );

/** Waits until the process answers; nothing if it gave way to another server. */
const settle = async (place: Place, child: Postmaster): Promise<Running | undefined> => {
  while (!child.isGone()) {
    const running = await find(place);
    if (running && running !== 'soon' && running.pid === child.pid) {
      return { ...running, started: child };
    }
    await Promise.race([sleep(POLL_MS), child.gone]);
  }
  if (child.gaveWay()) return undefined;
  throw failed(child);
};

/**
 * Attaches to the folder's server or starts it. A killed program's server may hold its lock for
 * some seconds more, and another start may be under way: both are waited for.
 */
const reach = async (place: Place, socketDir: string): Promise<Running> => {
  const until = machineMs() + START_MS_MAX;
  while (machineMs() < until) {
    const running = await find(place);
    if (running && running !== 'soon') return running;
    if (running === undefined) {
      await dropForeignLock(clusterOf(place.databaseDir));
      const child = startPostmaster(place.databaseDir, socketDir, place.how);
      const settled = await settle(place, child);
      if (settled) return settled;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`No answer from the embedded database within ${START_MS_MAX / 1000} s.`);
};

/**
 * Looks every second whether the server still lives and brings it back: it may have been started by
 * another program that has ended meanwhile, or the system may have killed it.
 */
const keep = (first: Running, again: () => Promise<Running>, onLoss: (e: unknown) => void) => {
  let running = first;
  let busy = Promise.resolve();
  const look = async (): Promise<void> => {
    if (!isAlive(running.pid)) running = await again();
  };
  const timer = setInterval(() => {
    busy = busy.then(look).catch(onLoss);
  }, LOOK_MS).unref();
  return {
    current: () => running,
    stop: async () => {
      clearInterval(timer);
      await busy;
      await running.started?.stop();
    },
  };
};

/**
 * The private PostgreSQL of a data folder: made when there is none, started when it does not run,
 * else attached to. Throws a sentence for people where this machine cannot run it.
 */
export const openEmbedded = async (
  dataDir: string,
  options: EmbeddedOptions = {},
): Promise<Embedded> => {
  const how: Programs = {
    binDir: options.binDir ?? (await embeddedBinDir()),
    runAs: options.runAs ?? (await chooseRunAs()),
    durable: options.durable ?? true,
  };
  const databaseDir = await realpath(await ensureCluster(dataDir, how));
  const socketDir = socketDirOf(databaseDir);
  await ensureSocketDir(socketDir, how.runAs.owner ?? process.getuid?.() ?? 0);
  const passwords = await readPasswords(databaseDir);
  const place = { databaseDir, how, passwords };
  const first = await reach(place, socketDir);
  const kept = keep(
    first,
    () => reach(place, first.socketDir),
    options.onLoss ?? (() => undefined),
  );
  return {
    socketDir: first.socketDir,
    port: PORT,
    superuser: loginOf(first.socketDir, ROLES.superuser, passwords.superuser),
    owner: loginOf(first.socketDir, ROLES.owner, passwords.owner),
    app: loginOf(first.socketDir, ROLES.app, passwords.app),
    get startedHere() {
      return kept.current().started !== undefined;
    },
    get pid() {
      return kept.current().pid;
    },
    stop: kept.stop,
  };
};
