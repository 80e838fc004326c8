import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { addMs, momentOfMs, type Moment } from '#domain/calendar/day.ts';
import { mailAddress } from '#domain/notice/addressee.ts';
import { agencyOf } from '#domain/office/organisation.ts';
import { readNow, type App } from '#server/app.ts';
import { mintLinkToken } from '#server/accounts/link-token.ts';
import { letterHtml, mailText } from '#server/channels/letter-mail.ts';
import { machineMs } from '#server/machine-clock.ts';
import {
  citizenOfEmail,
  countGuess,
  deleteCitizen,
  endCitizenSession,
  insertCitizenSession,
  insertCode,
  readCitizenSession,
  takeCode,
} from '#server/store/citizens.ts';
import { limitsOf } from '#server/web/app-limits.ts';
import { codeLetter } from '#words/notices/citizen-letter.ts';

/** Machine time that a code is good for, and the guesses at it. */
export const CODE_MS_MAX = 15 * 60_000;
export const GUESSES_MAX = 5;
/** A phone may be shared: a session ends after a day. Machine time. */
export const CITIZEN_MS_MAX = 24 * 3_600_000;
const CODE_DIGITS = 6;

type Signing = Pick<App, 'db' | 'reference' | 'clock' | 'keys' | 'random' | 'outgoing'>;

/** A try to sign in, which the browser holds sealed: a code fits this try alone. */
export interface Trying {
  readonly id: string;
  readonly email: string;
}

export type CodeAsked =
  | { readonly kind: 'asked'; readonly trying: Trying }
  /** Not an address. */
  | { readonly kind: 'badAddress' }
  /** No mail server is set up. */
  | { readonly kind: 'noMail' }
  | { readonly kind: 'wait'; readonly seconds: number };

/**
 * Mails a code to an address, whether it has an account or not: the same statements, the same letter, the same
 * answer, so that nobody learns who reports here. What the mail server says stays unsaid as well.
 */
export async function askForCode(app: Signing, typed: string, address: string): Promise<CodeAsked> {
  const channel = app.outgoing?.email;
  if (!channel) return { kind: 'noMail' };
  const email = mailAddress(typed.trim().toLowerCase());
  if (email === null) return { kind: 'badAddress' };
  const asked = await limitsOf(app).askCitizenCode(email, address);
  if (!asked.ok) return { kind: 'wait', seconds: asked.waitSeconds };
  const trying: Trying = { id: randomUUID(), email };
  const code = mintDigits(app.random);
  const now = momentOfMs(machineMs());
  const row = {
    id: trying.id,
    hash: hashOf(app, trying, code),
    expiresAt: addMs(now, CODE_MS_MAX),
  };
  await insertCode(app.db, row, now);
  const { org } = await readNow(app);
  const letter = codeLetter({
    ...{ code, from: agencyOf(org, org.rootId).name },
    href: `${app.outgoing?.publicUrl ?? ''}/laporan-saya`,
  });
  const body = { subject: letter.subject, text: mailText(letter), html: letterHtml(letter) };
  await channel.send({ id: randomUUID(), to: email, ...body, discreet: true });
  return { kind: 'asked', trying };
}

/** Six digits; of four random bytes no digit is likelier by more than a ten-thousandth. */
function mintDigits(random: App['random']): string {
  const number = Buffer.from(random(4)).readUInt32BE() % 10 ** CODE_DIGITS;
  return String(number).padStart(CODE_DIGITS, '0');
}

const hashOf = (app: Pick<App, 'keys'>, { id, email }: Trying, code: string): Buffer =>
  createHmac('sha256', app.keys.account).update(`citizen\n${id}\n${email}\n${code}`).digest();

export type Entered =
  { readonly kind: 'in'; readonly token: string } | { readonly kind: 'wrong' | 'over' };

/** Confirms an address by its code and begins a session; `over`: too late, or guessed too often. */
export async function enterCode(
  app: Pick<App, 'db' | 'keys' | 'random'>,
  trying: Trying,
  typed: string,
): Promise<Entered> {
  const now = momentOfMs(machineMs());
  const hash = await countGuess(app.db, trying.id, { now, max: GUESSES_MAX });
  if (!hash) return { kind: 'over' };
  const own = hashOf(app, trying, typed.replace(/\D/g, ''));
  if (!timingSafeEqual(hash, own)) return { kind: 'wrong' };
  return await begin(app, trying, now);
}

async function begin(
  app: Pick<App, 'db' | 'random'>,
  { id, email }: Trying,
  now: Moment,
): Promise<Entered> {
  const token = mintLinkToken(app.random);
  return await app.db.transaction().execute(async (tx) => {
    if (!(await takeCode(tx, id))) return { kind: 'over' };
    const citizenId = await citizenOfEmail(tx, { id: randomUUID(), email, since: now });
    const endsAt = addMs(now, CITIZEN_MS_MAX);
    await insertCitizenSession(tx, { tokenHash: tokenHashOf(token), citizenId, endsAt }, now);
    return { kind: 'in', token };
  });
}

const tokenHashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface Citizen {
  readonly id: string;
  readonly email: string;
}

export const readCitizen = (app: Pick<App, 'db'>, token: string): Promise<Citizen | undefined> =>
  readCitizenSession(app.db, tokenHashOf(token), momentOfMs(machineMs()));

export async function signOutCitizen(app: Pick<App, 'db'>, token: string): Promise<void> {
  await endCitizenSession(app.db, tokenHashOf(token));
}

/** The address, its sessions and its list go; reports stay with their codes and keys. */
export async function forgetCitizen(app: Pick<App, 'db'>, { id }: Citizen): Promise<void> {
  await deleteCitizen(app.db, id);
}
