import { randomUUID } from 'node:crypto';
import { addMs, type Day, type Moment } from '#domain/calendar/day.ts';
import {
  unitOf,
  type OfficeId,
  type Organisation,
  type PersonId,
} from '#domain/office/organisation.ts';
import type { ReportId } from '#domain/report/report.ts';
import { readNow, type App } from '#server/app.ts';
import { decryptWith } from '#server/identity/age.ts';
import { hiddenUnderOwn, parseIdentity, type Identity } from '#server/identity/guard-reporter.ts';
import { joinHalf, takeHalf, type Half } from '#server/identity/parts.ts';
import { insertLook } from '#server/store/access-log.ts';
import type { Tx } from '#server/store/database.ts';
import { readParts } from '#server/store/identity-keys.ts';
import {
  insertOpening,
  lockOpening,
  readOpenings,
  readWaiting,
  shutOpenings,
  updateOpening,
  type IdentityOpening,
} from '#server/store/identity-openings.ts';
import { readPeople } from '#server/store/people.ts';
import { readReporter } from '#server/store/reporters.ts';
import { open, seal } from '#server/tickets/sealed.ts';
import { isHolder, ownIdentity } from '#server/usecases/identity/holders.ts';
import { mayAsk, reachReport } from '#server/usecases/report/reach-report.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** How long an identity stays open for the one who asked. */
export const OPEN_MS_MAX = 24 * HOUR_MS;
/** A request that nobody answered in this time is over. */
export const WAITING_DAYS_MAX = 14;
const LINES_MAX = 50;

type Opening = Pick<App, 'db' | 'reference' | 'clock' | 'keys'>;

export interface Asking {
  readonly reason: string;
  /** Where the law forbids to tell the reporter yet: until which day, and by which law. */
  readonly silence: { readonly until: Day; readonly because: string } | null;
}

export type OpeningRefusal = 'notFound' | 'notHidden' | 'alreadyAsked';

/** Asks two holders to open who reported; said again while one waits it is refused. */
export async function askIdentity(
  app: Opening,
  personId: PersonId,
  reportId: string,
  { reason, silence }: Asking,
): Promise<OpeningRefusal | undefined> {
  const reached = await reachReport(app, personId, reportId);
  if (!reached || !mayAsk(reached)) return 'notFound';
  const { row, seat, given } = reached;
  if (!(await readReporter(app.db, row.id))?.hidden) return 'notHidden';
  return await app.db.transaction().execute(async (tx) => {
    const openings = await readOpenings(tx, row.id);
    if (openings.some((it) => isWaiting(it, given.now) || isOpenFor(it, personId, given.now)))
      return 'alreadyAsked';
    await insertOpening(tx, {
      ...{ reportId: row.id, id: randomUUID(), askedBy: personId, askedOfficeId: seat.officeId },
      ...{ reason, askedAt: given.now },
      ...{ silentUntil: silence?.until ?? null, silentBecause: silence?.because ?? null },
    });
    return undefined;
  });
}

const isWaiting = (it: IdentityOpening, now: Moment): boolean =>
  it.openedAt === null &&
  it.refusedAt === null &&
  it.askedAt >= addMs(now, -WAITING_DAYS_MAX * DAY_MS);

const isOpenFor = (it: IdentityOpening, personId: PersonId, now: Moment): boolean =>
  it.askedBy === personId && it.opened !== null && it.openUntil !== null && it.openUntil > now;

export interface AskView {
  readonly state: 'none' | 'waiting' | 'refused' | 'open' | 'over';
  /** Of two, how many agreed. */
  readonly agreed: number;
  readonly reason: string | null;
  /** For the one who asked, as long as it is open. */
  readonly identity: Identity | null;
  readonly openUntil: Moment | null;
}

/** How far the last request stands; undefined where this person may not ask, or nothing is hidden. */
export async function readAsk(
  app: Opening,
  personId: PersonId,
  reportId: string,
): Promise<AskView | undefined> {
  const reached = await reachReport(app, personId, reportId);
  if (!reached || !mayAsk(reached)) return undefined;
  const { row, given } = reached;
  if (!(await readReporter(app.db, row.id))?.hidden) return undefined;
  const last = (await readOpenings(app.db, row.id)).find(({ askedBy }) => askedBy === personId);
  if (!last) return { state: 'none', agreed: 0, reason: null, identity: null, openUntil: null };
  const identity = isOpenFor(last, personId, given.now) ? openedOf(app, last) : null;
  const agreed = last.secondBy ? 2 : last.firstBy ? 1 : 0;
  const { reason, openUntil } = last;
  return { state: stateOf(last, identity, given.now), agreed, reason, identity, openUntil };
}

function stateOf(it: IdentityOpening, identity: Identity | null, now: Moment): AskView['state'] {
  if (it.refusedAt !== null) return 'refused';
  if (identity) return 'open';
  return isWaiting(it, now) ? 'waiting' : 'over';
}

const purposeOf = (part: 'half' | 'opened', id: string): string => `identity:${part}:${id}`;

function openedOf(app: Pick<App, 'keys'>, { id, opened }: IdentityOpening): Identity | null {
  if (opened === null) return null;
  const found = open(app.keys.identity, purposeOf('opened', id), opened, 0);
  return found.ok ? parseIdentity(JSON.stringify(found.value)) : null;
}

