import { dayAt, type Day } from '#domain/calendar/day.ts';
import {
  agencyOf,
  type AgencyId,
  type Organisation,
  type UnitId,
} from '#domain/office/organisation.ts';
import {
  RECAP_COLUMNS,
  type Period,
  type RecapColumn,
} from '#server/usecases/lists/list-queries.ts';
import type { ListScope } from '#server/usecases/lists/list-scope.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';
import { columnWords } from '#words/recap.ts';
import { halfYearOf, ownPeriod, periodOf } from './periods.ts';

/** What the address of a recap asks, whole; `isWrong` where its own days are none. */
export interface RecapAddress {
  readonly period: Period;
  readonly isWrong: boolean;
  /** The chosen code, empty for days of one's own. */
  readonly code: string;
  readonly agencyId: AgencyId | null;
  readonly unitId: UnitId | 'desk' | null;
  readonly today: Day;
}

export const ALL_AGENCIES = 'semua';
const DESK = 'meja';

export function recapAddress(
  params: URLSearchParams,
  { given: { org, now } }: Reader,
  scope: ListScope,
): RecapAddress {
  const agencyId = agencyIn(params.get('instansi'), org, scope);
  const { zone } = agencyOf(org, agencyId ?? org.rootId);
  const today = dayAt(zone, now);
  const [from, to] = [params.get('dari') ?? '', params.get('sampai') ?? ''];
  const isOwn = from !== '' || to !== '';
  const own = isOwn ? ownPeriod(from, to) : undefined;
  const asked = params.get('masa') ?? '';
  const code = periodOf(asked) ? asked : halfYearOf(today);
  const period = own ?? periodOf(code);
  if (!period) throw new Error(`No period ${code}`);
  const unit = params.get('opd');
  const unitId = unit === DESK ? 'desk' : org.units.has(unit as UnitId) ? (unit as UnitId) : null;
  return { period, isWrong: isOwn && !own, code: own ? '' : code, agencyId, unitId, today };
}

/** The reader's own agency where none is named. */
function agencyIn(
  code: string | null,
  org: Organisation,
  { agencies }: ListScope,
): AgencyId | null {
  if (code === ALL_AGENCIES && agencies.length > 1) return null;
  const named = [...org.agencies.values()].find((it) => it.code === code);
  return (named ?? agencies[0])?.id ?? org.rootId;
}

/** The column that an address names. */
export const columnOf = (slug: string | null): RecapColumn =>
  RECAP_COLUMNS.find((it) => columnWords[it].slug === slug) ?? 'received';

interface Cell {
  readonly column: RecapColumn;
  readonly agencyId: AgencyId | null;
  readonly unitId: UnitId | 'desk' | null;
}

/** The list behind a number; its period is written out as days, so that the link means the same tomorrow. */
export function listAddress(
  period: Period,
  { column, agencyId, unitId }: Cell,
  org: Organisation,
): string {
  const params = new URLSearchParams({
    ...{ angka: columnWords[column].slug, dari: period.from, sampai: period.to },
    instansi: agencyId === null ? ALL_AGENCIES : agencyOf(org, agencyId).code,
  });
  if (unitId !== null) params.set('opd', unitId === 'desk' ? DESK : unitId);
  return `/rekap/daftar?${params.toString()}`;
}
