import { dayAt, type Day, type Moment, type Zone } from '#domain/calendar/day.ts';
import { remaining, type Clock, type ClockKind } from '#domain/calendar/clocks.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import {
  agencyOf,
  calendarOf,
  found,
  unitOf,
  type Organisation,
} from '#domain/office/organisation.ts';
import { catchUp } from '#domain/report/catch-up.ts';
import { whyNot } from '#domain/report/decide.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { FileId, Report, ReportId } from '#domain/report/report.ts';
import { readNow, type App, type Now } from '#server/app.ts';
import { readPlace, type Place } from '#server/contract/place.ts';
import type { FileForm, StreamedFile } from '#server/files/file-store.ts';
import { readHistory, readReportRow, readWords, type Past } from '#server/store/history.ts';
import { readFiles } from '#server/store/report-files.ts';
import { NO_REPORT, readTicket } from '#server/store/tickets.ts';
import { parseCode } from '#server/tickets/alphabet.ts';
import { shownWords, timelineOf, type Act } from '#server/usecases/report/reporter-timeline.ts';

/** The one period that counts for the reporter now, and for whom it is waited. */
export interface Wait {
  readonly kind: ClockKind | 'promise';
  readonly waitsFor: 'office' | 'reporter';
  readonly dueOn: Day;
  /** Working days; calendar days of a suspension. Negative: late. */
  readonly left: number;
  readonly lapsed: boolean;
  readonly clock: Clock | null;
}

/** What everybody may see who knows the code (M-25): no title, text, category, place or photo. */
export interface PublicView {
  readonly stage: Report['stage'];
  readonly suspended: boolean;
  readonly office: string;
  readonly zone: Zone;
  readonly receivedOn: Day;
  readonly endedOn: Day | null;
  readonly today: Day;
  readonly wait: Wait | null;
  readonly calendar: Calendar;
}

export const REPORTER_COMMANDS = [
  'reply',
  'complete',
  'confirm',
  'object',
  'rate',
  'comment',
  'addPhotos',
  'reopen',
  'restore',
  'withdraw',
] as const;
export type ReporterCommand = (typeof REPORTER_COMMANDS)[number];

/** Somebody looked at identity, sealed content or a photo (M-24). */
export interface Look {
  readonly unit: string;
  readonly what: 'identity' | 'sealed' | 'photo' | 'content';
  readonly reason: string;
  readonly at: Moment;
}

export interface ReporterView extends PublicView {
  readonly report: Report;
  /** Number of events in the row: what forms carry as `versi`. */
  readonly seq: number;
  /** Since when the office has it. */
  readonly since: Moment;
  readonly title: string;
  readonly story: string;
  readonly place: Place | null;
  readonly acts: readonly Act[];
  readonly photos: readonly FileId[];
  readonly looks: readonly Look[];
  /** Why an act is not allowed now; missing where it is. */
  readonly whyNot: Readonly<Partial<Record<ReporterCommand, RefusalKind>>>;
}

/** By bare code; confidential, oversight and sealed reports answer like an unknown code (M-25, K-2). */
export async function trackByCode(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  typed: string,
): Promise<PublicView | undefined> {
  const code = parseCode(typed);
  if (code === undefined) return undefined;
  const ticket = await readTicket(app.db, code);
  const row = await readReportRow(app.db, ticket?.reportId ?? NO_REPORT);
  if (!row || row.flags.confidential || row.flags.sealed || row.class === 'oversightComplaint') {
    return undefined;
  }
  const now = await readNow(app);
  return publicView(catchUp(row, now).report, now);
}

/** The whole of it, for whoever has the key. What the clock owes is shown before the sweep writes it down. */
export async function trackByKey(
  app: Pick<App, 'db' | 'reference' | 'clock'>,
  id: ReportId,
): Promise<ReporterView | undefined> {
  const row = await readReportRow(app.db, id);
  if (!row) return undefined;
  const now = await readNow(app);
  const { report, events } = catchUp(row, now);
  const owed = events.map((event, n) => ({ seq: row.seq + n + 1, event, recordedAt: event.at }));
  const [past, looks] = await Promise.all([readHistory(app.db, id), readLooks(app, id, now)]);
  const history = [...past, ...owed];
  const { title, story, place } = report;
  const own = place === null ? [title, story] : [title, story, place];
  const words = await readWords(app.db, id, [...own, ...shownWords(history)]);
  const told = timelineOf(history, words, now.org);
  // Of an erased report the events still name its files, and nothing is behind the names.
  const acts = report.erased === 'all' ? told.map((act) => ({ ...act, files: [] })) : told;
  const placeText = place === null ? undefined : words.get(place);
  return {
    ...publicView(report, now),
    report,
    seq: row.seq,
    since: sinceOf(history),
    title: words.get(title) ?? '',
    story: words.get(story) ?? '',
    place: placeText === undefined ? null : readPlace(placeText),
    acts,
    photos: acts.flatMap((act) => (act.by === null ? act.files : [])),
    looks,
    whyNot: reasons(report, now),
  };
}

