import { randomUUID } from 'node:crypto';
import { addDays, dayAt, type Day } from '#domain/calendar/day.ts';
import { appointmentOn } from '#domain/office/line.ts';
import {
  agencyOf,
  type OfficeId,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import type { Tx } from '#server/store/database.ts';
import { loadOrganisation } from '#server/store/organisation.ts';
import { emptiedLines, type EmptyLine } from '#server/usecases/reference/empty-lines.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';
import { wakeAnew } from '#server/usecases/reference/wake-anew.ts';

/** Somebody begins in an office, or whoever fills it on a day ends with that day (M-3, K-19). */
export type AppointmentChange =
  | {
      readonly kind: 'begin';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly from: Day;
      readonly to: Day | null;
      readonly acting: 'Plt' | 'Plh' | null;
      readonly decree: string | null;
    }
  | { readonly kind: 'end'; readonly officeId: OfficeId; readonly on: Day };

export const APPOINTMENT_REFUSALS = [
  'officeNotFound',
  'personNotFound',
  'dayIsPast',
  'endsBeforeItBegins',
  'beginsThatDay',
  'nobodyThere',
  'lineIsEmpty',
] as const;
export type AppointmentRefusal = (typeof APPOINTMENT_REFUSALS)[number];

export type AppointmentChanged =
  | { readonly ok: true; readonly woken: number }
  | {
      readonly ok: false;
      readonly refusal: AppointmentRefusal;
      /** Of `lineIsEmpty`. */
      readonly empty: readonly EmptyLine[];
    };

type Changing = Pick<App, 'db' | 'reference' | 'clock'>;
type Refused = Extract<AppointmentChanged, { ok: false }>;

/**
 * Writes a change of appointments, unless it would leave a unit without anybody to hold its reports on some
 * day to come (M-3). Reports of the line are woken on the day it changes, and the clock passes them on.
 */
export async function changeAppointment(
  app: Changing,
  change: AppointmentChange,
  by: PersonId | null = null,
): Promise<AppointmentChanged> {
  const { org, now } = await readNow(app);
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  const wrong = wrongIn(change, org, today);
  if (wrong) return refused(wrong);
  const refusal = await changeReference(app.db, async (tx) => {
    const before = await loadOrganisation(tx);
    const failed = await write(tx, change, before);
    if (failed) return refused(failed);
    const empty = emptiedLines(before, await loadOrganisation(tx), today);
    if (empty.length > 0) return refused('lineIsEmpty', empty);
    await recordChange(tx, { command: `appointment.${change.kind}`, body: change, at: now, by });
    return undefined;
  });
  return refusal ?? { ok: true, woken: await wakeAnew(app) };
}

const refused = (refusal: AppointmentRefusal, empty: Refused['empty'] = []): Refused => ({
  ok: false,
  refusal,
  empty,
});

function wrongIn(
  change: AppointmentChange,
  org: Organisation,
  today: Day,
): AppointmentRefusal | undefined {
  if (!org.offices.has(change.officeId)) return 'officeNotFound';
  // What has happened was decided by who was in office then.
  if ((change.kind === 'begin' ? change.from : change.on) < today) return 'dayIsPast';
  if (change.kind === 'begin' && change.to !== null && change.to < change.from) {
    return 'endsBeforeItBegins';
  }
  return undefined;
}

async function write(
  tx: Tx,
  change: AppointmentChange,
  org: Organisation,
): Promise<AppointmentRefusal | undefined> {
  if (change.kind === 'end') return await end(tx, change, org);
  const { officeId, personId, from, to, acting, decree } = change;
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return 'personNotFound';
  const others = org.appointmentsOfOffice.get(officeId) ?? [];
  // Of two that begin on one day nobody could say who is in office.
  if (others.some((it) => it.from === from)) return 'beginsThatDay';
  if (acting === null && to === null) await endBefore(tx, officeId, from);
  await tx
    .insertInto('appointment')
    .values({
      ...{ id: randomUUID(), office_id: officeId, person_id: personId },
      ...{ acting, from_on: from, to_on: to, decree },
    })
    .execute();
  return undefined;
}

/** Whoever still fills the office goes the day before: were the successor to leave, nobody comes back unasked. */
export async function endBefore(tx: Tx, officeId: OfficeId, from: Day): Promise<void> {
  await tx
    .updateTable('appointment')
    .set({ to_on: addDays(from, -1) })
    .where('office_id', '=', officeId)
    .where('from_on', '<', from)
    .where((eb) => eb.or([eb('to_on', 'is', null), eb('to_on', '>=', from)]))
    .execute();
}

async function end(
  tx: Tx,
  { officeId, on }: Extract<AppointmentChange, { kind: 'end' }>,
  org: Organisation,
): Promise<AppointmentRefusal | undefined> {
  const ends = appointmentOn(org, officeId, on);
  if (!ends) return 'nobodyThere';
  await tx
    .updateTable('appointment')
    .set({ to_on: on })
    .where('office_id', '=', officeId)
    .where('person_id', '=', ends.personId)
    .where('from_on', '=', ends.from)
    .execute();
  return undefined;
}
