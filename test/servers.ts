import { DEBIAN_BIN } from '#test/debian.ts';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openEmbedded, type Embedded } from '#server/store/embedded/embedded.ts';

/** The server under test as its workers get it. */
export type TestServer = Pick<Embedded, 'superuser' | 'owner' | 'app'>;

declare module 'vitest' {
  interface ProvidedContext {
    /** A Unix socket that says where the test server is, and starts it for the first who asks. */
    serverDesk: string;
    /** A folder of this run, gone after it. */
    runFolder: string;
  }
}

/** Where each choice of LAPOR_TEST_SERVER finds its programs; nothing: the ones from npm. */
const BIN_DIRS = { embedded: undefined, debian15: DEBIAN_BIN } as const;

/** The choices that can run on this machine. */
export const testServers = (): string[] =>
  Object.entries(BIN_DIRS)
    .filter(([, binDir]) => binDir === undefined || existsSync(binDir))
    .map(([name]) => name);

const start = async (dataDir: string): Promise<Embedded> => {
  const name = process.env['LAPOR_TEST_SERVER'] ?? 'embedded';
  if (!testServers().includes(name)) {
    throw new Error(`LAPOR_TEST_SERVER=${name}: choose one of ${testServers().join(', ')}.`);
  }
  const binDir = BIN_DIRS[name as keyof typeof BIN_DIRS];
  return await openEmbedded(dataDir, { durable: false, ...(binDir ? { binDir } : {}) });
};

/**
 * Vitest's global set-up. The server belongs to this process, not to a worker, and starts only when
 * a test file asks: a run of pure tests pays nothing.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-run-'));
  let server: Promise<Embedded> | undefined;
  const answer = async (): Promise<string> => {
    server ??= start(join(folder, 'data'));
    const { superuser, owner, app } = await server;
    return JSON.stringify({ superuser, owner, app } satisfies TestServer);
  };
  const desk = createServer((socket) => {
    socket.on('error', () => undefined);
    answer().then(
      (text) => socket.end(text),
      (error: unknown) => socket.end(String(error)),
    );
  });
  const path = join(folder, 'desk');
  await new Promise<void>((resolve) => desk.listen(path, resolve));
  project.provide('serverDesk', path);
  project.provide('runFolder', folder);
  return async () => {
    desk.close();
    await server?.then(
      (started) => started.stop(),
      () => undefined,
    );
    await rm(folder, { recursive: true, force: true });
  };
};
