import { listScope } from '#server/usecases/lists/list-scope.ts';
import { searchReports, SEARCH_MAX } from '#server/usecases/lists/search-reports.ts';
import { requireOfficer } from '#server/web/officer.ts';
import type { PageServerLoad } from './$types';
import { filterFields } from '../filter-fields.ts';
import { addressWith, idOf, keptOf, narrowingOf } from '../inbox-address.ts';
import { shownLine } from '../shown-lines.ts';

export const load: PageServerLoad = async (event) => {
  const officer = await requireOfficer(event);
  const { app, lang } = event.locals;
  const { searchParams } = event.url;
  const { org } = officer.given;
  const text = (searchParams.get('cari') ?? '').slice(0, SEARCH_MAX);
  const narrowing = narrowingOf(searchParams, org);
  const before = idOf(searchParams.get('sebelum'));
  const found = await searchReports(app, officer, { text, narrowing, before });
  const kept = keptOf(searchParams);
  kept.delete('lihat');
  kept.set('cari', text);
  const first = addressWith('/petugas/cari', kept, {});
  return {
    text,
    asked: text.trim() !== '',
    byCode: found.byCode,
    lines: found.lines.map((line) => shownLine(line, { org, lang })),
    fields: filterFields(listScope(officer), narrowing, lang),
    first: before ? first : null,
    next: found.next && addressWith('/petugas/cari', kept, { sebelum: found.next }),
  };
};
