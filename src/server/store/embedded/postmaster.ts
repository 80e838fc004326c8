import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { clusterOf, type Programs } from '#server/store/embedded/cluster.ts';
import { wrap } from '#server/store/embedded/run-as.ts';
import { PORT } from '#server/store/embedded/socket-dir.ts';

/** Bytes after which the next start begins a new log. */
const LOG_BYTES_MAX = 5_000_000;
/** An orderly end takes a checkpoint; after this long the server is told to drop everything. */
const STOP_MS_MAX = 20_000;

/** What the server said when it gave up at once because another one holds the folder. */
const TAKEN = /lock file "[^"]+" already exists|pre-existing shared memory block/;

/** A server process that this program has started. */
export type Postmaster = {
  readonly pid: number;
  /** Resolves when the process is gone, however it ended. */
  readonly gone: Promise<void>;
  isGone(): boolean;
  /** The process gave way to another server on the same folder. */
  gaveWay(): boolean;
  /** What the process wrote into the log since it was started. */
  said(): string;
  stop(): Promise<void>;
};

const settings = (socketDir: string, durable: boolean): string[] => {
  const values = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // Details of an error quote rows, and rows hold what people wrote.
    log_error_verbosity: 'terse',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
};

const logSize = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** Ends the server when this program dies without a word: its pipe closes with it. */
const watch = (pid: number): ChildProcess => {
  const script = 'cat >/dev/null; kill -INT "$0"';
  const watchdog = spawn('sh', ['-c', script, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.unref();
  if (watchdog.stdin instanceof Socket) watchdog.stdin.unref();
  watchdog.on('error', () => undefined);
  return watchdog;
};

const end = async (child: ChildProcess, gone: Promise<void>): Promise<void> => {
  child.kill('SIGINT');
  const patience = new AbortController();
  const late = sleep(STOP_MS_MAX, undefined, { signal: patience.signal }).then(
    () => child.kill('SIGQUIT'),
    () => undefined,
  );
  await gone;
  patience.abort();
  await late;
};

/**
 * Starts the server's process on a database folder and does not wait until it answers. It stands in
 * its own session, so that Ctrl-C in a terminal reaches this program alone, which stops it in order.
 */
export const startPostmaster = (
  databaseDir: string,
  socketDir: string,
  how: Programs,
): Postmaster => {
  const log = join(databaseDir, 'server.log');
  const output = openSync(log, logSize(log) > LOG_BYTES_MAX ? 'w' : 'a', 0o600);
  const from = logSize(log);
  const words = ['-D', clusterOf(databaseDir), ...settings(socketDir, how.durable)];
  const [program = '', ...args] = wrap(how.runAs, join(how.binDir, 'postgres'), words);
  const child = spawn(program, args, {
    stdio: ['ignore', output, output],
    env: { PATH: process.env['PATH'], LC_ALL: 'C' },
    detached: true,
  });
  closeSync(output);
  child.unref();
  const pid = child.pid ?? 0;
  const watchdog = how.runAs.diesWithParent || pid === 0 ? undefined : watch(pid);
  let ended = false;
  const gone = once(child, 'exit')
    .then(
      () => undefined,
      () => undefined,
    )
    .finally(() => {
      ended = true;
      watchdog?.kill('SIGKILL');
    });
  const said = (): string => readFileSync(log).subarray(from).toString();
  return {
    pid,
    gone,
    isGone: () => ended,
    gaveWay: () => TAKEN.test(said()),
    said,
    stop: async () => {
      if (!ended) await end(child, gone);
    },
  };
};
