import { recalculate, type Clock, type ClockKind } from '#domain/calendar/clocks.ts';
import { dayAt, type Day, type Moment, type Zone } from '#domain/calendar/day.ts';
import { workingDayAfter, type Calendar } from '#domain/calendar/working-days.ts';
import { LAPSING } from '#domain/report/due.ts';
import type { Lapse, Report } from '#domain/report/report.ts';

type Clocks = Readonly<Partial<Record<ClockKind, Clock>>>;

/** The running clocks that a changed calendar moves, or undefined where none moves (M-16). */
export function movedClocks(report: Report, calendar: Calendar): Clocks | undefined {
  const moved = Object.values(report.clocks)
    .map((clock) => ({ clock, now: recalculate(clock, calendar) }))
    .filter(({ clock, now }) => clock.dueOn !== now.dueOn || clock.provisional !== now.provisional)
    .map(({ now }) => [now.kind, now] as const);
  return moved.length === 0 ? undefined : (Object.fromEntries(moved) as Clocks);
}

/**
 * A lapse that a late decree makes untrue (M-17): by the calendar of today its limit ended later, and what
 * it asked for was done by then, or there is still time. Undefined where every lapse stands.
 */
export function untrueLapse(report: Report, calendar: Calendar, now: Moment): Lapse | undefined {
  return report.lapses.find((lapse) => {
    if (lapse.voidedBecause !== null) return false;
    const clock = report.clocks[lapse.clock];
    if (!clock || !isOfThisRun(clock, lapse)) return false;
    const dueOn = dueNow(clock, calendar);
    const endedOn = doneOn(report, lapse, calendar.zone) ?? dayAt(calendar.zone, now);
    return dueOn > lapse.dueOn && endedOn <= dueOn;
  });
}

const isOfThisRun = (clock: Clock, lapse: Lapse): boolean => clock.startedOn <= lapse.dueOn;

/** Only a clock that never paused can be counted anew after it stopped: from its start. */
function dueNow(clock: Clock, calendar: Calendar): Day {
  if (clock.runningSince !== null) return recalculate(clock, calendar).dueOn;
  return clock.days === 'working'
    ? workingDayAfter(calendar, clock.startedOn, clock.limit)
    : clock.dueOn;
}

function doneOn(report: Report, lapse: Lapse, zone: Zone): Day | undefined {
  const done: Record<(typeof LAPSING)[number], Moment | null> = {
    verify: report.assignedAt,
    followUp: report.followedUpAt,
    class: report.answeredAt,
  };
  const clock = LAPSING.find((kind) => kind === lapse.clock);
  const at = clock === undefined ? null : done[clock];
  return at === null || report.clocks[lapse.clock]?.state === 'running'
    ? undefined
    : dayAt(zone, at);
}
