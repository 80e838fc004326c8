import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, day, moment } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import type { AgencyId, OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';
import { forRequest, readNow, readNowAnew } from '#server/app.ts';
import { sampleAgencyId, sampleOfficeId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { assign } from '#server/sample/story/acts.ts';
import { readReportRow } from '#server/store/history.ts';
import { changeOrganisation } from '#server/usecases/admin/change-organisation.ts';
import type {
  ChangeRefusal,
  OrganisationChange,
} from '#server/usecases/admin/organisation-change.ts';
import { changeAppointment } from '#server/usecases/reference/change-appointment.ts';
import { sampleTree } from '#test/sample-app.ts';

const TODAY = day('2026-11-24');
const TOMORROW = day('2026-11-25');
const ROOT = sampleAgencyId('76');
const PUPR = sampleUnitId('76', 'dpupr');

let made: Awaited<ReturnType<typeof sampleTree>>;
let by: PersonId;
beforeAll(async () => {
  made = await sampleTree(moment('2026-11-24T02:00:00.000Z'));
  by = appointmentOn(made.org, sampleOfficeId('76', 'diskominfo', 'head'), TODAY)
    ?.personId as PersonId;
});

const change = (it: OrganisationChange) => changeOrganisation(made.app, it, by);
const events = async () =>
  await made.app.db.selectFrom('reference_event').selectAll().orderBy('recorded_at').execute();
const unit = (more: object = {}): OrganisationChange => ({
  ...{ kind: 'addUnit', id: randomUUID() as UnitId, agencyId: ROOT, purpose: 'ordinary' },
  ...{ name: 'Dinas Uji (contoh)', shortName: 'Dinas Uji', from: TODAY },
  ...more,
});
const person = (more: object = {}): OrganisationChange => ({
  ...{ kind: 'addPerson', id: randomUUID() as PersonId, name: 'Rahma (contoh)' },
  ...{ phone: '0800-0000-7777', email: 'rahma@uji.example' },
  ...more,
});
const agency = (more: object = {}): OrganisationChange => ({
  ...{ kind: 'addAgency', id: randomUUID() as AgencyId, parentId: ROOT, level: 'regency' },
  ...{ code: '76.90', name: 'Kabupaten Uji (contoh)', shortName: 'Uji', zone: 'WITA' },
  ...more,
});

describe('a change that is refused', () => {
  const none = randomUUID();
  const cases: readonly (readonly [ChangeRefusal, () => OrganisationChange])[] = [
    ['notFound', () => unit({ agencyId: none })],
    ['nameMissing', () => unit({ name: '  ' })],
    ['nameTooLong', () => unit({ shortName: 'x'.repeat(41) })],
    ['dayIsPast', () => unit({ from: day('2026-11-23') })],
    ['shortNameTaken', () => unit({ shortName: 'dpupr' })],
    ['notFound', () => ({ kind: 'endUnit', id: none as UnitId, on: TODAY })],
    ['dayIsPast', () => ({ kind: 'endUnit', id: PUPR, on: day('2026-11-23') })],
    ['codeInvalid', () => agency({ code: '73.01' })],
    ['codeTaken', () => agency({ code: '76.01' })],
    ['notFound', () => agency({ parentId: sampleAgencyId('76.01') })],
    ['emailInvalid', () => person({ email: 'rahma@' })],
    ['phoneInvalid', () => person({ phone: 'nanti' })],
    ['nameMissing', () => person({ name: '' })],
  ];
  it.each(cases)('%s', async (refusal, it) => {
    const { version } = await readNow(made.app);
    expect(await change(it())).toEqual({ ok: false, refusal, empty: [] });
    expect((await readNow(made.app)).version).toBe(version);
  });

  it('dayIsPast: a unit that ended long ago does not come back', async () => {
    const ended = [...made.org.units.values()].find(
      ({ validTo }) => validTo !== null && validTo < TODAY,
    );
    expect(await change({ kind: 'endUnit', id: ended?.id as UnitId, on: null })).toMatchObject({
      refusal: 'dayIsPast',
    });
  });

  it('emailTaken: two people do not share an address', async () => {
    const one = person();
    expect(await change(one)).toEqual({ ok: true });
    expect(await change(person())).toMatchObject({ refusal: 'emailTaken' });
    expect(await change({ ...one, kind: 'changePerson', name: 'Rahmawati' } as never)).toEqual({
      ok: true,
    });
  });

  it('lineIsEmpty: the office of the last coordinator of the root does not end', async () => {
    const offices = [...made.org.offices.values()].filter(
      ({ role, unitId }) =>
        (role === 'coordinator' || role === 'arbiter') &&
        made.org.units.get(unitId)?.agencyId === ROOT,
    );
    const ends = [];
    for (const { id } of offices) ends.push(await change({ kind: 'endOffice', id, on: TODAY }));
    expect(ends.filter(({ ok }) => ok)).toHaveLength(offices.length - 1);
    const last = ends.at(-1);
    expect(last).toMatchObject({ refusal: 'lineIsEmpty' });
    expect(last?.ok === false && last.empty).toContainEqual({ of: ROOT, from: TOMORROW });
    for (const { id } of offices) await change({ kind: 'endOffice', id, on: null });
  });

  it('sealedReportsThere, purposeInUse: the unit of a sealed report stays what it is', async () => {
    const id = sampleUnitId('76', 'uptd-ppa');
    const report = await made.app.db.selectFrom('report').select('id').executeTakeFirst();
    expect(report).toBeUndefined();
    await made.tell({
      ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
      ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
    });
    await made.owner.updateTable('report').set({ unit_id: id, sealed: true }).execute();
    expect(await change({ kind: 'endUnit', id, on: TODAY })).toMatchObject({
      refusal: 'sealedReportsThere',
    });
    const { name, shortName } = made.org.units.get(id) ?? { name: '', shortName: '' };
    expect(
      await change({ kind: 'changeUnit', id, name, shortName, purpose: 'ordinary' }),
    ).toMatchObject({ refusal: 'purposeInUse' });
    await made.owner.updateTable('report').set({ unit_id: PUPR, sealed: false }).execute();
  });
});

describe('a change that is written', () => {
  it('is an event with who and when, and of a person without telephone and e-mail', async () => {
    await change(unit());
    const hired = person({ email: 'lain@uji.example' });
    await change(hired);
    const written = (await events()).slice(-2);
    expect(written.map(({ command, person_id }) => [command, person_id])).toEqual([
      ['organisation.addUnit', by],
      ['organisation.addPerson', by],
    ]);
    expect(JSON.stringify(written)).not.toMatch(/lain@uji|0800-0000-7777/);
  });

  it('gives a new agency its desk, its calendar and the emergency numbers above it', async () => {
    const added = agency();
    expect(await change(added)).toEqual({ ok: true });
    const { org, contacts } = await readNow(made.app);
    const id = (added as { id: AgencyId }).id;
    expect(org.agencies.get(id)).toMatchObject({ code: '76.90', level: 'regency', zone: 'WITA' });
    expect(contacts.get(id)?.emergency).toEqual(contacts.get(ROOT)?.emergency);
    expect(org.calendars.get(id)?.closed.size).toBeGreaterThan(0);
  });

  it('passes the reports of a unit that ends to the coordinator, also within one request', async () => {
    const app = forRequest(made.app);
    await readNow(app);
    const rows = () => made.app.db.selectFrom('report').select(['id', 'wake_at']).execute();
    await changeOrganisation(app, { kind: 'endUnit', id: PUPR, on: TODAY }, by);
    const [report] = await rows();
    expect(report?.wake_at).toBe('2026-11-24T16:00:00.000Z');
    expect((await readReportRow(made.app.db, report?.id as never))?.holder?.role).toBe('liaison');
    await changeOrganisation(forRequest(made.app), { kind: 'endUnit', id: PUPR, on: null }, by);
    expect((await readNowAnew(made.app)).org.units.get(PUPR)?.validTo).toBeNull();
    expect((await rows())[0]?.wake_at).not.toBe('2026-11-24T16:00:00.000Z');
  });
});

describe('who follows whom in an office', () => {
  const office: OfficeId = sampleOfficeId('76', 'desdm', 'deputy');
  const filler = async (on = TODAY) =>
    appointmentOn((await readNow(made.app)).org, office, on)?.personId;

  it('ends the one before, refuses two on one day, and can be taken back', async () => {
    const first = (await filler()) as PersonId;
    const next = { kind: 'begin', officeId: office, personId: by, from: TOMORROW } as const;
    const definitive = { ...next, to: null, acting: null, decree: 'SK 1' };
    expect(await changeAppointment(made.app, definitive, by)).toMatchObject({ ok: true });
    expect(await changeAppointment(made.app, definitive, by)).toMatchObject({
      refusal: 'beginsThatDay',
    });
    expect(await filler(TOMORROW)).toBe(by);
    const row = { officeId: office, personId: by, from: TOMORROW };
    expect(await change({ kind: 'removeAppointment', ...row })).toEqual({ ok: true });
    expect(await filler(TOMORROW)).toBeUndefined();
    const from = day('2023-01-01');
    const back = { kind: 'endAppointment', officeId: office, personId: first, from } as const;
    expect(await change({ ...back, on: null })).toEqual({ ok: true });
    expect(await filler(addDays(TOMORROW, 100))).toBe(first);
    expect(await change({ ...back, kind: 'removeAppointment' })).toMatchObject({
      refusal: 'dayIsPast',
    });
  });
});
