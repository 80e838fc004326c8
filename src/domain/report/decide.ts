import { roleOf } from '#domain/report/actor.ts';
import type { Command, CommandName, CommandOf } from '#domain/report/commands.ts';
import type { Fact, ReportEvent } from '#domain/report/events.ts';
import type { Given } from '#domain/report/given.ts';
import { rowOf } from '#domain/report/lifecycle.ts';
import { accepted, refused, type Decision, type RefusalKind } from '#domain/report/refusals.ts';
import type { Report } from '#domain/report/report.ts';
import * as answer from '#domain/report/steps/answer.ts';
import * as clock from '#domain/report/steps/clock.ts';
import * as dataRights from '#domain/report/steps/data-rights.ts';
import * as ending from '#domain/report/steps/ending.ts';
import * as handling from '#domain/report/steps/handling.ts';
import * as intake from '#domain/report/steps/intake.ts';
import * as lapor from '#domain/report/steps/lapor.ts';
import * as privacy from '#domain/report/steps/privacy.ts';
import type { Step } from '#domain/report/steps/step.ts';

/** The step of each command; a command without one does not compile. `submit` stands apart: it has no report yet. */
const steps: { readonly [N in Exclude<CommandName, 'submit'>]: Step<N> } = {
  verify: intake.verify,
  assign: intake.assign,
  forward: intake.forward,
  decline: intake.decline,
  correct: privacy.correct,
  setFlags: privacy.setFlags,
  setSubject: privacy.setSubject,
  writeUnitVersion: privacy.writeUnitVersion,
  releasePhoto: privacy.releasePhoto,
  suspend: handling.suspend,
  complete: handling.complete,
  acknowledge: handling.acknowledge,
  handOver: handling.handOver,
  checkBack: handling.checkBack,
  draft: handling.draft,
  note: handling.note,
  finishWork: handling.finishWork,
  promise: handling.promise,
  ask: handling.ask,
  askSuspension: handling.askSuspension,
  reply: handling.reply,
  comment: handling.comment,
  internalNote: handling.internalNote,
  addPhotos: handling.addPhotos,
  giveWork: handling.giveWork,
  initial: answer.initial,
  returnDraft: answer.returnDraft,
  approve: answer.approve,
  recordAnswer: answer.recordAnswer,
  attachScan: answer.attachScan,
  copyAnswer: lapor.copyAnswer,
  loadAnswer: lapor.loadAnswer,
  confirm: ending.confirm,
  object: ending.object,
  rate: ending.rate,
  reopen: ending.reopen,
  restore: ending.restore,
  archive: ending.archive,
  withdraw: ending.withdraw,
  erase: dataRights.erase,
  restrict: dataRights.restrict,
  liftRestriction: dataRights.liftRestriction,
  lapse: clock.lapse,
  voidLapse: clock.voidLapse,
  breakPromise: clock.breakPromise,
  endSilent: clock.endSilent,
  archiveSilent: clock.archiveSilent,
  pass: clock.pass,
  moveDue: clock.moveDue,
};

/**
 * Why a command is not allowed now, or undefined where it is. Needs no payload, so that a page shows the
 * reason beside the button (M-6); `decide` asks the same question first.
 */
export function whyNot(name: CommandName, report: Report, given: Given): RefusalKind | undefined {
  const row = rowOf(name);
  if (!row.by.includes(roleOf(given.actor))) return 'notYourRole';
  if (!row.from.includes(report.stage)) return 'wrongStage';
  return row.guard(report, given);
}

/** What a command makes true of a report, as events in order, or why it is refused. Pure. */
export function decide(
  report: Report,
  command: Exclude<Command, { readonly name: 'submit' }>,
  given: Given,
): Decision<readonly ReportEvent[]> {
  const why = whyNot(command.name, report, given);
  if (why) return refused(why);
  // The table pairs each name with its own step; the compiler cannot follow that pairing here.
  const step = steps[command.name] as unknown as Step<CommandName>;
  return framed(step(report, command, given), given);
}

/** The one command that has no report before it. */
export function decideSubmit(
  command: CommandOf<'submit'>,
  given: Given,
): Decision<readonly ReportEvent[]> {
  if (!rowOf('submit').by.includes(roleOf(given.actor))) return refused('notYourRole');
  return framed(intake.submit(command, given), given);
}

const framed = (
  decision: Decision<readonly Fact[]>,
  { now, actor }: Given,
): Decision<readonly ReportEvent[]> =>
  decision.ok
    ? accepted(decision.value.map((fact) => ({ ...fact, at: now, by: actor })))
    : decision;
