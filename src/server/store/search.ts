import type { Report, Word } from '#domain/report/report.ts';

/** A row that a search may match: who may find it there, and which texts it is made of. */
export interface SearchRow {
  readonly audience: 'desk' | 'unit';
  readonly scopes: readonly string[];
  readonly words: readonly Word[];
}

/**
 * What a search may match, one row an audience: the desk reads the original, everybody else of an
 * anonymous report only the text for the unit (K-5). A sealed report stands in its own unit only (K-2).
 */
function searchRows(report: Report): readonly SearchRow[] {
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

/** The rows of a report as one JSON text for `SEARCH`, or undefined where they stay as they are. */
export function changedSearch(before: Report | null, after: Report): string | undefined {
  const rows = JSON.stringify(searchRows(after));
  return before !== null && JSON.stringify(searchRows(before)) === rows ? undefined : rows;
}

/**
 * Parts of the statement that writes a report `r`; `rows` is the parameter with `changedSearch`. Texts come
 * from the word table and from the words `w` that the same statement writes, which it cannot read back.
 */
export const searchParts = (r: string, rows: string, newWords: string): string => `
  f as (select r.id, x.audience, x.scopes, x.words from ${r} r,
    jsonb_to_recordset(${rows}::jsonb) as x(audience text, scopes uuid[], words text[])),
  g as (delete from report_search s using ${r} r
    where s.report_id = r.id and s.audience not in (select audience from f)),
  s as (insert into report_search (report_id, audience, scope_ids, tsv)
    select f.id, f.audience, f.scopes, to_tsvector('indonesian', coalesce((
      select string_agg(t.text, ' ')
      from (select hash, text from word where report_id = f.id union all ${newWords}) t
      where encode(t.hash, 'hex') = any(f.words)), ''))
    from f
    on conflict (report_id, audience) do update
      set scope_ids = excluded.scope_ids, tsv = excluded.tsv)`;
