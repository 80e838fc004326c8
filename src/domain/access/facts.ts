import type { Guest, Person, ReachFacts, Seat } from '#domain/access/reach.ts';
import type { Day } from '#domain/calendar/day.ts';
import { appointmentOn, officesOfAgency } from '#domain/office/line.ts';
import {
  isValidOn,
  pathOf,
  unitOf,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';

/** What reach asks of a report, from its row and the tree. */
export function reachFacts(
  report: Pick<Report, 'class' | 'stage' | 'agencyId' | 'unitId' | 'subject' | 'flags'>,
  org: Organisation,
  guests: readonly Guest[],
): ReachFacts {
  const [desk] = officesOfAgency(org, report.agencyId, 'coordinator');
  return {
    class: report.class,
    stage: report.stage,
    agencyId: report.agencyId,
    above: pathOf(org, report.agencyId).slice(1),
    unitId: report.unitId,
    subject: report.subject,
    deskUnitId: desk?.unitId ?? null,
    anonymous: report.flags.anonymous,
    sealed: report.flags.sealed,
    guests,
  };
}

/** The offices a person fills on a day, with where they sit. */
export function personOn(org: Organisation, id: PersonId, day: Day): Person {
  const seats: Seat[] = [];
  for (const office of org.offices.values()) {
    const appointment = isValidOn(office, day) ? appointmentOn(org, office.id, day) : undefined;
    if (appointment?.personId !== id) continue;
    const unit = unitOf(org, office.unitId);
    seats.push({
      officeId: office.id,
      role: office.role,
      unitId: unit.id,
      agencyId: unit.agencyId,
      acting: appointment.acting,
    });
  }
  return { id, seats };
}
