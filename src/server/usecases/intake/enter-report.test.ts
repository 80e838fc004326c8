import { describe, expect, it } from 'vitest';
import { personOn, reachFacts } from '#domain/access/facts.ts';
import { reach } from '#domain/access/reach.ts';
import { addMs, dayAt, type Day } from '#domain/calendar/day.ts';
import type { PersonId, UnitId } from '#domain/office/organisation.ts';
import { readNow } from '#server/app.ts';
import type { EntryBody } from '#server/contract/entry.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { readHistory, readReportRow, readWords } from '#server/store/history.ts';
import { citizenWorld, deskId, MONDAY, STORY } from '#server/testing/citizen.ts';
import {
  enterReport,
  HAND_OVER_MS_MAX,
  ownUnits,
  whyNotEntered,
} from '#server/usecases/intake/enter-report.ts';
import { mintForm } from '#server/usecases/intake/keep-draft.ts';
import { keepEntry, openEntry, readEntry, sealEntry } from '#server/usecases/intake/keep-entry.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { HEALTH, personIn } from '#server/usecases/testing/desk.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';

const { app, time } = await citizenWorld();
const TODAY = dayAt('WITA', MONDAY);
const given = await readNow(app);
const readerOf = (id: PersonId) => ({ person: personOn(given.org, id, TODAY), given });
const desk = readerOf(deskId());

const TOLD: EntryBody = {
  ...{ channel: 'telephone', receivedOn: TODAY, lateReason: null, story: STORY },
  ...{ class: 'complaint', category: null, violence: false, village: '76.02.01.1001' },
  ...{ agencyId: sampleAgencyId('76'), unitId: null, anonymous: false, confidential: true },
  ...{ name: 'Ani (contoh)', contact: '0800-0000-0001', happenedOn: null },
};

async function told(changed: EntryBody = {}) {
  const form = mintForm(app);
  await keepEntry(app, form.id, { ...TOLD, ...changed });
  return form;
}
async function sent(changed: EntryBody = {}) {
  const form = await told(changed);
  const entered = await enterReport(app, desk, form);
  if (entered.kind !== 'sent') throw new Error(JSON.stringify(entered));
  return { form, report: entered.report };
}
const levelOf = (report: Parameters<typeof reachFacts>[0]) =>
  reach(desk.person, reachFacts(report, given.org, [], TODAY)).level;

