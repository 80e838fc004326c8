import { describe, expect, it } from 'vitest';
import { addMs, day } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { hide } from '#server/identity/guard-reporter.ts';
import { citizenWorld, deskId, organisation } from '#server/testing/citizen.ts';
import { hideAnew } from '#server/usecases/identity/hide-anew.ts';
import {
  endKeyHolder,
  hasIdentityKey,
  makeIdentityKey,
  makeOwnKey,
  nameHolder,
  readKeyHolders,
  shareAnew,
} from '#server/usecases/identity/holders.ts';
import {
  allow,
  askIdentity,
  OPEN_MS_MAX,
  readAsk,
  readForHolder,
  refuseIdentity,
  shutIdentities,
  WAITING_DAYS_MAX,
} from '#server/usecases/identity/open-hidden.ts';
import { openIdentity } from '#server/usecases/report/open-parts.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

const { app, time, submitted, byDesk } = await citizenWorld();
const desk = deskId();

const personIn = (role: string, skip: readonly PersonId[] = []): PersonId => {
  const office = organisation.offices.find(
    (it) => it.role === role && !skip.includes(fillerOf(it.id) ?? ('' as PersonId)),
  );
  const id = office && fillerOf(office.id);
  if (!id) throw new Error(`Nobody is ${role}`);
  return id;
};
const fillerOf = (officeId: string) =>
  organisation.appointments.find((it) => it.officeId === officeId && it.to === null)?.personId;
const inspector = personIn('inspector');
const head = personIn('head');

const anonymous = { anonymous: true, confidential: false, name: 'Ani (contoh)' } as const;
const early = await submitted(anonymous);
const hiddenOf = async (id: ReportId) =>
  (
    await app.db
      .selectFrom('reporter')
      .select('hidden')
      .where('report_id', '=', id)
      .executeTakeFirstOrThrow()
  ).hidden;

const openedOf = async (id: ReportId) =>
  (
    await app.db
      .selectFrom('identity_opening')
      .select('opened')
      .where('report_id', '=', id)
      .executeTakeFirstOrThrow()
  ).opened;

async function holder(personId: PersonId): Promise<string> {
  expect(await nameHolder(app, personId, desk)).toBeUndefined();
  const made = await makeOwnKey(app, personId);
  if (!made.ok) throw new Error(made.refusal);
  return made.code;
}
const codes = { desk: await holder(desk), inspector: '', head: '' };
const asks = (id: ReportId, silence: Parameters<typeof askIdentity>[3]['silence'] = null) =>
  askIdentity(app, desk, id, { reason: 'Permintaan penyidik', silence });
const waitingOf = async (personId: PersonId, id: ReportId) => {
  const line = (await readForHolder(app, personId))?.find((it) => it.reportId === id);
  if (!line) throw new Error('Nothing waits');
  return line;
};

describe('the key of hidden identities', () => {
  it('is made only where two holders of two units are ready, and hides what was hidden before', async () => {
    expect(await makeIdentityKey(app, desk)).toBe('noPair');
    codes.inspector = await holder(inspector);
    const before = await hiddenOf(early.id);
    expect(await makeIdentityKey(app, desk)).toBeUndefined();
    expect(await makeIdentityKey(app, desk)).toBe('keyIsThere');
    expect(await hasIdentityKey(app)).toBe(true);
    expect(before?.toString('latin1')).not.toContain('age-encryption');
    expect((await hiddenOf(early.id))?.toString('latin1')).toContain('age-encryption');
  });

  it('is not taken from the last pair, and is shared by two codes with whoever was named since', async () => {
    expect(await endKeyHolder(app, inspector, desk)).toBe('noPair');
    codes.head = await holder(head);
    const lines = async () => (await readKeyHolders(app)).lines.filter(({ hasPart }) => hasPart);
    expect(await lines()).toHaveLength(2);
    expect(await shareAnew(app, [codes.desk, codes.head], desk)).toBe('wrongCode');
    expect(await shareAnew(app, [codes.desk, codes.desk], desk)).toBe('wrongCode');
    expect(await shareAnew(app, [codes.desk, codes.inspector], desk)).toBeUndefined();
    expect(await lines()).toHaveLength(3);
  });
});

