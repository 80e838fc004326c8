import { day, type Day, type Zone } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import { appointmentOn } from '#domain/office/line.ts';
import type {
  Absence,
  Agency,
  AgencyId,
  Appointment,
  Delegation,
  Office,
  OfficeId,
  OfficeRole,
  Organisation,
  PersonId,
  Unit,
  UnitId,
} from '#domain/office/organisation.ts';
import type { WorkingHours } from '#domain/office/working-hours.ts';
import type { Actor, ActorRole, OfficerActor } from '#domain/report/actor.ts';
import type { Period, PeriodTable } from '#domain/report/periods.ts';

/** What a small installation of the tests consists of; nothing in it is a real office or person. */
export interface World {
  readonly org: Organisation;
  readonly periods: PeriodTable;
}

export const agencyId = (id: string): AgencyId => id as AgencyId;
export const unitId = (id: string): UnitId => id as UnitId;
export const officeId = (id: string): OfficeId => id as OfficeId;
export const personId = (id: string): PersonId => id as PersonId;

const EVER = day('2020-01-01');

/** A province in WITA and a kabupaten that lies, so that zones differ, in WIT. */
export const ROOT = agencyId('province');
export const REGENCY = agencyId('regency');

const agencies: readonly Agency[] = [
  agency(ROOT, null, 'province', 'WITA'),
  agency(REGENCY, ROOT, 'regency', 'WIT'),
];

function agency(
  id: AgencyId,
  parentId: AgencyId | null,
  level: Agency['level'],
  zone: Zone,
): Agency {
  return { id, parentId, level, zone, code: id, name: id, shortName: id };
}

/** Units by name, with the roles that each has an office for. An office is called `unit.role`. */
// prettier-ignore
const units = {
  desk:        { of: ROOT,    purpose: 'ordinary',    roles: ['coordinator'] },
  secretariat: { of: ROOT,    purpose: 'ordinary',    roles: ['arbiter', 'executive', 'evaluator', 'ombudsman'] },
  inspectorate:{ of: ROOT,    purpose: 'inspectorate',roles: ['liaison', 'head', 'inspector'] },
  shelter:     { of: ROOT,    purpose: 'sealed',      roles: ['liaison', 'head'] },
  health:      { of: ROOT,    purpose: 'ordinary',    roles: ['liaison', 'deputy', 'head', 'secretary', 'division', 'staff'] },
  social:      { of: ROOT,    purpose: 'ordinary',    roles: ['head'] },
  power:       { of: ROOT,    purpose: 'external',    roles: [] },
  regencyDesk: { of: REGENCY, purpose: 'ordinary',    roles: ['coordinator'] },
  works:       { of: REGENCY, purpose: 'ordinary',    roles: ['liaison', 'head'] },
} as const satisfies Record<string, { of: AgencyId; purpose: Unit['purpose']; roles: readonly OfficeRole[] }>;

export type UnitName = keyof typeof units;
export const UNIT = Object.fromEntries(
  Object.keys(units).map((name) => [name, unitId(name)]),
) as Readonly<Record<UnitName, UnitId>>;

const allUnits: readonly Unit[] = Object.entries(units).map(([name, unit]) => ({
  id: unitId(name),
  agencyId: unit.of,
  name,
  shortName: name,
  purpose: unit.purpose,
  validFrom: EVER,
  validTo: null,
}));

const allOffices: readonly Office[] = Object.entries(units).flatMap(([name, unit]) =>
  unit.roles.map((role) => ({
    id: officeId(`${name}.${role}`),
    unitId: unitId(name),
    role,
    title: `${role} of ${name}`,
    validFrom: EVER,
    validTo: null,
  })),
);

/** Every office is filled for ever by a person of the same name, unless a test says otherwise. */
export const ownAppointments: readonly Appointment[] = allOffices.map((office) =>
  appointment(office.id, office.id),
);

/** `of` is an office as `unit.role`; `from` and `to` are days, both included. */
export function appointment(of: string, who: string, from?: string, to?: string): Appointment {
  return {
    officeId: officeId(of),
    personId: personId(who),
    acting: null,
    from: from === undefined ? EVER : day(from),
    to: to === undefined ? null : day(to),
  };
}

/** Away from a day to a day, both included. */
export const away = (who: string, from: string, to: string): Absence => ({
  personId: personId(who),
  kind: 'dutyTravel',
  from: day(from),
  to: day(to),
});

