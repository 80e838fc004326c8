import { dayAt } from '#domain/calendar/day.ts';
import { workingDaysBetween } from '#domain/calendar/working-days.ts';
import { delegationOn } from '#domain/office/delegation.ts';
import { fillerOn } from '#domain/office/line.ts';
import { movedClocks, untrueLapse } from '#domain/report/calendar-change.ts';
import { nextDue, type DueCommand } from '#domain/report/due.ts';
import { calendarFor, todayFor, type Given } from '#domain/report/given.ts';
import { periodOn } from '#domain/report/periods.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import { PAPERS, type PaperKind, type Report } from '#domain/report/report.ts';

/** At most twice is a report suspended (K-16). */
export const SUSPENSIONS_MAX = 2;
/** After the second objection the answer of the system is the next door, not a third round (M-11). */
export const OBJECTIONS_MAX = 2;

type Refused = RefusalKind | undefined;
const refuse = (is: boolean, kind: RefusalKind): Refused => (is ? kind : undefined);

export const none = (): Refused => undefined;

export const notYetVerified = (report: Report): Refused =>
  refuse(report.verifiedAt !== null, 'alreadyVerified');

export const isAnonymous = (report: Report): Refused =>
  refuse(!report.flags.anonymous, 'notAnonymous');

export const isNotSealed = (report: Report): Refused =>
  refuse(report.flags.sealed, 'sealedStaysInItsUnit');

export const isSuspended = (report: Report): Refused =>
  refuse(report.suspendedOn === null, 'notSuspended');

export const isNotSuspended = (report: Report): Refused =>
  refuse(report.suspendedOn !== null, 'isSuspended');

export function maySuspend(report: Report): Refused {
  if (report.suspendedOn !== null) return 'alreadySuspended';
  if (report.reporterIsGone) return 'reporterIsGone';
  return refuse(report.suspensions >= SUSPENSIONS_MAX, 'suspendedTwice');
}

/** An anonymous report leaves the desk only with the text for the unit (K-5); a sealed one is read whole inside its unit. */
export function mayAssign(report: Report): Refused {
  if (report.suspendedOn !== null) return 'isSuspended';
  const needsVersion =
    report.flags.anonymous && !report.flags.sealed && report.unitVersion === null;
  return refuse(needsVersion, 'unitVersionMissing');
}

export const notYetAcknowledged = (report: Report): Refused =>
  refuse(report.acknowledgedAt !== null, 'alreadyAcknowledged');

export function mayDecline(report: Report): Refused {
  if (report.flags.sealed) return 'sealedStaysInItsUnit';
  return refuse(report.followedUpAt !== null, 'alreadyFollowedUp');
}

export const isHandedOver = (report: Report): Refused =>
  refuse(report.archive?.reason !== 'handedOver', 'notHandedOver');

export function hasOpenDraft(report: Report): Refused {
  if (report.draft === null) return 'noDraft';
  return refuse(report.draft.returned, 'draftIsReturned');
}

/** There is somebody to be given work, or somebody it can be taken back from (K-19). */
export function mayGiveWork(report: Report, given: Given): Refused {
  if (report.workerOfficeId !== null || report.unitId === null) return undefined;
  const today = todayFor(given, report);
  const isThere = (given.org.officesOfUnit.get(report.unitId) ?? []).some(
    (office) => office.role === 'staff' && fillerOn(given.org, office, today) !== undefined,
  );
  return refuse(!isThere, 'noStaffHere');
}

/** Each office gives its *paraf* once to a version (K-19). */
export function mayInitial(report: Report, { actor }: Given): Refused {
  const open = hasOpenDraft(report);
  if (open !== undefined) return open;
  const has = actor.kind === 'officer' && report.draft?.initials.includes(actor.officeId);
  return refuse(has === true, 'alreadyInitialled');
}

/** A secretary decides on a draft only on days on which the head has handed that on (*a.n.*, K-19). */
function standsForHead(report: Report, { actor, org, ...given }: Given): Refused {
  if (actor.kind !== 'officer' || actor.role !== 'secretary') return undefined;
  const today = todayFor({ actor, org, ...given }, report);
  return refuse(delegationOn(org, actor.officeId, today) === undefined, 'notDelegated');
}

export const mayReturn = (report: Report, given: Given): Refused =>
  hasOpenDraft(report) ?? standsForHead(report, given);

