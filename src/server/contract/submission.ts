import { z } from 'zod';
import { parseDay, type Day } from '#domain/calendar/day.ts';
import type { AgencyId, UnitId } from '#domain/office/organisation.ts';
import { CLASSES } from '#domain/report/report.ts';
import { isSealedByDefault } from '#server/reference/categories.ts';

/** A day as `YYYY-MM-DD`. */
export const dayShape = z
  .string()
  .refine((text) => parseDay(text) !== undefined)
  .transform((text) => text as Day);
const agencyId = z.uuid().transform((id) => id as AgencyId);
const unitId = z.uuid().transform((id) => id as UnitId);

/**
 * What a citizen's form knows so far, as the draft row holds it. Each step writes its own fields, so that two
 * tabs never undo each other; a field that was never asked for is missing, one left empty is null.
 */
export const draftShape = z.object({
  story: z.string().optional(),
  class: z.enum(CLASSES).optional(),
  category: z.string().nullable().optional(),
  /** Ticked: it is about violence against a woman or a child, whatever the category (K-2). */
  violence: z.boolean().optional(),
  village: z.string().nullable().optional(),
  /** What was typed to find the village. */
  search: z.string().nullable().optional(),
  detail: z.string().nullable().optional(),
  lat: z.number().nullable().optional(),
  lon: z.number().nullable().optional(),
  happenedOn: dayShape.nullable().optional(),
  /** Null is "I don't know" and goes to the root. */
  agencyId: agencyId.nullable().optional(),
  unitId: unitId.nullable().optional(),
  keepsCapture: z.boolean().optional(),
  photosDone: z.boolean().optional(),
  name: z.string().nullable().optional(),
  contact: z.string().nullable().optional(),
  anonymous: z.boolean().optional(),
  confidential: z.boolean().optional(),
  wantsNews: z.boolean().optional(),
  /** Whether it is safe to be contacted, and how and when (K-2). */
  safeToContact: z.boolean().optional(),
  safeHow: z.string().nullable().optional(),
});
export type DraftBody = z.infer<typeof draftShape>;

/** Violence against women and children, and what identifies a child (K-2). */
export const isSealed = (body: DraftBody): boolean =>
  body.violence === true || (typeof body.category === 'string' && isSealedByDefault(body.category));

/** Not to be kept on the phone once the form is sent or the browser closed (K-6). */
export const isDelicate = (body: DraftBody): boolean =>
  body.class === undefined || body.class === 'oversightComplaint' || isSealed(body);

/** How the flags stand before the reporter chooses: hidden where the risk is. */
export const flagsToStart = (
  body: DraftBody,
): { readonly anonymous: boolean; readonly confidential: boolean } => {
  const oversight = body.class === 'oversightComplaint';
  return { anonymous: oversight, confidential: oversight || isSealed(body) };
};

/** Steps of the form in order; `unit` and `safety` are asked only where they apply. */
export const STEPS = [
  'story',
  'kind',
  'safety',
  'place',
  'when',
  'agency',
  'unit',
  'photos',
  'reporter',
  'review',
] as const;
export type Step = (typeof STEPS)[number];

/** The steps that this report asks for. */
export const stepsOf = (body: DraftBody): readonly Step[] =>
  STEPS.filter(
    (step) =>
      (step !== 'safety' || isSealed(body)) &&
      (step !== 'unit' || typeof body.agencyId === 'string'),
  );

const ANSWERED_BY: Readonly<Record<Step, keyof DraftBody | null>> = {
  story: 'story',
  kind: 'class',
  safety: 'safeToContact',
  place: 'village',
  when: 'happenedOn',
  agency: 'agencyId',
  unit: 'unitId',
  photos: 'photosDone',
  reporter: 'anonymous',
  review: null,
};

/** The first step without an answer, or the review. */
export const nextStep = (body: DraftBody): Step =>
  stepsOf(body).find((step) => {
    const field = ANSWERED_BY[step];
    return field === null || body[field] === undefined;
  }) ?? 'review';

/** Characters before which a full stop ends no title: "Jl. Pattimura ..." begins one. */
const SENTENCE_MIN = 20;
/** Code points of a title taken from the story. */
export const TITLE_MAX = 90;

/** The first sentence of the story, cut at a word; the coordinator may correct it. */
export function titleOf(story: string): string {
  const [line = ''] = story.split('\n');
  const end = line.slice(SENTENCE_MIN).search(/[.!?](?=\s|$)/);
  const sentence = end < 0 ? line : line.slice(0, SENTENCE_MIN + end + 1);
  const points = [...sentence];
  if (points.length <= TITLE_MAX) return sentence;
  const cut = points.slice(0, TITLE_MAX).join('');
  const atWord = cut.lastIndexOf(' ');
  return `${cut.slice(0, atWord > TITLE_MAX / 2 ? atWord : undefined)} …`;
}