describe('writing down what a citizen said', () => {
  it('keeps channel, day, flags and who wrote it down', async () => {
    const { form, report } = await sent();
    expect(report).toMatchObject({ channel: 'telephone', receivedOn: TODAY, stage: 'intake' });
    expect(report.flags).toEqual({ anonymous: false, confidential: true, sealed: false });
    // The flags are what the citizen chose; a person at the desk still sets them before a unit reads it (K-3).
    expect(report.flagsAreSet).toBe(false);
    const [first] = await readHistory(app.db, form.id);
    expect(first?.event).toMatchObject({
      type: 'submitted',
      by: { kind: 'officer', personId: deskId(), role: 'coordinator' },
    });
    expect((await readEntry(app, form.id)).body).toEqual({});
  });

  it('opens for the citizen with the key of the receipt', async () => {
    const { form } = await sent();
    expect((await trackByKey(app, form.id))?.story).toBe(STORY);
  });

  it('sent twice at once or again is one report and the same receipt, for a quarter of an hour', async () => {
    const form = await told();
    const both = await Promise.all([1, 2].map(() => enterReport(app, desk, form)));
    expect(both.map((it) => it.kind)).toEqual(['sent', 'sent']);
    expect(await enterReport(app, desk, form)).toMatchObject({
      kind: 'sent',
      report: { id: form.id, seq: 1 },
    });
    const later = { ...desk, given: { ...given, now: addMs(time.now, HAND_OVER_MS_MAX + 1) } };
    expect(await enterReport(app, later, form)).toEqual({ kind: 'over' });
  });

  it('goes five working days back with a reason, and without bound with a number of LAPOR!', async () => {
    const earlier = (receivedOn: string, more: EntryBody = {}) =>
      told({ ...more, receivedOn: receivedOn as Day }).then((form) => enterReport(app, desk, form));
    const reason = { lateReason: 'Loket tutup karena banjir.' };
    expect(await earlier('2026-11-16')).toEqual({ kind: 'refused', refusal: 'receivedTooEarly' });
    expect((await earlier('2026-11-16', reason)).kind).toBe('sent');
    expect(await earlier('2026-11-13', reason)).toEqual({
      kind: 'refused',
      refusal: 'receivedTooEarly',
    });
    const lapor = {
      channel: 'lapor',
      laporId: '7654321',
      disposedOn: '2026-10-05' as Day,
    } as const;
    const entered = await earlier('2026-10-01', lapor);
    if (entered.kind !== 'sent') throw new Error('not sent');
    const [first] = await readHistory(app.db, entered.report.id);
    expect(first?.event).toMatchObject({ lateReason: null, lapor: { disposedOn: '2026-10-05' } });
    const word = entered.report.lapor?.trackingId;
    const words = await readWords(app.db, entered.report.id, word ? [word] : []);
    expect([...words.values()]).toEqual(['7654321']);
    expect(entered.report.clocks.followUp?.startedOn).toBe('2026-10-05');
    expect((await readReportRow(app.db, entered.report.id))?.lapor).toEqual(entered.report.lapor);
  });

  it('says before the second page what would be refused', async () => {
    const body = { ...TOLD, receivedOn: '2026-11-13' as Day, lateReason: 'x' };
    const form = mintForm(app);
    expect(whyNotEntered(app, desk, form, body)).toBe('receivedTooEarly');
    expect(whyNotEntered(app, desk, form, TOLD)).toBeUndefined();
  });

  it('puts the meaning in Indonesian beside the words themselves, with the office that translated', async () => {
    const { form } = await sent({
      ...{ story: 'Andiang vaksin di puskesmas.', language: 'Mandar' },
      meaning: 'Tidak ada vaksin di puskesmas.',
    });
    const view = await trackByKey(app, form.id);
    expect(view?.title).toBe('Tidak ada vaksin di puskesmas.');
    expect(view?.story).toMatch(/^Tidak ada vaksin[\s\S]*Diartikan oleh .+Mandar[\s\S]*Andiang/);
  });
});

describe('who writes down', () => {
  it('is a coordinator, and of a report about the own office nobody', async () => {
    const liaison = readerOf(personIn(given.org, 'dinkes-ppkb', 'liaison'));
    const form = await told();
    const refused = (refusal: string) => ({ kind: 'refused', refusal });
    expect(await enterReport(app, liaison, form)).toEqual(refused('notYourRole'));
    expect(await trackByKey(app, form.id)).toBeUndefined();
    const [own] = ownUnits(desk.person, given.org);
    expect(await enterReport(app, desk, await told({ unitId: own?.id as UnitId }))).toEqual(
      refused('ownOffice'),
    );
    expect((await sent({ unitId: HEALTH })).report.unitId).toBeNull();
  });

  it('sees nothing by it: a sealed report is gone, of another agency there is a summary', async () => {
    const sealed = await sent({ violence: true, safeToContact: false });
    expect(levelOf(sealed.report)).toBe('none');
    expect(await readReportFor(app, deskId(), sealed.form.id)).toBeUndefined();
    const other = await sent({ agencyId: sampleAgencyId('76.04') });
    expect(levelOf(other.report)).toBe('summary');
    expect(await readReportFor(app, deskId(), other.form.id)).toBeUndefined();
    const hidden = await sent({ anonymous: true });
    expect(levelOf(hidden.report)).toBe('content');
  });

  it('holds a form that opens for nobody else', () => {
    const form = mintForm(app);
    const token = sealEntry(app, deskId(), form);
    expect(openEntry(app, deskId(), token)).toEqual(form);
    expect(openEntry(app, personIn(given.org, 'dinkes-ppkb', 'head'), token)).toBeUndefined();
  });

  it('asks for what is missing and makes nothing', async () => {
    const form = mintForm(app);
    await keepEntry(app, form.id, { story: STORY, channel: 'letter' });
    expect(await enterReport(app, desk, form)).toEqual({ kind: 'incomplete' });
  });
});
