import { dayAt } from '#domain/calendar/day.ts';
import type { Moment } from '#domain/calendar/day.ts';
import { unitsWithoutLine } from '#domain/office/line.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { DECREED_YEARS, DECREES, HOLIDAYS } from '#server/reference/holidays.ts';
import { namedId } from '#server/reference/named-id.ts';
import type { OrganisationRows } from '#server/reference/organisation-rows.ts';
import { PERIODS } from '#server/reference/periods.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { loadOrganisation } from '#server/store/organisation.ts';

export interface NewInstallation {
  readonly kind: 'sample' | 'real';
  readonly name: string;
  readonly organisation: OrganisationRows;
  /** Whether due dates in years without a decree lapse (M-16). */
  readonly provisionalAccepted: boolean;
  /** Business time of the creation. */
  readonly at: Moment;
}

/** `alreadyThere`: an installation exists and nothing was written; sample and real never change (M-2). */
export type Seeded = 'created' | 'alreadyThere';

/**
 * Writes a new installation with its organisation, calendars, periods and categories, whole or not
 * at all, `more` with it. `db` is the owner's: the application may not create an installation. Of two programs that
 * start together one creates and the other waits for it. Throws where a unit would have nobody to
 * hold its reports on that day (M-3).
 */
export const seedReference = (
  db: Db,
  given: NewInstallation,
  more?: (tx: Tx) => Promise<void>,
): Promise<Seeded> =>
  db.transaction().execute(async (tx) => {
    if (!(await createInstallation(tx, given))) return 'alreadyThere';
    await insertOrganisation(tx, given.organisation);
    await insertPeople(tx, given.organisation);
    await insertCalendars(tx);
    await insertPeriods(tx);
    await insertCategories(tx);
    await recordCreation(tx, given);
    await assertLines(tx, given.at);
    await more?.(tx);
    return 'created';
  });

async function createInstallation(tx: Tx, given: NewInstallation): Promise<boolean> {
  const row = await tx
    .insertInto('installation')
    .values({
      kind: given.kind,
      name: given.name,
      root_agency_id: given.organisation.rootId,
      provisional_accepted: given.provisionalAccepted,
    })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .returning('one')
    .executeTakeFirst();
  return row !== undefined;
}

async function insertOrganisation(tx: Tx, rows: OrganisationRows): Promise<void> {
  const agencies = rows.agencies.map((it) => ({
    ...{ id: it.id, parent_id: it.parentId, level: it.level, code: it.code, zone: it.zone },
    ...{ name: it.name, short_name: it.shortName },
    contact: JSON.stringify(rows.contacts.get(it.id) ?? {}),
  }));
  await tx.insertInto('agency').values(agencies).execute();
  const units = rows.units.map((it) => ({
    ...{ id: it.id, agency_id: it.agencyId, purpose: it.purpose },
    ...{ name: it.name, short_name: it.shortName },
    ...{ valid_from: it.validFrom, valid_to: it.validTo },
  }));
  await tx.insertInto('unit').values(units).execute();
  const offices = rows.offices.map((it) => ({
    ...{ id: it.id, unit_id: it.unitId, role: it.role, title: it.title },
    ...{ valid_from: it.validFrom, valid_to: it.validTo },
  }));
  await tx.insertInto('office').values(offices).execute();
}

async function insertPeople(tx: Tx, rows: OrganisationRows): Promise<void> {
  await tx
    .insertInto('person')
    .values([...rows.people])
    .execute();
  const appointments = rows.appointments.map((it) => ({
    ...{ id: it.id, office_id: it.officeId, person_id: it.personId },
    ...{ acting: it.acting, from_on: it.from, to_on: it.to, decree: it.decree },
  }));
  await tx.insertInto('appointment').values(appointments).execute();
  const delegations = (rows.delegations ?? []).map((it) => ({
    ...{ id: it.id, office_id: it.officeId, to_office_id: it.toOfficeId },
    ...{ from_on: it.from, to_on: it.to, decree: it.decree },
  }));
  if (delegations.length > 0) await tx.insertInto('delegation').values(delegations).execute();
}

async function insertCalendars(tx: Tx): Promise<void> {
  const closed = HOLIDAYS.map(({ on, name, kind, decree }) => ({
    ...{ id: namedId('closed_day', on), agency_id: null, on_day: on, name, kind },
    source: `${decree.title}, ${decree.number}`,
  }));
  await tx.insertInto('closed_day').values(closed).execute();
  const decrees = DECREED_YEARS.map((year) => {
    const decree = Object.entries(DECREES).find(([key]) => key === `joint${year}`)?.[1];
    if (!decree) throw new Error(`No joint decree of ${year}`);
    return { year, title: `${decree.title}, ${decree.number}`, source: decree.source };
  });
  await tx.insertInto('decree').values(decrees).execute();
}

async function insertPeriods(tx: Tx): Promise<void> {
  const periods = PERIODS.map((it) => ({
    id: namedId('period', it.kind, it.class ?? '', it.validFrom),
    ...{ kind: it.kind, class: it.class, days_limit: it.limit, days: it.days },
    ...{ valid_from: it.validFrom, valid_to: it.validTo, source: it.source },
  }));
  await tx.insertInto('period').values(periods).execute();
}

async function insertCategories(tx: Tx): Promise<void> {
  const rows = CATEGORIES.map(({ code, parentCode, name }) => ({
    ...{ code, parent_code: parentCode, name },
  }));
  await tx.insertInto('category').values(rows).execute();
}

async function recordCreation(tx: Tx, { kind, name, at, organisation }: NewInstallation) {
  const body = { kind, name, agencies: organisation.agencies.length };
  await tx
    .insertInto('reference_event')
    .values({
      ...{ id: namedId('reference_event', 'create', at), at, recorded_at: at },
      ...{ person_id: null, command: 'create', body: JSON.stringify(body) },
    })
    .execute();
}

async function assertLines(tx: Tx, at: Moment): Promise<void> {
  const org = await loadOrganisation(tx);
  const without = unitsWithoutLine(org, dayAt(agencyOf(org, org.rootId).zone, at));
  if (without.length === 0) return;
  throw new Error(`Nobody would hold the reports of: ${without.join(', ')}`);
}