describe('a hidden identity', () => {
  it('is opened by two holders for the one who asked, for a day, and the reporter is told', async () => {
    const { id } = await submitted(anonymous);
    expect(await openIdentity(app, desk, id, 'ingin tahu')).toBeUndefined();
    expect(await askIdentity(app, head, id, { reason: 'x', silence: null })).toBe('notFound');
    expect(await asks(id)).toBeUndefined();
    expect(await asks(id)).toBe('alreadyAsked');
    const one = await waitingOf(inspector, id);
    expect(await allow(app, inspector, one, codes.desk)).toBe('wrongCode');
    expect(await allow(app, inspector, one, codes.inspector)).toBe('agreed');
    expect(await allow(app, inspector, one, codes.inspector)).toBe('sameHolder');
    expect(await readAsk(app, desk, id)).toMatchObject({ state: 'waiting', agreed: 1 });
    expect((await trackByKey(app, id))?.looks).toEqual([]);
    expect(await allow(app, head, one, codes.head)).toBe('opened');
    expect(await readAsk(app, desk, id)).toMatchObject({
      ...{ state: 'open', agreed: 2, identity: { name: 'Ani (contoh)' } },
    });
    expect((await trackByKey(app, id))?.looks).toMatchObject([
      { what: 'identity', reason: 'Permintaan penyidik' },
    ]);
    const since = time.now;
    time.now = addMs(since, OPEN_MS_MAX);
    expect(await readAsk(app, desk, id)).toMatchObject({ state: 'over', identity: null });
    expect(await openedOf(id)).not.toBeNull();
    await shutIdentities(app);
    expect(await openedOf(id)).toBeNull();
    time.now = since;
  });

  it('of before there was a key is opened the same way', async () => {
    expect(await asks(early.id)).toBeUndefined();
    const one = await waitingOf(desk, early.id);
    expect(await allow(app, desk, one, codes.desk)).toBe('agreed');
    expect(await allow(app, inspector, one, codes.inspector)).toBe('opened');
    expect((await readAsk(app, desk, early.id))?.identity?.name).toBe('Ani (contoh)');
  });

  it('of a making that was broken off goes under the key at the next start', async () => {
    const { id } = await submitted(anonymous);
    const whole = await hiddenOf(id);
    const own = { name: 'Ani (contoh)', contact: null, contactKind: null };
    const hidden = await hide(id, own, { keys: app.keys, recipient: null });
    await app.db.updateTable('reporter').set({ hidden }).where('report_id', '=', id).execute();
    await hideAnew(app);
    const again = await hiddenOf(id);
    expect(again?.toString('latin1')).toContain('age-encryption');
    await hideAnew(app);
    expect(await hiddenOf(id)).toEqual(again);
    expect(again).not.toEqual(whole);
  });

  it('keeps no half of a request that waited too long for a second holder', async () => {
    const { id } = await submitted(anonymous);
    expect(await asks(id)).toBeUndefined();
    expect(await allow(app, desk, await waitingOf(desk, id), codes.desk)).toBe('agreed');
    const half = async () =>
      (
        await app.db
          .selectFrom('identity_opening')
          .select('half')
          .where('report_id', '=', id)
          .executeTakeFirstOrThrow()
      ).half;
    await shutIdentities(app);
    expect(await half()).not.toBeNull();
    const since = time.now;
    time.now = addMs(since, (WAITING_DAYS_MAX + 1) * 86_400_000);
    await shutIdentities(app);
    expect(await half()).toBeNull();
    time.now = since;
  });

  it('stays shut where a holder says no, and is told later where the law says so', async () => {
    const { id } = await submitted(anonymous);
    expect(await asks(id)).toBeUndefined();
    expect(await refuseIdentity(app, inspector, await waitingOf(inspector, id))).toBe('refused');
    expect(await readAsk(app, desk, id)).toMatchObject({ state: 'refused', identity: null });
    const until = day('2026-12-24');
    expect(await asks(id, { until, because: 'surat penyidik 12' })).toBeUndefined();
    const one = await waitingOf(head, id);
    expect(await allow(app, head, one, codes.head)).toBe('agreed');
    expect(await allow(app, inspector, one, codes.inspector)).toBe('opened');
    expect((await trackByKey(app, id))?.looks).toEqual([]);
    const since = time.now;
    time.now = addMs(since, 31 * 86_400_000);
    expect((await trackByKey(app, id))?.looks).toHaveLength(1);
    time.now = since;
  });

  it('begins with the flag: a report that becomes anonymous hides its reporter in the same act', async () => {
    const { id } = await submitted({ anonymous: false });
    expect(await hiddenOf(id)).toBeNull();
    const flags = { anonymous: true, confidential: false, sealed: false };
    expect((await byDesk(id, { name: 'verify', flags })).ok).toBe(true);
    expect((await hiddenOf(id))?.toString('latin1')).toContain('age-encryption');
    expect(await asks(id)).toBeUndefined();
  });
});
