import { personOn, reachFacts } from '#domain/access/facts.ts';
import { atLeast, reach, type Person, type Reach, type Seat } from '#domain/access/reach.ts';
import { dayAt, startOf, type Day } from '#domain/calendar/day.ts';
import { agencyOf, type PersonId } from '#domain/office/organisation.ts';
import { catchUp, type CaughtUp } from '#domain/report/catch-up.ts';
import type { Report, ReportId } from '#domain/report/report.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { hasLooked, insertLook, type LookedAt } from '#server/store/access-log.ts';
import { readReportAndGuests } from '#server/store/history.ts';

/** A report that this person may read, as it stands at this moment. */
export interface Reached extends Reach {
  /** As its row says; `seq` of it is what forms carry. */
  readonly row: Report;
  /** With what the clock owes since the row was written, so that a page never lies between sweeps (M-18). */
  readonly due: CaughtUp;
  readonly person: Person;
  /** The seat from which it is read. */
  readonly seat: Seat;
  readonly today: Day;
  readonly given: Now;
}

const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
 * The report, where this person's reach is `content` or more; undefined where it is less or where there is
 * no such report, by the same statements (M-20).
 */
export async function reachReport(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  personId: PersonId,
  id: string,
): Promise<Reached | undefined> {
  if (!ID.test(id)) return undefined;
  const reportId = id as ReportId;
  const given = await readNow(app);
  const found = await readReportAndGuests(app.db, reportId);
  if (!found) return undefined;
  const { row, guests } = found;
  const due = catchUp(row, given);
  const today = dayAt(agencyOf(given.org, row.agencyId).zone, given.now);
  const person = personOn(given.org, personId, today);
  const reached = reach(person, reachFacts(due.report, given.org, guests, today));
  const seat = reached.capacities[0]?.seat ?? person.seats[0];
  if (!seat || !atLeast(reached.level, 'content')) return undefined;
  return { ...reached, row, due, person, seat, today, given };
}

/** Only the desk reads an anonymous report as it was written (K-5). */
export const readsOriginal = ({ due, capacities }: Reached): boolean =>
  !due.report.flags.anonymous || capacities.some(({ role }) => role === 'coordinator');

/** Who reported is asked for only by the desk, or by an inspector who has the report. */
export const mayAsk = ({ capacities }: Reached): boolean =>
  capacities.some(({ role }) => role === 'coordinator' || role === 'inspector');

/** Writes that this officer looks at something; one line a person, kind and day says it (M-24). */
export async function logLook(
  app: Pick<App, 'db'>,
  reached: Reached,
  what: Exclude<LookedAt, 'identity'>,
  reason: string,
): Promise<void> {
  const { row, person, seat, today, given } = reached;
  const since = startOf(agencyOf(given.org, row.agencyId).zone, today);
  const look = { personId: person.id, officeId: seat.officeId, what, reason, at: given.now };
  if (await hasLooked(app.db, row.id, { ...look, since })) return;
  await insertLook(app.db, row.id, look);
}
