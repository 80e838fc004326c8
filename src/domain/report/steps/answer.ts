import { isAloneInOffice, isThere } from '#domain/report/guards.ts';
import { delegationOn } from '#domain/office/delegation.ts';
import type { OfficeId } from '#domain/office/organisation.ts';
import { todayFor, type Given } from '#domain/report/given.ts';
import { refused } from '#domain/report/refusals.ts';
import type { Outcome, Report } from '#domain/report/report.ts';
import { dateOf, wrongByOn } from '#domain/report/steps/handling.ts';
import { PHOTOS_MAX } from '#domain/report/steps/intake.ts';
import { only, said, type Step } from '#domain/report/steps/step.ts';
import { started, stopped, type Clocks } from '#domain/report/timing.ts';

export const returnDraft: Step<'returnDraft'> = (report, command) =>
  report.draft?.version === command.version
    ? only({ type: 'draftReturned', ...said(command) })
    : refused('draftIsNewer');

/** A *paraf* too names what was read. */
export const initial: Step<'initial'> = (report, command) => {
  const { draft } = report;
  return draft?.version === command.version && draft.document === command.document
    ? only({ type: 'initialled', version: command.version })
    : refused('draftIsNewer');
};

/** Approval names what was read, and publishes it in the same act (M-10). */
export const approve: Step<'approve'> = (report, command, given) => {
  const { draft } = report;
  if (draft?.version !== command.version || draft.document !== command.document) {
    return refused('draftIsNewer');
  }
  const wrong = wrongByOn(report, draft, given);
  if (wrong) return refused(wrong);
  const { outcome, byOn, document, version } = draft;
  const { actor } = given;
  const drafterApproved = actor.kind === 'officer' && actor.personId === draft.drafter;
  return only({
    type: 'answered',
    version,
    document,
    outcome,
    byOn,
    drafterApproved: drafterApproved && isAloneInOffice(report, given),
    ...standingFor(report, given),
    clocks: answering(report, outcome, given),
  });
};

/** The head's office, where the secretary approves *a.n.* (K-19). */
function standingFor(report: Report, given: Given): { readonly onBehalfOf?: OfficeId } {
  const { actor, org } = given;
  if (actor.kind !== 'officer' || actor.role !== 'secretary') return {};
  const delegation = delegationOn(org, actor.officeId, todayFor(given, report));
  return delegation ? { onBehalfOf: delegation.officeId } : {};
}

export const recordAnswer: Step<'recordAnswer'> = (report, command, given) => {
  const wrong = wrongByOn(report, command, given);
  return wrong
    ? refused(wrong)
    : only({
        type: 'answerRecorded',
        ...said(command),
        byOn: dateOf(command),
        clocks: answering(report, command.outcome, given),
      });
};

/** For what will be done the reporter's ten days wait for the work (M-9). */
function answering(report: Report, outcome: Outcome, given: Given): Clocks {
  const waits = outcome === 'willBeDone' && report.workDoneAt === null;
  return {
    ...stopped(report, ['followUp', 'class'], given),
    ...(waits ? {} : started(report, 'reply', given)),
  };
}

/** What was signed by hand comes back beside the report; it changes nothing of it (K-18). */
export const attachScan: Step<'attachScan'> = (report, { paper, files }) => {
  if (!isThere(report, paper)) return refused('noPaper');
  if (files.length === 0) return refused('scanMissing');
  if (files.length > PHOTOS_MAX) return refused('tooManyPhotos');
  return only({ type: 'scanAttached', paper, files });
};
