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

/** What a step changes of it: nothing, who may find the rows, or the rows altogether; rows as one JSON text. */
export type SearchChange =
  { readonly kind: 'none' } | { readonly kind: 'scopes' | 'texts'; readonly rows: string };

export function changedSearch(before: Report | null, after: Report): SearchChange {
  const now = searchRows(after);
  const then = before === null ? [] : searchRows(before);
  const rows = JSON.stringify(now);
  if (JSON.stringify(then) === rows) return { kind: 'none' };
  return { kind: textsOf(now) === textsOf(then) ? 'scopes' : 'texts', rows };
}

const textsOf = (rows: readonly SearchRow[]): string =>
  JSON.stringify(rows.map(({ audience, words }) => [audience, words]));

/** Part of the statement that writes a report `r`: the same texts are found in other places from now on. */
export const scopesPart = (r: string, rows: string): string => `
  s as (update report_search s set scope_ids = f.scopes
    from ${r} r, jsonb_to_recordset(${rows}::jsonb) as f(audience text, scopes uuid[])
    where s.report_id = r.id and s.audience = f.audience and s.scope_ids <> f.scopes)`;

/**
 * Parts of the statement that writes a report `r`; `rows` is the parameter with the rows. Texts come from the
 * word table and from the words `w` that the same statement writes, which it cannot read back; the same
 * texts for two audiences are analysed once.
 */
export const textsParts = (r: string, rows: string, newWords: string): string => `
  f as materialized (select r.id, x.audience, x.scopes, x.words from ${r} r,
    jsonb_to_recordset(${rows}::jsonb) as x(audience text, scopes uuid[], words text[])),
  g as (delete from report_search s using ${r} r
    where s.report_id = r.id and s.audience not in (select audience from f)),
  v as materialized (select d.words, to_tsvector('indonesian', coalesce((
      select string_agg(t.text, ' ')
      from (select hash, text from word where report_id = d.id union all ${newWords}) t
      where encode(t.hash, 'hex') = any(d.words)), '')) as tsv
    from (select distinct id, words from f) d),
  s as (insert into report_search (report_id, audience, scope_ids, tsv)
    select f.id, f.audience, f.scopes, v.tsv from f join v on v.words = f.words
    on conflict (report_id, audience) do update
      set scope_ids = excluded.scope_ids, tsv = excluded.tsv)`;
