import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addMs, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { legible } from '#server/identity/guard-reporter.ts';
import { readReporter } from '#server/store/reporters.ts';
import { openWordBook } from '#server/store/word-book.ts';
import { citizenWorld, deskId, STORY } from '#server/testing/citizen.ts';
import { openIdentity } from '#server/usecases/report/open-parts.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { askAtDesk, askByKey } from '#server/usecases/rights/ask-of-data.ts';
import { readOwnData } from '#server/usecases/rights/own-data.ts';
import { eraseReport } from '#server/usecases/rights/erase-report.ts';
import { readCopy } from '#server/usecases/rights/read-copy.ts';
import { listRequests, openRequest } from '#server/usecases/rights/read-requests.ts';
import { settleRequest } from '#server/usecases/rights/settle-request.ts';

const world = await citizenWorld();
const { app, time } = world;
const HOUR_MS = 3_600_000;
const OFFICER = deskId();
/** An administrator without any office. */
const OUTSIDER = randomUUID() as PersonId;
const after = (hours: number): Moment => addMs(time.now, hours * HOUR_MS);
const proof = 'KTP diperlihatkan';

describe('with code and key', () => {
  it('everything held about the reporter is seen, and that a copy was taken is kept', async () => {
    const { id } = await world.submitted();
    expect(await askByKey(app, id, { kind: 'see' })).toBeUndefined();
    const own = await readOwnData(app, id);
    expect(own).toMatchObject({
      reporter: { name: 'Ani (contoh)', contact: '0800-0000-0001', isHidden: false },
      texts: { story: STORY },
      requests: [{ kind: 'see', way: 'key', outcome: 'granted' }],
    });
  });

  it('name and contact are put right at once', async () => {
    const { id } = await world.submitted();
    const to = { name: 'Ani Baru (contoh)', contact: 'ani@contoh.example' };
    expect(await askByKey(app, id, { kind: 'correct', to })).toBeUndefined();
    expect((await readOwnData(app, id))?.reporter).toMatchObject(to);
    const nothing = { name: null, contact: null };
    expect(await askByKey(app, id, { kind: 'correct', to: nothing })).toBe('nothingToCorrect');
  });

  it('nothing is written back into a report that was erased', async () => {
    const { id } = await world.submitted();
    const book = openWordBook(app.random);
    const [explanation, nextDoor] = [book.take('Sudah di pengadilan.'), book.take('Pengadilan')];
    const archive = { name: 'archive', reason: 'beforeCourt', explanation, nextDoor } as const;
    await world.byDesk(id, archive, book.rows);
    expect(await eraseReport(app, id, 'request')).toEqual({ ok: true, value: 'all' });
    const to = { name: 'Ani (contoh)', contact: null };
    expect(await askByKey(app, id, { kind: 'correct', to })).toBe('alreadyErased');
    expect(await readReporter(app.db, id)).toBeUndefined();
  });

  it('what an anonymous reporter corrects stays hidden', async () => {
    const { id } = await world.submitted({ anonymous: true });
    const to = { name: 'Rahasia (contoh)', contact: null };
    expect(await askByKey(app, id, { kind: 'correct', to })).toBeUndefined();
    const kept = await readReporter(app.db, id);
    expect(kept?.name).toBeNull();
    expect(kept && legible(app.keys, id, kept)).toMatchObject({ name: null, isHidden: true });
  });

  it('the use is limited at once: nobody opens who reported until it is lifted', async () => {
    const { id } = await world.submitted();
    const open = () => openIdentity(app, OFFICER, id, 'Menghubungi pelapor');
    expect(await open()).toMatchObject({ name: 'Ani (contoh)' });
    expect(await askByKey(app, id, { kind: 'restrict' })).toBeUndefined();
    expect(await open()).toBeNull();
    expect(await askByKey(app, id, { kind: 'restrict' })).toBe('alreadyRestricted');
    expect(await askByKey(app, id, { kind: 'liftRestriction' })).toBeUndefined();
    expect(await open()).toMatchObject({ name: 'Ani (contoh)' });
  });

  it('an erasure waits for the desk, once', async () => {
    const { id } = await world.submitted();
    expect(await askByKey(app, id, { kind: 'erase', wish: 'Sudah pindah' })).toBeUndefined();
    expect(await askByKey(app, id, { kind: 'erase', wish: null })).toBe('alreadyAsked');
    expect((await readOwnData(app, id))?.reporter?.name).toBe('Ani (contoh)');
  });
});

