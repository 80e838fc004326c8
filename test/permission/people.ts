import { fillerOn } from '#domain/office/line.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { OfficeRole, Organisation, PersonId } from '#domain/office/organisation.ts';
import { sampleOfficeId } from '#server/sample/organisation/ids.ts';

/** Agency, unit and role of an office of the sample; `n` where a unit has several of that role. */
type Seat = readonly [code: string, unit: string, role: OfficeRole, n?: number];

/** Who walks: every role, and what makes a difference of where it sits. */
// prettier-ignore
export const SEATS = {
  'liaison of the unit':            ['76', 'disdikbud', 'liaison'],
  'deputy of the unit':             ['76', 'disdikbud', 'deputy'],
  'head of the unit':               ['76', 'disdikbud', 'head'],
  'secretary of the unit':          ['76', 'disdikbud', 'secretary'],
  'division of the unit':           ['76', 'disdikbud', 'division'],
  'staff of the unit':              ['76', 'disdikbud', 'staff'],
  'liaison of another unit':        ['76', 'dpupr', 'liaison'],
  'head of another unit':           ['76', 'dpupr', 'head'],
  'liaison of a kabupaten':         ['76.04', 'dinkes', 'liaison'],
  'coordinator of the root':        ['76', 'diskominfo', 'coordinator'],
  'coordinator of a kabupaten':     ['76.04', 'diskominfo', 'coordinator'],
  'coordinator of another one':     ['76.02', 'diskominfo', 'coordinator'],
  'liaison of the desk\'s unit':    ['76', 'diskominfo', 'liaison'],
  'arbiter who stands in':          ['76', 'setda', 'arbiter'],
  'arbiter':                        ['76', 'setda', 'arbiter', 3],
  'executive of the root':          ['76', 'pimpinan', 'executive'],
  'executive of a kabupaten':       ['76.04', 'pimpinan', 'executive'],
  'inspector of the root':          ['76', 'inspektorat', 'inspector'],
  'inspector of a kabupaten':       ['76.04', 'inspektorat', 'inspector'],
  'head of the inspectorate':       ['76', 'inspektorat', 'head'],
  'evaluator':                      ['76', 'biro-organisasi', 'evaluator'],
  'ombudsman':                      ['76', 'ombudsman', 'ombudsman'],
  'PPA officer':                    ['76', 'uptd-ppa', 'liaison'],
  'PPA officer of a kabupaten':     ['76.04', 'uptd-ppa', 'liaison'],
} as const satisfies Readonly<Record<string, Seat>>;

export type Role = keyof typeof SEATS;
export const ROLES = Object.keys(SEATS) as readonly Role[];

/** Who sits there on a day; throws where nobody does. */
export function seatedOn(org: Organisation, day: Day, role: Role): PersonId {
  const [code, unit, office, n] = SEATS[role] as Seat;
  const at = org.offices.get(sampleOfficeId(code, unit, office, n ?? 0));
  const filler = at && fillerOn(org, at, day);
  if (!filler) throw new Error(`Nobody is ${role} on ${day}`);
  return filler.personId;
}
