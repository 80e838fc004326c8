import { addMs, momentOfMs } from '#domain/calendar/day.ts';
import type { App } from '#server/app.ts';
import { machineMs } from '#server/machine-clock.ts';
import type { Tx } from '#server/store/database.ts';
import { takeChallenge } from '#server/store/passkeys.ts';
import { open, seal } from '#server/tickets/sealed.ts';

/** A form with a challenge may lie open for so long; machine time. */
export const CHALLENGE_MS_MAX = 10 * 60_000;
const LENGTH = 32;

/** A challenge and the sealed text by which it comes back: nothing is written before it is answered. */
export interface Asked {
  readonly challenge: Uint8Array;
  readonly sealed: string;
}

/** `purpose` says what the answer may be used for, and in which session. */
export function ask(app: Pick<App, 'keys' | 'random'>, purpose: string): Asked {
  const challenge = app.random(LENGTH);
  const text = Buffer.from(challenge).toString('base64url');
  return {
    challenge,
    sealed: seal(app.keys.cookie, purpose, text, machineMs() + CHALLENGE_MS_MAX),
  };
}

/** Undefined where it is too old, of another purpose, or not ours. */
export function openAsked(
  app: Pick<App, 'keys'>,
  purpose: string,
  sealed: string,
): Uint8Array | undefined {
  const opened = open(app.keys.cookie, purpose, sealed, machineMs());
  return opened.ok && typeof opened.value === 'string'
    ? Buffer.from(opened.value, 'base64url')
    : undefined;
}

/** A challenge is good once: false where it was answered already. */
export function useUp(tx: Tx, challenge: Uint8Array): Promise<boolean> {
  const now = momentOfMs(machineMs());
  return takeChallenge(tx, challenge, { now, expiresAt: addMs(now, CHALLENGE_MS_MAX) });
}
