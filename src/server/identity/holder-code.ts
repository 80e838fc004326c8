import { KEY_LENGTH, mintKey, parseKey, type RandomBytes } from '#server/tickets/alphabet.ts';

/** Keys of the tickets' alphabet that make a code: 99 bits. */
const PARTS = 2;
/** Characters between two dashes on paper. */
const GROUP_LENGTH = 5;

/** What a holder writes on paper, once: `ABCDE-FGHJK-MNPQR-TUVWX`. */
export const mintHolderCode = (random: RandomBytes): string =>
  sayHolderCode(Array.from({ length: PARTS }, () => mintKey(random)).join(''));

const sayHolderCode = (code: string): string =>
  (code.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g')) ?? []).join('-');

/** Reads a code as people type it, in any case and grouping; undefined where it is none. */
export function parseHolderCode(typed: string): string | undefined {
  const characters = typed.replace(/[\s\p{Pd}.]/gu, '');
  if (characters.length !== PARTS * KEY_LENGTH) return undefined;
  const parts = [characters.slice(0, KEY_LENGTH), characters.slice(KEY_LENGTH)].map(parseKey);
  return parts.includes(undefined) ? undefined : sayHolderCode(parts.join(''));
}
