import type { PersonId } from '#domain/office/organisation.ts';
import type { CommandOf } from '#domain/report/commands.ts';
import type { Decision } from '#domain/report/refusals.ts';
import type { FileId, Flags, Outcome, ReportId } from '#domain/report/report.ts';
import type { App } from '#server/app.ts';
import {
  answerShape,
  documentText,
  noteShape,
  type DocumentField,
} from '#server/contract/documents.ts';
import type { ActInput } from '#server/contract/officer-acts.ts';
import { placeText } from '#server/contract/place.ts';
import type { FileRow } from '#server/store/report-files.ts';
import { openWordBook, type WordBook } from '#server/store/word-book.ts';
import { handleReport, type Handled } from '#server/usecases/report/handle-report.ts';
import type { ReportView } from '#server/usecases/report/report-view.ts';
import type { OfficerCommand } from '#words/commands.ts';

interface Making {
  readonly book: WordBook;
  /** What the form showed: defaults that were not changed are no change. */
  readonly view: () => Promise<ReportView>;
  readonly files: readonly FileId[];
}

type Make<N extends OfficerCommand> = (
  input: ActInput<N>,
  making: Making,
) => CommandOf<N> | Promise<CommandOf<N>>;

/** The command that each form means; a form without one does not compile. */
const makers: { readonly [N in OfficerCommand]: Make<N> } = {
  verify: (flags) => ({ name: 'verify', flags }),
  correct,
  setFlags: ({ reason, ...flags }, { book }) => ({
    name: 'setFlags',
    flags,
    reason: book.take(reason),
  }),
  setSubject: ({ subjectUnitId, subjectOfficeId, reason }, { book }) => ({
    name: 'setSubject',
    subject: { unitId: subjectUnitId, officeId: subjectOfficeId },
    reason: book.take(reason),
  }),
  writeUnitVersion: ({ text }, { book }) => ({ name: 'writeUnitVersion', text: book.take(text) }),
  releasePhoto: ({ fileId }) => ({ name: 'releasePhoto', fileId }),
  suspend: ({ reason }, { book }) => ({ name: 'suspend', reason: book.take(reason) }),
  complete: ({ text }, { book }) => ({ name: 'complete', text: book.take(text) }),
  assign: async (input, { book, view }) => ({
    name: 'assign',
    unitId: input.unitId,
    flags: chosenFlags(input, (await view()).flags),
    instruction: book.takeIfAny(input.instruction),
  }),
  acknowledge: () => ({ name: 'acknowledge' }),
  decline: ({ reason, suggestedUnitId, suggestion }, { book }) => ({
    name: 'decline',
    reason: book.take(reason),
    suggestedUnitId,
    suggestion: book.take(suggestion),
  }),
  forward: ({ agencyId, reason }, { book }) => ({
    name: 'forward',
    agencyId,
    reason: book.take(reason),
  }),
  handOver: ({ recipient, contact, reason, checkBackOn }, { book }) => ({
    name: 'handOver',
    recipient: book.take(`${recipient}\n${contact}`),
    reason: book.take(reason),
    checkBackOn,
  }),
  checkBack: ({ text, nextOn }, { book }) => ({ name: 'checkBack', text: book.take(text), nextOn }),
  draft: (input, { book }) => ({ name: 'draft', ...answerOf(input, book) }),
  returnDraft: ({ version, reason }, { book }) => ({
    name: 'returnDraft',
    version,
    reason: book.take(reason),
  }),
  initial: ({ version, document }) => ({ name: 'initial', version, document }),
  giveWork: ({ staffOfficeId }) => ({ name: 'giveWork', officeId: staffOfficeId }),
  approve: ({ version, document }) => ({ name: 'approve', version, document }),
  recordAnswer: ({ signer, signerOffice, ...input }, { book, files }) => ({
    name: 'recordAnswer',
    ...answerOf(input, book),
    signer: book.take(`${signer}\n${signerOffice}`),
    scan: files[0] ?? null,
  }),
  note: ({ byOn, ...fields }, { book, files }) => ({
    name: 'note',
    document: book.take(documentText(noteShape.parse(given(fields)))),
    byOn,
    files,
  }),
  finishWork: ({ evidence }, { book, files }) => ({
    name: 'finishWork',
    evidence: book.take(evidence),
    files,
  }),
  promise: ({ byOn, reason }, { book }) => ({ name: 'promise', byOn, reason: book.take(reason) }),
  ask: ({ question }, { book }) => ({ name: 'ask', question: book.take(question) }),
  askSuspension: ({ reason }, { book }) => ({ name: 'askSuspension', reason: book.take(reason) }),
  comment: ({ text }, { book }) => ({ name: 'comment', text: book.take(text) }),
  internalNote: ({ text }, { book }) => ({ name: 'internalNote', text: book.take(text) }),
  attachScan: ({ paper }, { files }) => ({ name: 'attachScan', paper, files }),
  copyAnswer: () => ({ name: 'copyAnswer' }),
  loadAnswer: ({ on }) => ({ name: 'loadAnswer', on }),
  restore: ({ reason }, { book }) => ({ name: 'restore', reason: book.take(reason) }),
  archive: ({ archiveReason, explanation, nextDoor }, { book }) => ({
    name: 'archive',
    reason: archiveReason,
    explanation: book.take(explanation),
    nextDoor: book.take(nextDoor),
  }),
};

