import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAt } from '#domain/calendar/day.ts';
import { personOn } from '#domain/access/facts.ts';
import { readNowAnew, type App } from '#server/app.ts';
import { parseSetUp, type SetUpForm } from '#server/contract/set-up.ts';
import { environmentOf } from '#server/cli/testing/terminal.ts';
import { listGovernments, type Government } from '#server/regions/governments.ts';
import type { SetUp } from '#server/set-up.ts';
import { startApp, type Started } from '#server/start.ts';
import { setUpInstallation } from '#server/usecases/accounts/set-up-installation.ts';
import { readSession } from '#server/web/session.ts';
import { join } from '#server/usecases/testing/accounts.ts';
import { testDatabase } from '#test/database.ts';

const TYPED = {
  ...{ nama: ' Kabupaten Mamuju ', singkat: 'Mamuju', zona: 'WITA' },
  ...{ alamat: 'Jalan Ahmad Yani 1', telepon: '0426 21001', 'email-meja': 'lapor@uji.example' },
  ...{ hari: '6', buka: '7:30', tutup: '16.00', polisi: '110', ambulans: '119', sapa: '129' },
  ...{ unit: 'Dinas Kominfo', 'unit-singkat': 'Diskominfo', jabatan: 'Admin Koordinator' },
  ...{ 'admin-nama': 'Nur Aini', 'admin-email': 'Aini@Uji.example', 'admin-telepon': '0811-1' },
  sk: '',
};
const formOf = (more: Record<string, string> = {}): SetUpForm => {
  const parsed = parseSetUp({ ...TYPED, ...more });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.form;
};

const database = await testDatabase();
const environment = await environmentOf(database);
const folder = { ...environment, LAPOR_SECRET: randomBytes(32).toString('hex') };
const running: Started[] = [];
afterAll(async () => {
  for (const it of running) await it.stop();
});
const start = async (env: NodeJS.ProcessEnv): Promise<Started> => {
  const started = await startApp(env);
  running.push(started);
  return started;
};

let government: Government;
let started: Started;
let app: App;
let door: SetUp;
beforeAll(async () => {
  started = await start({ ...folder, LAPOR_KIND: 'real' });
  ({ app } = started);
  if (!started.setUp) throw new Error('It is set up');
  door = started.setUp;
  const found = (await listGovernments()).find(({ code }) => code === '76.02');
  if (!found) throw new Error('No Mamuju');
  government = found;
});

describe('an empty folder that is to become real', () => {
  it('waits, with a door that opens by its own link only', async () => {
    expect(app.kind).toBe('real');
    expect(await door.isOpen()).toBe(true);
    const token = door.path.replace('/mulai/', '');
    expect(token).toMatch(/^[\w-]{43}$/);
    expect([token, `${token}x`, '', 'x'].map((it) => door.fits(it))).toEqual([
      ...[true, false, false, false],
    ]);
    const { rows } = await database.owner.query('select * from installation');
    expect(rows).toEqual([]);
  });

  it('has another link at each start', async () => {
    const other = await start({ ...folder, LAPOR_KIND: 'real' });
    expect(other.setUp?.path).not.toBe(door.path);
  });
});

