import type { Moment, Day } from '#domain/calendar/day.ts';
import type { OfficeId, PersonId } from '#domain/office/organisation.ts';

/** What people confirm on paper before the public is let in (K-32). */
export const CHECKLIST = [
  'teamDecree',
  'procedure',
  'domainName',
  'systemRegistration',
  'securityTest',
  'hosting',
] as const;
export type CheckItem = (typeof CHECKLIST)[number];

/** How the test notice went: by the program's own e-mail, or by somebody's hand. */
export type NoticeWay = 'email' | 'byHand';

/** What happened on the way to the public, in order; each has a moment and a person beside it. */
export type OpeningEvent =
  /** A backup made at `madeAt` was restored elsewhere, with every history whole. */
  | { readonly kind: 'restored'; readonly madeAt: Moment; readonly restoredAt: Moment }
  | {
      readonly kind: 'noticeSent';
      readonly officeId: OfficeId;
      readonly personId: PersonId;
      readonly way: NoticeWay;
      /** Hash of what only the notice itself holds, in base64url. */
      readonly token: string;
    }
  | { readonly kind: 'noticeRead'; readonly token: string }
  | {
      readonly kind: 'ticked';
      readonly item: CheckItem;
      readonly on: Day;
      /** Number of the paper, or where it lies. */
      readonly note: string;
    }
  | { readonly kind: 'proposed' }
  | { readonly kind: 'proposalWithdrawn' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed'; readonly reason: string };

export interface Recorded {
  readonly event: OpeningEvent;
  readonly at: Moment;
  /** Null: without an account, by whoever held the notice. */
  readonly by: PersonId | null;
}

type Of<K extends OpeningEvent['kind']> = Extract<OpeningEvent, { kind: K }> &
  Omit<Recorded, 'event'>;

export interface Opening {
  readonly isOpen: boolean;
  readonly restored: Of<'restored'> | null;
  readonly notice: (Of<'noticeSent'> & { readonly read: Omit<Recorded, 'event'> | null }) | null;
  readonly ticks: ReadonlyMap<CheckItem, Of<'ticked'>>;
  readonly proposed: Of<'proposed'> | null;
  readonly opened: Of<'opened'> | null;
  readonly closed: Of<'closed'> | null;
}

export const NOT_OPENED: Opening = {
  ...{ isOpen: false, restored: null, notice: null, ticks: new Map() },
  ...{ proposed: null, opened: null, closed: null },
};

/** Folds one event; evidence stays when the service is closed again. */
export function evolveOpening(opening: Opening, { event, ...who }: Recorded): Opening {
  switch (event.kind) {
    case 'restored':
      return { ...opening, restored: { ...event, ...who } };
    case 'noticeSent':
      return { ...opening, notice: { ...event, ...who, read: null } };
    case 'noticeRead':
      return opening.notice?.token === event.token
        ? { ...opening, notice: { ...opening.notice, read: who } }
        : opening;
    case 'ticked':
      return { ...opening, ticks: new Map(opening.ticks).set(event.item, { ...event, ...who }) };
    case 'proposed':
      return { ...opening, proposed: { ...event, ...who } };
    case 'proposalWithdrawn':
      return { ...opening, proposed: null };
    case 'opened':
      return { ...opening, isOpen: true, opened: { ...event, ...who }, closed: null };
    case 'closed':
      return { ...opening, isOpen: false, closed: { ...event, ...who }, proposed: null };
  }
}

export const openingOf = (events: readonly Recorded[]): Opening =>
  events.reduce(evolveOpening, NOT_OPENED);
