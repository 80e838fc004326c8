import type { ActorRole } from '#domain/report/actor.ts';
import type { CommandName } from '#domain/report/commands.ts';
import type { Given } from '#domain/report/given.ts';
import * as guards from '#domain/report/guards.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { Report, Stage } from '#domain/report/report.ts';

/** One row: in which stages, by whom, by which rule of RULES.md, and what may still stand against it (M-6). */
export interface Row {
  readonly from: readonly Stage[];
  readonly by: readonly ActorRole[];
  readonly rule: `R-${string}`;
  readonly guard: (report: Report, given: Given) => RefusalKind | undefined;
}

/** They write the draft and what is told; heads of division and secretaries pass it on (K-19). */
const WRITERS = [
  'liaison',
  'deputy',
  'head',
  'inspector',
  'secretary',
  'division',
  'staff',
] as const;
const DESK = ['coordinator'] as const;
const UNIT = ['liaison', 'deputy', 'head', 'inspector'] as const;
const OFFICERS = [...WRITERS, ...DESK, 'arbiter'] as const;
const OPEN = ['intake', 'handling', 'answered'] as const;
const ANY = [...OPEN, 'closed', 'archived'] as const;
const { none } = guards;

/**
 * The life of a report. Buttons, refusals, the diagram of the docs, the permission walk and the
 * generated tests come from here; `submit` has no stage to start from.
 */
