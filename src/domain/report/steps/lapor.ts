import { stopClock } from '#domain/calendar/clocks.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import { calendarFor, todayFor, type Given } from '#domain/report/given.ts';
import { findPeriod } from '#domain/report/periods.ts';
import { refused, type RefusalKind } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import { only, said, type Step } from '#domain/report/steps/step.ts';
import { resumed, started, type Clocks } from '#domain/report/timing.ts';

export const copyAnswer: Step<'copyAnswer'> = () => only({ type: 'answerCopied' });

export const loadAnswer: Step<'loadAnswer'> = (report, command, given) => {
  if (command.on > todayFor(given, report)) return refused('loadedInFuture');
  if (command.on < report.receivedOn) return refused('loadedTooEarly');
  return only({ type: 'answerLoaded', ...said(command) });
};

/** The day of disposition lies between receipt and today, and limits are known for it. */
export function wrongDisposition(
  { lapor, receivedOn }: CommandOf<'submit'>,
  today: Day,
  { periods }: Given,
): RefusalKind | undefined {
  const on = lapor?.disposedOn ?? null;
  if (on === null) return undefined;
  if (on > today) return 'disposedInFuture';
  if (on < receivedOn) return 'disposedBeforeReceived';
  return findPeriod(periods, 'followUp', on) ? undefined : 'receivedTooEarly';
}

type Starting = Pick<Report, 'agencyId' | 'class'>;

/**
 * The clocks of a report as it begins. Disposed at LAPOR! already, the desk's three days ended that day and the
 * follow-up has counted since (M-12): whichever unit gets it first goes on with that clock.
 */
export function clocksAtStart(
  report: Starting,
  { lapor, receivedOn }: CommandOf<'submit'>,
  given: Given,
): Clocks {
  const clocks = {
    ...started(report, 'verify', given, receivedOn),
    ...started(report, 'class', given, receivedOn),
  };
  const on = lapor?.disposedOn ?? null;
  const { verify } = clocks;
  if (on === null || verify === undefined) return clocks;
  return {
    ...clocks,
    verify: stopClock(verify, on, calendarFor(given, report)),
    ...started(report, 'followUp', given, on),
  };
}

/** The first unit of a report disposed at LAPOR! is asked from that day on; every later one from today. */
export const followUpAtAssignment = (report: Report, given: Given): Clocks =>
  report.assignedAt === null && report.clocks.followUp
    ? resumed(report, ['followUp'], given)
    : started(report, 'followUp', given);
