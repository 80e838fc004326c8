import { describe, expect, it } from 'vitest';
import { parseAct, type FieldErrors } from '#server/contract/officer-acts.ts';
import { OFFICER_COMMANDS, type OfficerCommand } from '#words/commands.ts';
import {
  done,
  EDUCATION,
  HEALTH,
  NOW,
  personIn,
  personOf,
  photo,
  seen,
  send,
  submitOne,
  type Sending,
} from '#server/usecases/testing/desk.ts';
import { readReportFor } from '#server/usecases/report/read-report.ts';
import { readTrackedPhoto, trackByKey } from '#server/usecases/report/track-report.ts';
import { sampleTree } from '#test/sample-app.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';

const { app, org, owner } = await sampleTree(NOW);
const desk = personOf(org, '76', 'coordinator');
const liaison = personIn(org, 'dinkes-ppkb', 'liaison');
const deputy = personIn(org, 'dinkes-ppkb', 'deputy');
const head = personIn(org, 'dinkes-ppkb', 'head');
const other = personIn(org, 'disdikbud', 'liaison');

const OPEN = { anonymous: 'no', confidential: 'no' };
const ANSWER = { outcome: 'done', what: 'Vaksin tiba', who: 'Bidang P2P' };
const inHealth = async () => {
  const id = await submitOne(app);
  await done(app, 'assign', { personId: desk, id, values: { unitId: HEALTH, ...OPEN } });
  return id;
};
const because = { reason: 'Karena perlu' };

const FLAGS: FieldErrors = {
  anonymous: 'notChosen',
  confidential: 'notChosen',
  sealed: 'notChosen',
};
const REASON: FieldErrors = { reason: 'missing' };
const TEXT: FieldErrors = { text: 'missing' };
const OUTCOME: FieldErrors = { outcome: 'notChosen', what: 'missing', who: 'missing' };

/** What each form says when it is sent empty. */
const EMPTY: Readonly<Record<OfficerCommand, FieldErrors>> = {
  verify: FLAGS,
  setFlags: { ...FLAGS, ...REASON },
  correct: REASON,
  setSubject: REASON,
  writeUnitVersion: TEXT,
  releasePhoto: { fileId: 'notChosen' },
  suspend: REASON,
  complete: TEXT,
  assign: { unitId: 'notChosen' },
  acknowledge: {},
  decline: { ...REASON, suggestion: 'missing' },
  forward: { agencyId: 'notChosen', ...REASON },
  handOver: { recipient: 'missing', contact: 'missing', ...REASON, checkBackOn: 'missing' },
  checkBack: TEXT,
  draft: OUTCOME,
  returnDraft: { version: 'missing', ...REASON },
  approve: { version: 'missing', document: 'missing' },
  initial: { version: 'missing', document: 'missing' },
  giveWork: {},
  recordAnswer: { ...OUTCOME, signer: 'missing', signerOffice: 'missing' },
  note: { what: 'missing', who: 'missing' },
  finishWork: { evidence: 'missing' },
  promise: { byOn: 'missing', ...REASON },
  ask: { question: 'missing' },
  askSuspension: REASON,
  comment: TEXT,
  internalNote: TEXT,
  attachScan: { paper: 'notChosen' },
  copyAnswer: {},
  loadAnswer: { on: 'missing' },
  restore: REASON,
  archive: { archiveReason: 'notChosen', explanation: 'missing', nextDoor: 'missing' },
};

describe('a form', () => {
  it.each(OFFICER_COMMANDS)('of %s says by field what is missing', (name) => {
    const parsed = parseAct(name, {});
    expect(parsed.ok ? {} : parsed.errors).toEqual(EMPTY[name]);
  });

  it.each([
    [{ ...ANSWER, outcome: 'willBeDone' }, { byOn: 'missing' }],
    [
      { ...ANSWER, outcome: 'cannotBeFulfilled' },
      { whyNot: 'missing', nextDoor: 'missing' },
    ],
    [{ ...ANSWER, byOn: '31-02-2027' }, { byOn: 'notADay' }],
    [{ ...ANSWER, what: 'a\0b' }, { what: 'hasNul' }],
    [{ ...ANSWER, what: 'a'.repeat(4001) }, { what: 'tooLong' }],
    [{ ...ANSWER, outcome: 'selesai' }, { outcome: 'notChosen' }],
  ])('of an answer needs what its outcome needs: %#', (values, errors) => {
    expect(parseAct('draft', values)).toEqual({ ok: false, errors });
  });

  it('counts code points, keeps any script, and reads days as people write them', () => {
    const what = '🦐'.repeat(4000);
    const parsed = parseAct('draft', { ...ANSWER, what, byOn: '1/12/2026' });
    expect(parsed).toMatchObject({ ok: true, input: { what, byOn: '2026-12-01' } });
    const lines = parseAct('comment', { text: ' satu\r\ndua ' });
    expect(lines).toEqual({ ok: true, input: { text: 'satu\ndua' } });
  });

  it('of a note asks by when or why not', () => {
    const { what, who } = ANSWER;
    expect(parseAct('note', { what, who })).toEqual({
      ok: false,
      errors: { byOn: 'byWhenOrWhyNot' },
    });
  });
});

