import { beforeAll, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import type { Report } from '#domain/report/report.ts';
import { assign } from '#server/sample/story/acts.ts';
import { verifyHistory } from '#server/usecases/report/verify-history.ts';
import { sampleTree } from '#test/sample-app.ts';

const AT = moment('2026-11-24T02:00:00.000Z');

let made: Awaited<ReturnType<typeof sampleTree>>;
let report: Report;

beforeAll(async () => {
  made = await sampleTree(AT);
  report = await made.tell({
    ...{ name: 'drainase-kota', code: '76', class: 'complaint', category: '08.002' },
    ...{ village: '76.02.01.1012', ago: 3, acts: [assign(2, 'dpupr')] },
  });
});

/** Looks at what somebody with the owner's role changed, and changes it back. */
async function faultsAfter(change: string, back: string): Promise<readonly string[]> {
  const { owner } = made.database;
  await owner.query(change);
  const { faults } = await verifyHistory(made.app);
  await owner.query(back);
  expect((await verifyHistory(made.app)).faults).toEqual([]);
  expect(faults.map((it) => it.reportId)).toEqual([report.id]);
  return faults.flatMap((it) => it.faults);
}

it('finds nothing where nothing is wrong', async () => {
  const words = await made.app.db.selectFrom('word').select('hash').execute();
  const { faults, ...sums } = await verifyHistory(made.app);
  expect(sums).toEqual({ reports: 1, events: 3, words: words.length, erasedWords: 0 });
  expect(faults).toEqual([]);
});

it.each([
  [
    'a date moved',
    'update report set due_on = due_on + 7',
    'update report set due_on = due_on - 7',
    ['rowDiffers'],
  ],
  [
    'a state polished',
    "update report set stage = 'closed'",
    "update report set stage = 'handling'",
    ['rowDiffers'],
  ],
  ['a head replaced', 'update report set head = sha256(head)', '', ['headDiffers']],
  [
    'a text replaced',
    "update word set text = text || '!'",
    'update word set text = left(text, -1)',
    ['wordDiffers'],
  ],
  [
    'an event renamed',
    "update report_event set type = 'noted' where seq = 2",
    "update report_event set type = 'verified' where seq = 2",
    ['typeDiffers'],
  ],
  [
    'an event rewritten',
    `update report_event set body = convert_to(replace(convert_from(body, 'UTF8'), '"seq":2', '"seq":9'), 'UTF8') where seq = 2`,
    `update report_event set body = convert_to(replace(convert_from(body, 'UTF8'), '"seq":9', '"seq":2'), 'UTF8') where seq = 2`,
    ['chainBroken'],
  ],
  [
    'a body of another kind',
    "update report_event set body = body || 'x' where seq = 3",
    'update report_event set body = substr(body, 1, length(body) - 1) where seq = 3',
    ['chainBroken', 'bodyUnreadable'],
  ],
])('names the report after %s', async (_, change, back, faults) => {
  const { rows } = await made.database.owner.query<{ head: string }>(
    "select encode(head, 'hex') as head from report",
  );
  const undo = back || `update report set head = decode('${rows[0]?.head ?? ''}', 'hex')`;
  expect(await faultsAfter(change, undo)).toEqual(faults);
});

it('names the report of a text that is gone without an erasure', async () => {
  const gone = await made.database.owner.query<{ hash: Buffer; salt: Buffer; text: string }>(
    'delete from word where hash = (select hash from word order by hash limit 1) returning hash, salt, text',
  );
  const [row] = gone.rows;
  const found = await verifyHistory(made.app);
  await made.database.owner.query('insert into word values ($1, $2, $3, $4)', [
    ...[report.id, row?.hash, row?.salt, row?.text],
  ]);
  expect(found.faults).toEqual([{ reportId: report.id, faults: ['wordMissing'] }]);
});

it('counts the texts that an erasure took, and is troubled by none', async () => {
  const before = await verifyHistory(made.app);
  const { owner } = made.database;
  await owner.query(`update report set facts = facts || '{"erased": "all"}'`);
  await owner.query('delete from word');
  const { words, erasedWords } = await verifyHistory(made.app);
  await owner.query(`update report set facts = facts || '{"erased": null}'`);
  expect({ words, erasedWords }).toEqual({ words: 0, erasedWords: before.words });
});

it('names a history whose report is gone', async () => {
  await made.database.owner.query('delete from report');
  expect((await verifyHistory(made.app)).faults).toEqual([
    { reportId: report.id, faults: ['historyWithoutReport'] },
  ]);
});
