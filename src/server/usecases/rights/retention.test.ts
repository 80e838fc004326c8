import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { day, moment } from '#domain/calendar/day.ts';
import type { ReportId } from '#domain/report/report.ts';
import type { RetentionKind } from '#domain/rights/retention.ts';
import { citizenWorld, deskId, smallPhoto } from '#server/testing/citizen.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { actAsReporter, addReporterPhoto } from '#server/usecases/report/reporter-acts.ts';
import { trackByKey } from '#server/usecases/report/track-report.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { changeRetention } from '#server/usecases/rights/change-retention.ts';
import { eraseReport } from '#server/usecases/rights/erase-report.ts';
import { planRetention, runRetention } from '#server/usecases/rights/run-retention.ts';

const LATER = moment('2028-01-10T01:00:00.000Z');
const world = await citizenWorld();
const { app, time, database } = world;
let withdrawn: ReportId;
let limited: ReportId;
let open: ReportId;

/** Tables of a report that an erasure empties. */
const TABLES = ['word', 'reporter', 'report_file', 'report_search', 'report_guest', 'file_capture'];
async function rowsOf(id: ReportId): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const table of TABLES) {
    const { rows } = await database.owner.query<{ n: number }>(
      `select count(*)::int as n from ${table} where report_id = $1`,
      [id],
    );
    found[table] = rows[0]?.n ?? -1;
  }
  return found;
}
const filesOnDisk = async (): Promise<number> =>
  (await readdir(join(world.dataDir, 'files'), { recursive: true }).catch(() => [])).filter((it) =>
    it.endsWith('.jpg'),
  ).length;
const set = (of: RetentionKind, months: number, from = '2028-01-10', source = 'JRA (contoh)') =>
  changeRetention(app, { kind: 'begin', of, months, from: day(from), source }, null);
const lineOf = async (kind: RetentionKind) =>
  (await planRetention(app)).lines.find((it) => it.kind === kind);

beforeAll(async () => {
  const ids: ReportId[] = [];
  for (let n = 0; n < 3; n += 1) ids.push((await world.submitted()).id);
  [withdrawn, limited, open] = ids as [ReportId, ReportId, ReportId];
  expect((await addReporterPhoto(app, withdrawn, await smallPhoto())).kind).toBe('decided');
  for (const id of [withdrawn, limited]) {
    expect((await actAsReporter(app, id, { name: 'withdraw', text: null })).ok).toBe(true);
  }
  const by = { kind: 'reporter' } as const;
  const restrict = { reportId: limited, by, command: { name: 'restrict' }, words: [] } as const;
  expect((await handleReport(app, restrict)).ok).toBe(true);
  await app.db
    .insertInto('access_log')
    .values({
      ...{ report_id: open, id: open, what: 'photo', reason: 'Melihat', at: time.now },
      ...{ person_id: deskId(), office_id: open as never },
    })
    .execute();
  time.now = LATER;
});

describe('a retention', () => {
  it('that nobody set keeps everything', async () => {
    expect(await lineOf('complaint')).toMatchObject({ inForce: null, before: null, count: 0 });
    expect(await runRetention(app, { by: null, reportsMax: 10 })).toEqual({});
  });

  it.each([
    ['two months', 2, '2028-01-10', 'JRA', 'monthsInvalid'],
    ['no source', 12, '2028-01-10', ' ', 'sourceMissing'],
    ['a day that is over', 12, '2028-01-09', 'JRA', 'dayIsPast'],
  ] as const)('is refused with %s', async (_, months, from, source, refusal) => {
    expect(await set('complaint', months, from, source)).toBe(refusal);
  });

  it('has versions one after the other, and a later one can be taken back', async () => {
    expect(await set('aspiration', 24)).toBeUndefined();
    expect(await set('aspiration', 36)).toBe('laterThere');
    expect(await set('aspiration', 36, '2028-02-01')).toBeUndefined();
    const back = { kind: 'takeBack', of: 'aspiration', from: day('2028-02-01') } as const;
    expect(await changeRetention(app, back, null)).toBeUndefined();
    expect((await lineOf('aspiration'))?.versions).toMatchObject([{ months: 24, validTo: null }]);
    const first = { ...back, from: day('2028-01-10') } as const;
    expect(await changeRetention(app, first, null)).toBe('dayIsPast');
  });

  it('is tried without changing anything: what is open, limited or younger is not counted', async () => {
    expect(await set('complaint', 12)).toBeUndefined();
    expect(await set('accessLog', 12)).toBeUndefined();
    const before = await rowsOf(withdrawn);
    expect(await lineOf('complaint')).toMatchObject({ count: 1 });
    expect(await lineOf('accessLog')).toMatchObject({ count: 1 });
    expect(await rowsOf(withdrawn)).toEqual(before);
    expect(before['word']).toBeGreaterThan(0);
    expect(await filesOnDisk()).toBe(2);
  });

  it('erases texts, files, search and identity, and row, history and chain stay valid', async () => {
    const events = await app.db.selectFrom('report_event').select('hash').execute();
    const others = await rowsOf(limited);
    const run = { by: null, owner: database.ownerDb, reportsMax: 10 };
    expect(await runRetention(app, run)).toEqual({ complaint: 1, accessLog: 1 });
    expect(Object.values(await rowsOf(withdrawn))).toEqual(TABLES.map(() => 0));
    expect(await rowsOf(limited)).toEqual(others);
    expect(await filesOnDisk()).toBe(0);
    const after = await app.db.selectFrom('report_event').select('hash').execute();
    expect(after.length).toBe(events.length + 1);
    const verified = await verifyHistory(app);
    expect(verified.faults).toEqual([]);
    expect(verified.erasedWords).toBeGreaterThan(2);
    expect(await lineOf('complaint')).toMatchObject({ count: 0 });
  });

  it('says so: to the reporter, and in the story of changes', async () => {
    const view = await trackByKey(app, withdrawn);
    expect(view).toMatchObject({ title: '', story: '', photos: [] });
    expect(view?.acts.at(-1)).toMatchObject({ type: 'erased', by: 'clock' });
    const rows = await app.db
      .selectFrom('reference_event')
      .select('body')
      .where('command', '=', 'retention.run')
      .execute();
    expect(rows.map((it) => it.body)).toEqual([{ complaint: 1, accessLog: 1, entries: 2 }]);
  });

  it('never cuts the log of looks with the application`s login', async () => {
    await expect(app.db.deleteFrom('access_log').execute()).rejects.toThrow(/permission denied/);
  });
});

describe('the wish of a reporter', () => {
  it('takes who they are from an open report, and no text of it', async () => {
    const before = await rowsOf(open);
    expect(await eraseReport(app, open, 'request')).toEqual({ ok: true, value: 'reporter' });
    expect(await rowsOf(open)).toEqual({ ...before, reporter: 0 });
    expect((await verifyHistory(app)).faults).toEqual([]);
  });

  it('is not undone by a second one', async () => {
    expect(await eraseReport(app, open, 'request')).toMatchObject({ ok: false });
  });
});