describe('acts on a report', () => {
  it('carry it from the desk to a published answer', async () => {
    const id = await inHealth();
    await done(app, 'acknowledge', { personId: deputy, id });
    await done(app, 'draft', { personId: liaison, id, values: ANSWER });
    const { report } = await seen(app, head, id);
    const named = {
      version: String(report.draft?.version),
      document: report.draft?.document ?? '',
    };
    const refused = await send(app, 'approve', { personId: liaison, id, values: named });
    expect(refused).toEqual({ ok: false, refusal: { kind: 'notYourRole' } });
    const after = await done(app, 'approve', { personId: head, id, values: named });
    expect(after).toMatchObject({ stage: 'answered', answer: { outcome: 'done' } });
    const view = await seen(app, liaison, id);
    expect(view.timeline.at(-1)?.document).toEqual({ what: 'Vaksin tiba', who: 'Bidang P2P' });
  });

  it('keep every version of a draft that was returned', async () => {
    const id = await inHealth();
    await done(app, 'draft', { personId: liaison, id, values: ANSWER });
    const back = { version: '1', reason: 'Sebut tanggalnya' };
    await done(app, 'returnDraft', { personId: head, id, values: back });
    const values = { ...ANSWER, what: 'Vaksin tiba 23 November' };
    await done(app, 'draft', { personId: liaison, id, values });
    const { drafts } = await seen(app, head, id);
    expect(drafts.map(({ document }) => document.what)).toEqual(['Vaksin tiba', values.what]);
  });

  it('correct only what was changed; the original stays in the story', async () => {
    const id = await submitOne(app);
    const { title, report, place } = await seen(app, desk, id);
    const values = {
      ...{ title: 'Vaksin kosong', class: report.class, category: report.category ?? '' },
      ...{ districtCode: report.districtCode ?? '', detail: place.detail ?? '', ...because },
    };
    await done(app, 'correct', { personId: desk, id, values });
    const view = await seen(app, desk, id);
    expect(view.title).toBe('Vaksin kosong');
    expect(view.timeline.at(-1)?.event).toMatchObject({ class: null, category: null, place: null });
    expect(view.timeline[0]?.texts[0]?.text).toBe(title);
    const nothing = { ...values, title: 'Vaksin kosong' };
    expect(await send(app, 'correct', { personId: desk, id, values: nothing })).toMatchObject({
      refusal: { kind: 'nothingToCorrect' },
    });
  });

  it('keep the village where only the words of the place are corrected', async () => {
    const id = await submitOne(app);
    const { title, report, place } = await seen(app, desk, id);
    const values = {
      ...{ title: title ?? '', class: report.class, category: report.category ?? '', ...because },
      ...{ districtCode: report.districtCode ?? '', detail: 'Di belakang pasar' },
    };
    await done(app, 'correct', { personId: desk, id, values });
    const { place: after } = await seen(app, desk, id);
    expect(after).toMatchObject({ village: place.village, detail: 'Di belakang pasar' });
    expect(after.village).not.toBeNull();
  });

  it('take a paper answer with signer and scan', async () => {
    const id = await inHealth();
    const scan = photo(app);
    const values = { ...ANSWER, signer: 'dr. Abdul Malik', signerOffice: 'Plt. Kepala Dinas' };
    await done(app, 'recordAnswer', { personId: desk, id, values, files: [scan] });
    const view = await seen(app, liaison, id);
    expect(view.photos.map(({ fileId }) => fileId)).toEqual([scan.fileId]);
    expect(view.timeline.at(-1)).toMatchObject({
      files: [scan.fileId],
      texts: [{ as: 'signer', text: 'dr. Abdul Malik\nPlt. Kepala Dinas' }],
    });
  });

  it('attach the scan of a paper for those who read the report, and never for its reporter', async () => {
    const id = await inHealth();
    const scan = photo(app);
    const values = { paper: 'dispositionSlip' };
    await app.files.put(scan.fileId, 'full', Buffer.from('pindaian'));
    const attach = { personId: liaison, id, values, files: [scan] };
    const before = (await seen(app, desk, id)).report;
    await done(app, 'attachScan', attach);
    const view = await seen(app, desk, id);
    expect(view.photos.map(({ fileId }) => fileId)).toEqual([scan.fileId]);
    expect(view.timeline.at(-1)).toMatchObject({
      event: { type: 'scanAttached', paper: 'dispositionSlip' },
      files: [scan.fileId],
    });
    expect(view.report).toMatchObject({ stage: before.stage, clocks: before.clocks });
    expect(await readReportFor(app, other, id)).toBeUndefined();
    const tracked = await trackByKey(app, id);
    expect(JSON.stringify(tracked)).not.toContain(scan.fileId);
    expect(await readTrackedPhoto(app, id, scan.fileId, 'full')).toBeUndefined();
    const refused = async (changed: Partial<Sending>) => {
      const decision = await send(app, 'attachScan', { ...attach, ...changed });
      return decision.ok ? undefined : decision.refusal.kind;
    };
    expect(await refused({ values: { paper: 'referral' } })).toBe('noPaper');
    expect(await refused({ files: [] })).toBe('scanMissing');
  });

  it('go by every other form as well', async () => {
    const id = await inHealth();
    const by = (personId: typeof desk, name: OfficerCommand, values: Record<string, string>) =>
      done(app, name, { personId, id, values });
    const { what, who } = ANSWER;
    await by(liaison, 'ask', { question: 'Di puskesmas mana?' });
    await by(liaison, 'askSuspension', because);
    await by(desk, 'suspend', because);
    await by(desk, 'complete', { text: 'Sudah lengkap' });
    await by(liaison, 'comment', { text: 'Kami periksa' });
    await by(liaison, 'internalNote', { text: 'Cek stok' });
    await by(desk, 'setFlags', { ...OPEN, confidential: 'yes', sealed: 'no', ...because });
    await by(liaison, 'decline', { ...because, suggestion: 'Disdikbud', suggestedUnitId: '' });
    await by(desk, 'assign', { unitId: EDUCATION });
    const sent = { ...because, recipient: 'Polda', contact: 'Jl. Contoh' };
    await by(desk, 'handOver', { ...sent, checkBackOn: '2026-12-01' });
    await by(desk, 'checkBack', { text: 'Sudah diterima', nextOn: '' });
    await by(desk, 'restore', because);
    const reason = { archiveReason: 'crime', explanation: 'Pidana', nextDoor: 'Polda' };
    const after = await by(desk, 'archive', reason);
    expect(after).toMatchObject({ stage: 'archived', archive: { reason: 'crime' } });
    const second = await inHealth();
    const values = { what, who, byOn: '2026-12-01' };
    await done(app, 'note', { personId: liaison, id: second, values, files: [photo(app)] });
    const proof = { evidence: 'Foto sesudah' };
    await done(app, 'finishWork', { personId: liaison, id: second, values: proof });
    const promise = { byOn: '2026-12-02', ...because };
    await done(app, 'promise', { personId: liaison, id: second, values: promise });
    expect((await seen(app, liaison, second)).photos).toHaveLength(1);
    const third = await submitOne(app);
    await done(app, 'verify', { personId: desk, id: third, values: { ...OPEN, sealed: 'no' } });
    const to = { agencyId: sampleAgencyId('76.02'), ...because };
    const forwarded = await done(app, 'forward', { personId: desk, id: third, values: to });
    expect(forwarded.agencyId).toBe(to.agencyId);
  });
});

