/** What every control of a form shares. The id of a control is its name unless given. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Present when the value was refused: what to do, in one sentence. */
  error?: string | undefined;
  id?: string | undefined;
  /** The word beside the label of a field that may stay empty, e.g. "(boleh dikosongkan)". */
  optional?: string | undefined;
  /** The label is the question of the page, drawn large. */
  large?: boolean | undefined;
}

/** The ids that describe a control: hint, then error, then any of its own. */
export function describedBy(field: FieldProps, ...own: string[]): string | undefined {
  const id = field.id ?? field.name;
  const ids = [
    ...(field.hint ? [`${id}-hint`] : []),
    ...(field.error ? [`${id}-error`] : []),
    ...own,
  ];
  return ids.length > 0 ? ids.join(' ') : undefined;
}
