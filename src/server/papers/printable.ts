/** What the standard fonts of PDF carry beside Latin-1 (the Windows-1252 set). */
const BESIDE_LATIN = new Set('ƒ–—‘’‚“”„†‡•…€‰‹›ˆ™Œœ˜ŠšŸŽž');
/** Stands for a character that those fonts do not carry. */
export const UNPRINTABLE = '?';

/** Marks without a shape of their own. */
const SHAPELESS = /[\u00ad\u200b-\u200f\u2060\ufeff\ufe0f]/g;

const isCarried = (character: string): boolean =>
  character === '\n' ||
  /^[\u0020-\u007e\u00a0-\u00ff]$/.test(character) ||
  BESIDE_LATIN.has(character);

/**
 * A text as the standard fonts carry it: Indonesian and its neighbours unharmed, an accent too many left out, a
 * hyphen or a blank of another kind made plain, and a mark for every other character.
 */
export function printable(text: string): string {
  const plain = text
    .replaceAll('\r', '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\t\u2000-\u200a\u202f]/g, ' ')
    .normalize('NFC');
  return [...graphemes.segment(plain)].map(({ segment }) => carried(segment)).join('');
}

/** What a reader takes for one character is one mark. */
const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

function carried(grapheme: string): string {
  const segment = grapheme.replace(SHAPELESS, '');
  if ([...segment].every(isCarried)) return segment;
  const bare = segment.normalize('NFD').replace(/\p{M}+/gu, '');
  return bare !== '' && [...bare].every(isCarried) ? bare : UNPRINTABLE;
}

/** Whether a paper lacks characters of its text. */
export const lacksCharacters = (text: string): boolean =>
  printable(text).split(UNPRINTABLE).length > text.split(UNPRINTABLE).length;
