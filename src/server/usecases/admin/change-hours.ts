import { randomUUID } from 'node:crypto';
import { addDays, type Day } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { WorkingHours } from '#domain/office/working-hours.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { todayOf } from '#server/usecases/admin/read-tree.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

export type HoursRefusal =
  | 'notFound'
  | 'daysMissing'
  | 'hourInvalid'
  | 'hoursTurned'
  | 'dayIsPast'
  | 'endsBeforeItBegins'
  | 'beginsThatDay'
  | 'sourceMissing';

/** A version of somebody's hours, with where they stand written. */
export interface HoursLine extends WorkingHours {
  readonly id: string;
  readonly source: string;
}

/** All that are in force or to come, by agency and from the oldest on. */
export async function readHours(
  app: Asking,
): Promise<{ readonly today: Day; readonly hours: readonly HoursLine[] }> {
  const today = todayOf(await readNow(app));
  const hours = await app.db
    .selectFrom('working_hours')
    .select(['id', 'agency_id as agencyId', 'unit_id as unitId', 'weekdays', 'opens', 'closes'])
    .select(['friday_opens as fridayOpens', 'friday_closes as fridayCloses'])
    .select(['from_on as from', 'to_on as to', 'source'])
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', today)]))
    .orderBy('agency_id')
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return { today, hours };
}

/**
 * Writes hours from a day on. They stand before what began earlier, so that Ramadan's end and the usual ones are
 * in force again; no due day moves (M-13).
 */
export async function addHours(
  app: Asking,
  hours: Omit<HoursLine, 'id'>,
  by: PersonId | null,
): Promise<HoursRefusal | undefined> {
  const given = await readNow(app);
  const unit = hours.unitId === null ? null : given.org.units.get(hours.unitId);
  const isThere = unit === null || unit?.agencyId === hours.agencyId;
  if (!isThere || !given.org.agencies.has(hours.agencyId)) return 'notFound';
  const wrong = wrongIn(hours, todayOf(given));
  if (wrong) return wrong;
  const others = given.org.hoursOfAgency.get(hours.agencyId) ?? [];
  if (others.some((it) => it.unitId === hours.unitId && it.from === hours.from))
    return 'beginsThatDay';
  return await changeReference<HoursRefusal>(app.db, async (tx) => {
    await insert(tx, hours);
    await recordChange(tx, { command: 'hours.begin', body: { ...hours }, at: given.now, by });
    return undefined;
  });
}

const HOUR = /^(?:[01]\d|2[0-3])\.[0-5]\d$/;

function wrongIn(hours: Omit<HoursLine, 'id'>, today: Day): HoursRefusal | undefined {
  const { opens, closes, fridayOpens, fridayCloses, weekdays } = hours;
  if (weekdays.length === 0) return 'daysMissing';
  if (![opens, closes, fridayOpens, fridayCloses].every((it) => HOUR.test(it)))
    return 'hourInvalid';
  if (closes <= opens || fridayCloses <= fridayOpens) return 'hoursTurned';
  if (hours.from < today) return 'dayIsPast';
  if (hours.to !== null && hours.to < hours.from) return 'endsBeforeItBegins';
  return hours.source.trim() === '' ? 'sourceMissing' : undefined;
}

const insert = async (tx: Tx, hours: Omit<HoursLine, 'id'>): Promise<unknown> =>
  await tx
    .insertInto('working_hours')
    .values({
      ...{ id: randomUUID(), agency_id: hours.agencyId, unit_id: hours.unitId },
      ...{ weekdays: [...hours.weekdays].sort(), opens: hours.opens, closes: hours.closes },
      ...{ friday_opens: hours.fridayOpens, friday_closes: hours.fridayCloses },
      ...{ from_on: hours.from, to_on: hours.to, source: hours.source.trim() },
    })
    .execute();

/** What has begun ended yesterday, what has not never was; before it the earlier row is in force again. */
export async function endHours(
  app: Asking,
  id: string,
  by: PersonId | null,
): Promise<HoursRefusal | undefined> {
  const { today, hours } = await readHours(app);
  const row = hours.find((it) => it.id === id);
  if (!row) return 'notFound';
  const { now } = await readNow(app);
  const isBegun = row.from < today;
  return await changeReference<HoursRefusal>(app.db, async (tx) => {
    await (
      isBegun
        ? tx
            .updateTable('working_hours')
            .set({ to_on: addDays(today, -1) })
            .where('id', '=', id)
        : tx.deleteFrom('working_hours').where('id', '=', id)
    ).execute();
    const { agencyId, unitId, from } = row;
    await recordChange(tx, { command: 'hours.end', body: { agencyId, unitId, from }, at: now, by });
    return undefined;
  });
}
