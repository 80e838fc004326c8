import { sealedUnitOf } from '#domain/office/organisation.ts';
import type { EventFrame, Moves } from '#domain/report/events.ts';
import { todayFor, type Given } from '#domain/report/given.ts';
import { accepted, refused, type Decision } from '#domain/report/refusals.ts';
import type { Flags, Report } from '#domain/report/report.ts';
import { heldAt } from '#domain/report/steps/step.ts';
import { resumed, started, stopped, type Clocks } from '#domain/report/timing.ts';

export type Moving = Moves & Pick<EventFrame, 'clocks' | 'holder'>;

/** It stays where it lies; the line may change with the subject or the flags. */
export const staying = (report: Report, given: Given): Moving => ({
  unitId: report.unitId,
  stage: report.stage,
  ...heldAt(report, given),
});

/** Out of its unit and back to the desk of the agency, with the desk's clock going on. */
export const moved = (report: Report, given: Given): Moving & { readonly clocks: Clocks } => ({
  unitId: null,
  stage: 'intake',
  clocks: {
    ...stopped(report, ['followUp', 'reply'], given),
    ...resumed(report, ['verify', 'class'], given),
  },
  ...heldAt({ ...report, unitId: null }, given),
});

/** Where a report lies after its flags were set: sealing takes it at once into the unit for it (K-2). */
export function sealing(report: Report, flags: Flags, given: Given): Decision<Moving> {
  if (flags.sealed === report.flags.sealed) return accepted(staying({ ...report, flags }, given));
  if (!flags.sealed) return accepted(unsealed(report, flags, given));
  const unit = sealedUnitOf(given.org, report.agencyId, todayFor(given, report));
  if (!unit) return refused('noSealedUnit');
  if (unit.id === report.subject.unitId) return refused('unitIsSubject');
  return accepted({
    unitId: unit.id,
    stage: report.stage,
    ...(report.stage === 'handling' ? { clocks: started(report, 'followUp', given) } : {}),
    ...heldAt({ ...report, unitId: unit.id, flags, dispute: false }, given),
  });
}

/** A report sealed by mistake goes back to the desk, unless its unit has begun: then it stays there, open. */
function unsealed(report: Report, flags: Flags, given: Given): Moving {
  const open = { ...report, flags };
  return report.stage === 'intake' ? moved(open, given) : staying(open, given);
}
