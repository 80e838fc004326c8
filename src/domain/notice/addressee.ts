import type { Day } from '#domain/calendar/day.ts';
import { presentOn } from '#domain/office/line.ts';
import type { OfficeId, Organisation, PersonId, UnitId } from '#domain/office/organisation.ts';
import type { NoticeTo } from '#domain/notice/notices.ts';
import type { Flags } from '#domain/report/report.ts';

/** The office that is told and who is there on that day; nobody where it is vacant or its holder away. */
export interface OfficeAddressee {
  readonly officeId: OfficeId;
  readonly unitId: UnitId;
  readonly personId: PersonId | null;
}

/**
 * The office of a notice on a local day. Undefined where there is no such office, or where a head who is to
 * hear of it is away: then the holder alone is told.
 */
export function officeAddressee(
  to: Exclude<NoticeTo, { readonly kind: 'reporter' }>,
  org: Organisation,
  day: Day,
): OfficeAddressee | undefined {
  const office =
    to.kind === 'office'
      ? org.offices.get(to.officeId)
      : org.officesOfUnit.get(to.unitId)?.find(({ role }) => role === 'head');
  if (!office) return undefined;
  const personId = presentOn(org, office, day)?.personId ?? null;
  if (personId === null && to.kind === 'head') return undefined;
  return { officeId: office.id, unitId: office.unitId, personId };
}

/** What the reporter asked for, as far as notices need it. */
export interface ReporterWish {
  readonly notices: 'none' | 'plain' | 'discreet';
  readonly contact: string | null;
  readonly contactKind: 'phone' | 'email' | 'other' | null;
}

/**
 * Whether a reporter is told at all: those who asked. A hidden contact that no machine reaches is reached by
 * nobody, because no officer may see it (M-22).
 */
export function wantsNotice({ notices, contact, contactKind }: ReporterWish, flags: Flags) {
  if (notices === 'none' || contact === null) return false;
  return !flags.anonymous || contactKind === 'email';
}

/** Longest address by RFC 5321. */
const ADDRESS_MAX = 254;
/** What a mail server can be given at all; whether the box exists it says itself. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** The address, where the text is one; else null. */
export function mailAddress(text: string | null): string | null {
  const address = text?.trim() ?? '';
  return address.length <= ADDRESS_MAX && ADDRESS.test(address) ? address : null;
}

/** A telephone as wa.me wants it, 62 and digits; null where the text is none of Indonesia's mobile numbers. */
export function whatsAppNumber(text: string | null): string | null {
  const digits = (text ?? '').replace(/[\s().+-]/g, '').replace(/^0/, '62');
  return /^628\d{7,11}$/.test(digits) ? digits : null;
}
