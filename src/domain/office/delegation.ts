import type { Day } from '#domain/calendar/day.ts';
import type { Delegation, OfficeId, Organisation } from '#domain/office/organisation.ts';

/** The delegation by which an office approves for the head on a day (*a.n.*, K-19); of several the latest. */
export const delegationOn = (
  org: Organisation,
  toOfficeId: OfficeId,
  day: Day,
): Delegation | undefined =>
  (org.delegationsToOffice.get(toOfficeId) ?? [])
    .filter((it) => it.from <= day && day <= it.to)
    .toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
