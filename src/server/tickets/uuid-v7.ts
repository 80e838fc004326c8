import type { RandomBytes } from '#server/tickets/alphabet.ts';

/** The time field of a UUID v7 has 48 bits. */
const UUID_MS_MAX = 2 ** 48 - 1;

/**
 * Makes a report id: UUID v7 (RFC 9562), ordered by `ms` (milliseconds since 1970, machine time),
 * 74 bits random. Throws when `ms` is no such number.
 */
export function mintReportId(ms: number, random: RandomBytes): string {
  if (!Number.isInteger(ms) || ms < 0 || ms > UUID_MS_MAX) {
    throw new RangeError(`not milliseconds since 1970: ${ms}`);
  }
  const bytes = Buffer.concat([Buffer.alloc(6), random(10)]);
  bytes.writeUIntBE(ms, 0, 6);
  bytes.writeUInt8(0x70 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
