import { day } from '#domain/calendar/day.ts';
import type { Period, PeriodTable } from '#domain/report/periods.ts';

const UNREAD = 'pasal Permenpan-RB 5/2025: acuan belum diperiksa';
const STEPS = `SP4N-LAPOR!, keterangan aplikasi (App Store id1486554343) dan tanya jawab LAPOR! (blog.lapor.go.id); ${UNREAD}`;
const BY_CLASS = `Standar pelayanan Kelurahan Paria (sippn.menpan.go.id, 8304801); ${UNREAD}`;
const ASSUMED = '[A] Anggapan; acuan belum diperiksa';

/** The limits of 2024 are those of today (M-16 [A]). */
const FROM = day('2024-01-01');

type Row = readonly [
  kind: Period['kind'],
  of: Period['class'],
  limit: number,
  days: Period['days'],
  source: string,
];

// prettier-ignore
const ROWS: readonly Row[] = [
  ['verify',     null,                  3, 'working',  STEPS],
  ['followUp',   null,                  5, 'working',  STEPS],
  ['reply',      null,                 10, 'working',  STEPS],
  ['class',      'informationRequest',  5, 'working',  BY_CLASS],
  ['class',      'complaint',          14, 'working',  BY_CLASS],
  ['class',      'aspiration',         14, 'working',  ASSUMED],
  ['class',      'oversightComplaint', 60, 'working',  BY_CLASS],
  ['suspension', null,                 30, 'calendar', ASSUMED],
  ['reopen',     null,                 30, 'working',  ASSUMED],
  ['backdate',   null,                  5, 'working',  ASSUMED],
];

/** What a new installation starts with; an operator adds what a later regulation says. */
export const PERIODS: PeriodTable = ROWS.map(([kind, of, limit, days, source]) => ({
  kind,
  class: of,
  limit,
  days,
  validFrom: FROM,
  validTo: null,
  source,
}));
