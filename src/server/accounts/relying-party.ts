import { isIP } from 'node:net';

/** For whom passkeys are made: they are bound to this name, and answer to this origin alone. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * From the configured public address, never from what a request says. Undefined where nobody configured one, or
 * browsers make no passkeys for it: plain http beside localhost, an address of digits.
 */
export function relyingPartyOf(publicUrl: string | null): RelyingParty | undefined {
  if (publicUrl === null) return undefined;
  const { protocol, hostname, origin } = new URL(publicUrl);
  if (protocol !== 'https:' && hostname !== 'localhost') return undefined;
  return isIP(hostname.replace(/^\[(.*)\]$/, '$1')) ? undefined : { id: hostname, origin };
}
