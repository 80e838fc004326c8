import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { OfficerCommand } from '#words/commands.ts';

/** What is waited for first, first: the first of these that is allowed is the one primary button. */
const WAITED_FOR: readonly OfficerCommand[] = [
  'approve',
  'writeUnitVersion',
  'assign',
  'acknowledge',
  'note',
  'draft',
  'finishWork',
  'checkBack',
  'complete',
];

/** The act that this reader is waited for, or undefined. */
export function mainCommand({ commands, report }: ReportView): OfficerCommand | undefined {
  const isAllowed = (name: OfficerCommand): boolean =>
    commands.some((it) => it.name === name && it.why === null);
  const isWaitedFor = (name: OfficerCommand): boolean => {
    // Where a unit has it, another assignment is possible, but nobody waits for it.
    if (name === 'assign') return report.unitId === null || report.dispute;
    if (name === 'writeUnitVersion') return report.flags.anonymous && report.unitVersion === null;
    if (name === 'note') return report.followedUpAt === null;
    // A draft that waits for the head is no more work of its drafter.
    if (name === 'draft') return report.draft === null || report.draft.returned;
    if (name === 'finishWork') {
      return report.stage === 'answered' && report.answer?.outcome === 'willBeDone';
    }
    return true;
  };
  return WAITED_FOR.find((name) => isAllowed(name) && isWaitedFor(name));
}
