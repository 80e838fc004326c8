import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import type { Login } from '#server/store/embedded/embedded.ts';
import { startServer, stopServer } from '#test/e2e/server.ts';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly cookie?: string;
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  /** Number under which the statements of this request were written down. */
  readonly walk: number;
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

export interface Site {
  readonly secret: string;
  readonly dataDir: string;
  readonly address: string;
  ask(call: Call): Promise<Answer>;
  /** The statements of every request so far, by its number. */
  statements(): Promise<ReadonlyMap<number, readonly string[]>>;
}

/** Differ from one request to the next, whatever was asked. */
const NEVER_EQUAL = ['date', 'etag', 'keep-alive', 'connection'];
const FORM_TYPE = 'application/x-www-form-urlencoded';

const urlOf = ({ host, port, database, user, password }: Login): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** The program itself on a database of the test's own, with its statements written down. */
export async function serve(logins: { readonly app: Login; readonly owner: Login }): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'lapor-walk-'));
  const file = join(dataDir, 'statements');
  const secret = randomBytes(32).toString('hex');
  const preload = fileURLToPath(new URL('./record-statements.ts', import.meta.url));
  Object.assign(process.env, {
    ...{ DATABASE_URL: urlOf(logins.app), LAPOR_OWNER_URL: urlOf(logins.owner) },
    ...{ LAPOR_SECRET: secret, LAPOR_STATEMENTS: file, NODE_OPTIONS: `--import=${preload}` },
  });
  let server: ChildProcess | undefined;
  afterAll(async () => {
    if (server) await stopServer(server);
    await rm(dataDir, { recursive: true, force: true });
  });
  const [child, address] = await startServer(dataDir);
  server = child;
  return { secret, dataDir, address, ask: asker(address), statements: () => readStatements(file) };
}

/** Asks as a browser does, over connections that stay open, and never follows a redirect. */
export function asker(address: string): Site['ask'] {
  const { origin, host, port } = new URL(address);
  const agent = new Agent({ keepAlive: true });
  let walk = 0;
  return async ({ method, path, cookie, form, headers }) => {
    walk += 1;
    const number = walk;
    const asked = request({
      ...{ host: '127.0.0.1', port, agent, method, path },
      headers: {
        ...{ host, 'x-walk': String(number), accept: 'text/html' },
        ...(cookie ? { cookie } : {}),
        ...(method === 'POST' ? { origin, 'content-type': FORM_TYPE } : {}),
        ...headers,
      },
    });
    asked.end(method === 'POST' ? new URLSearchParams(form ?? {}).toString() : undefined);
    const response = await new Promise<IncomingMessage>((answered, failed) => {
      asked.on('response', answered).on('error', failed);
    });
    return {
      ...{ walk: number, status: response.statusCode ?? 0, headers: linesOf(response) },
      body: await text(response),
    };
  };
}

/** One header a line, in order of names; one that comes twice has two lines. */
const linesOf = ({ headersDistinct }: IncomingMessage): string =>
  Object.entries(headersDistinct)
    .filter(([name]) => !NEVER_EQUAL.includes(name))
    .flatMap(([name, values = []]) => values.map((value) => `${name}: ${value}`))
    .sort()
    .join('\n');

async function readStatements(file: string): Promise<ReadonlyMap<number, readonly string[]>> {
  const byWalk = new Map<number, string[]>();
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [number, text] = line.split('\t');
    if (text === undefined) continue;
    const of = byWalk.get(Number(number)) ?? [];
    of.push(JSON.parse(text) as string);
    byWalk.set(Number(number), of);
  }
  return byWalk;
}
