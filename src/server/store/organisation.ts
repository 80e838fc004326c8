import type { Day } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import type {
  Absence,
  Agency,
  AgencyId,
  Appointment,
  Delegation,
  Office,
  Organisation,
  Unit,
} from '#domain/office/organisation.ts';
import type { WorkingHours } from '#domain/office/working-hours.ts';
import type { Db, Tx } from '#server/store/database.ts';

/** The rows an organisation is made of. */
export interface OrganisationParts {
  readonly rootId: AgencyId;
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
  readonly offices: readonly Office[];
  readonly appointments: readonly Appointment[];
  readonly absences?: readonly Absence[];
  readonly delegations?: readonly Delegation[];
  readonly hours?: readonly WorkingHours[];
}

/** What calendars are made of; a closed day without agency closes all of them. */
export interface CalendarParts {
  readonly closed: readonly {
    readonly agencyId: AgencyId | null;
    readonly on: Day;
    readonly name: string;
  }[];
  readonly decreedYears: readonly number[];
  readonly provisionalAccepted: boolean;
}

/** Monday to Friday; six-day service units are not told apart (K-20). */
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

/**
 * Whole and indexed. The order of units (by name) and of offices (by title) is part of it, because
 * the line goes by it where a role has several offices (M-3).
 */
export function organisationOf(parts: OrganisationParts, calendars: CalendarParts): Organisation {
  const units = sorted(parts.units, (unit) => `${unit.name}\n${unit.id}`);
  const offices = sorted(parts.offices, (office) => `${office.title}\n${office.id}`);
  const appointments = sorted(parts.appointments, (it) => `${it.from}\n${it.personId}`);
  return {
    rootId: parts.rootId,
    agencies: byId(sorted(parts.agencies, (agency) => agency.code)),
    units: byId(units),
    offices: byId(offices),
    officesOfUnit: Map.groupBy(offices, (office) => office.unitId),
    unitsOfAgency: Map.groupBy(units, (unit) => unit.agencyId),
    appointmentsOfOffice: Map.groupBy(appointments, (it) => it.officeId),
    absencesOfPerson: Map.groupBy(parts.absences ?? [], (it) => it.personId),
    delegationsToOffice: Map.groupBy(parts.delegations ?? [], (it) => it.toOfficeId),
    hoursOfAgency: Map.groupBy(parts.hours ?? [], (it) => it.agencyId),
    calendars: calendarsOf(parts.agencies, calendars),
  };
}

const sorted = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  rows
    .map((row) => ({ row, key: key(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);

const byId = <I, T extends { readonly id: I }>(rows: readonly T[]): ReadonlyMap<I, T> =>
  new Map(rows.map((row) => [row.id, row]));

function calendarsOf(
  agencies: readonly Agency[],
  { closed, decreedYears, provisionalAccepted }: CalendarParts,
): ReadonlyMap<AgencyId, Calendar> {
  const years = new Set(decreedYears);
  const closedFor = (id: AgencyId | null): readonly (readonly [Day, string])[] =>
    closed.filter((it) => it.agencyId === id).map((it) => [it.on, it.name]);
  const everywhere = closedFor(null);
  return new Map(
    agencies.map(({ id, zone }) => {
      // A national name stands before a local one of the same day.
      const days = new Map([...closedFor(id), ...everywhere]);
      return [
        id,
        { zone, weekdays: WEEKDAYS, closed: days, decreedYears: years, provisionalAccepted },
      ];
    }),
  );
}

/** Throws where no installation has been created. */
export async function loadOrganisation(db: Db | Tx): Promise<Organisation> {
  const { root_agency_id: rootId, provisional_accepted: provisionalAccepted } = await db
    .selectFrom('installation')
    .select(['root_agency_id', 'provisional_accepted'])
    .executeTakeFirstOrThrow(() => new Error('No installation has been created.'));
  const agencies = await readAgencies(db);
  const units = await readUnits(db);
  const offices = await readOffices(db);
  const appointments = await readAppointments(db);
  const absences = await readAbsences(db);
  const delegations = await readDelegations(db);
  const hours = await readHours(db);
  const closed = await db
    .selectFrom('closed_day')
    .select(['agency_id as agencyId', 'on_day as on', 'name'])
    .execute();
  const decrees = await db.selectFrom('decree').select('year').execute();
  const decreedYears = decrees.map(({ year }) => year);
  return organisationOf(
    { rootId, agencies, units, offices, appointments, absences, delegations, hours },
    { closed, decreedYears, provisionalAccepted },
  );
}

const readAgencies = (db: Db | Tx): Promise<Agency[]> =>
  db
    .selectFrom('agency')
    .select(['id', 'parent_id as parentId', 'level', 'code', 'name'])
    .select(['short_name as shortName', 'zone'])
    .execute();

const readUnits = (db: Db | Tx): Promise<Unit[]> =>
  db
    .selectFrom('unit')
    .select(['id', 'agency_id as agencyId', 'name', 'short_name as shortName', 'purpose'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .execute();

const readOffices = (db: Db | Tx): Promise<Office[]> =>
  db
    .selectFrom('office')
    .select(['id', 'unit_id as unitId', 'role', 'title'])
    .select(['valid_from as validFrom', 'valid_to as validTo'])
    .execute();

const readAppointments = (db: Db | Tx): Promise<Appointment[]> =>
  db
    .selectFrom('appointment')
    .select(['office_id as officeId', 'person_id as personId', 'acting'])
    .select(['from_on as from', 'to_on as to'])
    .execute();

const readAbsences = (db: Db | Tx): Promise<Absence[]> =>
  db
    .selectFrom('absence')
    .select(['person_id as personId', 'kind', 'from_on as from', 'to_on as to'])
    .orderBy('from_on')
    .orderBy('id')
    .execute();

const readDelegations = (db: Db | Tx): Promise<Delegation[]> =>
  db
    .selectFrom('delegation')
    .select(['office_id as officeId', 'to_office_id as toOfficeId'])
    .select(['from_on as from', 'to_on as to'])
    .orderBy('from_on')
    .orderBy('id')
    .execute();

const readHours = (db: Db | Tx): Promise<WorkingHours[]> =>
  db
    .selectFrom('working_hours')
    .select(['agency_id as agencyId', 'unit_id as unitId', 'weekdays', 'opens', 'closes'])
    .select(['friday_opens as fridayOpens', 'friday_closes as fridayCloses'])
    .select(['from_on as from', 'to_on as to'])
    .orderBy('from_on')
    .orderBy('id')
    .execute();
