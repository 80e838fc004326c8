import { createHash } from 'node:crypto';
import { z } from 'zod';
import { momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { TooBusy, verifyPassword } from '#server/accounts/password.ts';
import { recoveryHash } from '#server/accounts/recovery-codes.ts';
import { openSealedSecret, proposeSecret, stepOf } from '#server/accounts/totp.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import {
  accountByEmail,
  lockAccount,
  plainEmail,
  takeRecoveryCode,
  takeStep,
  type Account,
} from '#server/store/accounts.ts';
import type { Tx } from '#server/store/database.ts';
import type { AtServer } from '#server/store/identities.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { linkIdentity } from '#server/usecases/accounts/link-identity.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { deviceFor, type Device } from '#server/web/device.ts';
import type { SignInStep } from '#server/web/rate-limit.ts';
import { startSession } from '#server/web/session.ts';

/** Between password and code; machine time. */
export const HALF_MS_MAX = 5 * 60_000;
/** The longest address that mail knows (RFC 5321). */
export const EMAIL_LENGTH_MAX = 254;
/** Questions that one sign-in answers. */
const STEPS = 2;
const PURPOSE = 'signIn';
/** In place of a person where there is no account: a half looks the same, and the same is asked of the database. */
const NOBODY = '00000000-0000-4000-8000-000000000000' as PersonId;

/**
 * `wrong` does not say what: address, password or code. `late`: the time between both questions is over.
 * `passkey`: one that is not taken here, for whatever reason.
 */
export type SignInRefusal =
  | { readonly why: 'wrong' | 'late' | 'busy' | 'passkey' }
  | { readonly why: 'tooMany'; readonly waitSeconds: number };

/** Where somebody signs in from; `agent` is what the person will know the device by. */
export interface SignInFrom {
  readonly address: string;
  readonly agent: string;
  readonly device: Device | undefined;
}

const halfShape = z.object({
  email: z.string(),
  personId: z.string().transform((id) => id as PersonId),
  /** Of the hash that the password opened, or of none: a changed password takes back what it opened. */
  opened: z.string(),
  /** Where the identity server vouched in place of the password: linked when the code is right as well. */
  identity: z.object({ issuer: z.string(), subject: z.string() }).optional(),
});
type Half = z.infer<typeof halfShape>;
type Asking = Pick<App, 'db' | 'keys' | 'random'>;

export type Halved =
  | { readonly ok: true; readonly half: string }
  | { readonly ok: false; readonly refusal: SignInRefusal };

/**
 * The first question. Whatever is typed gets a sealed half that leads to the second one, and takes the same
 * time: neither an account nor a password can be tried out by what comes back.
 */
export async function giveCredentials(
  app: Asking,
  typed: { readonly email: string; readonly password: string },
  from: SignInFrom,
): Promise<Halved> {
  const email = plainEmail(typed.email).slice(0, EMAIL_LENGTH_MAX);
  const account = await accountByEmail(app.db, email);
  const personId = account?.personId ?? NOBODY;
  const asked = await limitsOf(app).askSignIn(stepOfSignIn(email, personId, from));
  if (!asked.ok) return refused({ why: 'tooMany', waitSeconds: asked.waitSeconds });
  try {
    const hash = account?.passwordHash ?? null;
    const right = await verifyPassword(typed.password, hash);
    const opened = printOf(right ? hash : null);
    return { ok: true, half: sealHalf(app, { email, personId, opened }) };
  } catch (error) {
    if (error instanceof TooBusy) return refused({ why: 'busy' });
    throw error;
  }
}

export type SignedInNow =
  | { readonly ok: true; readonly personId: PersonId; readonly token: string }
  | { readonly ok: false; readonly refusal: SignInRefusal };

/** Of one length, so that a half does not tell by its own. */
const printOf = (hash: string | null): string =>
  createHash('sha256')
    .update(hash ?? '')
    .digest('base64url');

