import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf, isValidOn, type Agency, type Unit } from '#domain/office/organisation.ts';
import { agenciesBelow } from '#server/store/reach-scopes.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';

/** What a reader can narrow lists by: agencies with their units, a choice of one being no choice. */
export interface ListScope {
  /** Those of the reader's seats first, then those below them. */
  readonly agencies: readonly Agency[];
  /** Of the agencies where the reader has a desk or a view of the whole; others see their own unit only. */
  readonly units: readonly Unit[];
}

const UNIT_ONLY: ReadonlySet<string> = new Set([
  ...['liaison', 'deputy', 'head', 'secretary', 'division', 'staff'],
]);

export function listScope({ person, given: { org, now } }: Reader): ListScope {
  const wide = person.seats.filter((it) => !UNIT_ONLY.has(it.role));
  const own = new Set((wide.length > 0 ? wide : person.seats).map((it) => it.agencyId));
  const below = wide.flatMap((it) => agenciesBelow(it.agencyId, org));
  const ids = [...new Set([...own, ...below])];
  const units = wide.length > 0 ? [...own].flatMap((id) => org.unitsOfAgency.get(id) ?? []) : [];
  return {
    agencies: ids.map((id) => agencyOf(org, id)),
    units: units.filter(
      (unit) =>
        unit.purpose !== 'external' &&
        isValidOn(unit, dayAt(agencyOf(org, unit.agencyId).zone, now)),
    ),
  };
}
