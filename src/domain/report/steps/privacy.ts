import { refused } from '#domain/report/refusals.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import { holderFor, type Given } from '#domain/report/given.ts';
import { unitOf } from '#domain/office/organisation.ts';
import type { Report } from '#domain/report/report.ts';
import {
  hasDesk,
  moved,
  sealing,
  staying,
  takesBack,
  type Moving,
} from '#domain/report/steps/moving.ts';
import { only, said, type Step } from '#domain/report/steps/step.ts';
import { reclassed } from '#domain/report/timing.ts';

export const setFlags: Step<'setFlags'> = (report, command, given) => {
  const { flags } = command;
  if (takesBack(report, flags)) return refused('anonymityStays');
  if (needsUnitVersion(report, flags)) return refused('unitVersionMissing');
  const seal = sealing(report, flags, given);
  return seal.ok ? only({ type: 'flagsSet', ...said(command), ...seal.value }) : seal;
};

/** What a unit already reads becomes anonymous only together with the text for the unit (K-5). */
const needsUnitVersion = (report: Report, flags: Report['flags']): boolean =>
  flags.anonymous && !flags.sealed && report.stage !== 'intake' && report.unitVersion === null;

/** The subject never holds: a unit complained about loses the report to the desk (M-4). */
export const setSubject: Step<'setSubject'> = (report, command, given) => {
  const { subject } = command;
  if (!isKnown(subject, given)) return refused('unitNotFound');
  const after = { ...report, subject };
  const holdsIt = report.unitId !== null && report.unitId === subject.unitId;
  if (holdsIt && report.flags.sealed) return refused('unitIsSubject');
  const isHeld = report.flags.sealed
    ? holderFor(given, after) !== undefined
    : hasDesk(after, given);
  if (!isHeld) return refused('lineIsEmpty');
  const where = holdsIt ? moved(after, given) : staying(after, given);
  return only({ type: 'subjectSet', ...said(command), ...where });
};

const isKnown = ({ unitId, officeId }: Report['subject'], { org }: Given): boolean =>
  (unitId === null || org.units.has(unitId)) && (officeId === null || org.offices.has(officeId));

export const correct: Step<'correct'> = (report, command, given) => {
  const { title, category, place, districtCode } = command;
  const nothing = [title, command.class, category, place, districtCode].every((it) => it === null);
  if (nothing) return refused('nothingToCorrect');
  const into = command.class ?? report.class;
  const where = reclassifiedTo(report, command, given);
  const clocks = {
    ...where.clocks,
    ...reclassed({ ...report, clocks: { ...report.clocks, ...where.clocks } }, into, given),
  };
  return only({ type: 'corrected', ...said(command), ...where, clocks });
};

/** An oversight complaint leaves an ordinary unit at once: from there on only the inspectorate has it (K-3). */
function reclassifiedTo(report: Report, command: CommandOf<'correct'>, given: Given): Moving {
  const leaves =
    command.class === 'oversightComplaint' &&
    !report.flags.sealed &&
    report.unitId !== null &&
    unitOf(given.org, report.unitId).purpose !== 'inspectorate';
  return leaves ? moved(report, given) : staying(report, given);
}

export const writeUnitVersion: Step<'writeUnitVersion'> = (_, command) =>
  only({ type: 'unitVersionWritten', ...said(command) });

export const releasePhoto: Step<'releasePhoto'> = (_, command) =>
  only({ type: 'photoReleased', ...said(command) });
