export interface SelectOption {
  value: string;
  label: string;
  /** Options of one group stand under its name. */
  group?: string | undefined;
}

/** Options by group, groups in order of first appearance; the empty name holds those without. */
export function grouped(options: readonly SelectOption[]): [string, SelectOption[]][] {
  const groups = new Map<string, SelectOption[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups];
}
