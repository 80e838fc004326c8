import { dayAt } from '#domain/calendar/day.ts';
import { workingDaysBetween } from '#domain/calendar/working-days.ts';
import {
  agencyOf,
  calendarOf,
  isValidOn,
  sealedUnitOf,
  type Unit,
} from '#domain/office/organisation.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { Fact } from '#domain/report/events.ts';
import { todayFor, type Given } from '#domain/report/given.ts';
import { findPeriod, periodOn } from '#domain/report/periods.ts';
import { refused, type Decision, type RefusalKind } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import { facts, heldAt, only, said, type Step } from '#domain/report/steps/step.ts';
import {
  clocksAtStart,
  followUpAtAssignment,
  wrongDisposition,
} from '#domain/report/steps/lapor.ts';
import { hasDesk, moved, sealing, takesBack } from '#domain/report/steps/moving.ts';
import { rehomed, resumed, stopped } from '#domain/report/timing.ts';

/** A photo or five; more is a file to bring to the desk (M-31). */
export const PHOTOS_MAX = 5;
/** Channels in which somebody writes down what a citizen said earlier (M-12). */
const WRITTEN_DOWN = ['walkIn', 'telephone', 'letter', 'socialMedia', 'other'];

/** The first command of a report's life; it alone has no report yet. */
export function submit(command: CommandOf<'submit'>, given: Given): Decision<readonly Fact[]> {
  const agencyId = command.agencyId ?? given.org.rootId;
  if (!given.org.agencies.has(agencyId)) return refused('agencyNotFound');
  const today = dayAt(agencyOf(given.org, agencyId).zone, given.now);
  const wrong =
    ownOffice(command, given) ??
    wrongDates(command, given) ??
    (command.files.length > PHOTOS_MAX ? 'tooManyPhotos' : undefined);
  if (wrong) return refused(wrong);
  const sealedUnit = command.flags.sealed ? sealedUnitOf(given.org, agencyId, today) : undefined;
  if (command.flags.sealed && !sealedUnit) return refused('noSealedUnit');
  const unitId = sealedUnit?.id ?? null;
  const lying = {
    agencyId,
    unitId,
    class: command.class,
    flags: command.flags,
    dispute: false,
    subject: NOBODY,
  };
  return only({
    type: 'submitted',
    ...said(command),
    agencyId,
    unitId,
    clocks: clocksAtStart(lying, command, given),
    ...heldAt(lying, given),
  });
}

const NOBODY = { unitId: null, officeId: null };

/** Nobody writes down what a citizen says about the writer's own office (K-10). */
const ownOffice = (
  { suggestedUnitId }: CommandOf<'submit'>,
  { actor }: Given,
): RefusalKind | undefined =>
  actor.kind === 'officer' && actor.unitId === suggestedUnitId ? 'ownOffice' : undefined;

function wrongDates(command: CommandOf<'submit'>, given: Given): RefusalKind | undefined {
  const calendar = calendarOf(given.org, command.agencyId ?? given.org.rootId);
  const today = dayAt(calendar.zone, given.now);
  if (command.receivedOn > today) return 'receivedInFuture';
  if (command.happenedOn !== null && command.happenedOn > today) return 'happenedInFuture';
  const disposed = wrongDisposition(command, today, given);
  if (disposed) return disposed;
  if (command.receivedOn === today) return undefined;
  if (given.actor.kind !== 'officer') return 'receivedTooEarly';
  if (command.channel === 'lapor')
    return isGoverned(command, given) ? undefined : 'receivedTooEarly';
  if (!WRITTEN_DOWN.includes(command.channel) || command.lateReason === null)
    return 'receivedTooEarly';
  const { limit } = periodOn(given.periods, 'backdate', today);
  return workingDaysBetween(calendar, command.receivedOn, today) > limit
    ? 'receivedTooEarly'
    : undefined;
}

/** Limits are known for that day; an older report of LAPOR! belongs to its own time. */
const isGoverned = (command: CommandOf<'submit'>, { periods }: Given): boolean =>
  findPeriod(periods, 'verify', command.receivedOn) !== undefined &&
  findPeriod(periods, 'class', command.receivedOn, command.class) !== undefined;

export const verify: Step<'verify'> = (report, { flags }, given) => {
  if (takesBack(report, flags)) return refused('anonymityStays');
  const seal = sealing(report, flags, given);
  return seal.ok ? only({ type: 'verified', flags, ...seal.value }) : seal;
};

/** Disposition; where nobody verified yet it verifies in the same act, and then it brings the flags (K-3). */
export const assign: Step<'assign'> = (report, command, given) => {
  const flags = command.flags ?? (report.flagsAreSet ? report.flags : null);
  if (flags === null) return refused('flagsNotSet');
  if (takesBack(report, flags)) return refused('anonymityStays');
  if (flags.sealed !== report.flags.sealed) return refused('sealedStaysInItsUnit');
  if (flags.anonymous && !flags.sealed && report.unitVersion === null)
    return refused('unitVersionMissing');
  const today = todayFor(given, report);
  const unit = given.org.units.get(command.unitId);
  if (!unit || !isValidOn(unit, today)) return refused('unitNotFound');
  const wrong = wrongUnit(report, unit);
  if (wrong) return refused(wrong);
  const { unitId, stage } = report;
  const verified: readonly Fact[] =
    report.verifiedAt === null || command.flags !== null
      ? [{ type: 'verified', flags, unitId, stage }]
      : [];
  return facts(...verified, {
    type: 'assigned',
    unitId: unit.id,
    instruction: command.instruction,
    clocks: {
      ...stopped(report, ['verify'], given),
      ...resumed(report, ['class'], given),
      ...followUpAtAssignment(report, given),
    },
    ...heldAt({ ...report, unitId: unit.id, dispute: false }, given),
  });
};

function wrongUnit(report: Report, unit: Unit): RefusalKind | undefined {
  if (unit.purpose === 'external' || unit.agencyId !== report.agencyId) {
    if (!report.flags.sealed || unit.id !== report.unitId) return 'unitIsOutside';
  }
  if (report.flags.sealed && unit.id !== report.unitId) return 'sealedStaysInItsUnit';
  if (unit.id === report.subject.unitId) return 'unitIsSubject';
  if (report.stage === 'handling' && unit.id === report.unitId && !report.dispute)
    return 'sameUnit';
  if (report.flags.sealed) return undefined;
  const oversight = report.class === 'oversightComplaint';
  if (oversight && unit.purpose !== 'inspectorate') return 'oversightNeedsInspectorate';
  return undefined;
}

/** No wrong door: the wait goes on, counted by the calendar of the agency that gets it (M-13, M-14). */
export const forward: Step<'forward'> = (report, command, given) => {
  const { agencyId } = command;
  if (!given.org.agencies.has(agencyId)) return refused('agencyNotFound');
  if (agencyId === report.agencyId) return refused('sameAgency');
  if (!hasDesk({ ...report, agencyId }, given)) return refused('lineIsEmpty');
  return only({
    type: 'forwarded',
    ...said(command),
    clocks: rehomed(report, calendarOf(given.org, agencyId), given),
    ...heldAt({ ...report, agencyId, unitId: null, dispute: false }, given),
  });
};

/** *Bukan wewenang*: back to the desk, whose clock goes on with the days it has left (M-14). */
export const decline: Step<'decline'> = (report, command, given) =>
  only({
    type: 'declined',
    ...said(command),
    clocks: moved(report, given).clocks,
    ...heldAt({ ...report, unitId: null }, given),
  });
