import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addMs, type Moment } from '#domain/calendar/day.ts';
import { citizenWorld, deskId } from '#server/testing/citizen.ts';
import {
  addBreachStep,
  listBreaches,
  openBreach,
  recordBreach,
} from '#server/usecases/rights/breaches.ts';

const { app, time, database } = await citizenWorld();
const BY = deskId();
const HOUR_MS = 3_600_000;
const ago = (hours: number): Moment => addMs(time.now, -hours * HOUR_MS);
const texts = { what: 'Laptop hilang', data: 'Nama, kontak', remedy: 'Sandi diganti', people: 12 };

async function recorded(hours: number): Promise<string> {
  const made = await recordBreach(app, BY, texts, ago(hours));
  if (!('id' in made)) throw new Error(made.refusal);
  return made.id;
}

it('has 72 hours from when it was known, not from when it was written down', async () => {
  const read = await openBreach(app, await recorded(70));
  expect(read?.breach).toMatchObject({ hoursLeft: 2, people: 12, closedAt: null });
  expect(read?.steps).toMatchObject([{ what: 'recorded', at: time.now }]);
});

it('is refused where it would be known only later, or counts nobody can', async () => {
  expect(await recordBreach(app, BY, texts, ago(-1))).toEqual({ refusal: 'knownInFuture' });
  const people = { ...texts, people: -1 };
  expect(await recordBreach(app, BY, people, ago(1))).toEqual({ refusal: 'peopleInvalid' });
});

it('is closed once those concerned and the authority were told, and then rests', async () => {
  const id = await recorded(1);
  const add = (what: 'closed' | 'toldSubjects' | 'toldAuthority' | 'noted') =>
    addBreachStep(app, BY, id, { what, text: 'Surat nomor 1' });
  expect(await add('closed')).toBe('notYetTold');
  expect(await add('toldSubjects')).toBeUndefined();
  expect(await add('closed')).toBe('notYetTold');
  expect(await add('toldAuthority')).toBeUndefined();
  expect((await openBreach(app, id))?.told).toBe('inTime');
  expect(await add('closed')).toBeUndefined();
  expect(await add('noted')).toBe('isClosed');
});

it('says that it was told late', async () => {
  const id = await recorded(73);
  for (const what of ['toldSubjects', 'toldAuthority'] as const) {
    await addBreachStep(app, BY, id, { what, text: null });
  }
  expect((await openBreach(app, id))?.told).toBe('late');
});

it('keeps its steps as they were written', async () => {
  await expect(database.app.query('update breach_step set text = null')).rejects.toThrow(
    /permission denied/,
  );
  await expect(database.app.query('delete from breach_step')).rejects.toThrow(/permission denied/);
});

it('is listed with the newest first, page by page', async () => {
  for (let n = 0; n < 26; n += 1) await recorded(n);
  const first = await listBreaches(app, null);
  const second = await listBreaches(app, first.next);
  const all = [...first.breaches, ...second.breaches];
  expect(first.breaches).toHaveLength(25);
  expect(new Set(all.map((it) => it.id)).size).toBe(all.length);
  expect(all.map((it) => it.knownAt)).toEqual(
    all
      .map((it) => it.knownAt)
      .sort()
      .reverse(),
  );
  expect(second.next).toBeNull();
  expect(await openBreach(app, randomUUID())).toBeUndefined();
});
