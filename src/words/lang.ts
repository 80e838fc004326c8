/** The two languages of the product; Indonesian is the first everywhere. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** One thing said in both languages. */
export type Words = Readonly<Record<Lang, string>>;
