import type { SelectOption } from '#ui/select.ts';

/** One control of a form of this room. */
export interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'date' | 'tel' | 'email' | 'number' | 'select' | 'choice' | undefined;
  readonly value?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly optional?: string | undefined;
  readonly width?: 's' | 'm' | undefined;
  readonly options?: readonly (SelectOption & { readonly why?: string })[] | undefined;
  /** First, empty line of a select. */
  readonly empty?: string | undefined;
}

/** What an action gives back. */
export interface Refused {
  readonly act: string;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly { readonly field?: string | undefined; readonly text: string }[];
}