/** Only what differs from what the form showed is corrected. */
async function correct(
  input: ActInput<'correct'>,
  { book, view }: Making,
): Promise<CommandOf<'correct'>> {
  const { report, title, place } = await view();
  const changed = <T>(now: T | null, before: T | null): T | null => (now === before ? null : now);
  const districtCode = changed(input.districtCode, report.districtCode);
  const detail = changed(input.detail, place.detail);
  const moved = districtCode !== null || detail !== null;
  const { detail: _, ...told } = place.asTold;
  // In another district the village and the point told before are no longer true.
  const kept = districtCode === null ? told : { district: districtCode };
  const text = placeText({ ...kept, ...(input.detail ? { detail: input.detail } : {}) });
  return {
    name: 'correct',
    title: book.takeIfAny(changed(input.title, title)),
    class: changed(input.class, report.class),
    category: changed(input.category, report.category),
    place: moved ? book.takeIfAny(text) : null,
    districtCode,
    reason: book.take(input.reason),
  };
}

/** Verify and assign in one act bring the flags; the form asks for them while nobody has set them (K-3). */
const chosenFlags = (
  { anonymous, confidential }: ActInput<'assign'>,
  { sealed }: Flags,
): Flags | null =>
  anonymous === undefined || confidential === undefined
    ? null
    : { anonymous, confidential, sealed };

type AnswerInput = Readonly<Record<Exclude<DocumentField, 'what' | 'who'>, string | null>> & {
  readonly outcome: Outcome;
  readonly byOn: CommandOf<'draft'>['byOn'];
  readonly what: string;
  readonly who: string;
};

const answerOf = ({ outcome, byOn, ...fields }: AnswerInput, book: WordBook) => ({
  document: book.take(documentText(answerShape.parse(given(fields)))),
  outcome,
  byOn,
});

/** Fields that were left empty are no fields. */
const given = (fields: Readonly<Record<string, string | null>>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));

export interface OfficerAct<N extends OfficerCommand> {
  readonly personId: PersonId;
  readonly reportId: ReportId;
  readonly name: N;
  readonly input: ActInput<N>;
  /** Read only where the command depends on what the form showed. */
  readonly view: () => Promise<ReportView>;
  readonly files: readonly FileRow[];
  /** The number of events the form showed. */
  readonly seen: number;
}

/** Gives the command that a form means. A refusal changes nothing; `stale` says that somebody acted in between. */
export async function actOnReport<N extends OfficerCommand>(
  app: Pick<App, 'db' | 'reference' | 'clock' | 'random'>,
  act: OfficerAct<N>,
): Promise<Decision<Handled>> {
  const book = openWordBook(app.random);
  const files = act.files.map(({ fileId }) => fileId);
  const make: Make<N> = makers[act.name];
  const command = await make(act.input, { book, view: act.view, files });
  return await handleReport(app, {
    reportId: act.reportId,
    by: { kind: 'officer', personId: act.personId },
    command,
    words: book.rows,
    files: act.files,
    seen: act.seen,
  });
}
