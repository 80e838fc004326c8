import { momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import type { Tx } from '#server/store/database.ts';
import {
  linkedSince,
  putIdentity,
  removeIdentities,
  type AtServer,
} from '#server/store/identities.ts';
import type { SignedIn } from '#server/web/session.ts';

/** Links a person to who they are at the identity server; false where either is linked to another. */
export async function linkIdentity(tx: Tx, personId: PersonId, it: AtServer): Promise<boolean> {
  const at = momentOfMs(machineMs());
  const put = await putIdentity(tx, it, { personId, at });
  if (put === 'linked') {
    await recordAccountEvent(tx, { personId, by: personId, what: 'identityLinked', at });
  }
  return put !== 'taken';
}

export const readLink = (app: Pick<App, 'db'>, { personId }: SignedIn): Promise<Moment | null> =>
  linkedSince(app.db, personId);

/** Forgets who the person is at the identity server; where that was nobody, nothing happens. */
export async function unlinkIdentity(app: Pick<App, 'db'>, { personId }: SignedIn): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    if (!(await removeIdentities(tx, personId))) return;
    const at = momentOfMs(machineMs());
    await recordAccountEvent(tx, { personId, by: personId, what: 'identityUnlinked', at });
  });
}
