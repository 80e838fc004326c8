import { describe, expect, it } from 'vitest';
import { addMs } from '#domain/calendar/day.ts';
import type { OfficerCommand } from '#words/commands.ts';
import { OFFICER_COMMANDS } from '#words/commands.ts';
import { openFile, openIdentity } from '#server/usecases/report/open-parts.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import {
  done,
  HEALTH,
  NOW,
  ORIGINAL,
  personIn,
  personOf,
  photo,
  seen,
  submitOne,
} from '#server/usecases/testing/desk.ts';
import { sampleTree } from '#test/sample-app.ts';
import { sampleUnitId } from '#server/sample/organisation/ids.ts';

const { app, org } = await sampleTree(NOW);
const desk = personOf(org, '76', 'coordinator');
const liaison = personIn(org, 'dinkes-ppkb', 'liaison');
const head = personIn(org, 'dinkes-ppkb', 'head');
const other = personIn(org, 'disdikbud', 'liaison');
const regency = personOf(org, '76.02', 'coordinator');
const shelter = personIn(org, 'uptd-ppa', 'liaison');
const governor = personOf(org, '76', 'executive');
const inspector = personIn(org, 'inspektorat', 'inspector');

const OPEN = { anonymous: 'no', confidential: 'no' };
const inHealth = async (values: Record<string, string> = OPEN, written = {}) => {
  const id = await submitOne(app, written);
  await done(app, 'assign', { personId: desk, id, values: { unitId: HEALTH, ...values } });
  return id;
};

describe('who reads an ordinary report', () => {
  it('the holding unit, its desk and the executive do; nobody else can tell it from none', async () => {
    const id = await inHealth();
    for (const personId of [desk, liaison, head, governor]) {
      expect((await seen(app, personId, id)).story).toBe(ORIGINAL.story);
    }
    for (const personId of [other, regency, shelter]) {
      expect(await readReportFor(app, personId, id)).toBeUndefined();
    }
    const unknown = '01900000-0000-7000-8000-000000000000';
    expect(await readReportFor(app, desk, unknown)).toBeUndefined();
    expect(await readReportFor(app, desk, 'bukan-nomor')).toBeUndefined();
  });

  it('shows who has it, until when, and the line', async () => {
    const view = await seen(app, liaison, await inHealth());
    expect(view.holder).toMatchObject({ role: 'liaison' });
    expect(view.first).toMatchObject({ remaining: 5, clock: { kind: 'followUp' } });
    expect(view.line.map(({ role }) => role).slice(0, 3)).toEqual(['liaison', 'deputy', 'head']);
    expect(view.line.every(({ name, phone }) => name && phone)).toBe(true);
    expect(view.timeline.map(({ event }) => event.type)).toEqual([
      'submitted',
      'verified',
      'assigned',
    ]);
  });

  it('says of every command whether it is allowed, and why not', async () => {
    const id = await inHealth();
    const why = async (personId: typeof desk, name: OfficerCommand) =>
      (await seen(app, personId, id)).commands.find((it) => it.name === name)?.why;
    const { commands } = await seen(app, liaison, id);
    expect(commands.map(({ name }) => name)).toEqual(OFFICER_COMMANDS);
    expect(await why(liaison, 'draft')).toBeNull();
    expect(await why(liaison, 'approve')).toBe('notYourRole');
    expect(await why(head, 'approve')).toBe('noDraft');
    expect(await why(desk, 'verify')).toBe('wrongStage');
    expect((await seen(app, governor, id)).commands).toEqual([]);
  });

  it('shows what the clock owes before any sweep wrote it', async () => {
    const id = await inHealth();
    const later = { ...app, clock: () => addMs(NOW, 10 * 86_400_000) };
    const view = await seen(later, liaison, id);
    expect(view.timeline.at(-1)).toMatchObject({ seq: null, event: { type: 'lapsed' } });
    expect(view.report.lapses).toHaveLength(1);
    expect(view.seq).toBe((await seen(app, liaison, id)).seq);
  });
});

