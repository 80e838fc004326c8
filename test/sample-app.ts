import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { addMs, dayAt, type Moment } from '#domain/calendar/day.ts';
import { readNow, type App } from '#server/app.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { openRegions } from '#server/regions/regions.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { tell } from '#server/sample/story/tell.ts';
import type { Tale } from '#server/sample/story/tale.ts';
import type { Base } from '#server/sample/story/teller.ts';
import { openReference } from '#server/store/reference.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { testDatabase, type TestDatabase } from './database.ts';

const folders: string[] = [];
// Registered here, while the file is read: a hook that a running hook registers is never called.
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

export interface SampleApp {
  readonly app: App;
  readonly owner: TestDatabase['ownerDb'];
  readonly database: TestDatabase;
}

/** An app on an empty database of the calling file's own, whose machine stands still at a moment. */
export async function sampleApp(at: Moment): Promise<SampleApp> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'lapor-sample-'));
  folders.push(folder);
  const app: App = {
    db: database.db,
    kind: 'sample',
    reference: openReference(database.ownerDb),
    random: (count) => randomBytes(count),
    keys: {
      ...{ form: randomBytes(32), cookie: randomBytes(32) },
      ...{ ticket: randomBytes(32), account: randomBytes(32), identity: randomBytes(32) },
    },
    files: openFileStore(folder),
    regions: openRegions(['76']),
    clock: (aheadMs) => addMs(at, aheadMs),
  };
  return { app, owner: database.ownerDb, database };
}

/** The sample's tree without its story, and a teller of single tales. */
export async function sampleTree(
  at: Moment,
  more: { readonly provisionalAccepted?: boolean } = {},
) {
  const made = await sampleApp(at);
  await seedReference(made.owner, {
    kind: 'sample',
    name: 'Contoh',
    organisation: sampleOrganisation(),
    provisionalAccepted: more.provisionalAccepted ?? true,
    at,
  });
  const { org } = await readNow(made.app);
  const base: Base = { org, today: dayAt('WITA', at) };
  let n = 0;
  const telling = (tale: Tale) => tell(made.app, base, tale, (n += 1));
  return { ...made, org, tell: telling };
}
