import { z } from 'zod';
import type {
  Agency,
  AgencyId,
  Appointment,
  Delegation,
  Office,
  PersonId,
  Unit,
} from '#domain/office/organisation.ts';

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** An appointment as it is written down: with the paper that made it. */
export interface DatedAppointment extends Appointment {
  readonly id: string;
  readonly decree: string | null;
}

/** Approval handed on, as it is written down. */
export interface DatedDelegation extends Delegation {
  readonly id: string;
  readonly decree: string | null;
}

/** What `agency.contact` holds: how citizens reach the desk, whom they call in danger, the doors outside. */
export const contactShape = z.object({
  address: z.string(),
  phone: z.string(),
  email: z.string(),
  hours: z.object({
    /** ISO weekdays. */
    weekdays: z.array(z.number()),
    /** Local, 'HH.MM'. */
    opens: z.string(),
    closes: z.string(),
  }),
  /** Only numbers that the region runs (K-1). */
  emergency: z.array(
    z.object({ kind: z.enum(['police', 'ambulance', 'sapa', 'any']), number: z.string() }),
  ),
  /** How to reach the agency's external units (K-26). */
  doors: z.array(z.object({ unitId: z.string(), address: z.string(), phone: z.string() })),
});
export type Contact = z.infer<typeof contactShape>;

/** A whole organisation as rows, ready to be written. */
export interface OrganisationRows {
  readonly rootId: AgencyId;
  readonly agencies: readonly Agency[];
  readonly units: readonly Unit[];
  readonly offices: readonly Office[];
  readonly people: readonly Person[];
  readonly appointments: readonly DatedAppointment[];
  readonly delegations?: readonly DatedDelegation[];
  readonly contacts: ReadonlyMap<AgencyId, Contact>;
}
