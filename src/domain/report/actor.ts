import type { OfficeId, OfficeRole, PersonId, UnitId } from '#domain/office/organisation.ts';

export const ACTOR_ROLES = [
  'reporter',
  'liaison',
  'deputy',
  'head',
  'secretary',
  'division',
  'staff',
  'inspector',
  'coordinator',
  'arbiter',
  'clock',
] as const;
/** In which capacity something is done to a report. Executives, evaluators and the ombudsman only look. */
export type ActorRole = (typeof ACTOR_ROLES)[number];

/** One who acts for an office: which office, who fills it, and in which capacity on this report. */
export interface OfficerActor {
  readonly kind: 'officer';
  readonly personId: PersonId;
  readonly officeId: OfficeId;
  readonly unitId: UnitId;
  readonly role: ActorRole;
  /** The office's own role, where it stands in for another: an arbiter for the coordinator (K-4). */
  readonly officeRole: OfficeRole;
  readonly acting: 'Plt' | 'Plh' | null;
}

export type Actor = { readonly kind: 'reporter' } | { readonly kind: 'clock' } | OfficerActor;

export const roleOf = (actor: Actor): ActorRole =>
  actor.kind === 'officer' ? actor.role : actor.kind;