describe('an anonymous report', () => {
  const VERSION = 'Vaksin anak kosong di satu puskesmas.\nMohon diperiksa.';
  const anonymous = async () => {
    const id = await submitOne(app, {
      flags: { anonymous: true },
      files: [photo(app), photo(app)],
    });
    await done(app, 'writeUnitVersion', { personId: desk, id, values: { text: VERSION } });
    const values = { unitId: HEALTH, anonymous: 'yes', confidential: 'yes' };
    await done(app, 'assign', { personId: desk, id, values });
    return id;
  };

  it('is read as written by the desk alone; the unit reads its version, the district and the week', async () => {
    const id = await anonymous();
    expect(await seen(app, desk, id)).toMatchObject({
      ...{ title: ORIGINAL.title, story: ORIGINAL.story, receivedOn: '2026-11-24' },
      place: { detail: ORIGINAL.detail },
    });
    const view = await seen(app, liaison, id);
    expect(view).toMatchObject({
      ...{ title: 'Vaksin anak kosong di satu puskesmas.', story: VERSION },
      ...{ receivedOn: null, receivedWeek: '2026-11-23', happenedOn: null },
      place: { village: null, detail: null, point: null },
    });
    expect(view.place.district).not.toBeNull();
    const all = JSON.stringify(view);
    for (const secret of [ORIGINAL.title, ORIGINAL.story, ORIGINAL.detail, 'Nurhayati', '0812']) {
      expect(all).not.toContain(secret);
    }
    // The one moment of the reporter is rounded to its week.
    expect(view.timeline[0]).toMatchObject({ at: null, week: '2026-11-23' });
    expect((await seen(app, governor, id)).story).toBe(VERSION);
  });

  it('shows the unit a photo only after its release', async () => {
    const id = await anonymous();
    const before = await seen(app, liaison, id);
    expect([before.photos.length, before.photosHidden]).toEqual([0, 2]);
    const { photos } = await seen(app, desk, id);
    const fileId = photos[0]?.fileId ?? '';
    const wanted = { reportId: id, fileId, small: false };
    await done(app, 'releasePhoto', { personId: desk, id, values: { fileId } });
    expect((await seen(app, liaison, id)).photos.map((it) => it.fileId)).toEqual([fileId]);
    const hidden = { ...wanted, fileId: photos[1]?.fileId ?? '' };
    expect(await openFile(app, liaison, hidden)).toBeUndefined();
    expect(await openFile(app, other, wanted)).toBeUndefined();
  });

  it('hides the identity from everybody, the desk included', async () => {
    const id = await anonymous();
    for (const personId of [desk, liaison, head]) {
      expect((await seen(app, personId, id)).mayOpenIdentity).toBe(false);
      expect(await openIdentity(app, personId, id, 'ingin tahu')).toBeUndefined();
    }
    expect((await seen(app, desk, id)).looks).toEqual([]);
  });
});

describe('what stays closed', () => {
  it('a sealed report is read by its own unit alone, and each reading stands in the log', async () => {
    const id = await submitOne(app, { flags: { sealed: true } });
    for (const personId of [desk, liaison, governor, regency]) {
      expect(await readReportFor(app, personId, id)).toBeUndefined();
    }
    expect((await seen(app, shelter, id)).story).toBe(ORIGINAL.story);
    const again = await seen(app, shelter, id);
    expect(again.looks).toMatchObject([{ what: 'sealed' }]);
  });

  it('whoever sits in the subject reads nothing, the head of the unit included', async () => {
    const id = await inHealth();
    const values = { subjectUnitId: HEALTH, reason: 'Yang diadukan unit itu sendiri' };
    await done(app, 'setSubject', { personId: desk, id, values });
    expect(await readReportFor(app, liaison, id)).toBeUndefined();
    expect(await readReportFor(app, head, id)).toBeUndefined();
    expect((await seen(app, desk, id)).subject.unit).toContain('Kesehatan');
  });

  it('an oversight complaint is for the inspectorate and the desk, not for executives', async () => {
    const id = await submitOne(app, { class: 'oversightComplaint' });
    const unitId = sampleUnitId('76', 'inspektorat');
    await done(app, 'assign', { personId: desk, id, values: { unitId, ...OPEN } });
    expect((await seen(app, inspector, id)).story).toBe(ORIGINAL.story);
    expect(await readReportFor(app, governor, id)).toBeUndefined();
    expect(await readReportFor(app, liaison, id)).toBeUndefined();
  });

  it('an identity opens with a reason, which the log keeps', async () => {
    const id = await inHealth();
    expect((await seen(app, liaison, id)).mayOpenIdentity).toBe(true);
    const reporter = await openIdentity(app, liaison, id, 'Menjadwalkan kunjungan');
    expect(reporter).toMatchObject({ name: 'Nurhayati', contact: '081234567890' });
    expect((await seen(app, liaison, id)).looks).toMatchObject([
      { what: 'identity', reason: 'Menjadwalkan kunjungan' },
    ]);
    expect(await openIdentity(app, governor, id, 'ingin tahu')).toBeUndefined();
    expect(await openIdentity(app, other, id, 'ingin tahu')).toBeUndefined();
  });
});
