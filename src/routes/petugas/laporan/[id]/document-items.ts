import type { Day } from '#domain/calendar/day.ts';
import type { ReadDocument } from '#server/contract/documents.ts';
import type { Lang } from '#words/lang.ts';
import { documentWords } from '#words/officer-report.ts';
import { sayDay } from '#words/time.ts';

const FIELDS = ['what', 'who', 'byOn', 'evidence', 'whyNot', 'nextDoor'] as const;

/** The fields of an answer or a note that say something, under their names. */
export function documentItems(
  document: ReadDocument,
  byOn: Day | null,
  lang: Lang,
): { key: string; value: string }[] {
  const said = { ...document, byOn: byOn === null ? undefined : sayDay(byOn, lang) };
  return FIELDS.flatMap((field) => {
    const value = said[field];
    return value ? [{ key: documentWords[field][lang], value }] : [];
  });
}
