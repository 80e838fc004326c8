import type { Guest, Person, ReachFacts, Seat } from '#domain/access/reach.ts';
import type { Day } from '#domain/calendar/day.ts';
import { fillerOn, holderOn } from '#domain/office/line.ts';
import { pathOf, unitOf, type Organisation, type PersonId } from '#domain/office/organisation.ts';
import { liesOf } from '#domain/report/given.ts';
import type { Report } from '#domain/report/report.ts';

type Reached = 'class' | 'stage' | 'agencyId' | 'unitId' | 'workerOfficeId' | 'subject' | 'flags';

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
    workerOfficeId: report.workerOfficeId,
    subject: report.subject,
    deskOfficeId: desk?.officeId ?? null,
    anonymous: report.flags.anonymous,
    sealed: report.flags.sealed,
    guests,
  };
}

/** The offices a person fills on a day, with where they sit. */
export const personOn = (org: Organisation, id: PersonId, day: Day): Person => ({
  id,
  seats: seatsOn(org, day).get(id) ?? [],
});

type Seats = ReadonlyMap<PersonId, readonly Seat[]>;

/** Days kept of one organisation; a page or a command asks for today in three zones. */
const DAYS_MAX = 16;
/** Made once for each organisation and day: each command of an officer asks, of hundreds of offices. */
const known = new WeakMap<Organisation, Map<Day, Seats>>();

function seatsOn(org: Organisation, day: Day): Seats {
  const days = known.get(org) ?? new Map<Day, Seats>();
  known.set(org, days);
  const seats = days.get(day);
  if (seats) return seats;
  if (days.size >= DAYS_MAX) days.clear();
  const made = Map.groupBy(takenOn(org, day), ([id]) => id);
  const bySeat = new Map([...made].map(([id, taken]) => [id, taken.map(([, seat]) => seat)]));
  days.set(day, bySeat);
  return bySeat;
}

const takenOn = (org: Organisation, day: Day): (readonly [PersonId, Seat])[] =>
  [...org.offices.values()].flatMap((office) => {
    const appointment = fillerOn(org, office, day);
    if (!appointment) return [];
    const { id: unitId, agencyId } = unitOf(org, office.unitId);
    const { id: officeId, role } = office;
    const seat = { officeId, role, unitId, agencyId, acting: appointment.acting };
    return [[appointment.personId, seat] as const];
  });
