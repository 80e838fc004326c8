import { reachFacts } from '#domain/access/facts.ts';
import { atLeast, reach, type Level, type Person, type Reach } from '#domain/access/reach.ts';
import { remaining, type ClockKind } from '#domain/calendar/clocks.ts';
import { dayAt, type Day } from '#domain/calendar/day.ts';
import { workingDaysBetween, type Calendar } from '#domain/calendar/working-days.ts';
import {
  agencyOf,
  calendarOf,
  type AgencyId,
  type OfficeId,
  type UnitId,
} from '#domain/office/organisation.ts';
import { countedLapses, dueOn, statusOf, type Status } from '#domain/report/status.ts';
import type { Report, ReportClass, ReportId, Word } from '#domain/report/report.ts';
import type { App, Now } from '#server/app.ts';
import { readGuestsOf, readReports, readTitles } from '#server/store/listed-reports.ts';
import { guestUnits } from '#server/store/reach-scopes.ts';

/** Who asks for a list, and the moment of asking. */
export interface Reader {
  readonly person: Person;
  readonly given: Now;
}

/** When something is asked of somebody, as far as a closed line tells it too. */
export interface DueDay {
  readonly on: Day;
  /** Working days left, negative where late. */
  readonly remaining: number;
  readonly isLate: boolean;
  /** Which limit it is; null for a promised day or a hand-over to look at again. */
  readonly clock: ClockKind | null;
  readonly provisional: boolean;
}

/** A report below `summary`: class, unit and days, and no way to it (M-26). */
export interface ClosedLine {
  readonly kind: 'closed';
  readonly class: ReportClass;
  readonly agencyId: AgencyId;
  readonly unitId: UnitId | null;
  readonly due: DueDay | null;
}

export interface ListedReport extends Omit<ClosedLine, 'kind'> {
  readonly kind: 'report';
  readonly id: ReportId;
  /** May be opened: `content` or more. */
  readonly opens: boolean;
  /** Null where it was erased, or where an anonymous report has no text for the unit yet (K-5). */
  readonly title: string | null;
  readonly status: Status;
  readonly anonymous: boolean;
  readonly holderOfficeId: OfficeId | null;
  readonly lapses: number;
}

export type Line = ListedReport | ClosedLine;

/** A title is the first line of what the reader may read; more than this is cut at a word. */
export const TITLE_MAX = 90;

/** The lines of a list in the order of its ids. One whom reach shows nothing has no line (M-26). */
export async function linesOf(
  app: Pick<App, 'db'>,
  reader: Reader,
  ids: readonly ReportId[],
): Promise<readonly Line[]> {
  const lines = await linesById(app, reader, ids);
  return ids.flatMap((id) => lines.get(id) ?? []);
}

/** As `linesOf`, for those who have more to say of each. Reach is asked of each report as it stands. */
export async function linesById(
  app: Pick<App, 'db'>,
  { person, given }: Reader,
  ids: readonly ReportId[],
): Promise<ReadonlyMap<ReportId, Line>> {
  const reports = await readReports(app.db, ids);
  const guests = await readGuestsOf(app.db, ids, guestUnits(person));
  const reached = reports.map((report) => {
    const facts = reachFacts(report, given.org, guests.get(report.id) ?? [], today(report, given));
    return { report, reach: reach(person, facts) };
  });
  const titles = await readTitles(app.db, titleWords(reached));
  return new Map(
    reached.flatMap(({ report, reach: { level } }) => {
      const line = lineOf(report, level, given, titles.get(report.id));
      return line ? [[report.id, line] as const] : [];
    }),
  );
}

interface Reached {
  readonly report: Report;
  readonly reach: Reach;
}

const titleWords = (reached: readonly Reached[]): ReadonlyMap<ReportId, Word> =>
  new Map(
    reached.flatMap((it) => {
      const word = titleWord(it.report, it.reach);
      return word === null ? [] : [[it.report.id, word] as const];
    }),
  );

const today = ({ agencyId }: Report, { org, now }: Now): Day =>
  dayAt(agencyOf(org, agencyId).zone, now);

/** Of an anonymous report only its desk reads the title as it was written (K-5). */
function titleWord(report: Report, { level, capacities }: Reach): Word | null {
  if (!atLeast(level, 'summary')) return null;
  const isDesk = capacities.some(({ role }) => role === 'coordinator');
  return report.flags.anonymous && !isDesk ? report.unitVersion : report.title;
}

function lineOf(
  report: Report,
  level: Level,
  given: Now,
  title: string | undefined,
): Line | undefined {
  if (level === 'none') return undefined;
  const { agencyId, unitId } = report;
  const known = { class: report.class, agencyId, unitId, due: dueDay(report, given) };
  if (!atLeast(level, 'summary')) return { kind: 'closed', ...known };
  return {
    kind: 'report',
    ...known,
    id: report.id,
    opens: atLeast(level, 'content'),
    title: title === undefined ? null : firstLine(title),
    status: statusOf(report),
    anonymous: report.flags.anonymous,
    holderOfficeId: report.holder?.officeId ?? null,
    lapses: countedLapses(report),
  };
}

export function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  const letters = [...line.trim()];
  if (letters.length <= TITLE_MAX) return letters.join('');
  const cut = letters.slice(0, TITLE_MAX).join('');
  const space = cut.lastIndexOf(' ');
  return `${space > TITLE_MAX / 2 ? cut.slice(0, space) : cut}…`;
}

/** The day of `due_on` with the limit that sets it; waiting for the reporter is told by `clock`. */
export function dueDay(report: Report, given: Now): DueDay | null {
  const on = dueOn(report);
  if (on === null) return null;
  const calendar = calendarOf(given.org, report.agencyId);
  const day = today(report, given);
  const clock = Object.values(report.clocks).find(
    (it) => it.state === 'running' && it.dueOn === on && report.archive === null,
  );
  const left =
    clock?.days === 'working' ? remaining(clock, day, calendar) : daysLeft(on, day, calendar);
  return {
    on,
    remaining: left,
    isLate: on < day,
    clock: clock?.kind ?? null,
    provisional: clock?.provisional ?? false,
  };
}

const daysLeft = (on: Day, day: Day, calendar: Calendar): number =>
  workingDaysBetween(calendar, day, on);
