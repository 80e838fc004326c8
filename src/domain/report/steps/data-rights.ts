import { refused } from '#domain/report/refusals.ts';
import { isOpen, type ErasedScope, type Report } from '#domain/report/report.ts';
import { only, type Step } from '#domain/report/steps/step.ts';

/**
 * How much an erasure takes. At the end of its retention all; at the reporter's wish only who they are where the
 * case goes on: an open report, an oversight complaint, a sealed one (K-7).
 */
export const scopeOf = (
  report: Pick<Report, 'stage' | 'class' | 'flags'>,
  ground: 'request' | 'retention',
): ErasedScope =>
  ground === 'request' &&
  (isOpen(report) || report.class === 'oversightComplaint' || report.flags.sealed)
    ? 'reporter'
    : 'all';

/** The event names no text: words, files and contact are rows beside the history, and go with it (M-28). */
export const erase: Step<'erase'> = (report, { ground }) => {
  if (ground === 'retention' && isOpen(report)) return refused('wrongStage');
  if (ground === 'retention' && report.restrictedAt !== null) return refused('alreadyRestricted');
  const scope = scopeOf(report, ground);
  if (scope === report.erased) return refused('alreadyErased');
  return only({ type: 'erased', ground, scope });
};

export const restrict: Step<'restrict'> = () => only({ type: 'restricted' });

export const liftRestriction: Step<'liftRestriction'> = () => only({ type: 'restrictionLifted' });
