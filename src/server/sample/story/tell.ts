import { addMs, dayAt, startOf, type Day, type Moment } from '#domain/calendar/day.ts';
import { isWorkingDay, workingDayAfter, type Calendar } from '#domain/calendar/working-days.ts';
import { addDays, msOf } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import {
  agencyOf,
  calendarOf,
  type Office,
  type Organisation,
} from '#domain/office/organisation.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { Decision } from '#domain/report/refusals.ts';
import type { FileId, Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { placeText } from '#server/contract/place.ts';
import { titleOf } from '#server/contract/submission.ts';
import { inventedPhone } from '#server/sample/organisation/contacts.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { nameAt } from '#server/sample/organisation/names.ts';
import { drawScene } from '#server/sample/story/scenes.ts';
import type { Act, Stage, Tale, Who } from '#server/sample/story/tale.ts';
import { TEXTS } from '#server/sample/story/texts.ts';
import { derived, sampleTicket } from '#server/sample/tickets.ts';
import { readHistory, readReportRow } from '#server/store/history.ts';
import type { FileRow } from '#server/store/report-files.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport, type By } from '#server/usecases/handle-report.ts';
import { submitReport } from '#server/usecases/submit-report.ts';

const MINUTE_MS = 60_000;
/** The first act of a tale is at 08.15 local, each next one this much later in its day: no two share a moment. */
const FIRST_MS = (8 * 60 + 15) * MINUTE_MS;
const APART_MS = 25 * MINUTE_MS;
/** Names and numbers that no officer of the tree bears. */
const REPORTERS_FROM = 500;
const PHONES_FROM = 5000;

/** What all tales share: the tree, and the day from which they are dated back. */
export interface Base {
  readonly org: Organisation;
  readonly today: Day;
}

/**
 * Tells one report through the use-cases, each act at its own moment of the past. What an earlier, broken off
 * telling has written is left as it is: an act is known by its moment. Throws where an act is refused.
 */
export async function tell(app: App, base: Base, tale: Tale, n: number): Promise<void> {
  const teller: Teller = { app, base, tale, n, id: idOf(app, base, tale) };
  const there = await readReportRow(app.db, teller.id);
  const told = there ? await momentsOf(app, teller.id) : new Set<Moment>();
  let report = there ?? (await submit(teller));
  for (const [i, act] of tale.acts.entries()) {
    const at = momentOf(teller, act.ago, i + 1);
    if (!told.has(at)) report = await perform(teller, report, act, at);
  }
}

interface Teller {
  readonly app: App;
  readonly base: Base;
  readonly tale: Tale;
  /** The number of the tale, for the name of its reporter. */
  readonly n: number;
  readonly id: ReportId;
}

const idOf = (app: App, base: Base, tale: Tale): ReportId => {
  const at = momentOf({ base, tale }, tale.ago, 0);
  return mintReportId(msOf(at), derived(app, `id ${tale.name}`)) as ReportId;
};

async function momentsOf(app: App, id: ReportId): Promise<ReadonlySet<Moment>> {
  const past = await readHistory(app.db, id);
  return new Set(
    past.filter(({ event }) => event.by.kind !== 'clock').map(({ event }) => event.at),
  );
}

const agencyIdOf = ({ base, tale }: Pick<Teller, 'base' | 'tale'>) =>
  tale.code === null ? base.org.rootId : sampleAgencyId(tale.code);

const calendarFor = (teller: Pick<Teller, 'base' | 'tale'>): Calendar =>
  calendarOf(teller.base.org, agencyIdOf(teller));

/** The n-th working day from a day; negative n lie before it. */
export function workingDayFrom(calendar: Calendar, from: Day, n: number): Day {
  if (n >= 0) return workingDayAfter(calendar, from, n);
  let day = from;
  for (let left = -n; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

function momentOf(teller: Pick<Teller, 'base' | 'tale'>, ago: number, i: number): Moment {
  const calendar = calendarFor(teller);
  const day = workingDayFrom(calendar, teller.base.today, -ago);
  return addMs(startOf(calendar.zone, day), FIRST_MS + i * APART_MS);
}

async function submit(teller: Teller): Promise<Report> {
  const { app, tale } = teller;
  const at = momentOf(teller, tale.ago, 0);
  const book = openWordBook(app.random);
  const files = await drawAll(teller, tale.photos);
  const submission = {
    by: submitter(teller, at),
    command: submitted(teller, at, book, files),
    words: book.rows,
    files,
    reporter: reporterOf(teller),
    ...sampleTicket(app, tale.name),
  };
  return told(teller, 'submit', await submitReport({ ...app, clock: () => at }, submission));
}

const drawAll = (teller: Teller, scenes: Tale['photos'] = []): Promise<FileRow[]> =>
  Promise.all(scenes.map((scene) => drawScene(teller.app, teller.tale.name, scene)));

function submitter(teller: Teller, at: Moment) {
  if (!teller.tale.writtenDown) return { kind: 'reporter' as const };
  const { org } = teller.base;
  const desk = officesOfAgency(org, agencyIdOf(teller), 'coordinator')[0];
  return officerIn(teller, desk, at);
}

function officerIn({ base }: Teller, office: Office | undefined, at: Moment) {
  const filler = office && fillerOn(base.org, office, dayAt(zoneOf(base), at));
  if (!office || !filler) throw new Error('Nobody is at the desk');
  return {
    ...{ kind: 'officer', personId: filler.personId, officeId: office.id, unitId: office.unitId },
    ...{ role: 'coordinator', officeRole: office.role, acting: filler.acting },
  } as const;
}

const zoneOf = ({ org }: Base) => agencyOf(org, org.rootId).zone;

function submitted(
  teller: Teller,
  at: Moment,
  book: WordBook,
  files: readonly FileRow[],
): CommandOf<'submit'> {
  const { tale, id } = teller;
  const text = TEXTS[tale.name];
  const calendar = calendarFor(teller);
  const today = dayAt(calendar.zone, at);
  const late = tale.writtenDown;
  const district = tale.village.slice(0, tale.village.lastIndexOf('.'));
  return {
    ...{ name: 'submit', id, class: tale.class, category: tale.category },
    channel: late?.channel ?? 'web',
    receivedOn: late ? workingDayFrom(calendar, today, -late.daysLater) : today,
    lateReason: book.takeIfAny(late && 'Dicatat setelah kembali dari pelayanan di desa.'),
    agencyId: tale.code === null ? null : agencyIdOf(teller),
    suggestedUnitId: null,
    flags: { anonymous: false, confidential: false, sealed: false, ...tale.flags },
    districtCode: district,
    title: book.take(titleOf(text)),
    story: book.take(text),
    place: book.takeIfAny(placeText({ village: tale.village, district })),
    happenedOn: null,
    files: files.map((file) => file.fileId),
    identityIsGiven: reporterOf(teller) !== null,
  };
}

const reporterOf = ({ tale, n }: Teller) =>
  tale.reporter === 'nobody'
    ? null
    : {
        name: tale.flags?.anonymous ? null : nameAt(REPORTERS_FROM + n),
        contact: inventedPhone(PHONES_FROM + n),
        contactKind: 'phone' as const,
        notices: tale.flags?.anonymous ? ('none' as const) : ('plain' as const),
      };

async function perform(teller: Teller, report: Report, act: Act, at: Moment): Promise<Report> {
  const { app, tale } = teller;
  const book = openWordBook(app.random);
  const files = await drawAll(teller, act.photos);
  const command = act.command(
    stageOf(
      teller,
      report,
      book,
      files.map((file) => file.fileId),
    ),
  );
  const handled = await handleReport(
    { ...app, clock: () => at },
    { reportId: teller.id, by: byOf(teller, report, act.by, at), command, words: book.rows, files },
  );
  return told(teller, `${command.name} of ${tale.name}`, handled).report;
}

const stageOf = (
  teller: Teller,
  report: Report,
  book: WordBook,
  files: readonly FileId[],
): Stage => {
  const { org, today } = teller.base;
  const { code } = agencyOf(org, report.agencyId);
  return {
    ...{ report, book, files },
    on: (n) => workingDayFrom(calendarFor(teller), today, n),
    unit: (key) => sampleUnitId(code, key),
    agency: sampleAgencyId,
  };
};

function byOf({ base }: Teller, report: Report, who: Who, at: Moment): By {
  if (who === 'reporter') return { kind: 'reporter' };
  const filler = officesOf(base.org, report, who)
    .map((office) => fillerOn(base.org, office, dayAt(zoneOf(base), at)))
    .find((it) => it !== undefined);
  if (!filler) throw new Error(`The sample has no ${who} for a report`);
  return { kind: 'officer', personId: filler.personId };
}

function officesOf(org: Organisation, report: Report, who: Exclude<Who, 'reporter'>) {
  if (who === 'desk' && !report.flags.sealed) {
    return officesOfAgency(org, report.agencyId, 'coordinator');
  }
  const role = who === 'desk' ? 'liaison' : who;
  return (org.officesOfUnit.get(report.unitId ?? ('' as never)) ?? []).filter(
    (office) => office.role === role,
  );
}

function told<T>(teller: Teller, what: string, decision: Decision<T>): T {
  if (decision.ok) return decision.value;
  throw new Error(`The sample was refused ${what} (${teller.tale.name}): ${decision.refusal.kind}`);
}