// prettier-ignore
export const lifecycle = {
  submit:           { from: [],                        by: ['reporter', 'coordinator'],             rule: 'R-01', guard: none },
  verify:           { from: ['intake'],                by: DESK,                                    rule: 'R-02', guard: guards.notYetVerified },
  correct:          { from: OPEN,                      by: DESK,                                    rule: 'R-03', guard: none },
  setFlags:         { from: OPEN,                      by: DESK,                                    rule: 'R-04', guard: none },
  setSubject:       { from: ['intake', 'handling'],    by: DESK,                                    rule: 'R-05', guard: none },
  writeUnitVersion: { from: OPEN,                      by: DESK,                                    rule: 'R-06', guard: none },
  releasePhoto:     { from: OPEN,                      by: DESK,                                    rule: 'R-06', guard: guards.isAnonymous },
  suspend:          { from: ['intake', 'handling'],    by: DESK,                                    rule: 'R-07', guard: guards.maySuspend },
  complete:         { from: ['intake', 'handling'],    by: ['reporter', 'coordinator'],             rule: 'R-07', guard: guards.isSuspended },
  assign:           { from: ['intake', 'handling'],    by: DESK,                                    rule: 'R-08', guard: guards.mayAssign },
  acknowledge:      { from: ['handling'],              by: UNIT,                                    rule: 'R-09', guard: guards.notYetAcknowledged },
  giveWork:         { from: ['handling'],              by: ['liaison', 'deputy', 'head'],           rule: 'R-37', guard: guards.mayGiveWork },
  decline:          { from: ['handling'],              by: ['liaison', 'deputy', 'head'],           rule: 'R-10', guard: guards.mayDecline },
  forward:          { from: ['intake'],                by: DESK,                                    rule: 'R-11', guard: guards.isNotSealed },
  handOver:         { from: ['intake', 'handling'],    by: DESK,                                    rule: 'R-12', guard: none },
  checkBack:        { from: ['archived'],              by: DESK,                                    rule: 'R-12', guard: guards.isHandedOver },
  draft:            { from: ['handling'],              by: WRITERS,                                 rule: 'R-13', guard: none },
  initial:          { from: ['handling'],              by: ['secretary', 'division'],               rule: 'R-36', guard: guards.mayInitial },
  returnDraft:      { from: ['handling'],              by: ['head', 'secretary'],                   rule: 'R-13', guard: guards.mayReturn },
  approve:          { from: ['handling'],              by: ['head', 'secretary'],                   rule: 'R-14', guard: guards.mayApprove },
  recordAnswer:     { from: ['handling'],              by: DESK,                                    rule: 'R-15', guard: guards.isNotSuspended },
  note:             { from: ['handling'],              by: WRITERS,                                 rule: 'R-16', guard: none },
  finishWork:       { from: ['handling', 'answered'],  by: WRITERS,                                 rule: 'R-17', guard: guards.workNotYetFinished },
  promise:          { from: ['handling', 'answered'],  by: UNIT,                                    rule: 'R-18', guard: guards.mayPromise },
  ask:              { from: ['intake', 'handling'],    by: [...UNIT, ...DESK],                      rule: 'R-19', guard: guards.reporterIsThere },
  askSuspension:    { from: ['handling'],              by: UNIT,                                    rule: 'R-07', guard: guards.maySuspend },
  reply:            { from: OPEN,                      by: ['reporter'],                            rule: 'R-19', guard: guards.questionIsOpen },
  comment:          { from: OPEN,                      by: ['reporter', ...UNIT, ...DESK],          rule: 'R-19', guard: guards.reporterIsThere },
  internalNote:     { from: ANY,                       by: OFFICERS,                                rule: 'R-19', guard: guards.notYetErased },
  addPhotos:        { from: OPEN,                      by: ['reporter'],                            rule: 'R-19', guard: guards.reporterIsThere },
  confirm:          { from: ['answered'],              by: ['reporter'],                            rule: 'R-20', guard: guards.reporterIsThere },
  object:           { from: ['answered'],              by: ['reporter'],                            rule: 'R-21', guard: guards.mayObject },
  rate:             { from: ['answered', 'closed'],    by: ['reporter'],                            rule: 'R-22', guard: guards.notYetRated },
  reopen:           { from: ['closed'],                by: ['reporter'],                            rule: 'R-23', guard: guards.mayReopen },
  restore:          { from: ['archived'],              by: ['coordinator', 'reporter'],             rule: 'R-24', guard: guards.mayRestore },
  archive:          { from: ['intake', 'handling'],    by: DESK,                                    rule: 'R-25', guard: none },
  withdraw:         { from: OPEN,                      by: ['reporter'],                            rule: 'R-26', guard: guards.reporterIsThere },
  erase:            { from: ANY,                       by: ['reporter', 'clock'],                   rule: 'R-28', guard: guards.notYetErased },
  restrict:         { from: ANY,                       by: ['reporter'],                            rule: 'R-27', guard: guards.isNotRestricted },
  liftRestriction:  { from: ANY,                       by: ['reporter'],                            rule: 'R-27', guard: guards.isRestricted },
  attachScan:       { from: ANY,                       by: ['secretary', ...UNIT, ...DESK],           rule: 'R-38', guard: guards.hasPaper },
  copyAnswer:       { from: ['answered', 'closed'],    by: DESK,                                    rule: 'R-29', guard: guards.isAnsweredAtLapor },
  loadAnswer:       { from: ['answered', 'closed'],    by: DESK,                                    rule: 'R-29', guard: guards.notYetLoaded },
  lapse:            { from: OPEN,                      by: ['clock'],                               rule: 'R-30', guard: guards.isDue('lapse') },
  voidLapse:        { from: ANY,                       by: ['clock'],                               rule: 'R-31', guard: guards.hasUntrueLapse },
  breakPromise:     { from: ['handling', 'answered'],  by: ['clock'],                               rule: 'R-18', guard: guards.isDue('breakPromise') },
  endSilent:        { from: ['answered'],              by: ['clock'],                               rule: 'R-32', guard: guards.isDue('endSilent') },
  archiveSilent:    { from: ['intake', 'handling'],    by: ['clock'],                               rule: 'R-33', guard: guards.isDue('archiveSilent') },
  pass:             { from: [...OPEN, 'archived'],     by: ['clock'],                               rule: 'R-34', guard: guards.isDue('pass') },
  moveDue:          { from: OPEN,                      by: ['clock'],                               rule: 'R-35', guard: guards.calendarMoved },
} as const satisfies Record<CommandName, Row>;

export const COMMAND_NAMES = Object.keys(lifecycle) as readonly CommandName[];

/** The row of a command, wide, where any command is meant. */
export const rowOf = (name: CommandName): Row => lifecycle[name];
