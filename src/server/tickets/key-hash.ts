import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of a stored key hash (`bytea`). */
export const KEY_HASH_LENGTH = 32;

/**
 * HMAC-SHA256 of a key, bound to its report, so that a hash moved to another row opens nothing.
 * `secret` is a derived key (`deriveKey(secret, 'ticket')`); `key` comes from `parseKey`.
 */
export function keyHash(secret: Uint8Array, reportId: string, key: string): Buffer {
  return createHmac('sha256', secret).update(`${reportId.toLowerCase()}\n${key}`).digest();
}

/** Whether `key` opens the report whose hash is stored; takes the same time for each wrong key. */
export function keyOpens(secret: Uint8Array, ticket: StoredKey, key: string): boolean {
  const asked = keyHash(secret, ticket.reportId, key);
  return ticket.keyHash.length === KEY_HASH_LENGTH && timingSafeEqual(asked, ticket.keyHash);
}

export type StoredKey = { readonly reportId: string; readonly keyHash: Uint8Array };
