import { request, type IncomingHttpHeaders } from 'node:http';
import { networkInterfaces } from 'node:os';
import { expect, it } from 'vitest';
import { dayAt } from '#domain/calendar/day.ts';
import { businessNow, readNow } from '#server/app.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { openReference } from '#server/store/reference.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { testDatabase } from '#test/database.ts';
import { seatedOn } from './people.ts';
import { serve } from './site.ts';
import { waysOf } from './table.ts';

const database = await testDatabase();
await seedReference(database.ownerDb, {
  ...{ kind: 'sample', name: 'Contoh', organisation: sampleOrganisation() },
  ...{ provisionalAccepted: true, at: businessNow(0) },
});
// A sample whose story is told: its start tells none.
await database.ownerDb
  .insertInto('reference_event')
  .values({
    ...{ id: crypto.randomUUID(), at: businessNow(0), recorded_at: businessNow(0) },
    ...{ person_id: null, command: 'tellStory', body: JSON.stringify({ reports: 0 }) },
  })
  .execute();
process.env['HOST'] = '0.0.0.0';
const port = Number(new URL((await serve(database.logins)).address).port);
const { org, now } = await readNow({
  ...{ db: database.db, reference: openReference(database.ownerDb), clock: businessNow },
});
const somebody = seatedOn(org, dayAt('WITA', now), 'head of the unit');

interface Knock {
  readonly way: string;
  /** Address that the request comes to. */
  readonly at?: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const knock = ({ way, at = '127.0.0.1', host = 'localhost', headers = {} }: Knock) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders }>((answered, failed) => {
    const [method = 'GET', path = '/'] = way.split(' ');
    const name = `${host}:${port}`;
    const form = { origin: `http://${name}`, 'content-type': 'application/x-www-form-urlencoded' };
    const all = { host: name, accept: 'text/html', ...(method === 'POST' ? form : {}), ...headers };
    const sent = request({ host: at, port, method, path, headers: all }, (answer) => {
      answer.resume();
      answer.on('end', () => answered({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    sent.on('error', failed);
    sent.end(method === 'POST' ? `orang=${somebody}` : undefined);
  });

const HANDLES = waysOf('sample');
const OPENS: Readonly<Record<string, number>> = { GET: 200, POST: 303 };

it.each(HANDLES)('%s answers on this machine', async (way) => {
  const { status } = await knock({ way });
  expect(status).toBe(OPENS[way.split(' ')[0] ?? '']);
});

it('become gives a session that no script reads', async () => {
  const { headers } = await knock({ way: 'POST /contoh/jadi' });
  expect(headers['set-cookie']?.join()).toMatch(
    /^sesi=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(headers.location).toBe('/petugas');
});

const outside = Object.values(networkInterfaces())
  .flatMap((it) => it ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => ({ at: address }));

it.each(HANDLES)('%s is not there for a request from elsewhere', async (way) => {
  const knocks: readonly Omit<Knock, 'way'>[] = [
    { host: 'lapor.example' },
    { host: 'localhost.lapor.example' },
    { host: '0.0.0.0' },
    { headers: { 'x-forwarded-for': '36.85.1.2' } },
    { headers: { forwarded: 'for=36.85.1.2' } },
    { headers: { via: '1.1 proxy' } },
    ...outside,
  ];
  for (const from of knocks) {
    const { status, headers } = await knock({ way, ...from });
    expect([from, status, headers['set-cookie']]).toEqual([from, 404, undefined]);
  }
});
