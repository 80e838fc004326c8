import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import {
  agencyOf,
  unitOf,
  type Agency,
  type Appointment,
  type Office,
  type OfficeId,
  type Organisation,
  type PersonId,
  type Unit,
  type UnitId,
} from '#domain/office/organisation.ts';
import { gapOn, type Gap } from '#domain/office/staffing.ts';
import { readNow, type App } from '#server/app.ts';
import type { Db } from '#server/store/database.ts';
import { readPeople } from '#server/store/people.ts';
import type { PersonData } from '#server/usecases/admin/organisation-change.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

export interface OfficeLine {
  readonly office: Office;
  /** Who fills it today, with Plt. or Plh.; null where it is empty. */
  readonly name: string | null;
}

export interface UnitPage {
  readonly today: Day;
  readonly agency: Agency;
  readonly unit: Unit;
  readonly gap: Gap | null;
  readonly offices: readonly OfficeLine[];
}

export async function readUnit(app: Asking, id: string): Promise<UnitPage | undefined> {
  const given = await readNow(app);
  const { org } = given;
  const unit = org.units.get(id as UnitId);
  if (!unit) return undefined;
  const today = todayOf(given);
  const offices = org.officesOfUnit.get(unit.id) ?? [];
  const filled = offices.map((office) => ({ office, filler: fillerOn(org, office, today) }));
  const people = await readPeople(
    app.db,
    filled.flatMap(({ filler }) => filler?.personId ?? []),
  );
  return {
    ...{ today, unit, agency: agencyOf(org, unit.agencyId) },
    gap: gapOn(org, unit, today) ?? null,
    offices: filled.map(({ office, filler }) => ({
      office,
      name: filler ? titled(filler, people.get(filler.personId)?.name ?? '?') : null,
    })),
  };
}

const titled = ({ acting }: Pick<Appointment, 'acting'>, name: string): string =>
  acting ? `${acting}. ${name}` : name;

export interface AppointmentLine {
  readonly personId: PersonId;
  readonly name: string;
  readonly from: Day;
  readonly to: Day | null;
  readonly decree: string | null;
  readonly state: 'today' | 'later' | 'past';
}

export interface OfficePage {
  readonly today: Day;
  readonly unit: Unit;
  readonly office: Office;
  /** Newest first. */
  readonly appointments: readonly AppointmentLine[];
}

export async function readOffice(app: Asking, id: string): Promise<OfficePage | undefined> {
  const given = await readNow(app);
  const { org } = given;
  const office = org.offices.get(id as OfficeId);
  if (!office) return undefined;
  const today = todayOf(given);
  const now = fillerOn(org, office, today);
  const rows = await app.db
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.person_id')
    .select(['person.id as personId', 'person.name', 'acting', 'decree'])
    .select(['from_on as from', 'to_on as to'])
    .where('office_id', '=', office.id)
    .orderBy('from_on', 'desc')
    .execute();
  const appointments = rows.map(({ acting, name, ...row }) => ({
    ...row,
    name: titled({ acting }, name),
    state: isSame(now, row)
      ? ('today' as const)
      : row.to !== null && row.to < today
        ? ('past' as const)
        : ('later' as const),
  }));
  return { today, office, unit: unitOf(org, office.unitId), appointments };
}

const isSame = (
  now: Appointment | undefined,
  row: { readonly personId: PersonId; readonly from: Day },
): boolean => now?.personId === row.personId && now.from === row.from;

/** People of one page; whoever is not among them is found by the search. */
export const PEOPLE_SHOWN_MAX = 200;

export interface PersonLine extends PersonData {
  readonly id: PersonId;
  /** Titles of the offices filled today, with their unit. */
  readonly offices: readonly string[];
}

/** People by name, each of whose words `wanted` stands in name, address or office. */
export async function listPeople(app: Asking, wanted: string): Promise<readonly PersonLine[]> {
  const given = await readNow(app);
  const offices = officesByPerson(given.org, todayOf(given));
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const found = (await allPeople(app.db)).map((it) => ({
    ...it,
    offices: offices.get(it.id) ?? [],
  }));
  return found
    .filter((it) => {
      const text = [it.name, it.email ?? '', ...it.offices].join(' ').toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, PEOPLE_SHOWN_MAX);
}

export const allPeople = (db: Db): Promise<({ id: PersonId } & PersonData)[]> =>
  db.selectFrom('person').select(['id', 'name', 'phone', 'email']).orderBy('name').execute();

function officesByPerson(org: Organisation, day: Day): ReadonlyMap<PersonId, readonly string[]> {
  const found = [...org.offices.values()].flatMap((office) => {
    const filler = fillerOn(org, office, day);
    const title = `${office.title}, ${unitOf(org, office.unitId).shortName}`;
    return filler ? [{ personId: filler.personId, title: titled(filler, title) }] : [];
  });
  const grouped = Map.groupBy(found, ({ personId }) => personId);
  return new Map([...grouped].map(([id, its]) => [id, its.map(({ title }) => title)]));
}

export async function readPerson(app: Asking, text: string): Promise<PersonLine | undefined> {
  const id = idOf(text);
  if (!id) return undefined;
  const given = await readNow(app);
  const row = await app.db
    .selectFrom('person')
    .select(['id', 'name', 'phone', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  return { ...row, offices: officesByPerson(given.org, todayOf(given)).get(id) ?? [] };
}

/** What stands in an address may be anything; the database takes a UUID only. */
const idOf = (text: string): PersonId | undefined =>
  z.guid().safeParse(text).success ? (text as PersonId) : undefined;
