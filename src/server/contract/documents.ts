import { z } from 'zod';

const said = z.string().min(1);

/**
 * An answer as its word holds it (M-9): what was or will be done, who does it, with what proof; or why it
 * cannot be fulfilled, by which law, and where to turn instead.
 */
export const answerShape = z.object({
  what: said,
  who: said,
  evidence: said.optional(),
  whyNot: said.optional(),
  nextDoor: said.optional(),
});
export type AnswerDocument = z.infer<typeof answerShape>;

/** A progress note: what, who (the date is the event's `byOn`), or why not yet (M-8). */
export const noteShape = z.object({ what: said, who: said, whyNot: said.optional() });
export type NoteDocument = z.infer<typeof noteShape>;

const FIELDS = ['what', 'who', 'evidence', 'whyNot', 'nextDoor'] as const;
export type DocumentField = (typeof FIELDS)[number];
export type ReadDocument = { readonly [F in DocumentField]?: string | undefined };

/** JSON with the fields in one fixed order and without empty ones: equal documents give equal text. */
export function documentText(document: AnswerDocument | NoteDocument): string {
  const given: ReadDocument = document;
  return JSON.stringify(
    Object.fromEntries(FIELDS.flatMap((field) => (given[field] ? [[field, given[field]]] : []))),
  );
}

const readShape = answerShape.partial();

/** The fields of a stored document; a text of another shape is shown whole as `what`. */
export function readDocument(text: string): ReadDocument {
  const parsed = readShape.safeParse(jsonOf(text));
  if (!parsed.success) return { what: text };
  const entries = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as ReadDocument;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a document of this shape: an import may bring plain text.
    return text;
  }
}
