import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { addMs, momentOfMs } from '#domain/calendar/day.ts';
import { DRAFT_MS_MAX } from '#server/store/drafts.ts';
import { projectRoot } from '#server/paths.ts';
import { machineMs } from '#server/machine-clock.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { environmentOf } from '#server/cli/testing/terminal.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { testDatabase } from '#test/database.ts';
import { startServer, stopServer } from './server.ts';

const TEST_MS_MAX = 240_000;
const WORKER_MS_MAX = 60_000;

const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'lapor-worker-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const at = momentOfMs(machineMs());
await seedReference(database.ownerDb, {
  ...{ kind: 'real', name: 'Contoh', organisation: sampleOrganisation() },
  ...{ provisionalAccepted: true, at },
});

const drafts = async (): Promise<number> =>
  (await database.db.selectFrom('draft').select('id').execute()).length;

it(
  'pages and work run apart: the pages say whether they live, and only the worker tidies',
  async () => {
    const expires_at = addMs(at, -DRAFT_MS_MAX);
    await database.db
      .insertInto('draft')
      .values({ id: randomUUID(), body: '{}', expires_at })
      .execute();
    const env = await environmentOf(database);
    const [server, address] = await startServer(folder, { ...env, LAPOR_JOBS: '0' });
    const ask = async (path: string) => {
      const response = await fetch(new URL(path, address));
      return [response.status, (await response.text()).trim()] as const;
    };
    expect(await ask('/health/live')).toEqual([200, 'hidup']);
    expect(await ask('/health/ready')).toEqual([200, 'siap']);
    expect(await drafts()).toBe(1);

    const worker = spawn(process.execPath, [join(projectRoot(), 'src', 'worker.ts')], {
      env: { ...process.env, ...env, LAPOR_DATA: folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await expect.poll(drafts, { timeout: WORKER_MS_MAX }).toBe(0);
    const gone = new Promise<number | null>((done) => worker.once('exit', done));
    worker.kill('SIGTERM');
    expect(await gone).toBe(0);

    await database.owner.query(`alter table installation rename to away`);
    expect(await ask('/health/ready')).toEqual([503, 'belum siap']);
    expect(await ask('/health/live')).toEqual([200, 'hidup']);
    await stopServer(server);
  },
  TEST_MS_MAX,
);