/** The approval of health's head handed to its secretary, from a day to a day, both included. */
export const handedOn = (from: string, to: string): Delegation => ({
  officeId: officeId('health.head'),
  toOfficeId: officeId('health.secretary'),
  from: day(from),
  to: day(to),
});

export const calendar = (zone: Zone, closed: readonly string[] = []): Calendar => ({
  zone,
  weekdays: [1, 2, 3, 4, 5],
  closed: new Map(closed.map((it) => [day(it), 'Libur'])),
  decreedYears: new Set([2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]),
  provisionalAccepted: false,
});

/** A holiday in the middle of a week of March, and one in August. */
export const HOLIDAYS = ['2026-03-19', '2026-08-17'];

const period = (
  kind: Period['kind'],
  limit: number,
  of: Period['class'] = null,
  days: Period['days'] = 'working',
): Period => ({ kind, class: of, limit, days, validFrom: EVER, validTo: null, source: '[A]' });

export const PERIODS: PeriodTable = [
  period('verify', 3),
  period('followUp', 5),
  period('reply', 10),
  period('class', 14, 'complaint'),
  period('class', 14, 'aspiration'),
  period('class', 5, 'informationRequest'),
  period('class', 60, 'oversightComplaint'),
  period('suspension', 30, null, 'calendar'),
  period('reopen', 30),
  period('backdate', 5),
];

export interface Changed {
  readonly appointments?: readonly Appointment[];
  readonly absences?: readonly Absence[];
  readonly delegations?: readonly Delegation[];
  readonly hours?: readonly WorkingHours[];
  readonly holidays?: readonly string[];
  readonly units?: (unit: Unit) => Unit;
  readonly calendar?: (calendar: Calendar) => Calendar;
}

/** The world as it is, or with other appointments, holidays, units. */
export function newWorld(changed: Changed = {}): World {
  const appointments = changed.appointments ?? ownAppointments;
  const theUnits = allUnits.map(changed.units ?? ((it) => it));
  const counted = (zone: Zone): Calendar =>
    (changed.calendar ?? ((it) => it))(calendar(zone, changed.holidays ?? HOLIDAYS));
  const org: Organisation = {
    rootId: ROOT,
    agencies: new Map(agencies.map((it) => [it.id, it])),
    units: new Map(theUnits.map((it) => [it.id, it])),
    offices: new Map(allOffices.map((it) => [it.id, it])),
    officesOfUnit: Map.groupBy(allOffices, (it) => it.unitId),
    unitsOfAgency: Map.groupBy(theUnits, (it) => it.agencyId),
    appointmentsOfOffice: Map.groupBy(appointments, (it) => it.officeId),
    absencesOfPerson: Map.groupBy(changed.absences ?? [], (it) => it.personId),
    delegationsToOffice: Map.groupBy(changed.delegations ?? [], (it) => it.toOfficeId),
    hoursOfAgency: Map.groupBy(changed.hours ?? [], (it) => it.agencyId),
    calendars: new Map(agencies.map((it) => [it.id, counted(it.zone)])),
  };
  return { org, periods: PERIODS };
}

/** Appointments with those of the named offices replaced; `[]` leaves an office empty. */
export const withOffice = (of: string, instead: readonly Appointment[]): readonly Appointment[] => [
  ...ownAppointments.filter((it) => it.officeId !== officeId(of)),
  ...instead,
];

export const reporter: Actor = { kind: 'reporter' };
export const clock: Actor = { kind: 'clock' };

/** One who acts from an office, in its own capacity or in one it stands in for. */
export function officer(of: string, role?: ActorRole, who = of): OfficerActor {
  const office = allOffices.find((it) => it.id === of);
  if (!office) throw new Error(`No office ${of}`);
  return {
    kind: 'officer',
    personId: personId(who),
    officeId: office.id,
    unitId: office.unitId,
    role: role ?? (office.role as ActorRole),
    officeRole: office.role,
    acting: null,
  };
}

/** Whether a person fills an office on a day. */
export const isInOffice = (org: Organisation, of: OfficeId, who: PersonId, on: Day): boolean =>
  appointmentOn(org, of, on)?.personId === who;

export const desk = officer('desk.coordinator');
export const regencyDesk = officer('regencyDesk.coordinator');
export const liaison = officer('health.liaison');
export const deputy = officer('health.deputy');
export const head = officer('health.head');
export const secretary = officer('health.secretary');
export const division = officer('health.division');
export const shelterDesk = officer('shelter.liaison', 'coordinator');
