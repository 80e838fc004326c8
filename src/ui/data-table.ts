export interface Cell {
  /** A number in Indonesian form, or a word. */
  text: string;
  /** The list of exactly the reports behind the number. */
  href?: string | undefined;
  /** What the link opens, for screen readers, e.g. "terlambat, Dinas Sosial". */
  label?: string | undefined;
}

export interface Column {
  key: string;
  label: string;
  /** Numbers stand right, in figures of one width. */
  numeric?: boolean | undefined;
}

export interface TableRow {
  key: string;
  head: string;
  /** By the key of the column. */
  cells: Readonly<Record<string, Cell>>;
}
