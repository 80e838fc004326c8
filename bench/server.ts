import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { join } from 'node:path';
import { projectRoot } from '#server/paths.ts';
import type { Login } from '#server/store/embedded/embedded.ts';
import type { Setting } from './layer.ts';

export interface Server {
  readonly address: URL;
  rssMb(): Promise<number>;
  stop(): Promise<void>;
}

const urlOf = ({ host, port, database, user, password }: Login): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** The program that `npm start` runs, on a free port and the bench's database; builds what is missing. */
export async function startServer(setting: Setting, secret: string): Promise<Server> {
  const { app, owner, connections, folder } = setting;
  const child = spawn(process.execPath, [join(projectRoot(), 'src', 'main.ts')], {
    cwd: projectRoot(),
    env: {
      ...process.env,
      ...{ PORT: '0', HOST: '127.0.0.1', LAPOR_DATA: folder, LAPOR_SECRET: secret },
      ...{ DATABASE_URL: urlOf(app), LAPOR_OWNER_URL: urlOf(owner) },
      // Each lifecycle comes from an address of its own, as each citizen does.
      ...{ LAPOR_PROXY: '1', LAPOR_CONNECTIONS: String(connections) },
      // Pages alone, as the use-cases are measured alone; notices are a worker's.
      ...{ LAPOR_JOBS: '0' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const address = await new Promise<URL>((found, lost) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /http:\/\/\S+/.exec(line)?.[0];
      if (said) found(new URL(said));
    });
    void gone.then(() => lost(new Error('The server ended before it answered')));
  });
  return {
    address,
    rssMb: () => rssMbOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function rssMbOf(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
