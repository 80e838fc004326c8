import type { Day } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import {
  found,
  unitOf,
  type Holder,
  type Office,
  type OfficeId,
  type Organisation,
} from '#domain/office/organisation.ts';
import type { Db } from '#server/store/database.ts';
import { readPeople } from '#server/store/people.ts';
import type { Seated } from '#server/usecases/report/report-view.ts';

const officeOf = (org: Organisation, id: OfficeId): Office =>
  found(org.offices.get(id), `office ${id}`);

/** What an office is called outside its unit: heads carry the unit in their title already. */
export function titleOf(org: Organisation, id: OfficeId): string {
  const office = officeOf(org, id);
  return office.role === 'liaison' || office.role === 'deputy'
    ? `${office.title}, ${unitOf(org, office.unitId).shortName}`
    : office.title;
}

/** Reads the names of these holders once, and gives what draws each of them with office, name and telephone. */
export async function seatOf(
  db: Db,
  org: Organisation,
  today: Day,
  holders: readonly (Holder | null)[],
): Promise<(holder: Holder) => Seated> {
  const people = await readPeople(
    db,
    holders.flatMap((it) => (it ? [it.personId] : [])),
  );
  return (holder) => {
    const office = officeOf(org, holder.officeId);
    const person = people.get(holder.personId);
    return {
      role: holder.role,
      title: office.title,
      acting: appointmentOn(org, holder.officeId, today)?.acting ?? null,
      unit: unitOf(org, office.unitId).name,
      name: person?.name ?? null,
      phone: person?.phone ?? null,
    };
  };
}
