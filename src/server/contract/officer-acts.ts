import { z } from 'zod';
import type { AgencyId, OfficeId, UnitId } from '#domain/office/organisation.ts';
import {
  ARCHIVE_REASONS,
  CLASSES,
  OUTCOMES,
  PAPERS,
  type FileId,
  type Word,
} from '#domain/report/report.ts';
import {
  id,
  oneOf,
  optionalDay,
  optionalId,
  optionalText,
  someDay,
  text,
  yesOrNo,
} from '#server/contract/act-fields.ts';
import { LINE_MAX, TEXT_MAX } from '#server/contract/plain-text.ts';
import type { FieldRefusal } from '#words/act-fields.ts';
import type { OfficerCommand } from '#words/commands.ts';

const reasonOnly = z.object({ reason: text() });
const flags = { anonymous: yesOrNo, confidential: yesOrNo, sealed: yesOrNo };
const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .union([z.literal(''), z.enum(values)], { error: 'notChosen' satisfies FieldRefusal })
    .default('')
    .transform((it) => (it === '' ? null : it));

const MISSING = { code: 'custom', message: 'missing' satisfies FieldRefusal } as const;

const answerFields = {
  outcome: oneOf(OUTCOMES),
  what: text(TEXT_MAX),
  who: text(),
  byOn: optionalDay,
  evidence: optionalText(),
  whyNot: optionalText(),
  nextDoor: optionalText(),
};

/** What will be done needs its day; what cannot be fulfilled needs the law and the next door (M-9). */
function whatItsOutcomeNeeds(
  answer: { outcome: string; byOn: string | null; whyNot: string | null; nextDoor: string | null },
  context: { addIssue(issue: typeof MISSING & { path: string[] }): void },
): void {
  const lacks = (field: 'byOn' | 'whyNot' | 'nextDoor'): void => {
    if (answer[field] === null) context.addIssue({ ...MISSING, path: [field] });
  };
  if (answer.outcome === 'willBeDone') lacks('byOn');
  if (answer.outcome !== 'cannotBeFulfilled') return;
  lacks('whyNot');
  lacks('nextDoor');
}

const version = z.coerce
  .number({ error: 'missing' satisfies FieldRefusal })
  .int()
  .positive();
const word = z
  .string({ error: 'missing' satisfies FieldRefusal })
  .regex(/^[\da-f]{64}$/, 'missing' satisfies FieldRefusal)
  .transform((it) => it as Word);

/** The form of each officer's command. Files and the number of events the form showed travel beside it. */
export const actShapes = {
  verify: z.object(flags),
  correct: z.object({
    title: optionalText(LINE_MAX),
    class: optionalChoice(CLASSES),
    category: optionalText(20),
    districtCode: optionalText(20),
    detail: optionalText(),
    reason: text(),
  }),
  setFlags: z.object({ ...flags, reason: text() }),
  setSubject: z.object({
    subjectUnitId: optionalId<UnitId>(),
    subjectOfficeId: optionalId<OfficeId>(),
    reason: text(),
  }),
  writeUnitVersion: z.object({ text: text(TEXT_MAX) }),
  releasePhoto: z.object({ fileId: id<FileId>() }),
  suspend: reasonOnly,
  complete: z.object({ text: text() }),
  assign: z.object({
    unitId: id<UnitId>(),
    anonymous: yesOrNo.optional(),
    confidential: yesOrNo.optional(),
    instruction: optionalText(),
  }),
  acknowledge: z.object({}),
  decline: z.object({
    reason: text(),
    suggestedUnitId: optionalId<UnitId>(),
    suggestion: text(),
  }),
  forward: z.object({ agencyId: id<AgencyId>(), reason: text() }),
  handOver: z.object({
    recipient: text(LINE_MAX),
    contact: text(LINE_MAX),
    reason: text(),
    checkBackOn: someDay,
  }),
  checkBack: z.object({ text: text(), nextOn: optionalDay }),
  draft: z.object(answerFields).superRefine(whatItsOutcomeNeeds),
  returnDraft: z.object({ version, reason: text() }),
  initial: z.object({ version, document: word }),
  giveWork: z.object({ staffOfficeId: optionalId<OfficeId>() }),
  approve: z.object({ version, document: word }),
  recordAnswer: z
    .object({ ...answerFields, signer: text(LINE_MAX), signerOffice: text(LINE_MAX) })
    .superRefine(whatItsOutcomeNeeds),
  note: z
    .object({ what: text(TEXT_MAX), who: text(), byOn: optionalDay, whyNot: optionalText() })
    .superRefine((note, context) => {
      if (note.byOn !== null || note.whyNot !== null) return;
      const message = 'byWhenOrWhyNot' satisfies FieldRefusal;
      context.addIssue({ code: 'custom', message, path: ['byOn'] });
    }),
  finishWork: z.object({ evidence: text(TEXT_MAX) }),
  promise: z.object({ byOn: someDay, reason: text() }),
  ask: z.object({ question: text() }),
  askSuspension: reasonOnly,
  comment: z.object({ text: text() }),
  internalNote: z.object({ text: text(TEXT_MAX) }),
  restore: reasonOnly,
  attachScan: z.object({ paper: oneOf(PAPERS) }),
  copyAnswer: z.object({}),
  loadAnswer: z.object({ on: someDay }),
  archive: z.object({
    archiveReason: oneOf(ARCHIVE_REASONS),
    explanation: text(),
    nextDoor: text(),
  }),
} as const satisfies Record<OfficerCommand, z.ZodType>;

export type ActInput<N extends OfficerCommand> = z.output<(typeof actShapes)[N]>;
export type FieldErrors = Readonly<Record<string, FieldRefusal>>;

export type ParsedAct<N extends OfficerCommand> =
  | { readonly ok: true; readonly input: ActInput<N> }
  | { readonly ok: false; readonly errors: FieldErrors };

/** Reads a form: what it says, or by field what to mend. Never throws. */
export function parseAct<N extends OfficerCommand>(
  name: N,
  values: Readonly<Record<string, string>>,
): ParsedAct<N> {
  const parsed = actShapes[name].safeParse(values);
  // The table pairs each name with its own shape; the compiler cannot follow that pairing here.
  if (parsed.success) return { ok: true, input: parsed.data as ActInput<N> };
  const errors: Record<string, FieldRefusal> = {};
  for (const issue of parsed.error.issues) {
    errors[String(issue.path[0] ?? '')] ??= issue.message as FieldRefusal;
  }
  return { ok: false, errors };
}
