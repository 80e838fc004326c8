import type { Guest, Person, ReachFacts, Seat } from '#domain/access/reach.ts';
import type { Day } from '#domain/calendar/day.ts';
import { fillerOn, holderOn } from '#domain/office/line.ts';
import { pathOf, unitOf, type Organisation, type PersonId } from '#domain/office/organisation.ts';
import { liesOf } from '#domain/report/given.ts';
import type { Report } from '#domain/report/report.ts';

type Reached = 'class' | 'stage' | 'agencyId' | 'unitId' | 'subject' | 'flags';

/**
 * What reach asks of a report, from its row and the tree, on a local day of its agency: who the desk is may
 * change with it.
 */
export function reachFacts(
  report: Pick<Report, Reached>,
  org: Organisation,
  guests: readonly Guest[],
  day: Day,
): ReachFacts {
  const desk = holderOn(org, liesOf({ ...report, unitId: null, dispute: false }), day);
  return {
    class: report.class,
    stage: report.stage,
    agencyId: report.agencyId,
    above: pathOf(org, report.agencyId).slice(1),
    unitId: report.unitId,
    subject: report.subject,
    deskOfficeId: desk?.officeId ?? null,
    anonymous: report.flags.anonymous,
    sealed: report.flags.sealed,
    guests,
  };
}

/** The offices a person fills on a day, with where they sit. */
export function personOn(org: Organisation, id: PersonId, day: Day): Person {
  const seats: Seat[] = [];
  for (const office of org.offices.values()) {
    const appointment = fillerOn(org, office, day);
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