export interface WaitingLine {
  readonly reportId: ReportId;
  readonly id: string;
  readonly askedBy: string;
  readonly office: string;
  readonly unit: string;
  readonly reason: string;
  readonly askedAt: Moment;
  readonly silentUntil: Day | null;
  readonly silentBecause: string | null;
  /** Somebody else agreed already. */
  readonly isSecond: boolean;
  /** This holder has agreed and waits for another one. */
  readonly hasAgreed: boolean;
}

/** What waits for this holder, without a word of the reports; undefined for whoever is none. */
export async function readForHolder(
  app: Opening,
  personId: PersonId,
): Promise<readonly WaitingLine[] | undefined> {
  if (!(await isHolder(app, personId))) return undefined;
  const { now, org } = await readNow(app);
  const waiting = await readWaiting(app.db, addMs(now, -WAITING_DAYS_MAX * DAY_MS), LINES_MAX);
  const people = await readPeople(
    app.db,
    waiting.map(({ askedBy }) => askedBy),
  );
  return waiting.map((it) => ({
    ...{ reportId: it.reportId, id: it.id, reason: it.reason, askedAt: it.askedAt },
    ...{ silentUntil: it.silentUntil, silentBecause: it.silentBecause },
    askedBy: people.get(it.askedBy)?.name ?? '',
    ...namesOf(org, it.askedOfficeId),
    ...{ isSecond: it.firstBy !== null, hasAgreed: it.firstBy === personId },
  }));
}

function namesOf(org: Organisation, officeId: OfficeId) {
  const office = org.offices.get(officeId);
  return { office: office?.title ?? '', unit: office ? unitOf(org, office.unitId).name : '' };
}

export type Allowed = 'agreed' | 'opened' | 'gone' | 'wrongCode' | 'sameHolder' | 'noPart';
type One = Pick<IdentityOpening, 'reportId' | 'id'>;

/**
 * A holder agrees with their code. The first leaves a half that only the others can join; with the second
 * the identity of this one report is open for its asker, and the look stands in the log (M-24).
 */
export async function allow(
  app: Opening,
  personId: PersonId,
  one: One,
  code: string,
): Promise<Allowed> {
  const identity = await ownIdentity(app, personId, code);
  if (identity === undefined) return 'wrongCode';
  const { now } = await readNow(app);
  return await app.db.transaction().execute(async (tx) => {
    const opening = await lockOpening(tx, one);
    if (!opening || !isWaiting(opening, now)) return 'gone';
    const step = { app, tx, opening, personId, identity, now };
    return opening.firstBy === null ? await agreeFirst(step) : await agreeSecond(step);
  });
}

interface Step {
  readonly app: Opening;
  readonly tx: Tx;
  readonly opening: IdentityOpening;
  readonly personId: PersonId;
  readonly identity: string;
  readonly now: Moment;
}

async function agreeFirst({ app, tx, opening, personId, identity, now }: Step): Promise<Allowed> {
  const half = await takeHalf(identity, await readParts(tx, personId));
  if (Object.keys(half).length === 0) return 'noPart';
  const until = Number.MAX_SAFE_INTEGER;
  await updateOpening(tx, opening, {
    ...{ first_by: personId, first_at: now },
    half: seal(app.keys.identity, purposeOf('half', opening.id), half, until),
  });
  return 'agreed';
}

async function agreeSecond(step: Step): Promise<Allowed> {
  const { app, tx, opening, personId, now } = step;
  if (opening.firstBy === personId) return 'sameHolder';
  const found = await unhide(step);
  if (!found) return 'noPart';
  const until = Number.MAX_SAFE_INTEGER;
  await updateOpening(tx, opening, {
    ...{ second_by: personId, half: null, opened_at: now, open_until: addMs(now, OPEN_MS_MAX) },
    opened: seal(app.keys.identity, purposeOf('opened', opening.id), found, until),
  });
  await insertLook(tx, opening.reportId, {
    ...{ personId: opening.askedBy, officeId: opening.askedOfficeId, what: 'identity' },
    ...{ reason: opening.reason, at: now, tellFrom: opening.silentUntil },
  });
  return 'opened';
}

async function unhide({ app, tx, opening, personId, identity }: Step) {
  const { reportId, id, half } = opening;
  const left = half === null ? undefined : open(app.keys.identity, purposeOf('half', id), half, 0);
  if (!left?.ok) return undefined;
  const secret = await joinHalf(left.value as Half, personId, identity);
  const hidden = (await readReporter(tx, reportId))?.hidden;
  if (secret === undefined || !hidden) return undefined;
  const own = hiddenUnderOwn(app.keys, reportId, hidden);
  return own ?? parseIdentity((await decryptWith(secret, hidden)).toString('utf8'));
}

/** Erases the identities whose hours are over, and what a first holder left for a second who never came. */
export async function shutIdentities(app: Pick<App, 'db' | 'reference' | 'clock'>): Promise<void> {
  const { now } = await readNow(app);
  await shutOpenings(app.db, now, addMs(now, -WAITING_DAYS_MAX * DAY_MS));
}

/** A holder says no; the asker reads so. */
export async function refuseIdentity(
  app: Opening,
  personId: PersonId,
  one: One,
): Promise<'refused' | 'gone'> {
  if (!(await isHolder(app, personId))) return 'gone';
  const { now } = await readNow(app);
  return await app.db.transaction().execute(async (tx) => {
    const opening = await lockOpening(tx, one);
    if (!opening || !isWaiting(opening, now)) return 'gone';
    await updateOpening(tx, opening, { refused_by: personId, refused_at: now, half: null });
    return 'refused';
  });
}
