import { dayAt } from '#domain/calendar/day.ts';
import { agencyOf, type AgencyId } from '#domain/office/organisation.ts';
import { lackingUnits, type Gap } from '#domain/office/staffing.ts';
import { listScope } from '#server/usecases/lists/list-scope.ts';
import type { Reader } from '#server/usecases/lists/listed-report.ts';

/** Units named on one screen; more are counted only. */
export const GAPS_NAMED_MAX = 40;

export interface Gaps {
  readonly counts: Readonly<Record<Gap, number>>;
  /** By name, with the agency before it where the reader has several. */
  readonly named: readonly { readonly id: string; readonly name: string; readonly gap: Gap }[];
}

/**
 * What lacks a liaison or a deputy today in all that a reader has a view of, or in one agency of it. Whoever sits
 * in a unit only is told of that unit: its own page of the ladder begins there (K-25).
 */
export function readGaps(reader: Reader, agencyId: AgencyId | null = null): Gaps {
  const { org, now } = reader.given;
  const { agencies, units } = listScope(reader);
  const own = new Set(reader.person.seats.map((it) => it.unitId));
  const day = dayAt(agencyOf(org, org.rootId).zone, now);
  const seen = agencies.filter(({ id }) => agencyId === null || id === agencyId);
  const lacking = lackingUnits(
    org,
    seen.map(({ id }) => id),
    day,
  ).filter(({ unit }) => units.length > 0 || own.has(unit.id));
  const count = (gap: Gap): number => lacking.filter((it) => it.gap === gap).length;
  return {
    counts: { noLiaison: count('noLiaison'), noDeputy: count('noDeputy') },
    named: lacking.slice(0, GAPS_NAMED_MAX).map(({ unit, gap }) => ({
      id: unit.id,
      gap,
      name: seen.length > 1 ? `${agencyOf(org, unit.agencyId).shortName}: ${unit.name}` : unit.name,
    })),
  };
}
