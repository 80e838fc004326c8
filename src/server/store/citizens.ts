import type { Moment } from '#domain/calendar/day.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import type { Db, Tx } from '#server/store/database.ts';
import { toReport } from '#server/store/report-row.ts';

export interface CodeRow {
  readonly id: string;
  readonly hash: Buffer;
  /** Machine time, as sessions (M-19). */
  readonly expiresAt: Moment;
}

/** Keeps a code on its way; those that are over go. */
export async function insertCode(db: Db, { id, hash, expiresAt }: CodeRow, now: Moment) {
  await db.deleteFrom('citizen_code').where('expires_at', '<', now).execute();
  await db.insertInto('citizen_code').values({ id, hash, expires_at: expiresAt }).execute();
}

/** Counts one guess, also of two at once, and gives the hash to compare; undefined where none is left. */
export async function countGuess(
  db: Db,
  id: string,
  { now, max }: { readonly now: Moment; readonly max: number },
): Promise<Buffer | undefined> {
  const row = await db
    .updateTable('citizen_code')
    .set(({ eb }) => ({ guesses: eb('guesses', '+', 1) }))
    .where('id', '=', id)
    .where('expires_at', '>', now)
    .where('guesses', '<', max)
    .returning('hash')
    .executeTakeFirst();
  return row?.hash;
}

/** Uses a code up; false where another request did. */
export async function takeCode(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('citizen_code')
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The account of an address, made where there is none. */
export async function citizenOfEmail(
  tx: Tx,
  { id, email, since }: { readonly id: string; readonly email: string; readonly since: Moment },
): Promise<string> {
  const row = await tx
    .insertInto('citizen')
    .values({ id, email, since })
    .onConflict((it) => it.column('email').doUpdateSet({ email }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function insertCitizenSession(
  tx: Tx,
  session: { readonly tokenHash: Buffer; readonly citizenId: string; readonly endsAt: Moment },
  now: Moment,
): Promise<void> {
  await tx.deleteFrom('citizen_session').where('ends_at', '<', now).execute();
  await tx
    .insertInto('citizen_session')
    .values({
      ...{ token_hash: session.tokenHash, citizen_id: session.citizenId },
      ends_at: session.endsAt,
    })
    .execute();
}

export const readCitizenSession = (
  db: Db,
  tokenHash: Buffer,
  now: Moment,
): Promise<{ readonly id: string; readonly email: string } | undefined> =>
  db
    .selectFrom('citizen_session')
    .innerJoin('citizen', 'citizen.id', 'citizen_session.citizen_id')
    .select(['citizen.id', 'citizen.email'])
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', now)
    .executeTakeFirst();

export const endCitizenSession = (db: Db, tokenHash: Buffer) =>
  db.deleteFrom('citizen_session').where('token_hash', '=', tokenHash).execute();

/** With it its sessions and its list; the reports themselves stay. */
export const deleteCitizen = (db: Db, id: string) =>
  db.deleteFrom('citizen').where('id', '=', id).execute();

export interface Claim {
  readonly reportId: ReportId;
  readonly code: string;
}

export async function insertClaim(
  db: Db,
  citizenId: string,
  { reportId, code }: Claim,
  at: Moment,
): Promise<void> {
  await db
    .insertInto('citizen_report')
    .values({ citizen_id: citizenId, of_report: reportId, code, at })
    .onConflict((it) => it.doNothing())
    .execute();
}

export const readClaim = (db: Db, citizenId: string, code: string): Promise<Claim | undefined> =>
  db
    .selectFrom('citizen_report')
    .select(['of_report as reportId', 'code'])
    .where('citizen_id', '=', citizenId)
    .where('code', '=', code)
    .executeTakeFirst();

export async function removeClaim(db: Db, citizenId: string, code: string): Promise<void> {
  await db
    .deleteFrom('citizen_report')
    .where('citizen_id', '=', citizenId)
    .where('code', '=', code)
    .execute();
}

/** The newest reports first, for their ids are ordered by time; `after` is the last of the page before. */
export const listClaims = (
  db: Db,
  citizenId: string,
  { after, limit }: { readonly after: ReportId | null; readonly limit: number },
): Promise<readonly Claim[]> =>
  db
    .selectFrom('citizen_report')
    .select(['of_report as reportId', 'code'])
    .where('citizen_id', '=', citizenId)
    .$if(after !== null, (query) => query.where('of_report', '<', after))
    .orderBy('of_report', 'desc')
    .limit(limit)
    .execute();

/** By keys that were read before: no join over reports (D-9). */
export async function readReportRows(
  db: Db,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, Report>> {
  if (ids.length === 0) return new Map();
  const rows = await db.selectFrom('report').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, toReport(row)]));
}
