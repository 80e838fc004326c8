import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { addMs, momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { linkTokenHash, mintLinkToken } from '#server/accounts/link-token.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import { readAccountState, takeAllWays } from '#server/store/account-state.ts';
import {
  accountByEmail,
  accountOf,
  hasOtherAdministrator,
  plainEmail,
  putAccount,
  putInvitation,
  type Invitation,
  type NewAccount,
} from '#server/store/accounts.ts';
import type { Tx } from '#server/store/database.ts';
import { changeReference, recordChange } from '#server/usecases/reference/reference-change.ts';

/** How long a link is good; machine time. */
export const LINK_DAYS_MAX = 7;
const DAY_MS = 86_400_000;
/** Code points of a name. */
const NAME_LENGTH_MAX = 120;

export type InviteRefusal =
  | 'personNotFound'
  | 'emailInvalid'
  | 'emailTaken'
  | 'nameMissing'
  | 'alreadyJoined'
  | 'noAccount'
  | 'ownAccount'
  | 'closed'
  | 'lastAdministrator';

/** Somebody who is known already, or somebody new with a name. */
export type Invited =
  { readonly personId: PersonId } | { readonly name: string; readonly phone: string | null };

export interface InviteOfficer {
  readonly who: Invited;
  readonly email: string;
  readonly administrator: boolean;
}

/** `token` stands in the link `/undangan/<token>` and nowhere else: the database keeps its hash. */
export type Linked =
  | { readonly ok: true; readonly token: string; readonly personId: PersonId }
  | { readonly ok: false; readonly refusal: InviteRefusal };

type Asking = Pick<App, 'db' | 'random' | 'reference' | 'clock'>;

/**
 * Gives a person an account that a link opens, once and for seven days. An earlier link that was not used dies.
 * `by` is null at the command line of the machine. Refused where somebody has the address, or where the person
 * has joined already (then: `recoverAccount`), and where nobody would be left who may manage the system.
 */
export async function inviteOfficer(
  app: Asking,
  { who, email: typed, administrator }: InviteOfficer,
  by: PersonId | null,
): Promise<Linked> {
  const email = plainEmail(typed);
  if (!z.email().max(254).safeParse(email).success) return { ok: false, refusal: 'emailInvalid' };
  const personId = 'personId' in who ? who.personId : (randomUUID() as PersonId);
  const token = mintLinkToken(app.random);
  const { now } = await readNow(app);
  const write = async (tx: Tx): Promise<InviteRefusal | undefined> => {
    if ('name' in who) await insertPerson(tx, personId, who, email);
    const refusal = await whyNotInvited(tx, { personId, email, administrator });
    if (refusal) return refusal;
    await putAccount(tx, { personId, email, administrator });
    await link(tx, { personId, kind: 'invite', madeBy: by }, token);
    const body = { personId, administrator };
    await recordChange(tx, { command: 'account.invite', body, at: now, by });
    return undefined;
  };
  if ('name' in who && !isName(who.name)) return { ok: false, refusal: 'nameMissing' };
  const refusal = await changeReference(app.db, write);
  return refusal ? { ok: false, refusal } : { ok: true, token, personId };
}

const isName = (name: string): boolean =>
  name.trim() !== '' && [...name.trim()].length <= NAME_LENGTH_MAX;

async function insertPerson(
  tx: Tx,
  id: PersonId,
  { name, phone }: { readonly name: string; readonly phone: string | null },
  email: string,
): Promise<void> {
  await tx.insertInto('person').values({ id, name: name.trim(), phone, email }).execute();
}

async function whyNotInvited(
  tx: Tx,
  { personId, email, administrator }: NewAccount,
): Promise<InviteRefusal | undefined> {
  const person = await tx
    .selectFrom('person')
    .select('id')
    .where('id', '=', personId)
    .executeTakeFirst();
  if (!person) return 'personNotFound';
  const other = await tx
    .selectFrom('account')
    .select('person_id')
    .where('email', '=', email)
    .executeTakeFirst();
  if (other && other.person_id !== personId) return 'emailTaken';
  const account = await readAccountState(tx, personId);
  if (account?.closedAt) return 'closed';
  if (account?.hasJoined) return 'alreadyJoined';
  const losesRight = account?.administrator === true && !administrator;
  return losesRight && !(await hasOtherAdministrator(tx, personId))
    ? 'lastAdministrator'
    : undefined;
}

/**
 * Takes password, second factor, recovery codes, passkeys and sessions from an account and makes a link by which
 * its person chooses them anew. For a lost phone or a stolen one, so all of it ends at once.
 */
export async function recoverAccount(
  app: Asking,
  who: { readonly personId: PersonId } | { readonly email: string },
  by: PersonId | null,
): Promise<Linked> {
  const account =
    'personId' in who
      ? await accountOf(app.db, who.personId)
      : await accountByEmail(app.db, who.email);
  if (!account) return { ok: false, refusal: 'noAccount' };
  const { personId } = account;
  const token = mintLinkToken(app.random);
  await app.db.transaction().execute(async (tx) => {
    await takeAllWays(tx, personId);
    await link(tx, { personId, kind: 'recover', madeBy: by }, token);
  });
  return { ok: true, token, personId };
}

/** Writes a link and its event. */
export async function link(tx: Tx, invitation: Invitation, token: string): Promise<void> {
  const at = momentOfMs(machineMs());
  const expiresAt = addMs(at, LINK_DAYS_MAX * DAY_MS);
  await putInvitation(tx, invitation, linkTokenHash(token), expiresAt);
  const { personId, kind, madeBy } = invitation;
  const what = kind === 'invite' ? 'invited' : 'recoveryMade';
  await recordAccountEvent(tx, { personId, by: madeBy, what, at });
}
