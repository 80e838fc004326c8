import { momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { creationOptions, verifyCreated } from '#server/accounts/passkey.ts';
import { relyingPartyOf, type RelyingParty } from '#server/accounts/relying-party.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import { accountOf, lockAccount } from '#server/store/accounts.ts';
import { listPasskeys, putPasskey, removePasskeyOf } from '#server/store/passkeys.ts';
import { ask, openAsked, useUp } from '#server/usecases/accounts/challenge.ts';
import { isProof } from '#server/usecases/accounts/fresh-proof.ts';
import type { SignedIn } from '#server/web/session.ts';

/** Of one person: phone, computer, a key in the drawer, and some more. */
export const PASSKEYS_MAX = 10;
/** Code points. */
export const PASSKEY_NAME_LENGTH_MAX = 60;

type Asking = Pick<App, 'db' | 'keys' | 'random' | 'outgoing'>;

export const partyOf = (app: Pick<App, 'outgoing'>): RelyingParty | undefined =>
  relyingPartyOf(app.outgoing?.publicUrl ?? null);

/** A passkey as the own account's page shows it; `id` goes through its forms. */
export interface OwnPasskey {
  readonly id: string;
  readonly name: string;
  readonly madeAt: Moment;
  readonly usedAt: Moment | null;
}

export async function readOwnPasskeys(
  app: Pick<App, 'db'>,
  { personId }: SignedIn,
): Promise<readonly OwnPasskey[]> {
  const rows = await listPasskeys(app.db, personId);
  return rows.map(({ credentialId, ...it }) => ({ id: credentialId.toString('base64url'), ...it }));
}

const purposeOf = ({ sessionId }: SignedIn): string => `passkeyMake:${sessionId}`;

/** What the page hands to the browser; undefined where there is no account, or passkeys cannot be made here. */
export async function proposePasskey(app: Asking, who: SignedIn) {
  const party = partyOf(app);
  const account = await accountOf(app.db, who.personId);
  if (!party || !account?.passwordHash) return undefined;
  const { challenge, sealed } = ask(app, purposeOf(who));
  const known = (await listPasskeys(app.db, who.personId)).map((it) => it.credentialId);
  const { personId: userHandle, email, name } = account;
  const options = await creationOptions(party, { challenge, userHandle, email, name, known });
  return { options, sealed };
}

export interface MadePasskey {
  /** Of `proveAnew`. */
  readonly proof: string | undefined;
  readonly sealed: string;
  readonly answer: string;
  readonly name: string;
}
export type PasskeyRefusal = 'notProven' | 'passkeyNameless' | 'passkeyRefused' | 'passkeysFull';

/** Keeps a passkey that the browser has made; undefined where it was kept. */
export async function addPasskey(
  app: Asking,
  who: SignedIn,
  made: MadePasskey,
): Promise<PasskeyRefusal | undefined> {
  const name = made.name.trim();
  if (!isProof(app, who, made.proof)) return 'notProven';
  if (name === '' || [...name].length > PASSKEY_NAME_LENGTH_MAX) return 'passkeyNameless';
  const party = partyOf(app);
  const challenge = openAsked(app, purposeOf(who), made.sealed);
  const passkey = party && challenge && (await verifyCreated(party, challenge, made.answer));
  if (!passkey) return 'passkeyRefused';
  const { personId } = who;
  return await app.db.transaction().execute(async (tx): Promise<PasskeyRefusal | undefined> => {
    // Locked, so that a recovery at the same moment leaves none behind.
    const account = await lockAccount(tx, personId);
    if (!account?.passwordHash || !(await useUp(tx, challenge))) return 'passkeyRefused';
    if ((await listPasskeys(tx, personId)).length >= PASSKEYS_MAX) return 'passkeysFull';
    const at = momentOfMs(machineMs());
    if (!(await putPasskey(tx, personId, { ...passkey, name, at }))) return 'passkeyRefused';
    await recordAccountEvent(tx, { personId, by: personId, what: 'passkeyMade', at });
    return undefined;
  });
}

/** Forgets a passkey of one's own; one that is not there is gone. */
export async function removePasskey(
  app: Pick<App, 'db'>,
  { personId }: SignedIn,
  id: string,
): Promise<void> {
  await app.db.transaction().execute(async (tx) => {
    if (!(await removePasskeyOf(tx, personId, Buffer.from(id, 'base64url')))) return;
    const at = momentOfMs(machineMs());
    await recordAccountEvent(tx, { personId, by: personId, what: 'passkeyRemoved', at });
  });
}
