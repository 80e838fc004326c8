import { actorOf } from '#domain/access/actor.ts';
import { remaining } from '#domain/calendar/clocks.ts';
import { lineOn } from '#domain/office/line.ts';
import {
  agencyOf,
  calendarOf,
  unitOf,
  type Holder,
  type PersonId,
} from '#domain/office/organisation.ts';
import { whyNot } from '#domain/report/decide.ts';
import { liesOf } from '#domain/report/given.ts';
import type { Report, Word } from '#domain/report/report.ts';
import { dueOn, statusOf } from '#domain/report/status.ts';
import type { App } from '#server/app.ts';
import { readPlace } from '#server/contract/place.ts';
import { readDocument } from '#server/contract/documents.ts';
import { CATEGORIES } from '#server/reference/categories.ts';
import { readLooks } from '#server/store/access-log.ts';
import { readReporter } from '#server/store/reporters.ts';
import { readHistory, readWords } from '#server/store/history.ts';
import { readFiles } from '#server/store/report-files.ts';
import {
  logLook,
  mayAsk,
  reachReport,
  readsOriginal,
  type Reached,
} from '#server/usecases/report/reach-report.ts';
import { namesIn } from '#server/usecases/report/report-names.ts';
import { entryOf, mondayOf, wordsOf, type Telling } from '#server/usecases/report/report-story.ts';
import type {
  ClockView,
  DraftView,
  PlaceView,
  ReportView,
} from '#server/usecases/report/report-view.ts';
import { seatOf, titleOf } from '#server/usecases/reference/seated.ts';
import { OFFICER_COMMANDS } from '#words/commands.ts';

type Reads = Pick<App, 'db' | 'reference' | 'regions' | 'clock'>;

/** Code points of the first line of the unit's text that serve as its title. */
const TITLE_MAX = 80;
/** Liaison, deputy, head, two coordinators. */
const LINE_MAX = 5;
/** What the log says where a sealed report is opened to work on it. */
const SEALED_REASON = 'Membaca laporan tertutup untuk menanganinya';

/**
 * All that this officer may read of a report now, or undefined where reach is below `content` or there is no
 * such report: nobody can tell the two apart. Reading a sealed report is written to the log (M-24).
 */
export async function readReportFor(
  app: Reads,
  personId: PersonId,
  reportId: string,
): Promise<ReportView | undefined> {
  const reached = await reachReport(app, personId, reportId);
  if (!reached) return undefined;
  if (reached.due.report.flags.sealed) await logLook(app, reached, 'sealed', SEALED_REASON);
  const material = await gather(app, reached);
  return { ...viewOf(reached, material), ...(await peopleOf(app, reached, material)) };
}

type Material = Awaited<ReturnType<typeof gather>>;

async function gather(app: Reads, reached: Reached) {
  const { report, events: owed } = reached.due;
  const { zone } = agencyOf(reached.given.org, report.agencyId);
  const telling: Telling = { zone, readsOriginal: readsOriginal(reached) };
  const [past, files, looks, reporter, regions] = await Promise.all([
    readHistory(app.db, report.id),
    readFiles(app.db, report.id),
    readLooks(app.db, report.id),
    mayAsk(reached) ? readReporter(app.db, report.id) : undefined,
    app.regions(),
  ]);
  const events = [...past, ...owed.map((event) => ({ seq: null, event }))];
  const texts = await readWords(app.db, report.id, [
    ...wordsOf(
      events.map(({ event }) => event),
      telling,
    ),
    ...(telling.readsOriginal ? [report.title, report.story, report.place] : []).filter(isWord),
    ...[report.unitVersion].filter(isWord),
  ]);
  const isHidden = (reporter?.hidden ?? null) !== null;
  return { telling, events, texts, files, looks, regions, isHidden };
}

const isWord = (word: Word | null): word is Word => word !== null;

