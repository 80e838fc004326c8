import { createHash } from 'node:crypto';
import { addMs, momentOfMs, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';

export const SESSION_COOKIE = 'sesi';
const TOKEN_LENGTH = 32;
const HOUR_MS = 3_600_000;
/** A session ends after a working day, and earlier where nobody used it. Machine time (M-19). */
export const SESSION_MS_MAX = 12 * HOUR_MS;
export const SESSION_IDLE_MS_MAX = 2 * HOUR_MS;
/** How exact "last seen" is; a row is not written on every page. */
const SEEN_EVERY_MS = 60_000;
/** Nobody has so many devices; the rest is ended with "all others". */
const SESSIONS_SHOWN_MAX = 50;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who signed in, as the rows of the session's person say now. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly name: string;
  readonly sessionId: string;
  /** Null for those whom a visitor of the sample became. */
  readonly account: { readonly administrator: boolean } | null;
}

/** One session as its person sees it. */
export interface ListedSession {
  readonly id: string;
  /** `Chrome, Android`; empty where the browser did not say. */
  readonly agent: string;
  readonly startedAt: Moment;
  readonly seenAt: Moment;
}

/**
 * Begins a session and gives the token for the cookie; the database keeps only its hash. `agent` is what the
 * person knows the device by.
 */
export async function startSession(
  app: Pick<App, 'db' | 'random'>,
  personId: PersonId,
  agent = '',
): Promise<string> {
  const token = Buffer.from(app.random(TOKEN_LENGTH)).toString('base64url');
  const now = momentOfMs(machineMs());
  await app.db.deleteFrom('session').where('ends_at', '<', now).execute();
  await app.db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
      agent,
      started_at: now,
      seen_at: now,
      ends_at: addMs(now, SESSION_MS_MAX),
    })
    .execute();
  return token;
}

/** Whose session a token is, or undefined where it ended or never was. */
export async function readSession(
  app: Pick<App, 'db'>,
  token: string,
): Promise<SignedIn | undefined> {
  const now = momentOfMs(machineMs());
  const row = await app.db
    .selectFrom('session')
    .innerJoin('person', 'person.id', 'session.person_id')
    .leftJoin('account', 'account.person_id', 'session.person_id')
    .select(['session.person_id', 'person.name', 'seen_at', 'session.id', 'administrator'])
    .where('token_hash', '=', hashOf(token))
    .where('ends_at', '>', now)
    .where('seen_at', '>', addMs(now, -SESSION_IDLE_MS_MAX))
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.seen_at < addMs(now, -SEEN_EVERY_MS)) {
    await app.db
      .updateTable('session')
      .set({ seen_at: now })
      .where('token_hash', '=', hashOf(token))
      .execute();
  }
  const { person_id: personId, name, id: sessionId, administrator } = row;
  return { personId, name, sessionId, account: administrator === null ? null : { administrator } };
}

export async function endSession(app: Pick<App, 'db'>, token: string): Promise<void> {
  await app.db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
}

/** The sessions of a person that are open now, the last used first. */
export async function listSessions(
  app: Pick<App, 'db'>,
  personId: PersonId,
): Promise<readonly ListedSession[]> {
  const now = momentOfMs(machineMs());
  return await app.db
    .selectFrom('session')
    .select(['id', 'agent', 'started_at as startedAt', 'seen_at as seenAt'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', now)
    .where('seen_at', '>', addMs(now, -SESSION_IDLE_MS_MAX))
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .limit(SESSIONS_SHOWN_MAX)
    .execute();
}

/** Ends one session of this person; false where it is not theirs or not there. */
export async function endSessionById(
  app: Pick<App, 'db'>,
  personId: PersonId,
  id: string,
): Promise<boolean> {
  const row = await app.db
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
