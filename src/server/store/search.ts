import { sql } from 'kysely';
import type { Report, Word } from '#domain/report/report.ts';
import type { Tx } from '#server/store/database.ts';

/**
 * What a search may match, one row an audience: the desk reads the original, everybody else of an
 * anonymous report only the text for the unit (K-5). A sealed report stands in its own unit only (K-2).
 */
export async function refreshSearch(tx: Tx, before: Report | null, after: Report): Promise<void> {
  if (before && searchKey(before) === searchKey(after)) return;
  await tx.deleteFrom('report_search').where('report_id', '=', after.id).execute();
  for (const row of rowsOf(after)) await insertRow(tx, after, row);
}

interface SearchRow {
  readonly audience: 'desk' | 'unit';
  readonly scopes: readonly string[];
  readonly words: readonly Word[];
}

function rowsOf(report: Report): readonly SearchRow[] {
  const { agencyId, unitId, flags, title, story, unitVersion } = report;
  const original = [title, story];
  const scopes = unitId === null ? [agencyId] : [agencyId, unitId];
  if (flags.sealed) return [{ audience: 'unit', scopes: unitId ? [unitId] : [], words: original }];
  const shown = flags.anonymous ? (unitVersion === null ? [] : [unitVersion]) : original;
  return [
    { audience: 'desk', scopes: [agencyId], words: original },
    { audience: 'unit', scopes, words: shown },
  ];
}

const searchKey = (report: Report): string => JSON.stringify(rowsOf(report));

async function insertRow(tx: Tx, report: Report, row: SearchRow): Promise<void> {
  const hashes = row.words.map((word) => Buffer.from(word, 'hex'));
  await sql`
    insert into report_search (report_id, audience, scope_ids, tsv)
    select ${report.id}::uuid, ${row.audience}, ${row.scopes}::uuid[],
      to_tsvector('indonesian', coalesce(string_agg(text, ' '), ''))
    from word where report_id = ${report.id}::uuid and hash = any(${hashes}::bytea[])`.execute(tx);
}
