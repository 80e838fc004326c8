import { addMs, type Moment } from '#domain/calendar/day.ts';
import type { PersonId } from '#domain/office/organisation.ts';
import { CHECKLIST, type Opening } from '#domain/opening/opening.ts';

const DAY_MS = 86_400_000;
/** A restored backup and a read notice older than this say nothing about today [A]. */
export const EVIDENCE_DAYS_MAX = 90;

export type Condition = 'restored' | 'noticeRead' | 'checklist' | 'identityKey';

/** What the program itself can see and the opening alone does not hold. */
export interface Seen {
  readonly now: Moment;
  /** Whether two people hold the key of hidden identities. */
  readonly hasIdentityKey: boolean;
}

/** What still stands against letting the public in (K-32), in the order of the page. */
export function missing(opening: Opening, { now, hasIdentityKey }: Seen): readonly Condition[] {
  const since = addMs(now, -EVIDENCE_DAYS_MAX * DAY_MS);
  const isFresh = (at: Moment | undefined): boolean => at !== undefined && at >= since;
  const met: readonly (readonly [Condition, boolean])[] = [
    ['restored', isFresh(opening.restored?.restoredAt)],
    ['noticeRead', isFresh(opening.notice?.read?.at)],
    ['checklist', CHECKLIST.every((item) => opening.ticks.has(item))],
    ['identityKey', hasIdentityKey],
  ];
  return met.flatMap(([condition, isMet]) => (isMet ? [] : [condition]));
}

export type OpeningRefusal =
  'notReady' | 'alreadyOpen' | 'notOpen' | 'alreadyProposed' | 'notProposed' | 'samePerson';

export const whyNotPropose = (opening: Opening, seen: Seen): OpeningRefusal | undefined => {
  if (opening.isOpen) return 'alreadyOpen';
  if (opening.proposed) return 'alreadyProposed';
  return missing(opening, seen).length > 0 ? 'notReady' : undefined;
};

/** Another administrator than the one who proposed it. */
export function whyNotOpen(opening: Opening, seen: Seen, by: PersonId): OpeningRefusal | undefined {
  if (opening.isOpen) return 'alreadyOpen';
  if (!opening.proposed) return 'notProposed';
  if (opening.proposed.by === by) return 'samePerson';
  return missing(opening, seen).length > 0 ? 'notReady' : undefined;
}

export const whyNotClose = (opening: Opening): OpeningRefusal | undefined =>
  opening.isOpen ? undefined : 'notOpen';

export const whyNotWithdraw = (opening: Opening): OpeningRefusal | undefined =>
  opening.proposed && !opening.isOpen ? undefined : 'notProposed';
