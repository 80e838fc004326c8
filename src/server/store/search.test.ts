import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { moment } from '#domain/calendar/day.ts';
import { holderOn } from '#domain/office/line.ts';
import type { Command } from '#domain/report/commands.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { ANONYMOUS, OPEN_FLAGS, SEALED, submission } from '#domain/testing/life.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { openReference } from '#server/store/reference.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { mintCode, mintKey } from '#server/tickets/alphabet.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport } from '#server/usecases/report/handle-report.ts';
import { seedReference } from '#server/usecases/reference/seed-reference.ts';
import { submitReport } from '#server/usecases/report/submit-report.ts';
import { testDatabase } from '#test/database.ts';

const { db, ownerDb } = await testDatabase();
const NOW = moment('2026-11-24T01:00:00.000Z');
const ROOT = sampleAgencyId('76');
const key = randomBytes(32);
const app = {
  db,
  reference: openReference(ownerDb),
  keys: { form: key, cookie: key, ticket: key, account: key, identity: key },
  clock: () => NOW,
};

beforeAll(async () => {
  await seedReference(ownerDb, {
    ...{ kind: 'sample', name: 'Contoh', organisation: sampleOrganisation(), at: NOW },
    provisionalAccepted: true,
  });
});

async function submit(flags: Report['flags'] = OPEN_FLAGS): Promise<Report> {
  const book = openWordBook(randomBytes);
  const decision = await submitReport(app, {
    by: { kind: 'reporter' },
    command: submission({
      ...{ id: mintReportId(Date.parse(NOW), randomBytes) as ReportId, agencyId: ROOT, flags },
      ...{ receivedOn: NOW.slice(0, 10) as Report['receivedOn'] },
      ...{ title: book.take('Jembatan roboh'), story: book.take('Bendahara mengancam saya') },
    }),
    ...{ words: book.rows, files: [], reporter: null },
    ...{ code: mintCode(randomBytes), key: mintKey(randomBytes) },
  });
  if (!decision.ok) throw new Error(decision.refusal.kind);
  return decision.value;
}

type Given = Exclude<Command, { readonly name: 'submit' }>;

/** By the desk that holds it. */
async function act(report: Report, commandOf: (book: WordBook) => Given): Promise<Report> {
  const { org } = await app.reference.current();
  const lies = { agencyId: ROOT, unitId: null, sealed: false };
  const desk = holderOn(
    org,
    { ...lies, subjectUnitId: null, subjectOfficeId: null },
    report.receivedOn,
  );
  if (!desk) throw new Error('Nobody holds the desk');
  const book = openWordBook(randomBytes);
  const command = commandOf(book);
  const by = { kind: 'officer', personId: desk.personId } as const;
  const done = await handleReport(app, { reportId: report.id, by, command, words: book.rows });
  if (!done.ok) throw new Error(done.refusal.kind);
  return done.value.report;
}

/** The audiences in which a word finds the report. */
async function found(report: Report, word: string): Promise<readonly string[]> {
  const { rows } = await sql<{ audience: string }>`select audience from report_search
    where report_id = ${report.id}::uuid and tsv @@ plainto_tsquery('indonesian', ${word})
    order by audience`.execute(db);
  return rows.map((row) => row.audience);
}

describe('what a search may match', () => {
  it('is title and story for everybody of an ordinary report', async () => {
    const report = await submit();
    expect(await found(report, 'jembatan')).toEqual(['desk', 'unit']);
    expect(await found(report, 'bendahara')).toEqual(['desk', 'unit']);
  });

  it('is of an anonymous report the text for the unit, from the moment it is written (K-5)', async () => {
    const report = await submit(ANONYMOUS);
    expect(await found(report, 'bendahara')).toEqual(['desk']);
    await act(report, (book) => ({ name: 'writeUnitVersion', text: book.take('Pengelola dana') }));
    expect(await found(report, 'dana')).toEqual(['unit']);
    expect(await found(report, 'bendahara')).toEqual(['desk']);
  });

  it('follows a correction, whose new text the same statement writes', async () => {
    const report = await submit();
    await act(report, (book) => ({
      ...{ name: 'correct', title: book.take('Dermaga rusak'), class: null, category: null },
      ...{ place: null, districtCode: null, reason: book.take('salah tempat') },
    }));
    expect(await found(report, 'dermaga')).toEqual(['desk', 'unit']);
    expect(await found(report, 'jembatan')).toEqual([]);
    expect(await found(report, 'bendahara')).toEqual(['desk', 'unit']);
  });

  it('leaves the desk when a report is sealed (K-2)', async () => {
    const report = await submit();
    const sealed = await act(report, () => ({ name: 'verify', flags: SEALED }));
    expect(await found(report, 'jembatan')).toEqual(['unit']);
    const { scope_ids } = await db
      .selectFrom('report_search')
      .select('scope_ids')
      .where('report_id', '=', report.id)
      .executeTakeFirstOrThrow();
    expect(scope_ids).toEqual([sealed.unitId]);
  });
});
