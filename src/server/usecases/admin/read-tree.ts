import { dayAt, yearOf, type Day } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import {
  agencyOf,
  isValidOn,
  UNIT_ROLES,
  type Agency,
  type AgencyId,
  type Organisation,
  type PersonId,
  type Unit,
} from '#domain/office/organisation.ts';
import { gapOn, seatsOn, type Gap, type Seats, type UnitRole } from '#domain/office/staffing.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { readPeople, type NamedPerson } from '#server/store/people.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

export interface SeatLine {
  /** With Plt. or Plh. before it; null where the office is empty or missing. */
  readonly name: string | null;
  readonly hasOffice: boolean;
}

export interface UnitLine {
  readonly unit: Unit;
  readonly seats: Readonly<Record<UnitRole, SeatLine>>;
  readonly gap: Gap | null;
  readonly hasEnded: boolean;
}

/** An agency with its units; the counts take in the agencies below it, so that each screen above shows red. */
export interface Branch {
  readonly agency: Agency;
  /** 0 at the root. */
  readonly depth: number;
  readonly units: readonly UnitLine[];
  readonly gaps: Readonly<Record<Gap, number>>;
  readonly hasCoordinator: boolean;
  /** Address and telephone are there (K-1). */
  readonly hasDesk: boolean;
}

export interface Tree {
  readonly today: Day;
  readonly branches: readonly Branch[];
  /** This year and the next, where no decree is in (M-16). */
  readonly undecreedYears: readonly number[];
}

/** The whole tree, root first, each agency before those below it. */
export async function readTree(app: Asking): Promise<Tree> {
  const given = await readNow(app);
  const { org } = given;
  const today = todayOf(given);
  const units = [...org.units.values()];
  const people = await readPeople(app.db, fillers(org, units, today));
  const known = { given, today, people };
  const branches = downwards(org, org.rootId).map(([id, depth]) => branchOf(known, id, depth));
  const decreed = org.calendars.get(org.rootId)?.decreedYears;
  const years = [yearOf(today), yearOf(today) + 1];
  return { today, branches, undecreedYears: years.filter((year) => !decreed?.has(year)) };
}

/** One agency of the tree, or undefined. */
export async function readBranch(
  app: Asking,
  id: string,
): Promise<(Branch & { readonly today: Day }) | undefined> {
  const given = await readNow(app);
  const { org } = given;
  const agency = org.agencies.get(id as AgencyId);
  if (!agency) return undefined;
  const today = todayOf(given);
  const people = await readPeople(
    app.db,
    fillers(org, org.unitsOfAgency.get(agency.id) ?? [], today),
  );
  return { ...branchOf({ given, today, people }, agency.id, 0), today };
}

/** Today in the zone of the root. */
export const todayOf = ({ org, now }: Now): Day => dayAt(agencyOf(org, org.rootId).zone, now);

const childrenOf = (org: Organisation, id: AgencyId): readonly AgencyId[] =>
  [...org.agencies.values()].filter((it) => it.parentId === id).map((it) => it.id);

const downwards = (
  org: Organisation,
  id: AgencyId,
  depth = 0,
): readonly (readonly [AgencyId, number])[] => [
  [id, depth],
  ...childrenOf(org, id).flatMap((child) => downwards(org, child, depth + 1)),
];

const fillers = (org: Organisation, units: readonly Unit[], day: Day): readonly PersonId[] =>
  units.flatMap((unit) =>
    Object.values(seatsOn(org, unit, day)).flatMap((seat) => seat?.filler?.personId ?? []),
  );

interface Known {
  readonly given: Now;
  readonly today: Day;
  readonly people: ReadonlyMap<PersonId, NamedPerson>;
}

function branchOf({ given, today, people }: Known, id: AgencyId, depth: number): Branch {
  const { org, contacts } = given;
  const contact = contacts.get(id);
  return {
    agency: agencyOf(org, id),
    depth,
    units: (org.unitsOfAgency.get(id) ?? []).map((unit) => lineOf(org, unit, today, people)),
    gaps: gapsBelow(org, id, today),
    hasCoordinator: officesOfAgency(org, id, 'coordinator').some((it) => fillerOn(org, it, today)),
    hasDesk: contact !== undefined && contact.address !== '' && contact.phone !== '',
  };
}

function gapsBelow(org: Organisation, id: AgencyId, day: Day): Branch['gaps'] {
  const gaps = { noLiaison: 0, noDeputy: 0 };
  for (const [agency] of downwards(org, id)) {
    for (const unit of org.unitsOfAgency.get(agency) ?? []) {
      const gap = gapOn(org, unit, day);
      if (gap) gaps[gap] += 1;
    }
  }
  return gaps;
}

function lineOf(
  org: Organisation,
  unit: Unit,
  day: Day,
  people: ReadonlyMap<PersonId, NamedPerson>,
): UnitLine {
  const seats = seatsOn(org, unit, day);
  const [liaison, deputy, head] = UNIT_ROLES.map((role) => seatLine(seats[role], people));
  const none = { name: null, hasOffice: false };
  return {
    unit,
    seats: { liaison: liaison ?? none, deputy: deputy ?? none, head: head ?? none },
    gap: gapOn(org, unit, day) ?? null,
    hasEnded: !isValidOn(unit, day) && unit.validFrom <= day,
  };
}

function seatLine(seat: Seats[UnitRole], people: ReadonlyMap<PersonId, NamedPerson>): SeatLine {
  const filler = seat?.filler;
  if (!filler) return { name: null, hasOffice: seat !== null };
  const name = people.get(filler.personId)?.name ?? '?';
  return { name: filler.acting ? `${filler.acting}. ${name}` : name, hasOffice: true };
}
