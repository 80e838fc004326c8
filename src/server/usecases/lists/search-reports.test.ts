import { CompiledQuery } from 'kysely';
import { describe, expect, it } from 'vitest';
import { personOn } from '#domain/access/facts.ts';
import { dayAt, moment } from '#domain/calendar/day.ts';
import type { OfficeRole } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import { NOT_OPENED } from '#domain/opening/opening.ts';
import { mintCode } from '#server/tickets/alphabet.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { ALL } from '#server/store/inbox.ts';
import { changedSearch, textsParts } from '#server/store/search.ts';
import {
  insertReports,
  insertWords,
  newReport,
  testId,
  testWord,
} from '#server/store/testing/report-rows.ts';
import { sampleOrg, seated } from '#server/usecases/testing/sample-org.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { searchReports } from '#server/usecases/lists/search-reports.ts';
import { testDatabase } from '#test/database.ts';

const { db } = await testDatabase();
const app = { db };
const org = sampleOrg();
const NOW = moment('2026-11-24T04:00:00.000Z');
const TODAY = dayAt('WITA', NOW);
const agencyId = sampleAgencyId('76');
const dinkes = sampleUnitId('76', 'dinkes-ppkb');
const dinsos = sampleUnitId('76', 'dinsos-p3a-pmd');
const desk = seated(org, '76', 'coordinator', TODAY);
const shelter = [...org.units.values()].find((it) => it.purpose === 'sealed');
if (!shelter) throw new Error('the sample has a unit for sealed reports');

const ANONYMOUS = { anonymous: true, confidential: true, sealed: false };
const at = { agencyId, unitId: dinkes, stage: 'handling' as const };
const report = (n: number, changed: Partial<Report> = {}): Report => ({
  ...newReport(n, { ...at, ...changed }),
  title: testWord(n),
  story: testWord(100 + n),
});
/** One plain; one anonymous with a text for the unit; one about the desk; two sealed; one of a kabupaten. */
const reports = [
  report(1),
  report(2, { flags: ANONYMOUS, unitVersion: testWord(202) }),
  report(3, { subject: { unitId: desk.unitId, officeId: null } }),
  report(4, { unitId: shelter.id, flags: { ...ANONYMOUS, sealed: true } }),
  report(5, { agencyId: sampleAgencyId('76.02'), unitId: null, stage: 'intake' }),
  report(6, { class: 'oversightComplaint' }),
];
const guests = [
  { reportId: testId('7', 1) as Report['id'], unitId: dinsos, level: 'content' },
  { reportId: testId('7', 2) as Report['id'], unitId: dinsos, level: 'summary' },
  { reportId: testId('7', 4) as Report['id'], unitId: dinsos, level: 'content' },
];
await insertReports(db, { org, reports, guests });
await insertWords(
  db,
  reports.flatMap((it, n) => [
    { reportId: it.id, word: it.title, text: `Vaksin kosong ${n + 1}` },
    {
      reportId: it.id,
      word: it.story,
      text: 'Sudah tiga minggu anak saya menunggu di puskesmas Binanga',
    },
    ...(it.unitVersion
      ? [{ reportId: it.id, word: it.unitVersion, text: 'Imunisasi tertunda' }]
      : []),
  ]),
);
const statement = `with r as (select $1::uuid as id),
  ${textsParts('r', '$2', 'select null::bytea, null::text where false')} select 1`;
for (const it of reports) {
  const change = changedSearch(null, it);
  if (change.kind === 'texts')
    await db.executeQuery(CompiledQuery.raw(statement, [it.id, change.rows]));
}

const readerAs = (where: string, role: OfficeRole): Reader => ({
  person: personOn(org, seated(org, where, role, TODAY).personId, TODAY),
  given: {
    org,
    now: NOW,
    periods: [],
    version: 1,
    contacts: new Map(),
    opening: NOT_OPENED,
    identityRecipient: null,
    smallUse: false,
  },
});
const found = async (reader: Reader, text: string, narrowing = ALL) => {
  const { lines } = await searchReports(app, reader, { text, narrowing, before: null });
  return lines.map((it) => (it.kind === 'report' ? Number(it.id.slice(-3)) : 'closed'));
};

describe('a search', () => {
  it('meets at the desk the original, whoever it is about apart', async () => {
    const reader = readerAs('76', 'coordinator');
    expect(await found(reader, 'puskesmas')).toEqual([6, 2, 1]);
    expect(await found(reader, 'imunisasi')).toEqual([]);
    expect(await found(reader, 'puskesmas', { ...ALL, class: 'oversightComplaint' })).toEqual([6]);
  });

  it('meets in a unit the text for the unit, and never the original of an anonymous report', async () => {
    const reader = readerAs(dinkes, 'liaison');
    expect(await found(reader, 'puskesmas binanga')).toEqual([6, 3, 1]);
    expect(await found(reader, 'imunisasi')).toEqual([2]);
  });

  it('meets for an executive what is read in full, and no oversight complaint', async () => {
    expect(await found(readerAs('76', 'executive'), 'vaksin')).toEqual([3, 1]);
  });

  it('meets for who stands in for the desk the report about it, in its original', async () => {
    expect(await found(readerAs('76', 'arbiter'), 'vaksin')).toEqual([3, 1]);
  });

  it('meets a sealed report in its own unit alone, not at a guest where it is anonymous', async () => {
    expect(await found(readerAs(shelter.id, 'liaison'), 'puskesmas')).toEqual([4]);
    expect(await found(readerAs(dinsos, 'liaison'), 'puskesmas')).toEqual([1]);
    expect(await found(readerAs(dinsos, 'liaison'), 'imunisasi')).toEqual([]);
  });

  it('takes any text as words, and none as nothing', async () => {
    const reader = readerAs('76', 'coordinator');
    for (const text of ['', '  ', '"', 'a & | !', "'; drop", '\0', '😀', ':*', '-puskesmas vaksin'])
      expect(await found(reader, text)).toEqual([]);
    expect(await found(reader, 'x'.repeat(5_000))).toEqual([]);
  });

  it('finds by tracking code whom reach shows it to, and is nothing to others', async () => {
    const code = mintCode((count) => new Uint8Array(count).fill(7));
    await db
      .insertInto('ticket')
      .values({ code, report_id: testId('7', 5) as Report['id'], key_hash: Buffer.alloc(32) })
      .execute();
    const typed = `${code.slice(0, 3)}-${code.slice(3).toLowerCase()}`;
    expect(await found(readerAs('76.02', 'coordinator'), typed)).toEqual([5]);
    expect(await found(readerAs('76', 'coordinator'), typed)).toEqual([5]);
    expect(await found(readerAs(dinkes, 'liaison'), typed)).toEqual([]);
  });
});
