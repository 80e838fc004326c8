import { parseDay } from '#domain/calendar/day.ts';
import type { AgencyId, Organisation, UnitId } from '#domain/office/organisation.ts';
import { CLASSES, type ReportId } from '#domain/report/report.ts';
import { STATUSES } from '#domain/report/status.ts';
import type { InboxQuery, Narrowing, Place, View } from '#server/usecases/lists/list-queries.ts';
import { VIEWS } from '#server/usecases/lists/list-queries.ts';
import { slugOf, viewSlugs } from '#words/inbox.ts';
import { classWords, statusWords } from '#words/report.ts';

export const statusSlugs = STATUSES.map((it) => [it, slugOf(statusWords[it].id)] as const);
export const classSlugs = CLASSES.map((it) => [it, slugOf(classWords[it].id)] as const);
const viewsBySlug = VIEWS.map((it) => [it, viewSlugs[it]] as const);

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

const bySlug = <T>(pairs: readonly (readonly [T, string])[], slug: string | null): T | null =>
  pairs.find(([, it]) => it === slug)?.[0] ?? null;

/** What an address asks of a list; what it does not understand is not asked. */
export function narrowingOf(params: URLSearchParams, org: Organisation): Narrowing {
  const agency = params.get('instansi');
  const unitId = params.get('opd') as UnitId | null;
  const agencyId = [...org.agencies.values()].find((it) => it.code === agency)?.id ?? null;
  return {
    status: bySlug(statusSlugs, params.get('keadaan')),
    class: bySlug(classSlugs, params.get('jenis')),
    agencyId: agencyId satisfies AgencyId | null,
    unitId: unitId !== null && org.units.has(unitId) ? unitId : null,
  };
}

export function inboxQueryOf(params: URLSearchParams, org: Organisation): InboxQuery {
  const view: View = bySlug(viewsBySlug, params.get('lihat')) ?? 'open';
  const after = placeOf(params.get('sesudah'));
  const before = placeOf(params.get('sebelum'));
  const from = after
    ? ({ side: 'after', place: after } as const)
    : before && ({ side: 'before', place: before } as const);
  return { view, narrowing: narrowingOf(params, org), from };
}

/** `2026-11-24_<id>`, or `-_<id>` of a report without a day. */
export const sayPlace = ({ on, id }: Place): string => `${on ?? '-'}_${id}`;

export function placeOf(text: string | null): Place | null {
  const [day = '', id = ''] = (text ?? '').split('_');
  if (!UUID.test(id)) return null;
  const on = parseDay(day);
  return on === undefined && day !== '-' ? null : { on: on ?? null, id: id as ReportId };
}

export const idOf = (text: string | null): ReportId | null =>
  text !== null && UUID.test(text) ? (text as ReportId) : null;

/** What a view keeps: the list and its filter, never a place in it. */
const KEPT = ['lihat', 'keadaan', 'jenis', 'instansi', 'opd'] as const;

export function keptOf(params: URLSearchParams): URLSearchParams {
  const kept = new URLSearchParams();
  for (const name of KEPT) {
    const value = params.get(name);
    if (value) kept.set(name, value);
  }
  return kept;
}

/** An address with these changed; null takes one away. */
export function addressWith(
  path: string,
  params: URLSearchParams,
  changes: Readonly<Record<string, string | null>>,
): string {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  const query = next.toString();
  return query ? `${path}?${query}` : path;
}
