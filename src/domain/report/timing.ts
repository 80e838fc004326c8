import {
  pauseClock,
  rehomeClock,
  resumeClock,
  startClock,
  stopClock,
  type Clock,
  type ClockKind,
} from '#domain/calendar/clocks.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import { calendarFor, todayFor, type Given } from '#domain/report/given.ts';
import { periodOn } from '#domain/report/periods.ts';
import type { Report, ReportClass } from '#domain/report/report.ts';

export type Clocks = Readonly<Partial<Record<ClockKind, Clock>>>;
type Change = (clock: Clock, on: Day, calendar: Calendar) => Clock;

/** A new clock of today's period, counted in the calendar of the agency that has the report (M-13, M-16). */
export function started(
  report: Pick<Report, 'agencyId' | 'class'>,
  kind: ClockKind,
  given: Given,
  on: Day = todayFor(given, report),
): Clocks {
  const of = kind === 'class' ? report.class : null;
  const { limit, days } = periodOn(given.periods, kind, on, of);
  return {
    [kind]: startClock({
      kind,
      days,
      limit,
      on,
      calendar: calendarFor(given, report),
    }),
  };
}

const changed =
  (change: Change) =>
  (report: Report, kinds: readonly ClockKind[], given: Given): Clocks =>
    Object.fromEntries(
      kinds.flatMap((kind) => {
        const clock = report.clocks[kind];
        return clock
          ? [[kind, change(clock, todayFor(given, report), calendarFor(given, report))] as const]
          : [];
      }),
    );

export const paused = changed(pauseClock);
export const stopped = changed(stopClock);
export const resumed = changed(resumeClock);

/** All clocks of a report that ends. */
export const allStopped = (report: Report, given: Given): Clocks =>
  stopped(report, ['verify', 'followUp', 'reply', 'class', 'suspension'], given);

const WORK = ['verify', 'followUp', 'reply', 'class'] as const satisfies readonly ClockKind[];

/** The clocks of a report put away: those that ran wait, so that `risen` wakes these and no others. */
export const resting = (report: Report, given: Given): Clocks => ({
  ...paused(report, WORK, given),
  ...stopped(report, ['suspension'], given),
});

/** The waiting clocks go on, after a suspension or out of the archive, with the days they had left. */
export const risen = (report: Report, given: Given): Clocks => ({
  ...resumed(
    report,
    WORK.filter((kind) => report.clocks[kind]?.state === 'paused'),
    given,
  ),
  ...stopped(report, ['suspension'], given),
});

/** Forwarding counts what is left by the calendar of the agency that gets the report (M-13). */
export function rehomed(report: Report, to: Calendar, given: Given): Clocks {
  const on = todayFor(given, report);
  const from = calendarFor(given, report);
  return Object.fromEntries(
    Object.values(report.clocks).map((clock) => [clock.kind, rehomeClock(clock, on, from, to)]),
  );
}

/** Another class has another limit; the reporter's one wait goes on from its first day (M-14). */
export function reclassed(report: Report, into: ReportClass, given: Given): Clocks {
  const clock = report.clocks.class;
  if (!clock || into === report.class) return {};
  const { limit, days } = periodOn(given.periods, 'class', clock.startedOn, into);
  const calendar = calendarFor(given, report);
  const today = todayFor(given, report);
  if (clock.runningSince === null) {
    // Over already in its new class: the old, later day would hide that.
    const isOver = clock.used > limit && today < clock.dueOn;
    return { class: { ...clock, limit, days, dueOn: isOver ? today : clock.dueOn } };
  }
  const left = Math.max(0, limit - clock.used);
  const { dueOn, provisional } = startClock({
    kind: 'class',
    days,
    limit: left,
    on: clock.runningSince,
    calendar,
  });
  return {
    class: {
      ...clock,
      limit,
      days,
      dueOn,
      provisional,
      lapsed: clock.lapsed && dueOn < today,
    },
  };
}
