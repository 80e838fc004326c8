import { z } from 'zod';
import { parseDay, type Day } from '#domain/calendar/day.ts';
import type { FieldRefusal } from '#words/act-fields.ts';

/** Code points of a reason or another short text. A document of five fields stays below a word's limit. */
export const REASON_MAX = 1000;

const code = (refusal: FieldRefusal): FieldRefusal => refusal;

/** CRLF becomes LF, composed characters, no space around: what a person typed, in one spelling (M-32). */
export const tidy = (text: string): string => text.replaceAll('\r\n', '\n').normalize('NFC').trim();

const isShort = (max: number) => (text: string) => [...text].length <= max;
const hasNoNul = (text: string) => !text.includes('\0');

const limited = (max: number) =>
  z
    .string()
    .transform(tidy)
    .pipe(z.string().refine(hasNoNul, code('hasNul')).refine(isShort(max), code('tooLong')));

/** A text that must be there. */
export const text = (max: number = REASON_MAX) =>
  z
    .string({ error: code('missing') })
    .pipe(limited(max))
    .pipe(z.string().min(1, code('missing')));

/** A text that may be left out: null then. */
export const optionalText = (max: number = REASON_MAX) =>
  z
    .string()
    .default('')
    .pipe(limited(max))
    .transform((it) => (it === '' ? null : it));

const LOCAL_DAY = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/;

/** As date fields send it, or as people type it where there are none: 27-11-2026. */
function dayOf(typed: string): Day | undefined {
  const [, date = '', month = '', year = ''] = LOCAL_DAY.exec(typed) ?? [];
  return parseDay(year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : typed);
}

function readDay(
  typed: string,
  context: { addIssue(issue: { code: 'custom'; message: FieldRefusal }): void },
): Day | null {
  const said = typed.trim();
  if (said === '') return null;
  const found = dayOf(said);
  if (found) return found;
  context.addIssue({ code: 'custom', message: code('notADay') });
  return null;
}

export const optionalDay = z.string().default('').transform(readDay);

export const someDay = z
  .string({ error: code('missing') })
  .transform(readDay)
  .pipe(z.custom<Day>((it) => it !== null, code('missing')));

/** Two radio buttons; where none is chosen a person has not decided (K-3). */
export const yesOrNo = z
  .enum(['yes', 'no'], { error: code('notChosen') })
  .transform((it) => it === 'yes');

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: code('notChosen') });

/** An id out of a list the page offered; whether it is there is the rules' question. */
export const id = <T extends string>() =>
  z.uuid({ error: code('notChosen') }).transform((it) => it as T);

export const optionalId = <T extends string>() =>
  z
    .union([z.literal(''), z.uuid()], { error: code('notChosen') })
    .default('')
    .transform((it) => (it === '' ? null : (it as T)));
