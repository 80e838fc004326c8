import { momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { mintLinkToken } from '#server/accounts/link-token.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import {
  hasOtherJoinedAdministrator,
  putClosed,
  putRight,
  readAccountState,
  takeAllWays,
} from '#server/store/account-state.ts';
import type { Tx } from '#server/store/database.ts';
import { link, type InviteRefusal, type Linked } from '#server/usecases/accounts/invite.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

type Asking = Pick<App, 'db' | 'random' | 'reference' | 'clock'>;

/**
 * Ends an account: sessions, password, factors, passkeys and links go at once; what its person did stays theirs.
 * Refused of the own account, and where nobody else who manages the system could come in.
 */
export async function closeAccount(
  app: Asking,
  personId: PersonId,
  by: PersonId,
): Promise<InviteRefusal | undefined> {
  const { now } = await readNow(app);
  return await changeReference(app.db, async (tx): Promise<InviteRefusal | undefined> => {
    const account = await readAccountState(tx, personId);
    if (!account || account.closedAt !== null) return 'noAccount';
    if (personId === by) return 'ownAccount';
    if (!(await mayStillManage(tx, by))) return 'lastAdministrator';
    if (!(await hasOtherJoinedAdministrator(tx, personId))) return 'lastAdministrator';
    const at = momentOfMs(machineMs());
    await putClosed(tx, personId, at);
    await takeAllWays(tx, personId);
    await recordAccountEvent(tx, { personId, by, what: 'closed', at });
    await recordChange(tx, { command: 'account.close', body: { personId }, at: now, by });
    return undefined;
  });
}

/** Opens a closed account with a link by which its person chooses everything anew; nothing of before opens it. */
export async function reopenAccount(
  app: Asking,
  personId: PersonId,
  by: PersonId,
): Promise<Linked> {
  const { now } = await readNow(app);
  const token = mintLinkToken(app.random);
  const write = async (tx: Tx): Promise<InviteRefusal | undefined> => {
    const account = await readAccountState(tx, personId);
    if (!account || account.closedAt === null) return 'noAccount';
    await putClosed(tx, personId, null);
    const at = momentOfMs(machineMs());
    await recordAccountEvent(tx, { personId, by, what: 'reopened', at });
    await link(tx, { personId, kind: 'recover', madeBy: by }, token);
    await recordChange(tx, { command: 'account.reopen', body: { personId }, at: now, by });
    return undefined;
  };
  const refusal = await changeReference(app.db, write);
  return refusal ? { ok: false, refusal } : { ok: true, token, personId };
}

/** Gives the right to manage the system, or takes it; refused where nobody else who manages it could come in. */
export async function changeRight(
  app: Asking,
  { personId, administrator }: { readonly personId: PersonId; readonly administrator: boolean },
  by: PersonId,
): Promise<InviteRefusal | undefined> {
  const { now } = await readNow(app);
  return await changeReference(app.db, async (tx): Promise<InviteRefusal | undefined> => {
    const account = await readAccountState(tx, personId);
    if (!account || account.closedAt !== null) return 'noAccount';
    if (!(await mayStillManage(tx, by))) return 'lastAdministrator';
    if (!administrator && !(await hasOtherJoinedAdministrator(tx, personId))) {
      return 'lastAdministrator';
    }
    await putRight(tx, personId, administrator);
    const body = { personId, administrator };
    await recordChange(tx, { command: 'account.right', body, at: now, by });
    return undefined;
  });
}

/** Asked inside: of two who act against each other at once, the second one has no right to act with any more. */
async function mayStillManage(tx: Tx, by: PersonId): Promise<boolean> {
  const own = await readAccountState(tx, by);
  return own?.administrator === true && own.closedAt === null;
}