/** The drafter never approves, except a head who is alone in office (M-10). */
export function mayApprove(report: Report, given: Given): Refused {
  if (report.suspendedOn !== null) return 'isSuspended';
  const open = mayReturn(report, given);
  if (open !== undefined) return open;
  const isDrafter =
    given.actor.kind === 'officer' && given.actor.personId === report.draft?.drafter;
  return refuse(isDrafter && !isAloneInOffice(report, given), 'drafterCannotApprove');
}

/** Nobody else fills an office of the unit on that day. */
export function isAloneInOffice(report: Report, given: Given): boolean {
  const { actor, org } = given;
  if (actor.kind !== 'officer') return false;
  const today = todayFor(given, report);
  return (org.officesOfUnit.get(actor.unitId) ?? []).every((office) => {
    const holder = fillerOn(org, office, today);
    return holder === undefined || holder.personId === actor.personId;
  });
}

/** A slip since it was disposed, a note since there is a draft or an answer, a letter since it was handed over. */
export const hasPaper = (report: Report): Refused =>
  refuse(
    PAPERS.every((paper) => !isThere(report, paper)),
    'noPaper',
  );

export function isThere(
  report: Pick<Report, 'assignedAt' | 'archive' | 'draft' | 'answer'>,
  paper: PaperKind,
): boolean {
  if (paper === 'dispositionSlip') return report.assignedAt !== null;
  if (paper === 'referral') return report.archive?.reason === 'handedOver';
  return report.draft !== null || report.answer !== null;
}

export const isAnsweredAtLapor = (report: Report): Refused =>
  refuse(report.lapor === null, 'notAtLapor');

export const notYetLoaded = (report: Report): Refused =>
  isAnsweredAtLapor(report) ?? refuse(report.lapor?.loadedOn !== null, 'alreadyLoaded');

export const workNotYetFinished = (report: Report): Refused =>
  refuse(report.workDoneAt !== null, 'workAlreadyFinished');

export const mayPromise = (report: Report): Refused =>
  refuse(report.promised !== null && !report.promised.broken, 'promiseIsOpen');

export const reporterIsThere = (report: Report): Refused =>
  refuse(report.reporterIsGone, 'reporterIsGone');

export const questionIsOpen = (report: Report): Refused =>
  reporterIsThere(report) ?? refuse(!report.questionIsOpen, 'noOpenQuestion');

export const mayObject = (report: Report): Refused =>
  reporterIsThere(report) ?? refuse(report.objections >= OBJECTIONS_MAX, 'objectedTwice');

/** Nobody can handle, or erase again, a report whose texts are gone. */
export const notYetErased = (report: Report): Refused =>
  refuse(report.erased === 'all', 'alreadyErased');

export const isNotRestricted = (report: Report): Refused =>
  refuse(report.restrictedAt !== null, 'alreadyRestricted');

export const isRestricted = (report: Report): Refused =>
  refuse(report.restrictedAt === null, 'notRestricted');

export const notYetRated = (report: Report): Refused =>
  notYetErased(report) ?? reporterIsThere(report) ?? refuse(report.rating !== null, 'alreadyRated');

export function mayReopen(report: Report, given: Given): Refused {
  if (report.erased === 'all') return 'alreadyErased';
  if (report.reporterIsGone) return 'reporterIsGone';
  if (report.closedOnSilenceAt === null) return 'notClosedOnSilence';
  const calendar = calendarFor(given, report);
  const closedOn = dayAt(calendar.zone, report.closedOnSilenceAt);
  const { limit } = periodOn(given.periods, 'reopen', closedOn);
  return refuse(
    workingDaysBetween(calendar, closedOn, todayFor(given, report)) > limit,
    'reopenTooLate',
  );
}

/** The coordinator restores at any time, the reporter what silence archived (M-11). */
export const mayRestore = (report: Report, given: Given): Refused =>
  notYetErased(report) ??
  refuse(
    given.actor.kind === 'reporter' && report.archive?.reason !== 'silence',
    'archivedForOtherReason',
  );

export const isDue =
  (command: DueCommand) =>
  (report: Report, given: Given): Refused => {
    const due = nextDue(report, given.org);
    return refuse(due?.command !== command || due.at > given.now, 'nothingDue');
  };

export const hasUntrueLapse = (report: Report, given: Given): Refused =>
  refuse(untrueLapse(report, calendarFor(given, report), given.now) === undefined, 'nothingDue');

export const calendarMoved = (report: Report, given: Given): Refused =>
  refuse(movedClocks(report, calendarFor(given, report)) === undefined, 'nothingDue');
