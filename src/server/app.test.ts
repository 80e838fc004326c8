import { randomBytes } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { addMs, moment } from '#domain/calendar/day.ts';
import { forRequest, readNow, readNowAnew, type App } from '#server/app.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { openRegions } from '#server/regions/regions.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { openReference } from '#server/store/reference.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { testDatabase } from '#test/database.ts';

const { db, ownerDb } = await testDatabase();
const NOW = moment('2026-11-24T01:00:00.000Z');
const key = randomBytes(32);
const app: App = {
  ...{ db, kind: 'sample', reference: openReference(ownerDb), random: randomBytes },
  ...{
    keys: { form: key, cookie: key, ticket: key, account: key, identity: key },
    files: openFileStore('data'),
  },
  ...{ regions: openRegions(['76']), clock: (aheadMs) => addMs(NOW, aheadMs) },
};

beforeAll(async () => {
  await seedReference(ownerDb, {
    ...{ kind: 'sample', name: 'Contoh', organisation: sampleOrganisation(), at: NOW },
    provisionalAccepted: true,
  });
});

it('keeps one moment for one request, and asks anew for the next one and where it must', async () => {
  const request = forRequest(app);
  const before = (await readNow(request)).now;
  await ownerDb.updateTable('installation').set({ clock_ahead_ms: 60_000 }).execute();
  expect((await readNow(request)).now).toBe(before);
  expect((await readNowAnew(request)).now).toBe(addMs(before, 60_000));
  expect((await readNow(forRequest(app))).now).toBe(addMs(before, 60_000));
  expect((await readNow(app)).now).toBe(addMs(before, 60_000));
});
