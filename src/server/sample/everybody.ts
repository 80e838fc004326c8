import { dayAt } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import {
  agencyOf,
  type OfficeRole,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { readPeople } from '#server/store/people.ts';

/** One whom a visitor of the sample may become, in one of the offices that they fill today. */
export interface Somebody {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: OfficeRole;
  readonly title: string;
}

export interface UnitPeople {
  readonly unit: string;
  readonly people: readonly Somebody[];
}

export interface AgencyPeople {
  readonly agency: string;
  readonly units: readonly UnitPeople[];
}

type Nameless = Omit<Somebody, 'name'>;

/** Everybody in office today, by agency and unit; units without anybody are left out. */
export async function readEverybody(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<readonly AgencyPeople[]> {
  const { org, now } = await readNow(app);
  const seats = seatsOn(org, now);
  const ids = seats.flatMap((it) => it.units.flatMap(({ people }) => people));
  const names = await readPeople(
    app.db,
    ids.map((it) => it.personId),
  );
  const named = (one: Nameless): Somebody => ({
    ...one,
    name: names.get(one.personId)?.name ?? one.title,
  });
  return seats.map((it) => ({
    ...it,
    units: it.units.map(({ unit, people }) => ({ unit, people: people.map(named) })),
  }));
}

function seatsOn(org: Organisation, now: Parameters<typeof dayAt>[1]) {
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  return [...org.agencies.values()].map(({ id, name }) => ({
    agency: name,
    units: (org.unitsOfAgency.get(id) ?? [])
      .map((unit) => ({
        unit: unit.name,
        people: (org.officesOfUnit.get(unit.id) ?? []).flatMap((office): Nameless[] => {
          const filler = fillerOn(org, office, today);
          return filler
            ? [{ personId: filler.personId, role: office.role, title: office.title }]
            : [];
        }),
      }))
      .filter(({ people }) => people.length > 0),
  }));
}

/** Whether somebody of that id is in office today, so that a visitor may become them. */
export async function isInOffice(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: string,
): Promise<PersonId | undefined> {
  const { org, now } = await readNow(app);
  return seatsOn(org, now)
    .flatMap(({ units }) => units.flatMap(({ people }) => people))
    .find(({ personId }) => personId === id)?.personId;
}
