import type { ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** Who reported, as far as they said; every part may be empty (M-22). */
export interface Reporter {
  readonly name: string | null;
  readonly contact: string | null;
  readonly contactKind: 'phone' | 'email' | 'other' | null;
  /** Of an anonymous reporter at most "there is news" (K-6). */
  readonly notices: 'none' | 'plain' | 'discreet';
}

export async function insertReporter(tx: Tx, id: ReportId, reporter: Reporter): Promise<void> {
  await tx
    .insertInto('reporter')
    .values({
      report_id: id,
      name: reporter.name,
      contact: reporter.contact,
      contact_kind: reporter.contactKind,
      notices: reporter.notices,
    })
    .execute();
}

/** Only for those whose reach is `identity`; the caller has asked `reach` (M-20). */
export async function readReporter(db: Db | Tx, id: ReportId): Promise<Reporter | undefined> {
  const row = await db
    .selectFrom('reporter')
    .selectAll()
    .where('report_id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      name: row.name,
      contact: row.contact,
      contactKind: row.contact_kind,
      notices: row.notices,
    }
  );
}

/** The reporter leaves a case that goes on (K-7). */
export async function forgetReporter(tx: Tx, id: ReportId): Promise<void> {
  await tx.deleteFrom('reporter').where('report_id', '=', id).execute();
}
