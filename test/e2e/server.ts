import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '#server/paths.ts';

/**
 * Starts the program on a free port, or that of `env`, which stands above the own environment, and waits for the one address it
 * prints. Throws what it said where it ends.
 */
export async function startServer(
  dataDir: string,
  env: NodeJS.ProcessEnv = {},
): Promise<[ChildProcess, string]> {
  const node = join(projectRoot(), 'node_modules', '.bin', 'node');
  const child = spawn(node, [join(projectRoot(), 'src', 'main.ts')], {
    cwd: projectRoot(),
    env: { ...process.env, PORT: '0', ...env, LAPOR_DATA: dataDir, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString('utf8')));
  const address = new Promise<string>((found, lost) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(line);
      const match = /http:\/\/\S+/.exec(line);
      if (match) found(match[0]);
    });
    child.on('exit', (code) => lost(new Error(`The server ended (${code}):\n${said.join('\n')}`)));
  });
  return [child, await address];
}

/** Asks the server to stop and waits until it has given its database back. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = new Promise<void>((done) => server.once('exit', () => done()));
  server.kill('SIGTERM');
  await gone;
}
