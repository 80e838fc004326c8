import { lapseMoment, recalculate } from '#domain/calendar/clocks.ts';
import { movedClocks, untrueLapse } from '#domain/report/calendar-change.ts';
import { LAPSING } from '#domain/report/due.ts';
import { calendarFor } from '#domain/report/given.ts';
import { refused } from '#domain/report/refusals.ts';
import { heldAt, facts, only, type Step } from '#domain/report/steps/step.ts';
import { allStopped, resting } from '#domain/report/timing.ts';

/** One lapse a fact: a limit that passed without its act, for good (M-17). */
export const lapse: Step<'lapse'> = (report, _, given) => {
  const due = LAPSING.flatMap((kind) => {
    const clock = report.clocks[kind];
    const at = clock && lapseMoment(clock);
    return clock && at && at <= given.now ? [clock] : [];
  });
  return facts(
    ...due.map((clock) => ({
      type: 'lapsed' as const,
      clock: clock.kind,
      dueOn: clock.dueOn,
      unitId: report.unitId,
      clocks: { [clock.kind]: { ...clock, lapsed: true } },
    })),
  );
};

export const voidLapse: Step<'voidLapse'> = (report, _, given) => {
  const calendar = calendarFor(given, report);
  const untrue = untrueLapse(report, calendar, given.now);
  const clock = untrue && report.clocks[untrue.clock];
  if (!untrue || !clock) return refused('nothingDue');
  return only({
    type: 'lapseVoided',
    clock: untrue.clock,
    dueOn: untrue.dueOn,
    because: 'lateDecree',
    clocks: { [clock.kind]: { ...recalculate(clock, calendar), lapsed: false } },
  });
};

export const moveDue: Step<'moveDue'> = (report, _, given) => {
  const clocks = movedClocks(report, calendarFor(given, report));
  return clocks ? only({ type: 'dueMoved', clocks }) : refused('nothingDue');
};

export const breakPromise: Step<'breakPromise'> = (report) =>
  report.promised
    ? only({ type: 'promiseBroken', byOn: report.promised.byOn })
    : refused('nothingDue');

/** Closed on silence is never counted as satisfied (M-7). */
export const endSilent: Step<'endSilent'> = (report, _, given) =>
  only({
    type: 'closedOnSilence',
    clocks: allStopped(report, given),
    holder: null,
  });

export const archiveSilent: Step<'archiveSilent'> = (report, _, given) =>
  only({
    type: 'archivedOnSilence',
    from: report.stage,
    clocks: resting(report, given),
    holder: null,
  });

export const pass: Step<'pass'> = (report, _, given) =>
  only({ type: 'passed', ...heldAt(report, given) });
