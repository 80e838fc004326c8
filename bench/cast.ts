import type { Day } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import {
  isValidOn,
  type AgencyId,
  type Office,
  type Organisation,
  type UnitId,
} from '#domain/office/organisation.ts';
import type { ActorRole, OfficerActor } from '#domain/report/actor.ts';

/** Through whose hands a report of a unit goes, and the offices they act from. */
export interface Cast {
  readonly agencyId: AgencyId;
  readonly unitId: UnitId;
  readonly coordinator: OfficerActor;
  readonly liaison: OfficerActor;
  readonly head: OfficerActor;
}

/** Every unit that can take a report to its answer on that day, with two different people in it. */
export const castsOn = (org: Organisation, day: Day): readonly Cast[] =>
  [...org.units.values()]
    .filter((unit) => unit.purpose === 'ordinary' && isValidOn(unit, day))
    .flatMap(({ id, agencyId }) => {
      const offices = org.officesOfUnit.get(id) ?? [];
      const [coordinator] = actors(org, officesOfAgency(org, agencyId, 'coordinator'), day);
      const [liaison] = actors(org, ofRole(offices, 'liaison'), day);
      const [head] = actors(org, ofRole(offices, 'head'), day);
      return coordinator && liaison && head && liaison.personId !== head.personId
        ? [{ agencyId, unitId: id, coordinator, liaison, head }]
        : [];
    });

const ofRole = (offices: readonly Office[], role: Office['role']): readonly Office[] =>
  offices.filter((office) => office.role === role);

const actors = (org: Organisation, offices: readonly Office[], day: Day): readonly OfficerActor[] =>
  offices.flatMap((office) => {
    const filler = fillerOn(org, office, day);
    if (!filler) return [];
    return {
      kind: 'officer',
      personId: filler.personId,
      officeId: office.id,
      unitId: office.unitId,
      role: office.role as ActorRole,
      officeRole: office.role,
      acting: filler.acting,
    };
  });
