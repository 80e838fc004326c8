import { dayAt, type Day } from '#domain/calendar/day.ts';
import {
  agencyOf,
  isValidOn,
  type Agency,
  type AgencyId,
  type Organisation,
  type Unit,
} from '#domain/office/organisation.ts';
import { workingHoursOn } from '#domain/office/working-hours.ts';
import { periodOn } from '#domain/report/periods.ts';
import { readNow, type App } from '#server/app.ts';
import type { Contact } from '#server/reference/organisation-rows.ts';

/** The desk of the root: whose service this is and how to reach it (K-9, K-1). */
export interface Desk {
  readonly agency: Agency;
  readonly contact: Contact;
  readonly today: Day;
}

export async function readDesk(app: Pick<App, 'db' | 'reference' | 'clock'>): Promise<Desk> {
  const { org, now, contacts } = await readNow(app);
  const agency = agencyOf(org, org.rootId);
  const contact = contacts.get(org.rootId);
  if (!contact) throw new Error('The root agency has no contact');
  const today = dayAt(agency.zone, now);
  return { agency, contact: { ...contact, hours: hoursOf(org, contact, today) }, today };
}

/** When reports are read: the hours entered for the whole agency, else those of its desk (K-20). */
function hoursOf(org: Organisation, { hours }: Contact, today: Day): Contact['hours'] {
  const row = workingHoursOn(org, { agencyId: org.rootId, unitId: null }, today);
  return row ? { weekdays: [...row.weekdays], opens: row.opens, closes: row.closes } : hours;
}

/** The agencies a reporter may name, the root first. */
export async function readAgencies(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
): Promise<readonly Agency[]> {
  const { org } = await readNow(app);
  const root = agencyOf(org, org.rootId);
  return [root, ...[...org.agencies.values()].filter((it) => it.id !== root.id)];
}

/** The units of an agency that a reporter may name today; empty for an agency that is not there. */
export async function readUnits(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: AgencyId,
): Promise<readonly Unit[]> {
  const { org, now } = await readNow(app);
  const agency = org.agencies.get(id);
  const today = agency && dayAt(agency.zone, now);
  return (org.unitsOfAgency.get(id) ?? []).filter(
    (unit) => unit.purpose !== 'external' && today !== undefined && isValidOn(unit, today),
  );
}

/** The limits in force today, in working days, as the home page and the receipt say them. */
export async function readLimits(app: Pick<App, 'db' | 'reference' | 'clock'>) {
  const { org, now, periods } = await readNow(app);
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  return {
    verify: periodOn(periods, 'verify', today).limit,
    followUp: periodOn(periods, 'followUp', today).limit,
    reply: periodOn(periods, 'reply', today).limit,
  };
}
