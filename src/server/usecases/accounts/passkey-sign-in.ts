import { momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import {
  claimedIn,
  requestOptions,
  verifyAsserted,
  type Claimed,
} from '#server/accounts/passkey.ts';
import type { RelyingParty } from '#server/accounts/relying-party.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import { lockAccount } from '#server/store/accounts.ts';
import type { Tx } from '#server/store/database.ts';
import { countUse, lockPasskey, ownerOfPasskey } from '#server/store/passkeys.ts';
import { ask, openAsked, useUp } from '#server/usecases/accounts/challenge.ts';
import { partyOf } from '#server/usecases/accounts/own-passkeys.ts';
import type { SignedInNow, SignInFrom } from '#server/usecases/accounts/sign-in.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { startSession } from '#server/web/session.ts';

const PURPOSE = 'passkeySignIn';
type Asking = Pick<App, 'db' | 'keys' | 'random' | 'outgoing'>;

/** What the sign-in page hands to the browser; undefined where passkeys are not used here, or not at this origin. */
export async function offerPasskey(app: Asking, origin: string) {
  const party = partyOf(app);
  if (party?.origin !== origin) return undefined;
  const { challenge, sealed } = ask(app, PURPOSE);
  return { options: await requestOptions(party, challenge), sealed };
}

/** What the page sends back. */
export interface PasskeyAnswer {
  readonly sealed: string;
  readonly answer: string;
}

/**
 * Signs in by a passkey alone: it is something one has, and its finger, face or PIN the second factor, which is
 * demanded. Whatever is wrong gets one answer.
 */
export async function signInByPasskey(
  app: Asking,
  { sealed, answer }: PasskeyAnswer,
  from: SignInFrom,
): Promise<SignedInNow> {
  const refused = { ok: false, refusal: { why: 'passkey' } } as const;
  const party = partyOf(app);
  const challenge = openAsked(app, PURPOSE, sealed);
  const claimed = claimedIn(answer);
  if (!party || !challenge || !claimed) return refused;
  const step = {
    ...{ account: `passkey:${claimed.credentialId.toString('base64url')}` },
    ...{ address: from.address, device: undefined },
  };
  const asked = await limitsOf(app).askSignIn(step);
  if (!asked.ok) return { ok: false, refusal: { why: 'tooMany', waitSeconds: asked.waitSeconds } };
  const given = { party, challenge, claimed, answer, agent: from.agent };
  const entered = await app.db.transaction().execute((tx) => enter(app, tx, given));
  if (!entered) return refused;
  await limitsOf(app).signInWasRight(step, 1);
  return { ok: true, ...entered };
}

interface Given {
  readonly party: RelyingParty;
  readonly challenge: Uint8Array;
  readonly claimed: Claimed;
  readonly answer: string;
  readonly agent: string;
}

/** In one transaction: no session begins beside a recovery or a closing, and no answer is taken twice. */
async function enter(
  app: Asking,
  tx: Tx,
  { party, challenge, claimed, answer, agent }: Given,
): Promise<{ readonly personId: PersonId; readonly token: string } | undefined> {
  const owner = await ownerOfPasskey(tx, claimed.credentialId);
  if (!owner || (claimed.userHandle ?? owner) !== owner) return undefined;
  const account = await lockAccount(tx, owner);
  const passkey = await lockPasskey(tx, claimed.credentialId);
  if (!account?.passwordHash || !passkey) return undefined;
  const counter = await verifyAsserted(party, challenge, { text: answer, passkey });
  if (counter === undefined || !(await useUp(tx, challenge))) return undefined;
  const at = momentOfMs(machineMs());
  const { personId } = account;
  await countUse(tx, passkey.credentialId, { counter, at });
  await recordAccountEvent(tx, { personId, by: personId, what: 'passkeyUsed', at });
  return { personId, token: await startSession({ ...app, db: tx }, personId, agent) };
}
