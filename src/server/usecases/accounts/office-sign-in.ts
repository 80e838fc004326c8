import { z } from 'zod';
import { momentOfMs } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import type { IdentityServer, Vouched } from '#server/accounts/identity-server.ts';
import { machineMs } from '#server/machine-clock.ts';
import { recordAccountEvent } from '#server/store/account-events.ts';
import { accountByEmail, accountOf, lockAccount, type Account } from '#server/store/accounts.ts';
import { personOfIdentity } from '#server/store/identities.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { linkIdentity } from '#server/usecases/accounts/link-identity.ts';
import { halfOf, stepOfSignIn, type SignInFrom } from '#server/usecases/accounts/sign-in.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { startSession, type SignedIn } from '#server/web/session.ts';

/** Somebody may take so long at the identity server; machine time. */
export const JOURNEY_MS_MAX = 10 * 60_000;
const PURPOSE = 'officeSignIn';

const journeyShape = z.object({
  expected: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  /** Where the person wanted to go; a path of ours. */
  back: z.string(),
  /** Of the session in which the person links the own account; null where somebody signs in. */
  linksIn: z.string().nullable(),
});
type Journey = z.infer<typeof journeyShape>;
type Asking = Pick<App, 'db' | 'keys' | 'random' | 'identityServer'>;

export type OfficeRefusal =
  'office' | 'officeDown' | 'officeUnknown' | 'officeNoFactor' | 'officeTaken';

/** Where to send the browser, and what it keeps meanwhile; undefined where the server cannot be asked. */
export async function beginOffice(
  app: Asking,
  journey: Pick<Journey, 'back' | 'linksIn'>,
): Promise<{ readonly url: URL; readonly sealed: string } | undefined> {
  const begun = await app.identityServer?.begin();
  if (!begun) return undefined;
  const kept: Journey = { ...journey, expected: begun.expected };
  return {
    url: begun.url,
    sealed: seal(app.keys.cookie, PURPOSE, kept, machineMs() + JOURNEY_MS_MAX),
  };
}

export type OfficeFinished =
  /** Our own code is still asked. */
  | { readonly kind: 'half'; readonly half: string; readonly back: string }
  | {
      readonly kind: 'entered';
      readonly personId: PersonId;
      readonly token: string;
      readonly back: string;
    }
  | { readonly kind: 'linked' }
  | { readonly kind: 'refused'; readonly why: OfficeRefusal; readonly linking: boolean };

export interface CameBack {
  /** What the browser kept. */
  readonly sealed: string;
  /** What the server sent along, from the question mark on. */
  readonly query: string;
  readonly signedIn: SignedIn | null;
}

/** Takes what the identity server says of whoever comes back. No account is made here, ever. */
export async function finishOffice(
  app: Asking,
  { sealed, query, signedIn }: CameBack,
  from: SignInFrom,
): Promise<OfficeFinished> {
  const { identityServer: server } = app;
  const opened = open(app.keys.cookie, PURPOSE, sealed, machineMs());
  const journey = opened.ok ? journeyShape.safeParse(opened.value).data : undefined;
  const linking = journey ? journey.linksIn !== null : false;
  const refused = (why: OfficeRefusal): OfficeFinished => ({ kind: 'refused', why, linking });
  if (!server || !journey) return refused('office');
  const vouched = await server.finish(query, journey.expected);
  if (!vouched) return refused('office');
  if (journey.linksIn !== null) {
    if (signedIn?.sessionId !== journey.linksIn) return refused('office');
    const linked = await link(app, signedIn.personId, vouched);
    return linked ? { kind: 'linked' } : refused('officeTaken');
  }
  const account = await accountFor(app, vouched);
  if (!account?.passwordHash) return refused('officeUnknown');
  const { back } = journey;
  if (server.secondFactor.by === 'claimed') {
    if (!vouched.secondFactor) return refused('officeNoFactor');
    const entered = await enter(app, account.personId, { vouched, from });
    return entered ? { kind: 'entered', ...entered, back } : refused('officeUnknown');
  }
  const asked = await limitsOf(app).askSignIn(stepOfSignIn(account.email, account.personId, from));
  if (!asked.ok) return refused('office');
  const { issuer, subject } = vouched;
  return { kind: 'half', half: halfOf(app, account, { issuer, subject }), back };
}

/** Whoever was linked, else the account that was invited with this very address. */
async function accountFor(app: Asking, vouched: Vouched): Promise<Account | undefined> {
  const known = await personOfIdentity(app.db, vouched);
  if (known) return await accountOf(app.db, known);
  return vouched.email === null ? undefined : await accountByEmail(app.db, vouched.email);
}

const link = (app: Asking, personId: PersonId, vouched: Vouched): Promise<boolean> =>
  app.db.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, personId);
    return account?.passwordHash ? await linkIdentity(tx, personId, vouched) : false;
  });

interface Entering {
  readonly vouched: Vouched;
  readonly from: SignInFrom;
}

/** In one transaction, so that no session begins beside a recovery or a closing. */
const enter = (
  app: Asking,
  personId: PersonId,
  { vouched, from }: Entering,
): Promise<{ readonly personId: PersonId; readonly token: string } | undefined> =>
  app.db.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, personId);
    if (!account?.passwordHash || !(await linkIdentity(tx, personId, vouched))) return undefined;
    const at = momentOfMs(machineMs());
    await recordAccountEvent(tx, { personId, by: personId, what: 'identityUsed', at });
    return { personId, token: await startSession({ ...app, db: tx }, personId, from.agent) };
  });

/** What the pages say of the server; null where none is configured. */
export const officeName = ({ identityServer }: { readonly identityServer?: IdentityServer }) =>
  identityServer?.name ?? null;