function viewOf(reached: Reached, material: Material) {
  const { due, row, today, given, level } = reached;
  const { receivedOn, recordedAt: _, ...report } = due.report;
  const { telling, events, texts, files } = material;
  const hidden = due.report.flags.anonymous && !telling.readsOriginal;
  const shown = files.filter((file) => !hidden || !file.fromReporter || file.released);
  const submitted = events[0]?.event;
  return {
    report,
    ...{ seq: row.seq, status: statusOf(due.report), today, zone: telling.zone },
    calendar: calendarOf(given.org, report.agencyId),
    readsOriginal: telling.readsOriginal,
    ...textsOf(due.report, material),
    receivedOn: telling.readsOriginal ? receivedOn : null,
    receivedWeek: mondayOf(receivedOn),
    happenedOn:
      telling.readsOriginal && submitted?.type === 'submitted' ? submitted.happenedOn : null,
    place: placeOf(due.report, material),
    category: CATEGORIES.find(({ code }) => code === report.category)?.name ?? null,
    flags: report.flags,
    ...clocksOf(due.report, reached),
    timeline: events.map((past) => entryOf(past, texts, telling)),
    drafts: draftsOf(material),
    photos: shown.map(({ seq: _seq, ...photo }) => photo),
    photosHidden: files.length - shown.length,
    mayOpenIdentity: level === 'identity' && !report.reporterIsGone,
    mayAskIdentity: material.isHidden,
    commands: commandsOf(reached),
  } satisfies Partial<ReportView>;
}

/** Of an anonymous report everybody but the desk reads the text for the unit, its first line as title (K-5). */
function textsOf(report: Report, { telling, texts }: Material) {
  const textOf = (word: Word | null): string | null => (word && texts.get(word)) ?? null;
  const unitVersion = textOf(report.unitVersion);
  if (telling.readsOriginal)
    return { title: textOf(report.title), story: textOf(report.story), unitVersion };
  return { title: unitVersion && firstLine(unitVersion), story: unitVersion, unitVersion };
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  const points = [...line];
  return points.length <= TITLE_MAX ? line : `${points.slice(0, TITLE_MAX - 1).join('')}…`;
}

function placeOf(report: Report, { telling, texts, regions }: Material): PlaceView {
  const district = regions.districtByCode(report.districtCode ?? '')?.name ?? null;
  const text = telling.readsOriginal && report.place ? texts.get(report.place) : undefined;
  if (text === undefined) return { district, village: null, detail: null, point: null, asTold: {} };
  const asTold = readPlace(text);
  const { village, detail, lat, lon } = asTold;
  return {
    district,
    village: regions.villageByCode(village ?? '')?.label ?? null,
    detail: detail ?? null,
    point: lat === undefined || lon === undefined ? null : { lat, lon },
    asTold,
  };
}

function clocksOf(report: Report, { today, given }: Reached) {
  const calendar = calendarOf(given.org, report.agencyId);
  const clocks: ClockView[] = Object.values(report.clocks).map((clock) => ({
    clock,
    remaining: remaining(clock, today, calendar),
    isLate: clock.state === 'running' && clock.dueOn < today,
  }));
  const due = dueOn(report);
  const first = clocks.find(({ clock }) => clock.state === 'running' && clock.dueOn === due);
  return { clocks, first: first ?? null };
}

function draftsOf({ events, texts }: Material): readonly DraftView[] {
  return events.flatMap(({ event }) => {
    if (event.type !== 'drafted') return [];
    const { version, document: word, outcome, byOn, at } = event;
    return [{ version, word, outcome, byOn, at, document: readDocument(texts.get(word) ?? '') }];
  });
}

function commandsOf(reached: Reached): ReportView['commands'] {
  const { due, given } = reached;
  return OFFICER_COMMANDS.flatMap((name) => {
    const actor = actorOf(reached.person, reached, name);
    if (!actor) return [];
    return [{ name, why: whyNot(name, due.report, { ...given, actor }) ?? null }];
  });
}

/** The unit's offices and the coordinators; who stands above them is called by others than a unit. */
const shownLine = (line: readonly Holder[]): readonly Holder[] =>
  line.filter(({ role }) => role !== 'arbiter').slice(0, LINE_MAX);

async function peopleOf(app: Reads, reached: Reached, { looks, events }: Material) {
  const { due, today, given } = reached;
  const { org } = given;
  const { report } = due;
  const line = lineOn(org, liesOf(report), today);
  const own = report.dispute
    ? lineOn(org, { ...liesOf(report), unitId: report.unitId }, today)
    : [];
  const seat = await seatOf(app.db, org, today, [...line, ...own, report.holder]);
  return {
    agency: agencyOf(org, report.agencyId).name,
    unit: report.unitId && { id: report.unitId, name: unitOf(org, report.unitId).name },
    subject: {
      unit: report.subject.unitId && unitOf(org, report.subject.unitId).name,
      office: report.subject.officeId && titleOf(org, report.subject.officeId),
    },
    holder: report.holder && seat(report.holder),
    names: namesIn(
      events.map(({ event }) => event),
      org,
    ),
    line: shownLine(own.length > 0 ? own : line).map(seat),
    looks: looks.map(({ officeId, what, reason, at }) => ({
      office: titleOf(org, officeId),
      ...{ what, reason, at },
    })),
  };
}
