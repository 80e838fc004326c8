import { createHmac } from 'node:crypto';
import { mintKey, parseKey, sayCode, type RandomBytes } from '#server/tickets/alphabet.ts';

/** Codes of one set; each is good once. */
export const RECOVERY_CODES = 10;

/** A new set as it is shown, once: `ABC-DEF-GHJK`. A code has 49.5 bits. */
export const mintRecoveryCodes = (random: RandomBytes): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () => sayCode(mintKey(random)));

/** The keyed hash of a code as people type it, bound to its person; undefined where it is no code. */
export function recoveryHash(key: Uint8Array, personId: string, typed: string): Buffer | undefined {
  const code = parseKey(typed);
  return code === undefined
    ? undefined
    : createHmac('sha256', key).update(`recovery:${personId}:${code}`).digest();
}
