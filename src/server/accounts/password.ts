import { argon2, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import type { RandomBytes } from '#server/store/word-book.ts';

/** Argon2id as OWASP's first choice for one lane; KiB, passes and lanes. 38 ms on one core. */
export const ARGON2 = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_LENGTH = 16;
const HASH_LENGTH = 32;
/** Bounds of what a stored hash may ask for, so that a damaged row cannot stop the program. */
const MEMORY_MAX = 262_144;
const PASSES_MAX = 10;

/** Each takes a core and 19 MiB: pages keep answering while many sign in at once. */
export const HASHES_AT_ONCE_MAX = 2;
/** Who comes after these is told to try again; they would wait a good second. */
export const HASHES_WAITING_MAX = 50;

/** Too many passwords wait to be hashed. */
export class TooBusy extends Error {}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
const base64 = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('base64').replace(/=+$/, '');

/** The same characters typed on two keyboards are the same password. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'), 'utf8');

/** A PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Throws `TooBusy`. */
export async function hashPassword(password: string, random: RandomBytes): Promise<string> {
  const nonce = random(SALT_LENGTH);
  const { memory, passes, parallelism } = ARGON2;
  const hash = await derive({
    ...{ message: bytesOf(password), nonce, tagLength: HASH_LENGTH },
    ...ARGON2,
  });
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${base64(nonce)}$${base64(hash)}`;
}

/** A hash that no password opens, as dear to check as a real one: where there is no account. */
const NOBODYS = `$argon2id$v=19$m=${ARGON2.memory},t=${ARGON2.passes},p=${ARGON2.parallelism}$${base64(
  Buffer.alloc(SALT_LENGTH),
)}$${base64(Buffer.alloc(HASH_LENGTH))}`;

/** Whether the password is that of the hash; false where there is no hash, after the same time. Throws `TooBusy`. */
export async function verifyPassword(password: string, phc: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(phc ?? NOBODYS) ?? [];
  const expected = Buffer.from(hash, 'base64');
  const parameters = {
    ...{ message: bytesOf(password), nonce: Buffer.from(salt, 'base64') },
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    tagLength: expected.length,
  };
  if (!(parameters.memory <= MEMORY_MAX && parameters.passes <= PASSES_MAX)) {
    throw new Error('This is not the hash of a password of ours');
  }
  const equal = timingSafeEqual(await derive(parameters), expected);
  return equal && phc !== null;
}

let running = 0;
const waiting: (() => void)[] = [];

/** Two at once, the others in the order in which they came. */
async function derive(parameters: Argon2Parameters): Promise<Buffer> {
  if (running >= HASHES_AT_ONCE_MAX) {
    if (waiting.length >= HASHES_WAITING_MAX) throw new TooBusy('Too many passwords wait');
    await new Promise<void>((go) => waiting.push(go));
  } else {
    running += 1;
  }
  try {
    return await new Promise((done, failed) => {
      argon2('argon2id', parameters, (error, hash) => (error ? failed(error) : done(hash)));
    });
  } finally {
    // Whoever waits takes over the place, so that nobody who has just come overtakes.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
