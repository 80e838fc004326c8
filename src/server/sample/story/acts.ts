import type { UnitId } from '#domain/office/organisation.ts';
import type { ArchiveReason, Outcome } from '#domain/report/report.ts';
import { documentText, type AnswerDocument } from '#server/contract/documents.ts';
import type { SceneName } from '#server/sample/story/scenes.ts';
import type { Act, HandledCommand, Stage, Who } from '#server/sample/story/tale.ts';

const act =
  (by: Who, command: (stage: Stage) => HandledCommand) =>
  (ago: number): Act => ({ ago, by, command });

/** Acts of the desk. `ago` counts working days before the day of creation. */
export const verify = act('desk', ({ report }) => ({ name: 'verify', flags: report.flags }));

export const assign = (ago: number, unit: string, instruction?: string): Act =>
  act('desk', (stage) => ({
    name: 'assign',
    unitId: stage.unit(unit),
    flags: stage.report.flagsAreSet ? null : stage.report.flags,
    instruction: stage.book.takeIfAny(instruction),
  }))(ago);

export const write = (ago: number, text: string): Act =>
  act('desk', ({ book }) => ({ name: 'writeUnitVersion', text: book.take(text) }))(ago);

export const about = (ago: number, unit: string, reason: string): Act =>
  act('desk', (stage) => ({
    name: 'setSubject',
    subject: { unitId: stage.unit(unit), officeId: null },
    reason: stage.book.take(reason),
  }))(ago);

export const suspend = (ago: number, reason: string): Act =>
  act('desk', ({ book }) => ({ name: 'suspend', reason: book.take(reason) }))(ago);

export const complete = (ago: number, text: string): Act =>
  act('reporter', ({ book }) => ({ name: 'complete', text: book.take(text) }))(ago);

export const archive = (
  ago: number,
  reason: ArchiveReason,
  explanation: string,
  nextDoor: string,
): Act =>
  act('desk', ({ book }) => ({
    name: 'archive',
    reason,
    explanation: book.take(explanation),
    nextDoor: book.take(nextDoor),
  }))(ago);

/** To a door outside; somebody looks again `checkBack` working days after the day of creation (K-26). */
export const handOver = (ago: number, to: string, reason: string, checkBack: number): Act =>
  act('desk', ({ book, on }) => ({
    name: 'handOver',
    recipient: book.take(to),
    reason: book.take(reason),
    checkBackOn: on(checkBack),
  }))(ago);

export const forward = (ago: number, code: string, reason: string): Act =>
  act('desk', ({ book, agency }) => ({
    name: 'forward',
    agencyId: agency(code),
    reason: book.take(reason),
  }))(ago);

/** Says that a photo of the report may be shown to the unit (M-23). */
export const release = (ago: number, photo: SceneName): Act => ({
  ...act('desk', ({ files: [fileId] }) => {
    if (!fileId) throw new Error('No photo to release');
    return { name: 'releasePhoto', fileId };
  })(ago),
  photos: [photo],
});

/** Acts of the unit. */
export const acknowledge = act('liaison', () => ({ name: 'acknowledge' }));

export const note = (
  ago: number,
  what: string,
  who: string,
  more: { readonly by?: number; readonly whyNot?: string; readonly as?: Who } = {},
): Act =>
  act(more.as ?? 'liaison', ({ book, on }) => ({
    name: 'note',
    document: book.take(documentText({ what, who, whyNot: more.whyNot })),
    byOn: more.by === undefined ? null : on(more.by),
    files: [],
  }))(ago);

/** `by`: the day of an answer that says what will be done. */
export const draft = (
  ago: number,
  outcome: Outcome,
  document: AnswerDocument,
  more: { readonly by?: number; readonly as?: Who } = {},
): Act =>
  act(more.as ?? 'liaison', ({ book, on }) => ({
    name: 'draft',
    document: book.take(documentText(document)),
    outcome,
    byOn: more.by === undefined ? null : on(more.by),
  }))(ago);

export const returnDraft = (ago: number, reason: string): Act =>
  act('head', ({ report, book }) => ({
    name: 'returnDraft',
    version: report.draft?.version ?? 0,
    reason: book.take(reason),
  }))(ago);

export const approve = act('head', ({ report: { draft: open } }) => {
  if (!open) throw new Error('No draft to approve');
  return { name: 'approve', version: open.version, document: open.document };
});

export const recordAnswer = (
  ago: number,
  outcome: Outcome,
  document: AnswerDocument,
  signer: string,
): Act =>
  act('desk', ({ book }) => ({
    name: 'recordAnswer',
    document: book.take(documentText(document)),
    outcome,
    byOn: null,
    signer: book.take(signer),
    scan: null,
  }))(ago);

export const finish = (ago: number, evidence: string, ...photos: readonly SceneName[]): Act => ({
  ...act('liaison', ({ book, files }) => ({
    name: 'finishWork',
    evidence: book.take(evidence),
    files,
  }))(ago),
  photos,
});

export const promise = (ago: number, by: number, reason: string): Act =>
  act('head', ({ book, on }) => ({ name: 'promise', byOn: on(by), reason: book.take(reason) }))(
    ago,
  );

export const decline = (ago: number, reason: string, suggestion: string): Act =>
  act('liaison', ({ book }) => ({
    name: 'decline',
    reason: book.take(reason),
    suggestedUnitId: null,
    suggestion: book.take(suggestion),
  }))(ago);

/** The work of one report to the unit's own staff (K-19). */
export const giveWork = act('liaison', ({ report, org }) => {
  const offices = org.officesOfUnit.get(report.unitId as UnitId) ?? [];
  const staff = offices.find(({ role }) => role === 'staff');
  if (!staff) throw new Error('No staff to give the work to');
  return { name: 'giveWork', officeId: staff.id };
});

export const ask = (ago: number, question: string, as: Who = 'liaison'): Act =>
  act(as, ({ book }) => ({ name: 'ask', question: book.take(question) }))(ago);

export const askSuspension = (ago: number, reason: string): Act =>
  act('liaison', ({ book }) => ({ name: 'askSuspension', reason: book.take(reason) }))(ago);

export const internal = (ago: number, text: string, as: Who = 'liaison'): Act =>
  act(as, ({ book }) => ({ name: 'internalNote', text: book.take(text) }))(ago);

/** Acts of the reporter. */
export const reply = (ago: number, text: string): Act =>
  act('reporter', ({ book }) => ({ name: 'reply', text: book.take(text), files: [] }))(ago);

export const comment = (ago: number, text: string): Act =>
  act('reporter', ({ book }) => ({ name: 'comment', text: book.take(text) }))(ago);

export const confirm = act('reporter', () => ({ name: 'confirm' }));

export const rate = (ago: number, stars: 1 | 2 | 3 | 4 | 5, text?: string): Act =>
  act('reporter', ({ book }) => ({ name: 'rate', stars, text: book.takeIfAny(text) }))(ago);

export const object = (ago: number, reason: string): Act =>
  act('reporter', ({ book }) => ({ name: 'object', reason: book.take(reason) }))(ago);

export const withdraw = (ago: number, reason: string): Act =>
  act('reporter', ({ book }) => ({ name: 'withdraw', reason: book.take(reason) }))(ago);
