import type { ErasedScope, ReportId } from '#domain/report/report.ts';
import type { Tx } from '#server/store/database.ts';
import { forgetOpenings } from '#server/store/identity-openings.ts';
import { forgetReporter } from '#server/store/reporters.ts';

/**
 * Takes the rows that an erasure names, beside a history that stays as it is (M-28). The bytes of files are the
 * caller's: a row goes before its file.
 */
export async function eraseRows(tx: Tx, id: ReportId, scope: ErasedScope): Promise<void> {
  await forgetReporter(tx, id);
  await forgetOpenings(tx, id);
  await tx.deleteFrom('file_capture').where('report_id', '=', id).execute();
  await tx.deleteFrom('citizen_report').where('of_report', '=', id).execute();
  await eraseRequestTexts(tx, id);
  if (scope === 'all') await eraseTexts(tx, id);
}

async function eraseTexts(tx: Tx, id: ReportId): Promise<void> {
  await tx.deleteFrom('word').where('report_id', '=', id).execute();
  await tx.deleteFrom('report_search').where('report_id', '=', id).execute();
  await tx.deleteFrom('report_file').where('report_id', '=', id).execute();
  await tx.deleteFrom('report_guest').where('report_id', '=', id).execute();
  await tx.deleteFrom('draft_file').where('draft_id', '=', id).execute();
  await tx.deleteFrom('draft').where('id', '=', id).execute();
}

/** What was asked, when and with which outcome stays; what somebody wrote about it goes. */
async function eraseRequestTexts(tx: Tx, id: ReportId): Promise<void> {
  await tx
    .updateTable('data_request_step')
    .set({ text: null })
    .where('request_id', 'in', ({ selectFrom }) =>
      selectFrom('data_request').select('data_request.id').where('of_report', '=', id),
    )
    .execute();
  await tx
    .updateTable('data_request')
    .set({ wish: null, proof: null })
    .where('of_report', '=', id)
    .execute();
}
