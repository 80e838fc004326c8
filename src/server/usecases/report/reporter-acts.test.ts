import { describe, expect, it } from 'vitest';
import type { FileId } from '#domain/report/report.ts';
import { documentText } from '#server/contract/documents.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { citizenWorld, ordinaryUnitId, smallPhoto } from '#server/testing/citizen.ts';
import { actAsReporter, addReporterPhoto } from '#server/usecases/report/reporter-acts.ts';
import { readTrackedPhoto, trackByKey } from '#server/usecases/report/track-report.ts';

const { app, submitted, byDesk } = await citizenWorld();
const photo = await smallPhoto();

describe('acting', () => {
  it('replies, comments, and is told why it cannot confirm yet', async () => {
    const { id } = await submitted();
    expect((await actAsReporter(app, id, { name: 'comment', text: 'Masih sama.' })).ok).toBe(true);
    expect(await actAsReporter(app, id, { name: 'confirm' })).toMatchObject({
      refusal: { kind: 'wrongStage' },
    });
    expect(await actAsReporter(app, id, { name: 'reply', text: 'Ya.' })).toMatchObject({
      refusal: { kind: 'noOpenQuestion' },
    });
    const view = await trackByKey(app, id);
    expect(view?.whyNot).toMatchObject({ confirm: 'wrongStage', reply: 'noOpenQuestion' });
    expect(view?.whyNot.comment).toBeUndefined();
  });

  it('refuses an act that was chosen on an older page', async () => {
    const { id } = await submitted();
    await actAsReporter(app, id, { name: 'comment', text: 'Lagi.' });
    const stale = await actAsReporter(app, id, { name: 'withdraw', text: null }, 1);
    expect(stale).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  it('withdraws a complaint, but only leaves an oversight complaint', async () => {
    const plain = await submitted();
    await actAsReporter(app, plain.id, { name: 'withdraw', text: null });
    expect((await trackByKey(app, plain.id))?.stage).toBe('archived');
    const oversight = await submitted({ class: 'oversightComplaint' });
    await actAsReporter(app, oversight.id, { name: 'withdraw', text: null });
    const left = await trackByKey(app, oversight.id);
    expect([left?.stage, left?.report.reporterIsGone]).toEqual(['intake', true]);
  });

  it('adds photos that only this report shows, ten in all', async () => {
    const { id } = await submitted();
    const other = await submitted();
    const added = await addReporterPhoto(app, id, photo);
    if (added.kind !== 'decided' || !added.decision.ok) throw new Error('not added');
    const fileId: FileId = added.decision.value;
    const shown = await readTrackedPhoto(app, id, fileId, 'small');
    expect(shown?.size).toBeGreaterThan(0);
    await shown?.bytes.cancel();
    expect(await readTrackedPhoto(app, other.id, fileId, 'small')).toBeUndefined();
    for (let n = 1; n < 10; n += 1) await addReporterPhoto(app, id, photo);
    expect(await addReporterPhoto(app, id, photo)).toEqual({ kind: 'tooMany' });
  });

  it('accepts an answer and rates it, or objects and is heard', async () => {
    const accepted = await answered();
    const before = await trackByKey(app, accepted);
    expect(before?.wait).toMatchObject({ kind: 'reply', waitsFor: 'reporter', left: 10 });
    expect(before?.acts.at(-1)).toMatchObject({
      type: 'answerRecorded',
      outcome: 'done',
      document: { what: 'Vaksin sudah dikirim.', who: 'Dinas Kesehatan' },
    });
    expect((await actAsReporter(app, accepted, { name: 'confirm' }, before?.seq)).ok).toBe(true);
    expect((await actAsReporter(app, accepted, { name: 'rate', stars: 4, text: null })).ok).toBe(
      true,
    );
    const after = await trackByKey(app, accepted);
    expect([after?.stage, after?.report.rating, after?.wait]).toEqual(['closed', 4, null]);

    const objected = await answered();
    const reason = { name: 'object', text: 'Vaksin belum ada.' } as const;
    expect((await actAsReporter(app, objected, reason)).ok).toBe(true);
    const again = await trackByKey(app, objected);
    expect(again?.stage).toBe('handling');
    expect(again?.acts.at(-1)).toMatchObject({ type: 'objected', texts: ['Vaksin belum ada.'] });
  });

  it('reads why a report was archived and where else to turn', async () => {
    const { id } = await submitted();
    const book = openWordBook(app.random);
    const explanation = book.take('Perkara ini di pengadilan.');
    const nextDoor = book.take('Pengadilan Negeri Mamuju.');
    await byDesk(id, { name: 'archive', reason: 'beforeCourt', explanation, nextDoor }, book.rows);
    const view = await trackByKey(app, id);
    expect(view?.acts.at(-1)?.texts).toEqual([
      'Perkara ini di pengadilan.',
      'Pengadilan Negeri Mamuju.',
    ]);
    expect(view?.whyNot.restore).toBe('archivedForOtherReason');
  });
});

/** A report with an answer that was approved on paper. */
async function answered() {
  const { id } = await submitted();
  const flags = { anonymous: false, confidential: false, sealed: false };
  const assign = { name: 'assign', unitId: ordinaryUnitId(), flags, instruction: null } as const;
  expect((await byDesk(id, assign)).ok).toBe(true);
  const book = openWordBook(app.random);
  const document = book.take(
    documentText({ what: 'Vaksin sudah dikirim.', who: 'Dinas Kesehatan' }),
  );
  const signer = book.take('Kepala Dinas');
  const answer = { name: 'recordAnswer', outcome: 'done', byOn: null, scan: null } as const;
  expect((await byDesk(id, { ...answer, document, signer }, book.rows)).ok).toBe(true);
  return id;
}
