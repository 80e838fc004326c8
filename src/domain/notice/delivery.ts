/** How far a message has come. `refused` waits for a person; `dropped` had nothing left to say. */
export const DELIVERY_STATES = ['queued', 'sent', 'refused', 'byHand', 'dropped'] as const;
export type DeliveryState = (typeof DELIVERY_STATES)[number];

export const DELIVERY_REASONS = [
  'vacant',
  'noAddress',
  'badAddress',
  'notConfigured',
  'notTaken',
  'gaveUp',
  'uncertain',
  'nothingToSay',
] as const;
/**
 * Why a message did not leave by itself: nobody in office, no address, an address the server does not take, no
 * mail server set up, a message it does not take, too many tries; or it may have been taken and the answer was lost.
 */
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

export const HAND_WAYS = ['whatsapp', 'letter', 'other'] as const;
/** How a person sent it (K-24). */
export type HandWay = (typeof HAND_WAYS)[number];

const MINUTE_MS = 60_000;
/** Waits between tries: 1, 2, 4, ... minutes, at most an hour. */
const WAIT_MS_MAX = 60 * MINUTE_MS;
/** Tries of one message: with those waits some 27 hours of a dead mail server. */
export const ATTEMPTS_MAX = 32;

/** How long to wait after the n-th try, n from 1; undefined where it was the last. */
export const waitAfter = (attempts: number): number | undefined =>
  attempts >= ATTEMPTS_MAX
    ? undefined
    : Math.min(MINUTE_MS * 2 ** Math.max(0, attempts - 1), WAIT_MS_MAX);
