import { randomUUID } from 'node:crypto';
import type { Day } from '#domain/calendar/day.ts';
import {
  isValidOn,
  type Delegation,
  type OfficeId,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
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

/** A head's approval goes to the secretary of the same unit from a day to a day (*a.n.*, K-19). */
export const addDelegation = (
  app: Asking,
  delegation: Delegation & { readonly decree: string | null },
  by: PersonId | null,
): Promise<PresenceChanged> =>
  changePresence(app, {
    command: 'delegation.add',
    body: { ...delegation },
    by,
    write: (given) => write(delegation, given),
  });

async function write(
  { officeId, toOfficeId, from, to, decree }: Delegation & { readonly decree: string | null },
  { tx, org, today }: PresenceGiven,
): Promise<PresenceRefusal | undefined> {
  const wrong = wrongDays(from, to, today);
  if (wrong) return wrong;
  if (!isHeadAndSecretary(org, { officeId, toOfficeId, on: from })) return 'noSecretary';
  const others = org.delegationsToOffice.get(toOfficeId) ?? [];
  if (others.some((it) => it.from <= to && from <= it.to)) return 'overlaps';
  const row = { id: randomUUID(), office_id: officeId, to_office_id: toOfficeId };
  await tx
    .insertInto('delegation')
    .values({ ...row, from_on: from, to_on: to, decree })
    .execute();
  return undefined;
}

interface Pair {
  readonly officeId: OfficeId;
  readonly toOfficeId: OfficeId;
  readonly on: Day;
}

function isHeadAndSecretary(org: Organisation, { officeId, toOfficeId, on }: Pair): boolean {
  const [head, secretary] = [org.offices.get(officeId), org.offices.get(toOfficeId)];
  return (
    head?.role === 'head' &&
    secretary?.role === 'secretary' &&
    head.unitId === secretary.unitId &&
    isValidOn(secretary, on)
  );
}

/** The head signs alone again; as with absences, what has begun ended yesterday. */
export const endDelegation = (
  app: Asking,
  delegation: { readonly toOfficeId: OfficeId; readonly from: Day },
  by: PersonId | null,
): Promise<PresenceChanged> =>
  changePresence(app, {
    command: 'delegation.end',
    body: { officeId: delegation.toOfficeId, from: delegation.from },
    by,
    write: (given) => writeEnd(delegation, given),
  });

async function writeEnd(
  { toOfficeId, from }: { readonly toOfficeId: OfficeId; readonly from: Day },
  { tx, org, today }: PresenceGiven,
): Promise<PresenceRefusal | undefined> {
  const row = org.delegationsToOffice.get(toOfficeId)?.find((it) => it.from === from);
  if (!row) return 'notFound';
  if (row.to < today) return 'dayIsPast';
  const on = endedOn(row, today);
  const update = tx.updateTable('delegation').set({ to_on: on ?? row.to });
  await (
    on === null
      ? tx
          .deleteFrom('delegation')
          .where('to_office_id', '=', toOfficeId)
          .where('from_on', '=', from)
      : update.where('to_office_id', '=', toOfficeId).where('from_on', '=', from)
  ).execute();
  return undefined;
}
