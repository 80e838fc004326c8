import { dayAt, msOf, type Moment } from '#domain/calendar/day.ts';
import { fillerOn, officesOfAgency } from '#domain/office/line.ts';
import { agencyOf, type Organisation } from '#domain/office/organisation.ts';
import type { FileId, Report, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import { sampleAgencyId, sampleUnitId } from '#server/sample/organisation/ids.ts';
import { submitTale } from '#server/sample/story/submit-tale.ts';
import type { Act, Stage, Tale, Who } from '#server/sample/story/tale.ts';
import {
  calendarFor,
  drawAll,
  momentOf,
  told,
  workingDayFrom,
  zoneOf,
  type Base,
  type Teller,
} from '#server/sample/story/teller.ts';
import { derived } from '#server/sample/tickets.ts';
import { readHistory, readReportRow } from '#server/store/history.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { mintReportId } from '#server/tickets/uuid-v7.ts';
import { handleReport, type By } from '#server/usecases/report/handle-report.ts';

/**
 * Tells one report through the use-cases, each act at its own moment of the past. What an earlier, broken off
 * telling has written is left as it is: an act is known by its moment. Throws where an act is refused.
 */
export async function tell(app: App, base: Base, tale: Tale, n: number): Promise<Report> {
  const teller: Teller = { app, base, tale, n, id: idOf(app, base, tale) };
  const there = await readReportRow(app.db, teller.id);
  const told = there ? await momentsOf(app, teller.id) : new Set<Moment>();
  let report = there ?? (await submitTale(teller));
  for (const [i, act] of tale.acts.entries()) {
    const at = momentOf(teller, act.ago, i + 1);
    if (!told.has(at)) report = await perform(teller, report, act, at);
  }
  return report;
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
    ...{ report, book, files, org },
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
  return report.unitId === null
    ? []
    : (org.officesOfUnit.get(report.unitId) ?? []).filter((office) => office.role === role);
}
