import { beforeAll, describe, expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { addDays, dayAt, moment } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import type { UnitId } from '#domain/office/organisation.ts';
import { readNowAnew } from '#server/app.ts';
import { readSmallEntry } from '#server/contract/small/small-entry.ts';
import { deskId, citizenWorld, MONDAY } from '#server/testing/citizen.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { readDeliveriesOf } from '#server/usecases/notices/read-deliveries.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { changeMode } from '#server/usecases/small/change-mode.ts';
import { giveReport } from '#server/usecases/small/give-report.ts';
import { importContacts } from '#server/usecases/small/import-contacts.ts';
import {
  readSmallDesk,
  readSmallRecap,
  smallUnits,
} from '#server/usecases/small/read-small-desk.ts';
import { SMALL_REPORTS_MAX } from '#server/store/small-reports.ts';
import { sayFault } from '#words/admin/faults.ts';

const { app, time, database } = await citizenWorld();
const TODAY = dayAt('WITA', MONDAY);
const AGRICULTURE = 'Dinas Pertanian, Peternakan, dan Ketahanan Pangan Uji';
const LIST = [
  'OPD;Nama;Jabatan;No. HP;Nomor SK',
  `${AGRICULTURE};Ani Uji;Kasubag Umum;81234567890;188/1/2026`,
  `${AGRICULTURE};Budi Uji;;;188/1/2026`,
  `${AGRICULTURE};Citra Uji;Kepala Dinas;0812-3456-7891;188/1/2026`,
].join('\n');

const reader = async () => {
  const given = await readNowAnew(app);
  return { person: personOn(given.org, deskId(), TODAY), given, today: dayAt('WITA', given.now) };
};
const show = (text: string, confirmed: string | null = null) =>
  importContacts(app, text, { by: deskId(), confirmed });
const newUnit = async (): Promise<UnitId> => {
  const { org } = (await reader()).given;
  const unit = [...org.units.values()].find(({ name }) => name === AGRICULTURE);
  if (!unit) throw new Error('It was not made');
  return unit.id;
};

describe('a contact list', () => {
  it('names the lines that cannot be, and writes nothing', async () => {
    const bad = `${LIST}\n;Dedi;;;\n${AGRICULTURE};;;;\n${AGRICULTURE};Eka;;12;`;
    const { faults, written } = await show(bad);
    expect(faults.map((it) => sayFault(it, 'id'))).toHaveLength(3);
    expect(faults.map(({ line }) => line)).toEqual([5, 6, 7]);
    expect(written).toBe(false);
    expect((await show('Nama;Telepon\nAni;1')).faults.map(({ fault }) => fault)).toEqual([
      'columnMissing',
    ]);
  });

  it('becomes a unit with liaison, deputy and head; the second time nothing', async () => {
    const { digest, entries } = await show(LIST);
    expect(entries.filter(({ of }) => of === 'unit')).toHaveLength(1);
    expect((await show(LIST, digest)).written).toBe(true);
    const { org } = (await reader()).given;
    const offices = org.officesOfUnit.get(await newUnit()) ?? [];
    expect(offices.map(({ role, title }) => [role, title]).toSorted()).toEqual([
      ['deputy', 'Wakil Penghubung'],
      ['head', 'Kepala Dinas'],
      ['liaison', 'Kasubag Umum'],
    ]);
    expect(offices.every((it) => fillerOn(org, it, TODAY))).toBe(true);
    expect((await show(LIST)).entries).toEqual([]);
    const accounts = await app.db.selectFrom('account').select('person_id').execute();
    expect(accounts.map((it) => it.person_id)).toEqual([]);
  });
});

const BEFORE = addDays(TODAY, -4);
const FIELDS = {
  ...{ cerita: 'Pupuk subsidi tidak ada di kios Uji.', kanal: 'lapor', nomor: '7654321' },
  ...{ diterima: BEFORE, disposisi: BEFORE, jenis: 'complaint', pesan: 'Mohon dicek.' },
};
async function enter(more: Record<string, string> = {}, form = mintForm(app)) {
  const who = await reader();
  const fields = new FormData();
  for (const [key, value] of Object.entries({ ...FIELDS, ...more })) fields.set(key, value);
  const read = readSmallEntry(fields, {
    agencyId: who.given.org.rootId,
    today: TODAY,
    unitIds: smallUnits(who).map(({ id }) => id),
  });
  if (!read.ok) return { faults: read.faults };
  return { form, given: await giveReport(app, who, form, read.entry) };
}
const lineOf = async (id: string) =>
  (await readSmallDesk(app, await reader())).lines.find((it) => it.id === id);

describe('a report', () => {
  let opd = '';
  beforeAll(async () => {
    opd = await newUnit();
  });

  it('says by field what is missing', async () => {
    expect(
      await enter({ cerita: '', nomor: '', diterima: '31-02-2026', anonim: 'on', opd }),
    ).toEqual({
      faults: [
        { field: 'cerita', fault: 'missing' },
        { field: 'diterima', fault: 'notADay' },
        { field: 'nomor', fault: 'missing' },
        { field: 'teks', fault: 'unitTextMissing' },
      ],
    });
  });

  it('is written down and given to its unit in one act, once, with a message ready to send', async () => {
    const { form, given } = await enter({ opd });
    if (!given?.ok || !form) throw new Error(JSON.stringify(given));
    expect(given.value).toMatchObject({ stage: 'handling', unitId: opd, channel: 'lapor' });
    expect(given.value.clocks.followUp?.startedOn).toBe(BEFORE);
    expect((await enter({ opd }, form)).given).toMatchObject({ ok: true, value: { seq: 3 } });
    const messages = await readDeliveriesOf(app, await reader(), form.id);
    expect(messages.map(({ to }) => to.kind === 'officer' && to.name).toSorted()).toEqual([
      'Ani Uji',
      'Citra Uji',
    ]);
    expect(await lineOf(form.id)).toMatchObject({
      ...{ trackingId: '7654321', unit: AGRICULTURE, step: 'wait' },
      contacts: [
        { role: 'liaison', name: 'Ani Uji', phone: '081234567890' },
        { role: 'deputy', name: 'Budi Uji', phone: null },
        { role: 'head', name: 'Citra Uji' },
      ],
    });
  });

  it('that is anonymous reaches the unit as the desk’s text only', async () => {
    const { given } = await enter({ opd, anonim: 'on', teks: 'Pupuk langka.', nomor: '1' });
    expect(given).toMatchObject({ ok: true, value: { stage: 'handling' } });
    if (given?.ok) expect(given.value.unitVersion).not.toBeNull();
  });

  it('is reminded of, then answered, loaded at LAPOR! and gone from the page, but not from the recap', async () => {
    const { form } = await enter({ opd, nomor: '2' });
    if (!form) throw new Error('not entered');
    time.now = moment(`${addDays(TODAY, 1)}T02:00:00.000Z`);
    const waiting = await lineOf(form.id);
    expect(waiting?.reminder).toMatchObject({ limit: 5 });
    const by = { kind: 'officer', personId: deskId() } as const;
    const act = async (command: Parameters<typeof handleReport>[1]['command']) =>
      await handleReport(app, { reportId: form.id, by, command, words: [] });
    const word = waiting?.report.title;
    if (!word) throw new Error('no title');
    const answer = { name: 'recordAnswer', document: word, outcome: 'done', byOn: null } as const;
    expect(await act({ ...answer, signer: word, scan: null })).toMatchObject({ ok: true });
    expect(await lineOf(form.id)).toMatchObject({ step: 'load', reminder: null });
    expect(await act({ name: 'loadAnswer', on: TODAY })).toMatchObject({ ok: true });
    expect(await lineOf(form.id)).toBeUndefined();
    const { lines: recap, isCut } = await readSmallRecap(app, await reader(), {
      from: BEFORE,
      to: TODAY,
    });
    expect(isCut).toBe(false);
    expect(recap.find(({ id }) => id === form.id)).toMatchObject({ trackingId: '2', step: 'none' });
  });
});

it('says so where there are more than its page holds', async () => {
  const { owner } = database;
  const copies = `insert into report
    select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
    from report r, generate_series(1, $1::int)
    where r.id = (select id from report where not sealed order by id limit 1)`;
  await owner.query(copies, [SMALL_REPORTS_MAX]);
  const recap = await readSmallRecap(app, await reader(), { from: BEFORE, to: TODAY });
  expect(recap.isCut).toBe(true);
  expect(recap.lines.length).toBeGreaterThan(0);
  expect(recap.lines.length).toBeLessThanOrEqual(SMALL_REPORTS_MAX);
  await owner.query(
    'delete from report r where not exists (select from word w where w.report_id = r.id)',
  );
  expect((await readSmallRecap(app, await reader(), { from: BEFORE, to: TODAY })).isCut).toBe(
    false,
  );
});

describe('the mode', () => {
  it('is an event, told to every process, and moves no report', async () => {
    const { lines: before } = await readSmallDesk(app, await reader());
    await changeMode(app, true, deskId());
    expect((await readNowAnew(app)).smallUse).toBe(true);
    await changeMode(app, false, deskId());
    expect((await readNowAnew(app)).smallUse).toBe(false);
    expect((await readSmallDesk(app, await reader())).lines.length).toBe(before.length);
    const rows = await app.db
      .selectFrom('reference_event')
      .select(['body', 'person_id'])
      .where('command', '=', 'installation.mode')
      .orderBy('recorded_at')
      .execute();
    expect(rows).toEqual([
      { body: { smallUse: true }, person_id: deskId() },
      { body: { smallUse: false }, person_id: deskId() },
    ]);
  });
});
