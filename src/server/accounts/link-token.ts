import { createHash } from 'node:crypto';
import type { RandomBytes } from '#server/store/word-book.ts';

const TOKEN_LENGTH = 32;

/** What a link carries: 256 bits, so that its plain hash can be kept. */
export const mintLinkToken = (random: RandomBytes): string =>
  Buffer.from(random(TOKEN_LENGTH)).toString('base64url');

export const linkTokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();
