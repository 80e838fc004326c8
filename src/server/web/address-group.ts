import { isIPv4, isIPv6 } from 'node:net';

/** Characters of an address that are looked at; the longest IPv6 text has 45. */
const ADDRESS_TEXT_MAX = 64;

/**
 * The part of a network address that stands for one connection: IPv4 whole, of IPv6 the first 64
 * bits, because one subscriber holds 2^64 addresses. Anything else is returned as it is.
 */
export function addressGroup(address: string): string {
  const plain = address.slice(0, ADDRESS_TEXT_MAX).toLowerCase();
  const mapped = /^::ffff:([\d.]+)$/.exec(plain)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  return isIPv6(plain) ? `${groupsOf(plain).slice(0, 4).join(':')}::/64` : plain;
}

/** Whether a request comes from this machine: its person, or a proxy that hides the real address. */
export function isOwnMachine(address: string): boolean {
  return address === '::1' || addressGroup(address).startsWith('127.');
}

function groupsOf(address: string): readonly string[] {
  const [left = '', right] = address.split('::');
  const start = left === '' ? [] : left.split(':');
  // Without `::` all eight groups stand on the left.
  const end = right === undefined || right === '' ? [] : right.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - start.length - end.length) }, () => '0');
  return [...start, ...zeros, ...end].map((group) => group.replace(/^0+(?=.)/, ''));
}