describe('at the desk', () => {
  const taken = async (kind: 'see' | 'correct' | 'erase' | 'restrict') => {
    const { id, code } = await world.submitted();
    const asked = await askAtDesk(app, OUTSIDER, { code, kind, wish: null, proof });
    if (!('id' in asked)) throw new Error(asked.refusal);
    return { reportId: id, requestId: asked.id };
  };

  it('an unknown code is refused, and the same request twice', async () => {
    const wish = { code: '0000000000', kind: 'see', wish: null, proof } as const;
    expect(await askAtDesk(app, OUTSIDER, wish)).toEqual({ refusal: 'notFound' });
    const { code } = await world.submitted();
    await askAtDesk(app, OUTSIDER, { ...wish, code });
    expect(await askAtDesk(app, OUTSIDER, { ...wish, code })).toEqual({ refusal: 'alreadyAsked' });
  });

  it('has 72 hours, nights and weekends among them, the most urgent first', async () => {
    const { requestId } = await taken('see');
    time.now = after(80);
    const { requestId: later } = await taken('see');
    const { requests } = await listRequests(app, 'open', null);
    const [first, last] = [requestId, later].map((id) => requests.find((it) => it.id === id));
    expect([first?.hoursLeft, last?.hoursLeft]).toEqual([-8, 72]);
    const due = requests.map((it) => it.dueAt);
    expect(due).toEqual([...due].sort());
  });

  it('erases, and keeps who asked when and with which outcome, and no word of it', async () => {
    const { reportId, requestId } = await taken('erase');
    time.now = after(1);
    const grant = { outcome: 'granted', text: null } as const;
    expect(await settleRequest(app, OFFICER, requestId, grant)).toBeUndefined();
    expect(await settleRequest(app, OFFICER, requestId, grant)).toBe('alreadySettled');
    const own = await readOwnData(app, reportId);
    expect(own).toMatchObject({ reporter: null, report: { erased: 'reporter' } });
    const read = await openRequest(app, requestId);
    expect(read?.request).toMatchObject({ kind: 'erase', outcome: 'granted', proof: null });
    expect(read?.steps.map(({ what }) => what)).toEqual(['received', 'granted']);
    expect((await verifyHistory(app)).faults).toEqual([]);
  });

  it('says why not, which the one who asked reads', async () => {
    const { requestId } = await taken('restrict');
    time.now = after(1);
    const refuse = (text: string) =>
      settleRequest(app, OFFICER, requestId, { outcome: 'refused', text });
    expect(await refuse(' ')).toBe('reasonMissing');
    expect(await refuse('Sudah dicabut sendiri.')).toBeUndefined();
    expect((await openRequest(app, requestId))?.steps.at(-1)).toMatchObject({
      ...{ what: 'refused', text: 'Sudah dicabut sendiri.' },
    });
  });

  it('hands a copy out only through an office that reads who reported', async () => {
    const { requestId } = await taken('see');
    const grant = { outcome: 'granted', text: null } as const;
    expect(await readCopy(app, OUTSIDER, requestId)).toBe('notYours');
    expect(await settleRequest(app, OUTSIDER, requestId, grant)).toBe('notYourRole');
    expect(await readCopy(app, OFFICER, requestId)).toMatchObject({ texts: { story: STORY } });
    expect(await settleRequest(app, OFFICER, requestId, grant)).toBeUndefined();
  });

  it('hands out no name while the reporter limits its use', async () => {
    const { reportId, requestId } = await taken('see');
    const name = async () => {
      const copy = await readCopy(app, OFFICER, requestId);
      return typeof copy === 'string' ? copy : copy.reporter?.name;
    };
    expect(await name()).toBe('Ani (contoh)');
    await askByKey(app, reportId, { kind: 'restrict' });
    expect(await name()).toBeUndefined();
    expect((await readOwnData(app, reportId))?.reporter?.name).toBe('Ani (contoh)');
  });

  it('lists the settled ones page by page, the newest first', async () => {
    for (let n = 0; n < 26; n += 1) {
      const { requestId } = await taken('restrict');
      await settleRequest(app, OFFICER, requestId, { outcome: 'granted', text: null });
    }
    const first = await listRequests(app, 'settled', null);
    const second = await listRequests(app, 'settled', first.next);
    expect(first.requests).toHaveLength(25);
    const all = [...first.requests, ...second.requests].map((it) => it.id);
    expect(new Set(all).size).toBe(all.length);
    const { n } = await app.db
      .selectFrom('data_request')
      .where('settled_at', 'is not', null)
      .select((it) => it.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(all).toHaveLength(Number(n));
    expect(second.next).toBeNull();
  });
});
