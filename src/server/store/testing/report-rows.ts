import { addDays, day } from '#domain/calendar/day.ts';
import type { AgencyId, Organisation } from '#domain/office/organisation.ts';
import { evolve } from '#domain/report/evolve.ts';
import type { Report, ReportId, Word } from '#domain/report/report.ts';
import { MONDAY, submission, word } from '#domain/testing/life.ts';
import { reporter } from '#domain/testing/world.ts';
import type { Db } from '#server/store/database.ts';
import { toRow } from '#server/store/report-row.ts';

const ID_DIGITS = 11;

/** A uuid of the tests; `kind` is one hexadecimal digit that keeps the kinds apart. */
export const testId = (kind: string, n: number): string =>
  `00000000-0000-4000-8000-${kind}${String(n).padStart(ID_DIGITS, '0')}`;

export const testWord = (n: number): Word => word(String(n).padStart(64, '0'));

/** A report as if it had got there by its commands, which the lists do not ask for. */
export function newReport(n: number, changed: Partial<Report> & { agencyId: AgencyId }): Report {
  const { name: _, ...facts } = submission({ id: testId('7', n) as ReportId });
  const born = evolve(null, {
    ...facts,
    type: 'submitted',
    unitId: null,
    agencyId: changed.agencyId,
    title: testWord(n),
    story: testWord(n),
    at: MONDAY,
    by: reporter,
  });
  return { ...born, receivedOn: addDays(day('2026-01-01'), n % 300), ...changed };
}

interface Reports {
  readonly org: Organisation;
  readonly reports: readonly Report[];
  readonly guests?: readonly {
    readonly reportId: ReportId;
    readonly unitId: string;
    readonly level: string;
  }[];
}

/** In place of all that were there. */
export async function insertReports(db: Db, { org, reports, guests = [] }: Reports): Promise<void> {
  await db.deleteFrom('report').execute();
  await db.deleteFrom('report_guest').execute();
  const rows = reports.map((it) => {
    const row = toRow(it, org, Buffer.alloc(32));
    return { ...row, facts: JSON.stringify(row.facts) as never };
  });
  await db.insertInto('report').values(rows).execute();
  if (guests.length === 0) return;
  await db
    .insertInto('report_guest')
    .values(
      guests.map((it) => ({
        ...{ report_id: it.reportId, unit_id: it.unitId as never, level: it.level as never },
      })),
    )
    .execute();
}

const SALT = Buffer.alloc(16);

/** Gives words their texts, in place of all that were there. */
export async function insertWords(
  db: Db,
  rows: readonly { readonly reportId: ReportId; readonly word: Word; readonly text: string }[],
): Promise<void> {
  await db.deleteFrom('word').execute();
  await db
    .insertInto('word')
    .values(
      rows.map((it) => ({
        ...{ report_id: it.reportId, hash: Buffer.from(it.word, 'hex'), salt: SALT, text: it.text },
      })),
    )
    .execute();
}
