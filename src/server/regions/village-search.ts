import { prefixDistance } from '#server/regions/prefix-distance.ts';

/** A village and its names in the letters that are compared. */
export type Searchable<Place> = {
  readonly place: Place;
  readonly village: readonly string[];
  /** The village's words written as one: people type `batu pannu` for Batupannu. */
  readonly joined: string;
  readonly district: readonly string[];
  readonly regency: readonly string[];
};

type Place = {
  readonly code: string;
  readonly village: string;
  readonly district: string;
  readonly regency: string;
};

/** Characters of a typed text that are looked at. */
export const SEARCH_TEXT_MAX = 120;
/** Words of a typed text that are looked at. */
export const SEARCH_WORDS_MAX = 8;
/** Villages given for one search. */
export const SEARCH_RESULTS_MAX = 50;

/** Words before a name that people write or leave out. */
const TITLES = new Set(
  'desa kelurahan kel dusun lingkungan kecamatan kec distrik kabupaten kab provinsi prov'.split(
    ' ',
  ),
);

/** What a word is worth, by where it is found and how well. A village counts most. */
const WORTH = {
  village: { whole: 100, start: 80, typo: 50 },
  district: { whole: 40, start: 30, typo: 15 },
  regency: { whole: 20, start: 15, typo: 8 },
} as const;
type Field = keyof typeof WORTH;
const FIELDS = Object.keys(WORTH) as Field[];
/** `Tande, Banggae Timur` is Tande, though each word is also found in Tande Timur. */
const WHOLE_NAME_BONUS = 100;

/** The words of a name or a text: small letters without accents and apostrophes, titles left out. */
export function wordsOf(text: string): readonly string[] {
  const plain = text.slice(0, SEARCH_TEXT_MAX).normalize('NFKD').toLowerCase();
  const words = plain.replace(/[\p{M}'"`’‘ʼ]/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !TITLES.has(word)).slice(0, SEARCH_WORDS_MAX);
}

export function searchable<P extends Place>(place: P): Searchable<P> {
  const village = wordsOf(place.village);
  return {
    place,
    village,
    joined: village.join(''),
    district: wordsOf(place.district),
    regency: wordsOf(place.regency),
  };
}

/**
 * Places for a typed text, best first. Every word must be found in the village, the kecamatan or the
 * kabupaten, whole or as a beginning, so that `rangas mamuju` narrows. Only when nothing is found so,
 * one wrong letter is forgiven in words from 4 letters on, two from 8 letters on.
 */
export function searchIn<P extends Place>(
  entries: readonly Searchable<P>[],
  text: string,
  limit: number,
): readonly P[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const strict = ranked(entries, words, false);
  const found = strict.length > 0 ? strict : ranked(entries, words, true);
  return found.slice(0, Math.min(limit, SEARCH_RESULTS_MAX));
}

function ranked<P extends Place>(
  entries: readonly Searchable<P>[],
  words: readonly string[],
  typos: boolean,
): readonly P[] {
  return entries
    .map((entry) => ({ place: entry.place, score: score(entry, words, typos) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || compareNames(a.place, b.place))
    .map(({ place }) => place);
}

function compareNames(a: Place, b: Place): number {
  if (a.village !== b.village) return a.village < b.village ? -1 : 1;
  return a.code < b.code ? -1 : 1;
}

/** The best reading: the first words are the village's name, however it is spaced, or just words. */
function score(entry: Searchable<Place>, words: readonly string[], typos: boolean): number {
  let best = scoreOfWords(entry, words, typos);
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join('');
    if (!entry.joined.startsWith(name)) continue;
    const whole = entry.joined === name;
    const worth = count * (whole ? WORTH.village.whole : WORTH.village.start);
    const rest = count === words.length ? 1 : scoreOfWords(entry, words.slice(count), typos);
    if (rest > 0) best = Math.max(best, worth + rest + (whole ? WHOLE_NAME_BONUS : 0));
  }
  return best;
}

/** The sum over all words, 0 when one of them is found nowhere. */
function scoreOfWords(entry: Searchable<Place>, words: readonly string[], typos: boolean): number {
  let sum = 0;
  for (const word of words) {
    const worth = Math.max(...FIELDS.map((field) => worthIn(entry[field], field, word, typos)));
    if (worth === 0) return 0;
    sum += worth;
  }
  return sum;
}

function worthIn(names: readonly string[], field: Field, word: string, typos: boolean): number {
  const worth = WORTH[field];
  if (names.includes(word)) return worth.whole;
  if (names.some((name) => name.startsWith(word))) return worth.start;
  const allowed = word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0;
  if (!typos || allowed === 0) return 0;
  return names.some((name) => prefixDistance(word, name) <= allowed) ? worth.typo : 0;
}