describe('two officers on one report', () => {
  it('at once: one is done, the other is told it is stale, and only one text is kept', async () => {
    const id = await inHealth();
    const view = await seen(app, liaison, id);
    const draft = (personId: typeof desk, what: string) =>
      send(app, 'draft', { personId, id, view, values: { ...ANSWER, what } });
    // Both wait for the row that is held here, and are released together.
    const both = await owner.transaction().execute(async (tx) => {
      await tx.selectFrom('report').select('id').where('id', '=', id).forUpdate().execute();
      const started = [draft(liaison, 'dari penghubung'), draft(deputy, 'dari wakil')];
      await new Promise((wait) => setTimeout(wait, 200));
      return started;
    });
    const decisions = await Promise.all(both);
    expect(decisions.filter(({ ok }) => ok)).toHaveLength(1);
    expect(decisions.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: 'stale' } });
    const after = await seen(app, liaison, id);
    expect(after.drafts).toHaveLength(1);
    expect(after.seq).toBe(view.seq + 1);
  });

  it('one after the other: the second sees what is new and may send the same text again', async () => {
    const id = await inHealth();
    const view = await seen(app, liaison, id);
    await done(app, 'draft', { personId: deputy, id, values: ANSWER });
    const values = { ...ANSWER, what: 'Versi penghubung' };
    const late = await send(app, 'draft', { personId: liaison, id, view, values });
    expect(late).toEqual({ ok: false, refusal: { kind: 'stale' } });
    const fresh = await seen(app, liaison, id);
    const news = fresh.timeline.filter(({ seq }) => seq !== null && seq > view.seq);
    expect(news.map(({ event }) => event.type)).toEqual(['drafted']);
    await done(app, 'draft', { personId: liaison, id, values });
    expect((await seen(app, liaison, id)).drafts).toHaveLength(2);
  });
});
