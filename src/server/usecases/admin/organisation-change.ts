import type { Day, Zone } from '#domain/calendar/day.ts';
import type {
  Agency,
  AgencyId,
  Appointment,
  OfficeId,
  OfficeRole,
  PersonId,
  Unit,
  UnitId,
} from '#domain/office/organisation.ts';

/** How an officer is reached; phone and e-mail may be unknown. */
export interface PersonData {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** One row of the organisation, written or ended. `on` null: it goes on, its end is taken back. */
export type OrganisationChange =
  | {
      readonly kind: 'addAgency';
      readonly id: AgencyId;
      readonly parentId: AgencyId;
      readonly level: Agency['level'];
      readonly code: string;
      readonly name: string;
      readonly shortName: string;
      readonly zone: Zone;
    }
  | {
      readonly kind: 'changeAgency';
      readonly id: AgencyId;
      readonly name: string;
      readonly shortName: string;
    }
  | {
      readonly kind: 'addUnit';
      readonly id: UnitId;
      readonly agencyId: AgencyId;
      readonly name: string;
      readonly shortName: string;
      readonly purpose: Unit['purpose'];
      readonly from: Day;
    }
  | {
      readonly kind: 'changeUnit';
      readonly id: UnitId;
      readonly name: string;
      readonly shortName: string;
      readonly purpose: Unit['purpose'];
    }
  | { readonly kind: 'endUnit'; readonly id: UnitId; readonly on: Day | null }
  | {
      readonly kind: 'addOffice';
      readonly id: OfficeId;
      readonly unitId: UnitId;
      readonly role: OfficeRole;
      readonly title: string;
      readonly from: Day;
    }
  | { readonly kind: 'changeOffice'; readonly id: OfficeId; readonly title: string }
  | { readonly kind: 'endOffice'; readonly id: OfficeId; readonly on: Day | null }
  | ({ readonly kind: 'addPerson'; readonly id: PersonId } & PersonData)
  | ({ readonly kind: 'changePerson'; readonly id: PersonId } & PersonData)
  | {
      readonly kind: 'appoint';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly from: Day;
      readonly to: Day | null;
      readonly acting: Appointment['acting'];
      readonly decree: string | null;
    }
  | {
      readonly kind: 'endAppointment';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly from: Day;
      readonly on: Day | null;
    }
  | {
      readonly kind: 'changeAppointment';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly from: Day;
      readonly acting: Appointment['acting'];
      readonly decree: string | null;
    }
  /** As if it had never been written; only before anything came of it. */
  | {
      readonly kind: 'removeAppointment';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly from: Day;
    };

export const CHANGE_REFUSALS = [
  'notFound',
  'nameMissing',
  'nameTooLong',
  'shortNameTaken',
  'codeTaken',
  'codeInvalid',
  'emailInvalid',
  'emailTaken',
  'phoneInvalid',
  'dayIsPast',
  'endsBeforeItBegins',
  'notYetThere',
  'purposeInUse',
  'sealedReportsThere',
  'lineIsEmpty',
] as const;
export type ChangeRefusal = (typeof CHANGE_REFUSALS)[number];

/**
 * What is kept of a change for good. Telephone and e-mail of a person can be erased on request, so the record
 * says that they were written, not what they were.
 */
export function recordedChange(change: OrganisationChange): Readonly<Record<string, unknown>> {
  if (change.kind !== 'addPerson' && change.kind !== 'changePerson') return change;
  const { kind, id, phone, email } = change;
  return { kind, id, hasPhone: phone !== null, hasEmail: email !== null };
}