/** The second question: a code of the second factor, or a recovery code. Begins a session. */
export async function giveCode(
  app: Asking,
  half: string,
  code: string,
  from: SignInFrom,
): Promise<SignedInNow> {
  const opened = openHalf(app, half);
  if (!opened) return refused({ why: 'late' });
  const step = stepOfSignIn(opened.email, opened.personId, from);
  const asked = await limitsOf(app).askSignIn(step);
  if (!asked.ok) return refused({ why: 'tooMany', waitSeconds: asked.waitSeconds });
  const entered = await app.db
    .transaction()
    .execute((tx) => enter(app, tx, { ...from, opened, code }));
  if (!entered) return refused({ why: 'wrong' });
  await limitsOf(app).signInWasRight(step, STEPS);
  return { ok: true, ...entered };
}

interface Entering extends SignInFrom {
  readonly opened: Half;
  readonly code: string;
}

/** In one transaction, so that no session begins beside a recovery that ends them all. */
async function enter(app: Asking, tx: Tx, { opened, code, agent }: Entering) {
  const account = await lockAccount(tx, opened.personId);
  const isRight = account?.passwordHash && printOf(account.passwordHash) === opened.opened;
  const by = await takeCode({ ...app, db: tx }, isRight ? account : undefined, code);
  if (!account || !by) return undefined;
  const { personId } = account;
  const at = momentOfMs(machineMs());
  const { identity } = opened;
  if (identity && !(await linkIdentity(tx, personId, identity))) return undefined;
  const what = by === 'recovery' ? 'recoveryCodeUsed' : identity ? 'identityUsed' : 'signedIn';
  await recordAccountEvent(tx, { personId, by: personId, what, at });
  return { personId, token: await startSession({ ...app, db: tx }, personId, agent) };
}

/** The first question answered by the identity server; a password that is changed meanwhile takes it back. */
export const halfOf = (
  app: Pick<App, 'keys'>,
  { email, personId, passwordHash }: Account,
  identity: AtServer,
): string => sealHalf(app, { email, personId, opened: printOf(passwordHash), identity });

/** Whether a half is still good, for the page that asks the second question. */
export const isHalfOpen = (app: Pick<App, 'keys'>, half: string): boolean =>
  openHalf(app, half) !== undefined;

const refused = <R extends SignInRefusal>(refusal: R) => ({ ok: false, refusal }) as const;

export const stepOfSignIn = (
  email: string,
  personId: PersonId,
  { address, device }: SignInFrom,
): SignInStep => ({ account: email, address, device: deviceFor(device, personId) });

/** Uses a code up and says what it was. Without an account the same is computed and asked, for nothing. */
export async function takeCode(
  app: Pick<App, 'db' | 'keys'>,
  account: Account | undefined,
  typed: string,
): Promise<'code' | 'recovery' | undefined> {
  const key = app.keys.account;
  const personId = account?.personId ?? NOBODY;
  const hash = recoveryHash(key, personId, typed);
  if (hash) return (await takeRecoveryCode(app.db, personId, hash)) ? 'recovery' : undefined;
  const secret = account?.totpSecret
    ? openSealedSecret(key, personId, account.totpSecret)
    : proposeSecret(key, NOBODY);
  const step = stepOf(secret, typed, machineMs(), account?.totpStep ?? 0);
  if (step === undefined || !account?.totpSecret) return undefined;
  return (await takeStep(app.db, personId, step)) ? 'code' : undefined;
}

const sealHalf = (app: Pick<App, 'keys'>, half: Half): string =>
  seal(app.keys.cookie, PURPOSE, half, machineMs() + HALF_MS_MAX);

function openHalf(app: Pick<App, 'keys'>, half: string): Half | undefined {
  const opened = open(app.keys.cookie, PURPOSE, half, machineMs());
  return opened.ok ? halfShape.safeParse(opened.value).data : undefined;
}
