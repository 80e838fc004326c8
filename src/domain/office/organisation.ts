import type { Calendar } from '#domain/calendar/working-days.ts';
import type { WorkingHours } from '#domain/office/working-hours.ts';
import type { Day, Zone } from '#domain/calendar/day.ts';

export type AgencyId = string & { readonly __brand: 'AgencyId' };
export type UnitId = string & { readonly __brand: 'UnitId' };
export type OfficeId = string & { readonly __brand: 'OfficeId' };
export type PersonId = string & { readonly __brand: 'PersonId' };

export const LEVELS = ['nation', 'province', 'regency'] as const;

/** A government: nation, province or kabupaten/kota. One tree with one root in an installation (M-1). */
export interface Agency {
  readonly id: AgencyId;
  readonly parentId: AgencyId | null;
  readonly level: (typeof LEVELS)[number];
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly zone: Zone;
}

/** What a unit is for, where the rules ask: the inspectorate, the unit for sealed reports (K-2), a door outside (K-26). */
export const PURPOSES = ['ordinary', 'inspectorate', 'sealed', 'external'] as const;

export interface Unit {
  readonly id: UnitId;
  readonly agencyId: AgencyId;
  readonly name: string;
  readonly shortName: string;
  readonly purpose: (typeof PURPOSES)[number];
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const OFFICE_ROLES = [
  'liaison',
  'deputy',
  'head',
  'secretary',
  'division',
  'staff',
  'coordinator',
  'arbiter',
  'executive',
  'inspector',
  'evaluator',
  'ombudsman',
] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];
export const UNIT_ROLES = ['liaison', 'deputy', 'head'] as const satisfies readonly OfficeRole[];

export interface Office {
  readonly id: OfficeId;
  readonly unitId: UnitId;
  readonly role: OfficeRole;
  readonly title: string;
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

/** Who fills an office from a day to a day, both included; `acting` prints as Plt. or Plh. (K-19). */
export interface Appointment {
  readonly officeId: OfficeId;
  readonly personId: PersonId;
  readonly acting: 'Plt' | 'Plh' | null;
  readonly from: Day;
  readonly to: Day | null;
}

export const ABSENCE_KINDS = ['leave', 'dutyTravel', 'training', 'sick'] as const;
/** Days on which a person in office is not there, both included (K-19). */
export interface Absence {
  readonly personId: PersonId;
  readonly kind: (typeof ABSENCE_KINDS)[number];
  readonly from: Day;
  readonly to: Day;
}

/** A head's approval handed to another office of the unit, from a day to a day, both included (K-19). */
export interface Delegation {
  readonly officeId: OfficeId;
  readonly toOfficeId: OfficeId;
  readonly from: Day;
  readonly to: Day;
}

/** The office that has a report and the person who fills it that day (M-3). */
export interface Holder {
  readonly officeId: OfficeId;
  readonly personId: PersonId;
  readonly role: OfficeRole;
}

/** The tree and who sits where, whole and dated; small enough to be kept in memory. */
export interface Organisation {
  readonly rootId: AgencyId;
  readonly agencies: ReadonlyMap<AgencyId, Agency>;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly officesOfUnit: ReadonlyMap<UnitId, readonly Office[]>;
  readonly unitsOfAgency: ReadonlyMap<AgencyId, readonly Unit[]>;
  readonly appointmentsOfOffice: ReadonlyMap<OfficeId, readonly Appointment[]>;
  readonly absencesOfPerson: ReadonlyMap<PersonId, readonly Absence[]>;
  /** By the office that was handed the approval. */
  readonly delegationsToOffice: ReadonlyMap<OfficeId, readonly Delegation[]>;
  /** When offices read and are told; an agency without any has the usual hours (K-20). */
  readonly hoursOfAgency: ReadonlyMap<AgencyId, readonly WorkingHours[]>;
  readonly calendars: ReadonlyMap<AgencyId, Calendar>;
}

/** A row that names what is not there is a fault of the installation, not of the user. */
export function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The organisation has no ${what}`);
  return value;
}

export const agencyOf = (org: Organisation, id: AgencyId): Agency =>
  found(org.agencies.get(id), `agency ${id}`);

export const unitOf = (org: Organisation, id: UnitId): Unit =>
  found(org.units.get(id), `unit ${id}`);

export const calendarOf = (org: Organisation, id: AgencyId): Calendar =>
  found(org.calendars.get(id), `calendar of agency ${id}`);

/** From the agency itself up to the root. */
export function pathOf(org: Organisation, id: AgencyId): readonly AgencyId[] {
  const path: AgencyId[] = [];
  for (let at: AgencyId | null = id; at !== null; at = agencyOf(org, at).parentId) path.push(at);
  return path;
}

/** The agency's own province, or the agency itself above that; the column lists are scoped by it (M-21). */
export const provinceOf = (org: Organisation, id: AgencyId): AgencyId =>
  pathOf(org, id).find((at) => agencyOf(org, at).level === 'province') ?? id;

export const isValidOn = (
  row: { readonly validFrom: Day; readonly validTo: Day | null },
  day: Day,
): boolean => row.validFrom <= day && (row.validTo === null || day <= row.validTo);

/** The unit for sealed reports of the agency, or of the nearest agency above it that has one (K-2). */
export function sealedUnitOf(org: Organisation, id: AgencyId, day: Day): Unit | undefined {
  for (const at of pathOf(org, id)) {
    const unit = org.unitsOfAgency
      .get(at)
      ?.find((it) => it.purpose === 'sealed' && isValidOn(it, day));
    if (unit) return unit;
  }
  return undefined;
}
