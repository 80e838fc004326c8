import { momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { linkTokenHash } from '#server/accounts/link-token.ts';
import { hashPassword, TooBusy } from '#server/accounts/password.ts';
import { whyNotPassword, type PasswordRefusal } from '#server/accounts/password-rules.ts';
import {
  enrolmentOf,
  proposeSecret,
  sealSecret,
  stepOf,
  type Enrolment,
} from '#server/accounts/totp.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import {
  accountOf,
  changeAccount,
  endSessionsOf,
  readInvitation,
  takeInvitation,
  type Account,
  type SignInBy,
} from '#server/store/accounts.ts';
import { newRecoveryCodes } from '#server/usecases/accounts/new-recovery-codes.ts';
import { startSession } from '#server/web/session.ts';

/** What a link shows before it is used. */
export interface OpenInvitation {
  readonly kind: 'invite' | 'recover';
  readonly name: string;
  readonly email: string;
  readonly enrolment: Enrolment;
}

/** What the page of a link sends. */
export interface Chosen {
  readonly password: string;
  readonly repeated: string;
  readonly code: string;
}

export type JoinRefusal = PasswordRefusal | 'codeWrong' | 'gone' | 'busy';

export type Joined =
  | {
      readonly ok: true;
      readonly personId: PersonId;
      /** Of a session that has begun: who has just shown both need not show them again. */
      readonly token: string;
      readonly codes: readonly string[];
    }
  | { readonly ok: false; readonly refusals: readonly JoinRefusal[] };

type Asking = Pick<App, 'db' | 'keys' | 'random'>;

/** A link as one browser holds it: the second factor it proposes is known to no other that has seen the link. */
export interface LinkSeen {
  readonly token: string;
  /** A secret of this browser. */
  readonly browser: string;
}

/** Undefined for a link that was used, is older than seven days, or never was. */
export async function openInvitation(
  app: Pick<App, 'db' | 'keys'>,
  { token, browser }: LinkSeen,
): Promise<OpenInvitation | undefined> {
  const found = await readInvitation(app.db, linkTokenHash(token), momentOfMs(machineMs()));
  const account = found && (await accountOf(app.db, found.personId));
  if (!account) return undefined;
  const { name, email } = account;
  return {
    kind: found.kind,
    name,
    email,
    enrolment: enrolmentOf(secretOf(app, { token, browser }), email),
  };
}

/** The same in one browser while the link lives, so that the page can be shown again. */
const secretOf = (app: Pick<App, 'keys'>, { token, browser }: LinkSeen): Uint8Array =>
  proposeSecret(app.keys.account, `link:${token}:${browser}`);

/**
 * Uses a link: writes password and second factor, ends older sessions, gives ten recovery codes, which are shown
 * once, and begins a session. A code of the new factor shows that the telephone has it. Refusals come together.
 */
export async function joinByInvitation(
  app: Asking,
  { token, browser }: LinkSeen,
  chosen: Chosen,
  agent: string,
): Promise<Joined> {
  const at = momentOfMs(machineMs());
  const found = await readInvitation(app.db, linkTokenHash(token), at);
  const account = found && (await accountOf(app.db, found.personId));
  if (!account) return refused('gone');
  const secret = secretOf(app, { token, browser });
  const step = stepOf(secret, chosen.code, machineMs(), 0);
  const password = whyNotPassword(chosen.password, chosen.repeated, account);
  if (password || step === undefined) {
    return refused(
      ...(password ? [password] : []),
      ...(step === undefined ? ['codeWrong' as const] : []),
    );
  }
  const hash = await hashPassword(chosen.password, app.random).catch(busy);
  if (hash === undefined) return refused('busy');
  const totpSecret = sealSecret(app.keys.account, account.personId, secret);
  const by = { passwordHash: hash, totpSecret, totpStep: step };
  const joined = await write(app, token, account, { by, agent });
  return joined ? { ok: true, ...joined } : refused('gone');
}

const refused = (...refusals: readonly JoinRefusal[]): Joined => ({ ok: false, refusals });

/** Undefined where too many passwords wait; anything else is a fault. */
export function busy(error: unknown): undefined {
  if (!(error instanceof TooBusy)) throw error;
}

/** Undefined where somebody else has used the link meanwhile. */
const write = (
  app: Asking,
  token: string,
  { personId }: Account,
  { by, agent }: { readonly by: SignInBy; readonly agent: string },
): Promise<Omit<Extract<Joined, { ok: true }>, 'ok'> | undefined> =>
  app.db.transaction().execute(async (tx) => {
    const at = momentOfMs(machineMs());
    const taken = await takeInvitation(tx, linkTokenHash(token), at);
    if (!taken) return undefined;
    await changeAccount(tx, personId, by);
    await endSessionsOf(tx, personId);
    const what = taken.kind === 'invite' ? 'joined' : 'recovered';
    await recordAccountEvent(tx, { personId, by: personId, what, at });
    const codes = await newRecoveryCodes(app, tx, personId);
    return { personId, codes, token: await startSession({ ...app, db: tx }, personId, agent) };
  });
