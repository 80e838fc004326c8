/** Code points of one text after CRLF > LF and NFC (M-32). */
export const TEXT_MAX = 4000;
/** Of a line: a place, a name, a telephone number. */
export const LINE_MAX = 200;

export type TextFault = 'missing' | 'tooLong' | 'nul';

export type ReadText =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly fault: TextFault; readonly over: number };

/**
 * A text as people send it, made plain: CRLF to LF, NFC, no space around it. No script, emoji or apostrophe is
 * refused; NUL is, because the database cannot keep it (M-32). `over` counts the code points that are too many.
 */
export function readText(value: unknown, max: number = TEXT_MAX): ReadText {
  const text = plain(value);
  if (text.includes('\0')) return { ok: false, fault: 'nul', over: 0 };
  const over = [...text].length - max;
  if (over > 0) return { ok: false, fault: 'tooLong', over };
  return text === '' ? { ok: false, fault: 'missing', over: 0 } : { ok: true, text };
}

/** As `readText`, where nothing may be said as well: then null. */
export function readOptional(
  value: unknown,
  max: number = TEXT_MAX,
): { readonly ok: true; readonly text: string | null } | Extract<ReadText, { ok: false }> {
  const read = readText(value, max);
  return !read.ok && read.fault === 'missing' ? { ok: true, text: null } : read;
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').normalize('NFC').trim() : '';
