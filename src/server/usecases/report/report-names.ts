import { agencyOf, unitOf, type Organisation } from '#domain/office/organisation.ts';
import type { ReportEvent } from '#domain/report/events.ts';
import { titleOf } from '#server/usecases/reference/seated.ts';

/** What the tree calls the units, agencies and offices that a history names, by id. */
export interface ReportNames {
  readonly units: Readonly<Record<string, string>>;
  readonly agencies: Readonly<Record<string, string>>;
  readonly offices: Readonly<Record<string, string>>;
}

export function namesIn(events: readonly ReportEvent[], org: Organisation): ReportNames {
  const units: Record<string, string> = {};
  const agencies: Record<string, string> = {};
  const offices: Record<string, string> = {};
  const unit = (id: Parameters<typeof unitOf>[1] | null): void => {
    if (id !== null) units[id] = unitOf(org, id).name;
  };
  const office = (id: Parameters<typeof titleOf>[1] | null | undefined): void => {
    if (id) offices[id] = titleOf(org, id);
  };
  for (const event of events) {
    if (event.by.kind === 'officer') office(event.by.officeId);
    office(event.holder?.officeId);
    if (event.type === 'workGiven') office(event.officeId);
    if (event.type === 'answered') office(event.onBehalfOf);
    if (event.type === 'assigned' || event.type === 'lapsed') unit(event.unitId);
    if (event.type === 'submitted' || event.type === 'declined') unit(event.suggestedUnitId);
    if (event.type === 'forwarded') agencies[event.agencyId] = agencyOf(org, event.agencyId).name;
    if (event.type !== 'subjectSet') continue;
    unit(event.subject.unitId);
    office(event.subject.officeId);
  }
  return { units, agencies, offices };
}
