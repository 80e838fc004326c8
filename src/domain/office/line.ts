import { addDays, type Day } from '#domain/calendar/day.ts';
import {
  isValidOn,
  pathOf,
  unitOf,
  UNIT_ROLES,
  type AgencyId,
  type Appointment,
  type Holder,
  type Office,
  type OfficeId,
  type OfficeRole,
  type PersonId,
  type Organisation,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';

/** Where a report lies, as far as the line needs it. */
export interface Lies {
  readonly agencyId: AgencyId;
  readonly unitId: UnitId | null;
  readonly sealed: boolean;
  readonly subjectUnitId: UnitId | null;
  readonly subjectOfficeId: OfficeId | null;
}

/** The appointment that fills an office on a day; a later one wins over an earlier that still runs. */
export function appointmentOn(
  org: Organisation,
  officeId: OfficeId,
  day: Day,
): Appointment | undefined {
  let latest: Appointment | undefined;
  for (const it of org.appointmentsOfOffice.get(officeId) ?? []) {
    const fills = it.from <= day && (it.to === null || day <= it.to);
    if (fills && (latest === undefined || it.from > latest.from)) latest = it;
  }
  return latest;
}

/** An organisation never changes; each decision asks for the same few offices among hundreds. */
const known = new WeakMap<Organisation, Map<string, readonly Office[]>>();

export function officesOfAgency(
  org: Organisation,
  id: AgencyId,
  role: OfficeRole,
): readonly Office[] {
  const ofOrg = known.get(org) ?? new Map<string, readonly Office[]>();
  known.set(org, ofOrg);
  const key = `${id} ${role}`;
  const offices = ofOrg.get(key) ?? filterOffices(org, id, role);
  ofOrg.set(key, offices);
  return offices;
}

const filterOffices = (org: Organisation, id: AgencyId, role: OfficeRole): readonly Office[] =>
  (org.unitsOfAgency.get(id) ?? []).flatMap((unit) => officesOfUnit(org, unit.id, role));

const officesOfUnit = (org: Organisation, id: UnitId, role: OfficeRole): readonly Office[] =>
  (org.officesOfUnit.get(id) ?? []).filter((office) => office.role === role);

/**
 * The offices that may hold a report, first to last (M-3): liaison, deputy and head of the unit, then the
 * agency's coordinator, its arbiter, the coordinators above up to the root. A sealed report stays in its unit.
 */
export function lineOffices(org: Organisation, lies: Lies): readonly Office[] {
  const unit = lies.unitId;
  const own = unit === null ? [] : UNIT_ROLES.flatMap((role) => officesOfUnit(org, unit, role));
  const above = lies.sealed
    ? []
    : pathOf(org, lies.agencyId).flatMap((agency) => [
        ...officesOfAgency(org, agency, 'coordinator'),
        ...officesOfAgency(org, agency, 'arbiter'),
      ]);
  return [...own, ...above].filter((office) => !isSubject(office, lies));
}

const isSubject = (office: Office, lies: Lies): boolean =>
  office.unitId === lies.subjectUnitId || office.id === lies.subjectOfficeId;

/** The appointment of an office that exists, in a unit that exists, on that day. */
export const fillerOn = (org: Organisation, office: Office, day: Day): Appointment | undefined =>
  isValidOn(office, day) && isValidOn(unitOf(org, office.unitId), day)
    ? appointmentOn(org, office.id, day)
    : undefined;

/** Leave, *dinas luar* and training are absences alike (K-19). */
export const isAway = (org: Organisation, personId: PersonId, day: Day): boolean =>
  (org.absencesOfPerson.get(personId) ?? []).some((it) => it.from <= day && day <= it.to);

/** Whoever fills an office on a day and is there. */
export function presentOn(org: Organisation, office: Office, day: Day): Appointment | undefined {
  const filler = fillerOn(org, office, day);
  return filler && !isAway(org, filler.personId, day) ? filler : undefined;
}

/**
 * Everybody of the line who is in office and there on that day, the holder first. Whoever fills any office inside
 * the subject is passed over in every other seat as well (K-4).
 */
export function lineOn(org: Organisation, lies: Lies, day: Day): readonly Holder[] {
  const insiders = subjectOffices(org, lies).map((it) => fillerOn(org, it, day)?.personId);
  return lineOffices(org, lies).flatMap((office) => {
    const filler = presentOn(org, office, day);
    return filler && !insiders.includes(filler.personId)
      ? [{ officeId: office.id, personId: filler.personId, role: office.role }]
      : [];
  });
}

function subjectOffices(org: Organisation, lies: Lies): readonly Office[] {
  const { subjectUnitId, subjectOfficeId } = lies;
  const office = subjectOfficeId === null ? undefined : org.offices.get(subjectOfficeId);
  const ofUnit = subjectUnitId === null ? [] : (org.officesOfUnit.get(subjectUnitId) ?? []);
  return office ? [...ofUnit, office] : ofUnit;
}

/** The holder on a day, or undefined where the line is empty: such an organisation is refused at start (M-3). */
export const holderOn = (org: Organisation, lies: Lies, day: Day): Holder | undefined =>
  lineOn(org, lies, day)[0];

export const isSameHolder = (a: Holder | null, b: Holder | null): boolean =>
  a?.officeId === b?.officeId && a?.personId === b?.personId;

/**
 * The first day after `after` on which the holder may differ: where an appointment, an absence, an office or a
 * unit begins or ends.
 */
export function nextChangeOfLine(org: Organisation, lies: Lies, after: Day): Day | undefined {
  const watched = [...lineOffices(org, lies), ...subjectOffices(org, lies)];
  const days = watched.flatMap((office) => [
    ...edges(office.validFrom, office.validTo),
    ...edgesOfUnit(unitOf(org, office.unitId)),
    ...(org.appointmentsOfOffice.get(office.id) ?? []).flatMap((it) => [
      ...edges(it.from, it.to),
      ...(org.absencesOfPerson.get(it.personId) ?? []).flatMap((away) => edges(away.from, away.to)),
    ]),
  ]);
  return days.filter((it) => it > after).sort()[0];
}

const edgesOfUnit = (unit: Unit): readonly Day[] => edges(unit.validFrom, unit.validTo);

const edges = (from: Day, to: Day | null): readonly Day[] =>
  to === null ? [from] : [from, addDays(to, 1)];

/** True where each unit that can hold a report has somebody to hold it on that day; else the units without. */
export function unitsWithoutLine(org: Organisation, day: Day): readonly UnitId[] {
  return [...org.units.values()]
    .filter((unit) => unit.purpose !== 'external' && isValidOn(unit, day))
    .filter((unit) => holderOn(org, liesIn(org, unit.id), day) === undefined)
    .map((unit) => unit.id);
}

/** Agencies whose own desk, where reports come in, has nobody on that day: no coordinator or arbiter up to the root. */
export const agenciesWithoutLine = (org: Organisation, day: Day): readonly AgencyId[] =>
  [...org.agencies.keys()].filter(
    (agencyId) => holderOn(org, { ...NOWHERE, agencyId }, day) === undefined,
  );

const NOWHERE = {
  unitId: null,
  sealed: false,
  subjectUnitId: null,
  subjectOfficeId: null,
} as const;

const liesIn = (org: Organisation, unitId: UnitId): Lies => ({
  agencyId: unitOf(org, unitId).agencyId,
  unitId,
  sealed: unitOf(org, unitId).purpose === 'sealed',
  subjectUnitId: null,
  subjectOfficeId: null,
});
