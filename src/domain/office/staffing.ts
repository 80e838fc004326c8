import type { Day } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import {
  isValidOn,
  UNIT_ROLES,
  type AgencyId,
  type Appointment,
  type OfficeId,
  type Organisation,
  type Unit,
} from '#domain/office/organisation.ts';

export type UnitRole = (typeof UNIT_ROLES)[number];

/** An office and who fills it; the first by title where a unit has several of one role, filled ones first. */
export interface Seat {
  readonly officeId: OfficeId;
  readonly filler: Appointment | null;
}
export type Seats = Readonly<Record<UnitRole, Seat | null>>;

/** Red and amber of a unit: nobody is called first, or nobody stands in. */
export type Gap = 'noLiaison' | 'noDeputy';

/** Who sits at the three desks of a unit on a day. */
export const seatsOn = (org: Organisation, unit: Unit, day: Day): Seats => ({
  liaison: seatOn(org, unit, 'liaison', day),
  deputy: seatOn(org, unit, 'deputy', day),
  head: seatOn(org, unit, 'head', day),
});

function seatOn(org: Organisation, unit: Unit, role: UnitRole, day: Day): Seat | null {
  const seats = (org.officesOfUnit.get(unit.id) ?? [])
    .filter((office) => office.role === role && isValidOn(office, day))
    .map((office) => ({ officeId: office.id, filler: fillerOn(org, office, day) ?? null }));
  return seats.find(({ filler }) => filler !== null) ?? seats[0] ?? null;
}

/**
 * What a unit lacks on a day. Units outside government (K-26) lack nothing, nor does one that is only there for
 * other offices, such as the governor's: reports are not called there.
 */
export function gapOn(org: Organisation, unit: Unit, day: Day): Gap | undefined {
  if (unit.purpose === 'external' || !isValidOn(unit, day)) return undefined;
  if (isOnlyForOtherOffices(org, unit)) return undefined;
  const { liaison, deputy } = seatsOn(org, unit, day);
  if (!liaison?.filler) return 'noLiaison';
  return deputy?.filler ? undefined : 'noDeputy';
}

function isOnlyForOtherOffices(org: Organisation, unit: Unit): boolean {
  const offices = org.officesOfUnit.get(unit.id) ?? [];
  const own: readonly string[] = UNIT_ROLES;
  return offices.length > 0 && !offices.some(({ role }) => own.includes(role));
}

export interface LackingUnit {
  readonly unit: Unit;
  readonly gap: Gap;
}

/** The units of some agencies that lack somebody on a day: first those nobody is called in, each part in tree order. */
export function lackingUnits(
  org: Organisation,
  agencyIds: readonly AgencyId[],
  day: Day,
): readonly LackingUnit[] {
  const lacking = agencyIds
    .flatMap((id) => org.unitsOfAgency.get(id) ?? [])
    .flatMap((unit) => {
      const gap = gapOn(org, unit, day);
      return gap ? [{ unit, gap }] : [];
    });
  return [
    ...lacking.filter(({ gap }) => gap === 'noLiaison'),
    ...lacking.filter(({ gap }) => gap === 'noDeputy'),
  ];
}
