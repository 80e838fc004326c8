/**
 * Machine time: sessions, leases, retries, rate limits. Business time is never read from here (M-19);
 * this is the only file of `src` that asks the machine what time it is.
 */
export const machineNow = (): Date => new Date();

/** Milliseconds since 1970, for measuring and for limits. */
export const machineMs = (): number => Date.now();