/** A photo that the reporter's page shows: their own, and those of published notes. */
export async function readTrackedPhoto(
  app: Pick<App, 'db' | 'files'>,
  id: ReportId,
  fileId: string,
  form: Extract<FileForm, 'full' | 'small'>,
): Promise<StreamedFile | undefined> {
  const file = (await readFiles(app.db, id)).find((it) => it.fileId === fileId);
  if (file?.kind !== 'photo') return undefined;
  return file.fromReporter || (await isPublished(app, id, file.fileId))
    ? await app.files.stream(fileId, form)
    : undefined;
}

const PUBLISHED = ['noted', 'workFinished'];

const isPublished = async (app: Pick<App, 'db'>, id: ReportId, fileId: FileId) =>
  (await readHistory(app.db, id)).some(
    ({ event }) =>
      PUBLISHED.includes(event.type) && 'files' in event && event.files.includes(fileId),
  );

function publicView(report: Report, { org, now }: Now): PublicView {
  const calendar = calendarOf(org, report.agencyId);
  const today = dayAt(calendar.zone, now);
  const endedAt = report.confirmedAt ?? report.closedOnSilenceAt ?? report.archivedAt;
  return {
    stage: report.stage,
    suspended: report.suspendedOn !== null,
    office: officeOf(report, org),
    zone: calendar.zone,
    receivedOn: report.receivedOn,
    endedOn: endedAt && dayAt(calendar.zone, endedAt),
    today,
    wait: waitOf(report, today, calendar),
    calendar,
  };
}

/** The unit that has it; before it has one, and in a dispute, the unit of the desk. */
export function officeOf(report: Report, org: Organisation): string {
  if (report.unitId !== null && !report.dispute) return unitOf(org, report.unitId).name;
  const { holder } = report;
  if (holder === null) return agencyOf(org, report.agencyId).name;
  const office = found(org.offices.get(holder.officeId), `office ${holder.officeId}`);
  return unitOf(org, office.unitId).name;
}

/** Which clock leads, in the order in which a reporter asks. */
const LEADING = ['suspension', 'reply', 'verify', 'followUp', 'class'] as const;

function waitOf(report: Report, today: Day, calendar: Calendar): Wait | null {
  if (report.stage === 'closed' || report.stage === 'archived') return null;
  const kind = LEADING.find((it) => report.clocks[it]?.state === 'running');
  const clock = kind && report.clocks[kind];
  if (!kind || !clock) return promiseOf(report);
  const waitsFor = kind === 'suspension' || kind === 'reply' ? 'reporter' : 'office';
  const left = remaining(clock, today, calendar);
  return { kind, waitsFor, dueOn: clock.dueOn, left, lapsed: clock.lapsed, clock };
}

/** An answer that promises work: its day is what is waited for. */
function promiseOf({ promised }: Report): Wait | null {
  if (!promised) return null;
  const { byOn, broken } = promised;
  return { kind: 'promise', waitsFor: 'office', dueOn: byOn, left: 0, lapsed: broken, clock: null };
}

const MOVES = [
  'submitted',
  'assigned',
  'declined',
  'forwarded',
  'handedOver',
  'restored',
] as const satisfies readonly Past['event']['type'][];

function sinceOf(history: readonly Past[]): Moment {
  const last = history.findLast(({ event }) => MOVES.some((type) => type === event.type));
  return found(last, 'first event').event.at;
}

function reasons(report: Report, given: Now): ReporterView['whyNot'] {
  const actor = { kind: 'reporter' } as const;
  return Object.fromEntries(
    REPORTER_COMMANDS.flatMap((name) => {
      const why = whyNot(name, report, { ...given, actor });
      return why ? [[name, why]] : [];
    }),
  );
}

async function readLooks(
  app: Pick<App, 'db'>,
  id: ReportId,
  { org, now }: Now,
): Promise<readonly Look[]> {
  const today = dayAt(agencyOf(org, org.rootId).zone, now);
  const rows = await app.db
    .selectFrom('access_log')
    .select(['office_id', 'what', 'reason', 'at'])
    .where('report_id', '=', id)
    // What the law keeps from the reporter for now is told from its day on.
    .where((eb) => eb.or([eb('tell_from', 'is', null), eb('tell_from', '<=', today)]))
    .orderBy('at')
    .execute();
  return rows.map((row) => {
    const office = found(org.offices.get(row.office_id), `office ${row.office_id}`);
    const { what, reason, at } = row;
    return { unit: unitOf(org, office.unitId).name, what, reason, at };
  });
}
