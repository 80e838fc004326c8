import { createHmac } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { open, seal } from '#server/tickets/sealed.ts';

/** RFC 6238 as every authenticator reads it: SHA-1, six digits, thirty seconds. */
const PERIOD_MS = 30_000;
const DIGITS = 6;
/** Steps before and after now that are taken: clocks of telephones are a little off. */
const WINDOW = 1;
/** Bytes, as RFC 4226 asks for. */
const SECRET_LENGTH = 20;
const ISSUER = 'LAPOR!';
/** A sealed second factor does not age. */
const NEVER_MS = Number.MAX_SAFE_INTEGER;

type Key = Uint8Array;

/**
 * The secret that a page proposes, derived from what it is proposed for (a link's token, the factor that it
 * takes the place of), so that a page shown again shows the same square and nothing lies in a form.
 */
export const proposeSecret = (key: Key, proposedFor: string): Uint8Array =>
  createHmac('sha256', key).update(`totp:${proposedFor}`).digest().subarray(0, SECRET_LENGTH);

/** What the row of an account holds: encrypted, and bound to its person. */
export const sealSecret = (key: Key, personId: string, secret: Uint8Array): Buffer =>
  Buffer.from(
    seal(key, `totp:${personId}`, Buffer.from(secret).toString('base64'), NEVER_MS),
    'base64url',
  );

/** Throws where the secret was sealed for somebody else, or by another installation's key. */
export function openSealedSecret(key: Key, personId: string, sealed: Buffer): Uint8Array {
  const opened = open(key, `totp:${personId}`, sealed.toString('base64url'), 0);
  if (opened.ok && typeof opened.value === 'string') return Buffer.from(opened.value, 'base64');
  throw new Error('A second factor cannot be opened: the secret of this installation is another');
}

/** What an authenticator scans (`uri`) or somebody types (`text`, in groups of four). */
export interface Enrolment {
  readonly uri: string;
  readonly text: string;
}

export function enrolmentOf(secret: Uint8Array, email: string): Enrolment {
  const totp = totpOf(secret, email);
  return { uri: totp.toString(), text: totp.secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/**
 * The step of a code as it is typed, or undefined: wrong, of another time, or of a step up to `lastStep`, for
 * a code is good once. `nowMs` is machine time, milliseconds since 1970.
 */
export function stepOf(
  secret: Uint8Array,
  typed: string,
  nowMs: number,
  lastStep: number,
): number | undefined {
  const token = typed.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret, '').validate({ token, timestamp: nowMs, window: WINDOW });
  if (delta === null) return undefined;
  const step = Math.floor(nowMs / PERIOD_MS) + delta;
  return step > lastStep ? step : undefined;
}

const totpOf = (secret: Uint8Array, label: string): TOTP =>
  new TOTP({
    ...{ issuer: ISSUER, label, algorithm: 'SHA1', digits: DIGITS, period: PERIOD_MS / 1000 },
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
