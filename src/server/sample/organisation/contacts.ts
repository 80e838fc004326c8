import { contoh } from './rows.ts';
import type { Contact } from '#server/reference/organisation-rows.ts';

/** Nobody has these numbers: the prefix is that of free calls, followed by zeros. */
export const inventedPhone = (n: number): string => `0800-0000-${String(n).padStart(4, '0')}`;

export const DOMAIN = 'contoh.sulbar.example';

// Real numbers of the nation; 112 only where a region runs it, and here none is known to (K-1).
const EMERGENCY: Contact['emergency'] = [
  { kind: 'police', number: '110' },
  { kind: 'ambulance', number: '119' },
  { kind: 'sapa', number: '129' },
];

/** The desk of an agency; numbers from 9000 on belong to desks and doors. */
export const contactOf = (code: string, seat: string, doors: readonly string[]): Contact => ({
  address: contoh(`Meja layanan LAPOR!, Jalan Contoh Nomor ${Number(code.slice(-2))}, ${seat}`),
  phone: inventedPhone(9000 + Number(code.slice(-2))),
  email: `meja-${code.replace('.', '-')}@${DOMAIN}`,
  hours: { weekdays: [1, 2, 3, 4, 5], opens: '07.30', closes: '16.00' },
  emergency: EMERGENCY,
  doors: doors.map((unitId, n) => ({
    unitId,
    address: contoh(`Jalan Contoh Nomor ${101 + n}, ${seat}`),
    phone: inventedPhone(9100 + n),
  })),
});
