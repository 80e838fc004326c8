import { randomUUID } from 'node:crypto';
import type { Day } from '#domain/calendar/day.ts';
import type { Absence, PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import {
  changePresence,
  endedOn,
  wrongDays,
  type PresenceChanged,
  type PresenceGiven,
  type PresenceRefusal,
} from '#server/usecases/presence/presence-change.ts';

type Asking = Pick<App, 'db' | 'reference' | 'clock'>;

/**
 * Somebody is not there from a day to a day (K-19). The record says that they were away, not why: an illness is
 * nobody's business for ever.
 */
export const addAbsence = (
  app: Asking,
  absence: Absence,
  by: PersonId | null,
): Promise<PresenceChanged> =>
  changePresence(app, {
    command: 'absence.add',
    body: { personId: absence.personId, from: absence.from, to: absence.to },
    by,
    write: (given) => write(absence, given),
  });

async function write(
  { personId, kind, from, to }: Absence,
  { tx, org, today }: PresenceGiven,
): Promise<PresenceRefusal | undefined> {
  const wrong = wrongDays(from, to, today);
  if (wrong) return wrong;
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return 'notFound';
  const others = org.absencesOfPerson.get(personId) ?? [];
  if (others.some((it) => it.from <= to && from <= it.to)) return 'overlaps';
  await tx
    .insertInto('absence')
    .values({ id: randomUUID(), person_id: personId, kind, from_on: from, to_on: to })
    .execute();
  return undefined;
}

/** They are back: an absence that has begun ended yesterday, one that has not never was. */
export const endAbsence = (
  app: Asking,
  absence: { readonly personId: PersonId; readonly from: Day },
  by: PersonId | null,
): Promise<PresenceChanged> =>
  changePresence(app, {
    command: 'absence.end',
    body: { personId: absence.personId, from: absence.from },
    by,
    write: (given) => writeEnd(absence, given),
  });

async function writeEnd(
  { personId, from }: { readonly personId: PersonId; readonly from: Day },
  { tx, org, today }: PresenceGiven,
): Promise<PresenceRefusal | undefined> {
  const row = org.absencesOfPerson.get(personId)?.find((it) => it.from === from);
  if (!row) return 'notFound';
  if (row.to < today) return 'dayIsPast';
  const on = endedOn(row, today);
  const update = tx.updateTable('absence').set({ to_on: on ?? row.to });
  await (
    on === null
      ? tx.deleteFrom('absence').where('person_id', '=', personId).where('from_on', '=', from)
      : update.where('person_id', '=', personId).where('from_on', '=', from)
  ).execute();
  return undefined;
}
