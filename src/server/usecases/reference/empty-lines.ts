import { addDays, type Day } from '#domain/calendar/day.ts';
import { agenciesWithoutLine, unitsWithoutLine } from '#domain/office/line.ts';
import type { AgencyId, Organisation, UnitId } from '#domain/office/organisation.ts';

/** A unit, or the desk of an agency, that nobody would hold, and from which day. */
export interface EmptyLine {
  readonly of: UnitId | AgencyId;
  readonly from: Day;
}

/** What has nobody after a change on a day from today on, and had somebody before it (M-3). */
export function emptiedLines(
  before: Organisation,
  after: Organisation,
  today: Day,
): readonly EmptyLine[] {
  const first = new Map<EmptyLine['of'], Day>();
  for (const day of daysOfChange(after, today)) {
    const had = new Set(emptyOn(before, day));
    for (const id of emptyOn(after, day)) {
      if (!had.has(id) && !first.has(id)) first.set(id, day);
    }
  }
  return [...first].map(([of, from]) => ({ of, from }));
}

const emptyOn = (org: Organisation, day: Day): readonly EmptyLine['of'][] => [
  ...unitsWithoutLine(org, day),
  ...agenciesWithoutLine(org, day),
];

/** Days from today on where an appointment, an absence, an office or a unit begins, or is over. */
function daysOfChange(org: Organisation, today: Day): readonly Day[] {
  const edges = [
    ...[...org.appointmentsOfOffice.values(), ...org.absencesOfPerson.values()]
      .flat()
      .map(({ from, to }) => ({ from, to })),
    ...[...org.offices.values(), ...org.units.values()].map((it) => ({
      from: it.validFrom,
      to: it.validTo,
    })),
  ].flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)]));
  return [...new Set([today, ...edges.filter((day) => day > today)])].sort();
}

/** What an empty line is called: the unit's or the agency's name. */
export const nameOfLine = (org: Organisation, { of }: EmptyLine): string =>
  org.units.get(of as UnitId)?.name ?? org.agencies.get(of as AgencyId)?.name ?? of;
