import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { SESSION_COOKIE, startSession } from '#server/web/session.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { waysOf, type Way } from './table.ts';
import { openWorld } from './world.ts';

const world = await openWorld();
const { site, app, given, database } = world;
const WAYS = waysOf('administrator');

const [unit] = given.org.units.keys();
const [office] = given.org.offices.keys();
const someone = world.walkers[0]?.person.id ?? '';
const [asked, breach] = [randomUUID(), randomUUID()];
const day = { at: given.now, due: given.now };
await app.db
  .insertInto('data_request')
  .values({
    ...{ id: asked, kind: 'see', of_report: world.reports.own.id, way: 'desk', proof: 'KTP' },
    ...{ received_at: day.at, due_at: day.due },
  })
  .execute();
await app.db
  .insertInto('breach')
  .values({
    ...{ id: breach, known_at: day.at, due_at: day.due, people: 1 },
    ...{ what: 'Uji', data: 'Uji', remedy: 'Uji' },
  })
  .execute();
/** Something that is there, so that only the right decides. */
const idIn = (way: Way): string => {
  if (way.includes('/unit/')) return unit ?? '';
  if (way.includes('/jabatan/')) return office ?? '';
  if (way.includes('/data-pribadi/')) return asked;
  if (way.includes('/kebocoran/')) return breach;
  return way.includes('/orang/') ? someone : given.org.rootId;
};

async function ask(way: Way, cookie: string) {
  const [method, path = ''] = way.split(' ') as ['GET' | 'POST', string];
  const form = { nama: 'Uji', singkatan: 'Uji', tanggal: '2099-01-01', isi: 'unit\nUji' };
  return await site.ask({
    ...{ method, cookie, path: path.replace('[id]', idIn(way)) },
    ...(method === 'POST' ? { form } : {}),
  });
}

async function administrator(): Promise<string> {
  const id = randomUUID() as PersonId;
  await database.ownerDb
    .insertInto('person')
    .values({ id, name: 'Admin Uji', phone: null, email: 'admin@uji.example' })
    .execute();
  await database.ownerDb
    .insertInto('account')
    .values({ person_id: id, email: 'admin@uji.example', administrator: true })
    .execute();
  return `${SESSION_COOKIE}=${await startSession(app, id)}`;
}

const countChanges = async (): Promise<number> =>
  (await app.db.selectFrom('reference_event').select('id').execute()).length;

it('every page and act of the administration has its row', () => {
  expect(WAYS.length).toBeGreaterThan(30);
  expect(WAYS.filter((way) => !/ \/(?:kelola|ringkas)/.test(way))).toEqual([]);
});

it('is not there for an officer of any role, and changes nothing', async () => {
  const before = await countChanges();
  const wrong: string[] = [];
  for (const { role, cookie } of world.walkers) {
    for (const way of WAYS) {
      const { status } = await ask(way, cookie);
      if (status !== 404) wrong.push(`${way}, ${role}: ${status}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await countChanges()).toBe(before);
}, 300_000);

it('leads a visitor to the page for signing in', async () => {
  const wrong: string[] = [];
  for (const way of WAYS) {
    const { status, headers } = await ask(way, '');
    const isLed = status === 303 && headers.includes('/petugas/masuk');
    if (!isLed) wrong.push(`${way}: ${status}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);

it('is there for an administrator without any office', async () => {
  const cookie = await administrator();
  const wrong: string[] = [];
  for (const way of WAYS.filter((it) => it.startsWith('GET'))) {
    const { status } = await ask(way, cookie);
    if (status !== 200) wrong.push(`${way}: ${status}`);
  }
  expect(wrong).toEqual([]);
}, 120_000);
