import type { Given } from '#domain/report/given.ts';
import { refused } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import { heldAt, only, said, type Step } from '#domain/report/steps/step.ts';
import {
  allStopped,
  resting,
  resumed,
  risen,
  started,
  stopped,
  type Clocks,
} from '#domain/report/timing.ts';

export const confirm: Step<'confirm'> = (report, _, given) =>
  only({ type: 'confirmed', clocks: allStopped(report, given), holder: null });

/** Back to work with the reporter's reason; the second one is for the desk above the unit (M-11). */
export const object: Step<'object'> = (report, command, given) =>
  only({
    type: 'objected',
    ...said(command),
    clocks: {
      ...stopped(report, ['reply'], given),
      ...workingAgain(report, given),
    },
    ...heldAt({ ...report, dispute: report.objections + 1 >= 2 }, given),
  });

/** Five days anew for the unit; the reporter's one wait goes on with its used days (M-14). */
const workingAgain = (report: Report, given: Given): Clocks => ({
  ...resumed(report, ['class'], given),
  ...started(report, 'followUp', given),
});

export const rate: Step<'rate'> = (_, command) => only({ type: 'rated', ...said(command) });

export const reopen: Step<'reopen'> = (report, command, given) =>
  only({
    type: 'reopened',
    ...said(command),
    clocks: workingAgain(report, given),
    ...heldAt(report, given),
  });

/** To where it was before it was archived, its clocks going on with the days they had left (M-11). */
export const restore: Step<'restore'> = (report, command, given) => {
  if (report.archive === null) return refused('wrongStage');
  const to = report.archive.from;
  return only({
    type: 'restored',
    ...said(command),
    to,
    clocks: risen(report, given),
    ...heldAt({ ...report, archive: null }, given),
  });
};

export const archive: Step<'archive'> = (report, command, given) =>
  only({
    type: 'archived',
    ...said(command),
    from: report.stage,
    clocks: resting(report, given),
    holder: null,
  });

/** Of an oversight or sealed report the reporter leaves and the case stays (K-7); nobody is waited for any more. */
export const withdraw: Step<'withdraw'> = (report, command, given) =>
  report.class === 'oversightComplaint' || report.flags.sealed
    ? only({ type: 'reporterLeft', ...said(command), clocks: risen(report, given) })
    : only({
        type: 'withdrawn',
        ...said(command),
        from: report.stage,
        clocks: resting(report, given),
        holder: null,
      });
