import { momentOfMs } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { hashPassword, verifyPassword } from '#server/accounts/password.ts';
import { whyNotPassword, type PasswordRefusal } from '#server/accounts/password-rules.ts';
import {
  enrolmentOf,
  proposeSecret,
  sealSecret,
  stepOf,
  type Enrolment,
} from '#server/accounts/totp.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent, type AccountEvent } from '#server/store/account-events.ts';
import {
  accountOf,
  changeAccount,
  countRecoveryCodes,
  endSessionsOf,
  type Account,
} from '#server/store/accounts.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { newRecoveryCodes } from '#server/usecases/accounts/new-recovery-codes.ts';
import { takeCode } from '#server/usecases/accounts/sign-in.ts';
import { busy } from '#server/usecases/accounts/take-invitation.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import {
  endSessionById,
  listSessions,
  type ListedSession,
  type SignedIn,
} from '#server/web/session.ts';

type Asking = Pick<App, 'db' | 'keys' | 'random'>;

/** The own account as its page shows it; `email` is null for those whom a visitor of the sample became. */
export interface OwnAccount {
  readonly email: string | null;
  readonly administrator: boolean;
  readonly codesLeft: number;
  readonly sessions: readonly (ListedSession & { readonly isThis: boolean })[];
}

export async function readOwnAccount(
  app: Pick<App, 'db'>,
  { personId, sessionId }: SignedIn,
): Promise<OwnAccount> {
  const account = await accountOf(app.db, personId);
  const sessions = await listSessions(app, personId);
  return {
    email: account?.email ?? null,
    administrator: account?.administrator ?? false,
    codesLeft: account ? await countRecoveryCodes(app.db, personId) : 0,
    sessions: sessions.map((it) => ({ ...it, isThis: it.id === sessionId })),
  };
}

/** Ends one of the own sessions; one that is not there has ended. */
export async function endOwnSession(
  app: Pick<App, 'db'>,
  who: SignedIn,
  id: string,
): Promise<void> {
  if (await endSessionById(app, who.personId, id)) await happened(app.db, who, 'sessionEnded');
}

/** Ends all own sessions but this one. */
export async function endOtherSessions(app: Pick<App, 'db'>, who: SignedIn): Promise<void> {
  await endSessionsOf(app.db, who.personId, who.sessionId);
  await happened(app.db, who, 'sessionsEnded');
}

type Why = PasswordRefusal | 'passwordWrong' | 'codeWrong' | 'newCodeWrong' | 'busy';
export type OwnRefusal =
  { readonly why: Why } | { readonly why: 'tooMany'; readonly waitSeconds: number };
export type Refused = { readonly ok: false; readonly refusal: OwnRefusal };
const refused = (refusal: OwnRefusal): Refused => ({ ok: false, refusal });

/** The account, where what was proven is right; counted, so that a session left open opens no more. */
async function proven(
  app: Asking,
  { personId }: SignedIn,
  proves: (account: Account) => Promise<Why | undefined>,
): Promise<{ readonly ok: true; readonly account: Account } | Refused> {
  const asked = await limitsOf(app).askOwn(personId);
  if (!asked.ok) return refused({ why: 'tooMany', waitSeconds: asked.waitSeconds });
  const account = await accountOf(app.db, personId);
  const why = account ? await proves(account) : 'passwordWrong';
  if (!account || why) return refused({ why: why ?? 'passwordWrong' });
  await limitsOf(app).ownWasRight(personId);
  return { ok: true, account };
}

/** Needs the old password; other sessions end, for they may be why it is changed. */
export async function changePassword(
  app: Asking,
  who: SignedIn,
  typed: { readonly old: string; readonly password: string; readonly repeated: string },
): Promise<{ readonly ok: true } | Refused> {
  const shown = await proven(app, who, async ({ passwordHash }) => {
    const right = await verifyPassword(typed.old, passwordHash).catch(busy);
    return right === undefined ? 'busy' : right ? undefined : 'passwordWrong';
  });
  if (!shown.ok) return shown;
  const why = whyNotPassword(typed.password, typed.repeated, shown.account);
  if (why) return refused({ why });
  const passwordHash = await hashPassword(typed.password, app.random).catch(busy);
  if (passwordHash === undefined) return refused({ why: 'busy' });
  await app.db.transaction().execute(async (tx) => {
    await changeAccount(tx, who.personId, { passwordHash });
    await endSessionsOf(tx, who.personId, who.sessionId);
    await happened(tx, who, 'passwordChanged');
  });
  return { ok: true };
}

/** A code of the factor in use, or a recovery code. */
const byCode =
  (app: Asking, code: string) =>
  async (account: Account): Promise<'codeWrong' | undefined> =>
    (await takeCode(app, account, code)) ? undefined : 'codeWrong';

/** Shows that it is the person: by a code of the second factor, or a recovery code. */
export const proveByCode = (app: Asking, who: SignedIn, code: string) =>
  proven(app, who, byCode(app, code));

/** Ten new codes, shown once; needs a code of the second factor. */
export async function renewRecoveryCodes(
  app: Asking,
  who: SignedIn,
  code: string,
): Promise<{ readonly ok: true; readonly codes: readonly string[] } | Refused> {
  const shown = await proveByCode(app, who, code);
  if (!shown.ok) return shown;
  const codes = await app.db.transaction().execute(async (tx) => {
    await happened(tx, who, 'recoveryCodesMade');
    return await newRecoveryCodes(app, tx, who.personId);
  });
  return { ok: true, codes };
}

/**
 * The factor that the page proposes in place of the one in use; the same in one session until it is taken. Whoever
 * saw it in a session left open does not know the one that is taken in a later one.
 */
export async function proposeFactor(
  app: Pick<App, 'db' | 'keys'>,
  who: SignedIn,
): Promise<Enrolment | undefined> {
  const account = await accountOf(app.db, who.personId);
  return account && enrolmentOf(nextSecretOf(app, who, account), account.email);
}

const nextSecretOf = (
  app: Pick<App, 'keys'>,
  { sessionId }: SignedIn,
  { totpSecret }: Account,
): Uint8Array =>
  proposeSecret(app.keys.account, `next:${sessionId}:${totpSecret?.toString('base64') ?? ''}`);

/** Needs a code of the old factor (or a recovery code) and one of the new; other sessions end. */
export async function changeFactor(
  app: Asking,
  who: SignedIn,
  typed: { readonly code: string; readonly newCode: string },
): Promise<{ readonly ok: true } | Refused> {
  const { personId } = who;
  // The new code first: an old one that was taken cannot be typed again.
  const newStep = (account: Account): number | undefined =>
    stepOf(nextSecretOf(app, who, account), typed.newCode, machineMs(), 0);
  const shown = await proven(app, who, async (account) =>
    newStep(account) === undefined ? 'newCodeWrong' : await byCode(app, typed.code)(account),
  );
  if (!shown.ok) return shown;
  const totpStep = newStep(shown.account) ?? 0;
  const totpSecret = sealSecret(app.keys.account, personId, nextSecretOf(app, who, shown.account));
  await app.db.transaction().execute(async (tx) => {
    await changeAccount(tx, personId, { totpSecret, totpStep });
    await endSessionsOf(tx, personId, who.sessionId);
    await happened(tx, who, 'secondFactorChanged');
  });
  return { ok: true };
}

const happened = (db: Db | Tx, { personId }: SignedIn, what: AccountEvent): Promise<void> =>
  recordAccountEvent(db, { personId, by: personId, what, at: momentOfMs(machineMs()) });
