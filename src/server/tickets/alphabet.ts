/**
 * Tracking codes and keys (M-27) as people copy them from paper and say them over a phone.
 *
 * Of each family of look-alikes one character is kept: 0 for O, 1 for I and L, 2 for Z, 5 for S.
 * The digit stays because "nol, satu, dua, lima" is heard better than a letter; the letter that is
 * typed by mistake is read as its digit. 31 characters are a prime number, so that one weighted sum
 * finds every single wrong character and every pair that changed places.
 */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRTUVWXY';

/** Random characters of a code, before its check character. */
export const CODE_RANDOM_LENGTH = 9;
export const CODE_LENGTH = CODE_RANDOM_LENGTH + 1;
/** 31^10 keys are 49.5 bits. */
export const KEY_LENGTH = 10;
/** Characters of a typed text that are looked at; more is no code. */
export const TYPED_TEXT_MAX = 64;

/** Gives `count` unpredictable bytes: `crypto.randomBytes` outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

const LOOK_ALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5' };
const SEPARATORS = /[\s.,:_/·\p{Pd}]/gu;

/** Bytes from here on would make the first characters likelier than the last; they are thrown away. */
const FAIR_BYTE_END = 256 - (256 % ALPHABET.length);

/** Makes a new code: nine random characters and the check character, without separators. */
export function mintCode(random: RandomBytes): string {
  const body = randomCharacters(CODE_RANDOM_LENGTH, random);
  return body + checkCharacter(body);
}

/** Makes a new key of ten random characters. It has no check character: a guess learns nothing. */
export function mintKey(random: RandomBytes): string {
  return randomCharacters(KEY_LENGTH, random);
}

/**
 * Reads a code as people type it: any case, spaces, dashes, dots, look-alikes.
 * Returns the ten characters, or undefined when the length or the check character is wrong.
 */
export function parseCode(text: string): string | undefined {
  const code = cleaned(text);
  if (code?.length !== CODE_LENGTH) return undefined;
  const body = code.slice(0, CODE_RANDOM_LENGTH);
  return code === body + checkCharacter(body) ? code : undefined;
}

/** Reads a key as people type it. Returns the ten characters, or undefined. */
export function parseKey(text: string): string | undefined {
  const key = cleaned(text);
  return key?.length === KEY_LENGTH ? key : undefined;
}

/** Groups a code or a key for paper and for reading aloud: `ABC-DEF-GHJK`. */
export function sayCode(code: string): string {
  return [code.slice(0, 3), code.slice(3, 6), code.slice(6)].join('-');
}

function cleaned(text: string): string | undefined {
  if (text.length > TYPED_TEXT_MAX) return undefined;
  const characters = [...text.normalize('NFKC').toUpperCase().replace(SEPARATORS, '')];
  const read = characters.map((character) => LOOK_ALIKES[character] ?? character);
  return read.every((character) => ALPHABET.includes(character)) ? read.join('') : undefined;
}

/**
 * Weights fall from 10 to 2 and the check character weighs 1; the whole sums to 0 modulo 31.
 * Weights and their differences are never 0 modulo 31, hence both promises of the alphabet.
 */
function checkCharacter(body: string): string {
  const sum = [...body].reduce(
    (total, character, place) => total + (CODE_LENGTH - place) * ALPHABET.indexOf(character),
    0,
  );
  return ALPHABET.charAt((ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length);
}

function randomCharacters(count: number, random: RandomBytes): string {
  let made = '';
  while (made.length < count) {
    for (const byte of random(count - made.length)) {
      if (byte < FAIR_BYTE_END) made += ALPHABET.charAt(byte % ALPHABET.length);
    }
  }
  return made;
}
