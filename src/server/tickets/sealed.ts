import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Sealed text: small JSON that travels through a browser (cookie, hidden field) unread and unchanged.
 * AES-256-GCM under a derived key, the purpose as additional data, so that a cookie is never taken
 * for a form token. Layout before base64url: version (1 byte), nonce (12), tag (16), ciphertext.
 */
export type Opened =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'forged' | 'expired' };

const VERSION = 1;
const NONCE_LENGTH = 12;
const TAG_LENGTH = 16;
const HEAD_LENGTH = 1 + NONCE_LENGTH + TAG_LENGTH;

/** Longest sealed text in characters: a form with a story of 4,000 code points fits. */
export const SEALED_TEXT_MAX = 48_000;

const FORGED: Opened = { ok: false, why: 'forged' };

/**
 * Seals `value` (anything JSON holds) until `expiresMs`, milliseconds since 1970 in machine time.
 * Nonces are random: a key serves 2^32 texts. Throws when the text would exceed `SEALED_TEXT_MAX`.
 */
export function seal(key: Uint8Array, purpose: string, value: unknown, expiresMs: number): string {
  const nonce = randomBytes(NONCE_LENGTH);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(additional(purpose));
  const start = cipher.update(JSON.stringify({ expiresMs, value }), 'utf8');
  const body = Buffer.concat([start, cipher.final()]);
  const sealed = Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
  const text = sealed.toString('base64url');
  if (text.length > SEALED_TEXT_MAX)
    throw new RangeError(`sealed text of ${text.length} characters`);
  return text;
}

/**
 * Opens a sealed text. The value is what was sealed, but of the shape of an older release perhaps:
 * the caller parses it. `expired` is said only of texts that are genuine.
 */
export function open(key: Uint8Array, purpose: string, text: string, nowMs: number): Opened {
  if (text.length > SEALED_TEXT_MAX) return FORGED;
  const bytes = Buffer.from(text, 'base64url');
  // Decoding skips foreign characters; a text that differs from its own encoding was changed.
  if (bytes.length < HEAD_LENGTH || bytes.toString('base64url') !== text) return FORGED;
  if (bytes[0] !== VERSION) return FORGED;
  const plain = decrypt(key, purpose, bytes);
  if (plain === undefined) return FORGED;
  const { expiresMs, value } = JSON.parse(plain) as { expiresMs: number; value: unknown };
  return nowMs < expiresMs ? { ok: true, value } : { ok: false, why: 'expired' };
}

function decrypt(key: Uint8Array, purpose: string, bytes: Buffer): string | undefined {
  const nonce = bytes.subarray(1, 1 + NONCE_LENGTH);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_LENGTH })
    .setAAD(additional(purpose))
    .setAuthTag(bytes.subarray(1 + NONCE_LENGTH, HEAD_LENGTH));
  const body = decipher.update(bytes.subarray(HEAD_LENGTH));
  try {
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

const additional = (purpose: string): Buffer => Buffer.from(`${VERSION}:${purpose}`, 'utf8');
