import type { Day } from '#domain/calendar/day.ts';
import type { Organisation, PersonId } from '#domain/office/organisation.ts';
import type { Fault } from '#server/contract/admin/fault.ts';
import type { OrganisationChange, PersonData } from '#server/usecases/admin/organisation-change.ts';

/** One thing that an import would do, as the preview says it. */
export interface Entry {
  readonly line: number;
  readonly does: 'added' | 'changed' | 'ended';
  readonly of: 'agency' | 'unit' | 'office' | 'person' | 'appointment';
  readonly name: string;
}

export type Known = PersonData & { readonly id: PersonId };

/** What a plan is made from. */
export interface Given {
  readonly org: Organisation;
  readonly people: readonly Known[];
  /** Zone of the root. */
  readonly today: Day;
  readonly newId: () => string;
}

/** Collects what a file comes to, part by part. */
export interface Plan {
  readonly given: Given;
  readonly changes: OrganisationChange[];
  readonly entries: Entry[];
  readonly faults: Fault[];
}

export const emptyPlan = (given: Given, faults: readonly Fault[]): Plan => ({
  given,
  changes: [],
  entries: [],
  faults: [...faults],
});

export function add(plan: Plan, change: OrganisationChange, entry: Entry): void {
  plan.changes.push(change);
  plan.entries.push(entry);
}

/** Equal names, however they are written. */
export const same = (a: string, b: string): boolean => keyOf(a) === keyOf(b);
export const keyOf = (text: string): string => text.toLowerCase();
