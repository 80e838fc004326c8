import { beforeAll, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { readNow } from '#server/app.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { changeDesk, readDesk, type Desk } from '#server/usecases/admin/change-desk.ts';
import { sampleTree } from '#test/sample-app.ts';

const ROOT = sampleAgencyId('76');
let made: Awaited<ReturnType<typeof sampleTree>>;
let desk: Desk;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  desk = (await readDesk(made.app, ROOT)) as Desk;
});
const change = (more: Partial<Desk>) =>
  changeDesk(made.app, ROOT, { desk: { ...desk, ...more }, by: null });

it('is written as one event, and the doors outside stay', async () => {
  const before = (await readNow(made.app)).contacts.get(ROOT)?.doors;
  const wrong = await change({
    ...{
      name: 'Provinsi Uji',
      address: 'Jalan Uji 1',
      phone: '0800 0000 777',
      email: 'A@uji.example',
    },
    ...{ weekdays: [6, 1], opens: '08.00', closes: '15.30' },
    emergency: { police: '110', ambulance: '', sapa: '129', any: '112' },
  });
  expect(wrong).toEqual([]);
  const { org, contacts } = await readNow(made.app);
  expect(org.agencies.get(ROOT)?.name).toBe('Provinsi Uji');
  expect(contacts.get(ROOT)).toEqual({
    ...{ address: 'Jalan Uji 1', phone: '0800 0000 777', email: 'a@uji.example', doors: before },
    hours: { weekdays: [1, 6], opens: '08.00', closes: '15.30' },
    emergency: [
      { kind: 'police', number: '110' },
      { kind: 'sapa', number: '129' },
      { kind: 'any', number: '112' },
    ],
  });
  const events = await made.app.db
    .selectFrom('reference_event')
    .select('command')
    .where('command', '=', 'organisation.changeDesk')
    .execute();
  expect(events).toHaveLength(1);
});

it('names each field that is wrong, and writes nothing', async () => {
  const { version } = await readNow(made.app);
  const wrong = await change({
    ...{ name: ' ', shortName: 'x'.repeat(41), address: '', phone: 'nanti', email: 'a@' },
    ...{ weekdays: [], opens: '25.00', closes: '7' },
    emergency: { police: 'seratus', ambulance: '119', sapa: '', any: '' },
  });
  expect(wrong.map(({ field, refusal }) => `${field} ${refusal}`)).toEqual([
    ...['name missing', 'shortName tooLong', 'address missing', 'phone phoneInvalid'],
    ...['email emailInvalid', 'weekdays daysMissing', 'opens hourInvalid', 'closes hourInvalid'],
    'police numberInvalid',
  ]);
  expect(await change({ opens: '16.00', closes: '08.00' })).toEqual([
    { field: 'closes', refusal: 'hoursTurned' },
  ]);
  expect((await readNow(made.app)).version).toBe(version);
});
