import { createHash } from 'node:crypto';
import { addMs, momentOfMs } from '#domain/calendar/day.ts';
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

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Who signed in, as the row of the session's person says now. */
export interface SignedIn {
  readonly personId: PersonId;
  readonly name: string;
}

/** Begins a session and gives the token for the cookie; the database keeps only its hash. */
export async function startSession(
  app: Pick<App, 'db' | 'random'>,
  personId: PersonId,
): Promise<string> {
  const token = Buffer.from(app.random(TOKEN_LENGTH)).toString('base64url');
  const now = momentOfMs(machineMs());
  await app.db.deleteFrom('session').where('ends_at', '<', now).execute();
  await app.db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person_id: personId,
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
    .select(['person_id', 'person.name', 'seen_at'])
    .where('token_hash', '=', hashOf(token))
    .where('ends_at', '>', now)
    .where('seen_at', '>', addMs(now, -SESSION_IDLE_MS_MAX))
    .executeTakeFirst();
  if (row && row.seen_at < addMs(now, -SEEN_EVERY_MS)) {
    await app.db
      .updateTable('session')
      .set({ seen_at: now })
      .where('token_hash', '=', hashOf(token))
      .execute();
  }
  return row && { personId: row.person_id, name: row.name };
}

export async function endSession(app: Pick<App, 'db'>, token: string): Promise<void> {
  await app.db.deleteFrom('session').where('token_hash', '=', hashOf(token)).execute();
}
