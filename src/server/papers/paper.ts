/** A paper of an office as its words, the same for the screen, the printer and the file (K-18). */
export interface Paper {
  readonly title: string;
  /** Head of the letter: government, unit, and address lines. */
  readonly government: string;
  readonly unit: string;
  readonly address: readonly string[];
  /** Number, date, kind, subject; without a value it is a blank for the pen. */
  readonly heads: readonly Line[];
  readonly recipient: readonly string[];
  readonly paragraphs: readonly string[];
  /** The fields of an answer, each under its name. */
  readonly fields: readonly Required<Line>[];
  readonly signature: { readonly place: string; readonly office: string; readonly note?: string };
  readonly copies: readonly string[];
}

export interface Line {
  readonly key: string;
  readonly value?: string;
}