describe('setting up', () => {
  it('asks for what is missing, field by field, in the order of the form', () => {
    const parsed = parseSetUp({
      ...TYPED,
      ...{ nama: ' ', telepon: 'nanti', 'email-meja': '', buka: '25.00', 'admin-email': 'aini' },
    });
    expect(parsed).toEqual({
      ok: false,
      faults: [
        { field: 'nama', kind: 'missing' },
        { field: 'telepon', kind: 'phone' },
        { field: 'email-meja', kind: 'missing' },
        { field: 'buka', kind: 'time' },
        { field: 'admin-email', kind: 'email' },
      ],
    });
    expect(parseSetUp({})).toMatchObject({ ok: false });
  });

  it('creates nothing where a part of it fails', async () => {
    const broken = {
      ...app,
      random: () => {
        throw new Error('no chance');
      },
    };
    const form = formOf();
    await expect(
      door.asOwner((owner) => setUpInstallation(owner, broken, government, form)),
    ).rejects.toThrow('no chance');
    // The last thing written is the link, of an administrator whose address is too long for its row.
    const long = { ...form, 'admin-email': `${'a'.repeat(300)}@uji.example` };
    await expect(
      door.asOwner((owner) => setUpInstallation(owner, app, government, long)),
    ).rejects.toThrow('account_email');
    expect(await door.isOpen()).toBe(true);
  });

  it('creates government, desk, coordinator and the first administrator, and shuts the door', async () => {
    const done = await door.asOwner((owner) =>
      setUpInstallation(owner, app, government, formOf({ 112: 'on', sk: 'SK 5/2026' })),
    );
    if (!done.ok) throw new Error('Not set up');
    expect(await door.isOpen()).toBe(false);
    const { org, now, periods } = await readNowAnew(app);
    const root = org.agencies.get(org.rootId);
    expect(root).toMatchObject({
      ...{ code: '76.02', level: 'regency', parentId: null, zone: 'WITA' },
      ...{ name: 'Kabupaten Mamuju', shortName: 'Mamuju' },
    });
    expect(periods.length).toBeGreaterThan(0);
    const member = await join(app, done.token);
    const today = dayAt('WITA', now);
    expect(personOn(org, member.personId, today).seats).toMatchObject([{ role: 'coordinator' }]);
    expect(await readSession(app, member.token)).toMatchObject({
      ...{ name: 'Nur Aini', account: { administrator: true } },
    });
    const { contact } = await app.db
      .selectFrom('agency')
      .select('contact')
      .executeTakeFirstOrThrow();
    expect(contact).toMatchObject({
      ...{ address: 'Jalan Ahmad Yani 1', phone: '0426 21001', email: 'lapor@uji.example' },
      hours: { weekdays: [1, 2, 3, 4, 5, 6], opens: '07.30', closes: '16.00' },
      emergency: [
        { kind: 'any', number: '112' },
        { kind: 'police', number: '110' },
        { kind: 'ambulance', number: '119' },
        { kind: 'sapa', number: '129' },
      ],
    });
    const { decree } = await app.db
      .selectFrom('appointment')
      .select('decree')
      .executeTakeFirstOrThrow();
    expect(decree).toBe('SK 5/2026');
  });

  it('is done once, also by whoever stood at another door', async () => {
    const again = await door.asOwner((owner) =>
      setUpInstallation(owner, app, government, formOf({ 'admin-email': 'lain@uji.example' })),
    );
    expect(again).toEqual({ ok: false });
    expect(await running[1]?.setUp?.isOpen()).toBe(false);
    const people = await app.db.selectFrom('person').select('id').execute();
    expect(people).toHaveLength(1);
  });

  it('finds the villages of the government that was chosen', async () => {
    const regions = await app.regions();
    expect(regions.regencyByCode('76.02')?.name).toBe('Kabupaten Mamuju');
    expect(regions.searchVillages('Rangas Simboro', 1)).toHaveLength(1);
  });
});

describe('a folder never changes its kind', () => {
  it('is real without being told again', async () => {
    const again = await start(folder);
    expect([again.app.kind, again.setUp]).toEqual(['real', null]);
  });

  it('does not become a sample', async () => {
    await expect(startApp({ ...folder, LAPOR_KIND: 'sample' })).rejects.toThrow(
      /^Folder data ini berisi pemasangan sungguhan/,
    );
  });

  it('does not become real where it is a sample', async () => {
    const other = await testDatabase();
    await other.owner.query(
      `insert into installation (kind, name, root_agency_id) values ('sample', 'Contoh', $1)`,
      ['00000000-0000-4000-8000-000000000001'],
    );
    const env = { ...(await environmentOf(other)), LAPOR_KIND: 'real' };
    await expect(startApp(env)).rejects.toThrow(/^Folder data ini berisi contoh/);
  });
});
