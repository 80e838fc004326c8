import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import { agencyOf, unitOf, type PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readPeople } from '#server/store/people.ts';

export interface Candidate {
  readonly personId: PersonId;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

/** Whoever fills an office of the root today: who may be named a holder, by unit and name. */
export async function readCandidates(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<readonly Candidate[]> {
  const { org, now } = await readNow(app);
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  const seats = [...org.offices.values()].flatMap((office) => {
    const unit = unitOf(org, office.unitId);
    const filler = unit.agencyId === org.rootId ? fillerOn(org, office, today) : undefined;
    return filler ? [{ personId: filler.personId, title: office.title, unit: unit.name }] : [];
  });
  const people = await readPeople(
    app.db,
    seats.map(({ personId }) => personId),
  );
  const byPerson = new Map(seats.map((seat) => [seat.personId, seat]));
  return [...byPerson.values()]
    .map((seat) => ({ ...seat, name: people.get(seat.personId)?.name ?? '' }))
    .sort((a, b) => a.unit.localeCompare(b.unit) || a.name.localeCompare(b.name));
}
