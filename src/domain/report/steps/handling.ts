import { addDays, type Day } from '#domain/calendar/day.ts';
import { fillerOn } from '#domain/office/line.ts';
import { todayFor, type Given } from '#domain/report/given.ts';
import { mayPromise } from '#domain/report/guards.ts';
import { PHOTOS_MAX } from '#domain/report/steps/intake.ts';
import { refused, type RefusalKind } from '#domain/report/refusals.ts';
import type { Outcome, Report } from '#domain/report/report.ts';
import { heldAt, only, said, type Step } from '#domain/report/steps/step.ts';
import { paused, resting, risen, started, stopped } from '#domain/report/timing.ts';

/** A date further away than this is no date (calendar days). */
export const BY_ON_MAX = 366;

export const acknowledge: Step<'acknowledge'> = () => only({ type: 'acknowledged' });

/** To somebody in office in the unit that has the report, whom it may then be shown (K-19). */
export const giveWork: Step<'giveWork'> = (report, command, given) => {
  const { officeId } = command;
  if (officeId === report.workerOfficeId) return refused('workIsTheirs');
  if (officeId === null) return only({ type: 'workGiven', officeId });
  const office = given.org.offices.get(officeId);
  const isStaff =
    office?.role === 'staff' &&
    office.unitId === report.unitId &&
    fillerOn(given.org, office, todayFor(given, report)) !== undefined;
  return isStaff ? only({ type: 'workGiven', officeId }) : refused('staffNotFound');
};

export const suspend: Step<'suspend'> = (report, command, given) =>
  only({
    type: 'suspended',
    ...said(command),
    on: todayFor(given, report),
    clocks: {
      ...paused(report, ['followUp', 'class'], given),
      ...started(report, 'suspension', given),
    },
  });

/** *Lengkapi*: what was missing is there, and the clocks go on where they stood (M-15). */
export const complete: Step<'complete'> = (report, command, given) =>
  only({
    type: 'completed',
    ...said(command),
    clocks: risen(report, given),
  });

export const draft: Step<'draft'> = (report, command, given) => {
  const wrong = wrongByOn(report, command, given);
  return wrong
    ? refused(wrong)
    : only({
        type: 'drafted',
        ...said(command),
        byOn: dateOf(command),
        version: report.drafts + 1,
      });
};

/** A date belongs to what will be done, and only to that (M-9). */
export const dateOf = (answer: { readonly outcome: Outcome; readonly byOn: Day | null }) =>
  answer.outcome === 'willBeDone' ? answer.byOn : null;

/** That date is there, and lies ahead. */
export function wrongByOn(
  report: Report,
  answer: { readonly outcome: Outcome; readonly byOn: Day | null },
  given: Given,
): RefusalKind | undefined {
  if (answer.outcome !== 'willBeDone') return undefined;
  return answer.byOn === null ? 'byOnMissing' : wrongDate(report, answer.byOn, given);
}

function wrongDate(report: Report, byOn: Day, given: Given): RefusalKind | undefined {
  const today = todayFor(given, report);
  if (byOn < today) return 'byOnPast';
  return byOn > addDays(today, BY_ON_MAX) ? 'byOnTooFar' : undefined;
}

/** The first substantive word to the reporter stops the follow-up clock (K-15, M-8). */
export const note: Step<'note'> = (report, command, given) => {
  if (command.files.length > PHOTOS_MAX) return refused('tooManyPhotos');
  const wrong = command.byOn === null ? undefined : wrongPromise(report, command.byOn, given);
  return wrong
    ? refused(wrong)
    : only({
        type: 'noted',
        ...said(command),
        clocks: stopped(report, ['followUp'], given),
      });
};

/** A date given once is kept or broken, never put off by a later one. */
const wrongPromise = (report: Report, byOn: Day, given: Given): RefusalKind | undefined =>
  report.promised?.byOn === byOn
    ? undefined
    : (mayPromise(report) ?? wrongDate(report, byOn, given));

/** With the work of a promised answer done the reporter's ten days begin (M-9). */
export const finishWork: Step<'finishWork'> = (report, command, given) =>
  command.files.length > PHOTOS_MAX
    ? refused('tooManyPhotos')
    : only({
        type: 'workFinished',
        ...said(command),
        ...(report.stage === 'answered' && report.clocks.reply?.state !== 'running'
          ? { clocks: started(report, 'reply', given) }
          : {}),
      });

export const promise: Step<'promise'> = (report, command, given) => {
  const wrong = wrongDate(report, command.byOn, given);
  return wrong ? refused(wrong) : only({ type: 'promised', ...said(command) });
};

export const ask: Step<'ask'> = (_, command) => only({ type: 'asked', ...said(command) });

export const askSuspension: Step<'askSuspension'> = (_, command) =>
  only({ type: 'suspensionAsked', ...said(command) });

export const reply: Step<'reply'> = (_, command) =>
  command.files.length > PHOTOS_MAX
    ? refused('tooManyPhotos')
    : only({ type: 'replied', ...said(command) });

export const comment: Step<'comment'> = (_, command) =>
  only({ type: 'commented', ...said(command) });

export const internalNote: Step<'internalNote'> = (_, command) =>
  only({ type: 'internallyNoted', ...said(command) });

export const addPhotos: Step<'addPhotos'> = (_, command) =>
  command.files.length > PHOTOS_MAX
    ? refused('tooManyPhotos')
    : only({ type: 'photosAdded', ...said(command) });

/** Outside the tree: the wait of the reporter ends here, and the date to look again is ours (K-26, M-1). */
export const handOver: Step<'handOver'> = (report, command, given) =>
  command.checkBackOn < todayFor(given, report)
    ? refused('checkBackPast')
    : only({
        type: 'handedOver',
        ...said(command),
        from: report.stage,
        clocks: resting(report, given),
        ...heldAt(report.flags.sealed ? report : { ...report, unitId: null }, given),
      });

export const checkBack: Step<'checkBack'> = (report, command, given) =>
  command.nextOn !== null && command.nextOn < todayFor(given, report)
    ? refused('checkBackPast')
    : only({
        type: 'checkedBack',
        ...said(command),
        ...(command.nextOn === null ? { holder: null } : heldAt(report, given)),
      });
