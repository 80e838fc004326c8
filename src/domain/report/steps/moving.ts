import { sealedUnitOf } from '#domain/office/organisation.ts';
import type { EventFrame, Moves } from '#domain/report/events.ts';
import { holderFor, todayFor, type Given } from '#domain/report/given.ts';
import { accepted, refused, type Decision } from '#domain/report/refusals.ts';
import type { Flags, Report } from '#domain/report/report.ts';
import { heldAt } from '#domain/report/steps/step.ts';
import { paused, resumed, started, stopped, type Clocks } from '#domain/report/timing.ts';

export type Moving = Moves & Pick<EventFrame, 'clocks' | 'holder'>;

/** It stays where it lies; the line may change with the subject or the flags. */
export const staying = (report: Report, given: Given): Moving => ({
  unitId: report.unitId,
  stage: report.stage,
  ...heldAt(report, given),
});

/** Out of its unit and back to the desk of the agency, with the desk's clock going on; a suspension lasts. */
export const moved = (report: Report, given: Given): Moving & { readonly clocks: Clocks } => ({
  unitId: null,
  stage: 'intake',
  clocks: {
    ...stopped(report, ['followUp', 'reply'], given),
    ...resumed(report, report.suspendedOn === null ? ['verify', 'class'] : ['verify'], given),
  },
  ...heldAt({ ...report, unitId: null }, given),
});

/** Once hidden an identity stays hidden; to open it takes two people and a reason, never a flag. */
export const takesBack = (report: Report, flags: Flags): boolean =>
  report.flags.anonymous && !flags.anonymous;

/** Where a report lies after its flags were set: sealing takes it at once into the unit for it (K-2). */
export function sealing(report: Report, flags: Flags, given: Given): Decision<Moving> {
  if (flags.sealed === report.flags.sealed) return accepted(staying({ ...report, flags }, given));
  if (!flags.sealed) return unsealed({ ...report, flags }, given);
  const unit = sealedUnitOf(given.org, report.agencyId, todayFor(given, report));
  if (!unit) return refused('noSealedUnit');
  if (unit.id === report.subject.unitId) return refused('unitIsSubject');
  const into = { ...report, unitId: unit.id, flags, dispute: false };
  if (!holderFor(given, into)) return refused('lineIsEmpty');
  const begins = report.stage === 'handling' && unit.id !== report.unitId;
  return accepted({
    unitId: unit.id,
    stage: report.stage,
    ...(begins ? { clocks: beginning(report, given) } : {}),
    ...heldAt(into, given),
  });
}

/** Five days for the unit that gets it; in a suspension they begin when that ends. */
function beginning(report: Report, given: Given): Clocks {
  const clocks = started(report, 'followUp', given);
  return report.suspendedOn === null ? clocks : paused({ ...report, clocks }, ['followUp'], given);
}

/** A report sealed by mistake goes back to the desk, unless its unit has begun: then it stays there, open. */
function unsealed(open: Report, given: Given): Decision<Moving> {
  if (!hasDesk(open, given)) return refused('lineIsEmpty');
  const leaves = open.stage === 'intake' || open.class === 'oversightComplaint';
  return accepted(leaves ? moved(open, given) : staying(open, given));
}

/** Somebody above the units could hold it, which is what every way out of a unit relies on. */
export const hasDesk = (report: Report, given: Given): boolean =>
  holderFor(given, { ...report, unitId: null }) !== undefined;
