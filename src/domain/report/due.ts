import { lapseMoment, type Clock, type ClockKind } from '#domain/calendar/clocks.ts';
import { addDays, dayAt, startOf, type Moment } from '#domain/calendar/day.ts';
import { holderOn, isSameHolder, nextChangeOfLine } from '#domain/office/line.ts';
import { agencyOf, type Organisation } from '#domain/office/organisation.ts';
import { liesOf } from '#domain/report/given.ts';
import { isOpen, type Report } from '#domain/report/report.ts';

/** What the clock may owe, in the order in which it acts where two fall on one moment. */
export const DUE_COMMANDS = [
  'pass',
  'breakPromise',
  'lapse',
  'endSilent',
  'archiveSilent',
] as const;
export type DueCommand = (typeof DUE_COMMANDS)[number];

export interface Due {
  readonly command: DueCommand;
  /** Business time; never before the newest event of the report. */
  readonly at: Moment;
}

/** The clocks whose end is a lapse; the other two end the waiting for a reporter. */
export const LAPSING = ['verify', 'followUp', 'class'] as const satisfies readonly ClockKind[];

/**
 * What the clock owes a report next, whenever that is: it serves the pipeline (M-18), `wake_at` and the
 * guards alike, so the sweep can never disagree with them. Undefined where nothing is to come.
 */
export function nextDue(report: Report, org: Organisation): Due | undefined {
  if (!isWatched(report)) return undefined;
  const found: Due[] = [];
  const add = (command: DueCommand, at: Moment | undefined): void => {
    if (at !== undefined)
      found.push({
        command,
        at: at < report.changedAt ? report.changedAt : at,
      });
  };
  add('pass', passMoment(report, org));
  add('breakPromise', promiseMoment(report, org));
  for (const kind of LAPSING) add('lapse', momentOf(report.clocks[kind]));
  add('endSilent', momentOf(report.clocks.reply));
  add('archiveSilent', momentOf(report.clocks.suspension));
  return found.sort(byMomentThenOrder)[0];
}

/** Open, or handed over with a day on which somebody in office looks again (K-26). */
const isWatched = (report: Report): boolean =>
  isOpen(report) || (report.archive !== null && report.archive.checkBackOn !== null);

const momentOf = (clock: Clock | undefined): Moment | undefined => clock && lapseMoment(clock);

const byMomentThenOrder = (a: Due, b: Due): number =>
  a.at < b.at
    ? -1
    : a.at > b.at
      ? 1
      : DUE_COMMANDS.indexOf(a.command) - DUE_COMMANDS.indexOf(b.command);

function promiseMoment(report: Report, org: Organisation): Moment | undefined {
  const { promised } = report;
  if (promised === null || promised.broken || !isOpen(report)) return undefined;
  return startOf(agencyOf(org, report.agencyId).zone, addDays(promised.byOn, 1));
}

/** The first day from the holder's on which somebody else holds, or nobody, at its beginning. */
function passMoment(report: Report, org: Organisation): Moment | undefined {
  const { zone } = agencyOf(org, report.agencyId);
  const lies = liesOf(report);
  const from = dayAt(zone, report.holderAt);
  const differs = (day: typeof from): boolean =>
    !isSameHolder(holderOn(org, lies, day) ?? null, report.holder);
  if (differs(from)) return report.holderAt;
  for (let day = nextChangeOfLine(org, lies, from); day; day = nextChangeOfLine(org, lies, day)) {
    if (differs(day)) return startOf(zone, day);
  }
  return undefined;
}
