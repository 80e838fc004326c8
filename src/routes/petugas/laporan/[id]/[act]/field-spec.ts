import { REASON_MAX } from '#server/contract/act-fields.ts';
import { LINE_MAX } from '#server/contract/plain-text.ts';
import type { ActField } from '#words/act-fields.ts';
import type { Words } from '#words/lang.ts';
import { actWords } from '#words/officer-report.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** One control of a form; the page draws it by its kind. */
export interface FieldSpec {
  readonly name: ActField;
  readonly kind: 'line' | 'area' | 'select' | 'radio' | 'day' | 'files' | 'file';
  readonly required: boolean;
  readonly value?: string | undefined;
  readonly options?: readonly Option[];
  /** The words of the empty first line of a list. */
  readonly empty?: Words;
  /** Limit in code points. */
  readonly max?: number;
  /** Suggestions for a line. */
  readonly suggestions?: readonly string[];
}

export const area = (name: ActField, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'area',
  required: true,
  max: REASON_MAX,
  ...more,
});
export const line = (name: ActField, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'line',
  required: true,
  max: LINE_MAX,
  ...more,
});
export const list = (
  name: ActField,
  options: readonly Option[],
  more: Partial<FieldSpec> = {},
): FieldSpec => ({
  name,
  kind: 'select',
  required: true,
  empty: actWords.choose,
  options,
  ...more,
});
export const day = (name: ActField, more: Partial<FieldSpec> = {}): FieldSpec => ({
  name,
  kind: 'day',
  required: true,
  ...more,
});
export const OPTIONAL = { required: false };
export const reason = area('reason');
