import type { Day } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import { unitOf, type OfficeRole, type Organisation } from '#domain/office/organisation.ts';
import type { ActorRole, OfficerActor } from '#domain/report/actor.ts';
import { DECREED_YEARS, HOLIDAYS } from '#server/reference/holidays.ts';
import { sampleAgencyId } from '#server/sample/organisation/ids.ts';
import { sampleOrganisation } from '#server/sample/organisation/organisation.ts';
import { organisationOf } from '#server/store/organisation.ts';

/** The sample's tree as the database would give it. */
export const sampleOrg = (): Organisation =>
  organisationOf(sampleOrganisation(), {
    closed: HOLIDAYS.map(({ on, name }) => ({ agencyId: null, on, name })),
    decreedYears: DECREED_YEARS,
    provisionalAccepted: true,
  });

/** Whoever fills the first office of that role in a unit, or in an agency by its code, on a day. */
export function seated(org: Organisation, where: string, role: OfficeRole, on: Day): OfficerActor {
  const agency = where.length > 5 ? null : sampleAgencyId(where);
  for (const office of org.offices.values()) {
    const isThere = agency
      ? unitOf(org, office.unitId).agencyId === agency
      : office.unitId === where;
    const filler = isThere && office.role === role ? appointmentOn(org, office.id, on) : undefined;
    if (!filler) continue;
    return {
      kind: 'officer',
      personId: filler.personId,
      officeId: office.id,
      unitId: office.unitId,
      role: role as ActorRole,
      officeRole: role,
      acting: filler.acting,
    };
  }
  throw new Error(`Nobody is ${role} of ${where} on ${on}`);
}
