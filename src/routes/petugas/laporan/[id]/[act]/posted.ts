import type { RefusalKind } from '#domain/report/refusals.ts';
import type { FieldErrors } from '#server/contract/officer-acts.ts';
import type { FileRefusal } from '#words/files.ts';

/** A form as it came: its texts by name, the number of events it showed, its files, and those sent before. */
export interface Posted {
  readonly values: Readonly<Record<string, string>>;
  readonly seen: number;
  readonly kept: string;
  readonly files: readonly File[];
}

/** A form that names no number is refused as stale, never taken unseen. */
const UNSEEN = 0;

export async function readPosted(request: Request): Promise<Posted> {
  const form = await request.formData();
  const values: Record<string, string> = {};
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') values[name] ??= value;
    else if (value.size > 0) files.push(value);
  }
  const { seen = '', kept = '', ...texts } = values;
  return { values: texts, seen: Number.parseInt(seen, 10) || UNSEEN, kept, files };
}

/** A form that was not done, as the page shows it again: nothing of it is lost. */
export interface Again extends Omit<Posted, 'files'> {
  readonly errors: FieldErrors;
  readonly refusal: RefusalKind | null;
  readonly fileRefusal: FileRefusal | 'tooMany' | null;
  /** Files of this form that lie with us already. */
  readonly keptCount: number;
  readonly signedOut: boolean;
}

export const again = (
  { values, seen, kept }: Omit<Posted, 'files'>,
  what: Partial<Again> = {},
): Again => ({
  values,
  seen,
  kept,
  errors: {},
  refusal: null,
  fileRefusal: null,
  keptCount: 0,
  signedOut: false,
  ...what,
});
