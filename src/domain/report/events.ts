import type { Clock, ClockKind } from '#domain/calendar/clocks.ts';
import type { Day, Moment } from '#domain/calendar/day.ts';
import type { AgencyId, Holder, OfficeId, UnitId } from '#domain/office/organisation.ts';
import type { Actor } from '#domain/report/actor.ts';
import type { Commands } from '#domain/report/commands.ts';
import type { ErasedScope, Flags, Outcome, Stage, Word } from '#domain/report/report.ts';

/** Version of the event's shape, kept with each event so that old ones can be read for ever (M-28). */
export const EVENT_SCHEMA = 1;

/** Where the report lies after an act that may take it out of a unit: `null` is the desk of the agency. */
export interface Moves {
  readonly unitId: UnitId | null;
  readonly stage: Stage;
}

/** What happened, by type: the facts that `evolve` folds. No date is computed from these later (M-16). */
export interface EventFacts {
  submitted: Omit<Commands['submit'], 'agencyId'> & {
    readonly agencyId: AgencyId;
    readonly unitId: UnitId | null;
  };
  verified: { readonly flags: Flags } & Moves;
  corrected: Commands['correct'] & Moves;
  flagsSet: Commands['setFlags'] & Moves;
  subjectSet: Commands['setSubject'] & Moves;
  unitVersionWritten: { readonly text: Word };
  photoReleased: Commands['releasePhoto'];
  suspended: Commands['suspend'] & { readonly on: Day };
  completed: Commands['complete'];
  assigned: Omit<Commands['assign'], 'flags'>;
  acknowledged: Record<never, never>;
  workGiven: Commands['giveWork'];
  declined: Commands['decline'];
  forwarded: Commands['forward'];
  handedOver: Commands['handOver'] & { readonly from: Stage };
  checkedBack: Commands['checkBack'];
  drafted: Commands['draft'] & { readonly version: number };
  draftReturned: Commands['returnDraft'];
  initialled: { readonly version: number };
  answered: {
    readonly version: number;
    readonly document: Word;
    readonly outcome: Outcome;
    readonly byOn: Day | null;
    /** The head alone in office approved an own draft, and the answer says so (M-10). */
    readonly drafterApproved: boolean;
    /** The head's office that the secretary approved for (*a.n.*); left out where the head did (K-19). */
    readonly onBehalfOf?: OfficeId;
  };
  answerRecorded: Commands['recordAnswer'];
  scanAttached: Commands['attachScan'];
  answerCopied: Commands['copyAnswer'];
  answerLoaded: Commands['loadAnswer'];
  noted: Commands['note'];
  workFinished: Commands['finishWork'];
  promised: Commands['promise'];
  promiseBroken: { readonly byOn: Day };
  asked: Commands['ask'];
  suspensionAsked: Commands['askSuspension'];
  replied: Commands['reply'];
  commented: Commands['comment'];
  internallyNoted: Commands['internalNote'];
  photosAdded: Commands['addPhotos'];
  confirmed: Record<never, never>;
  objected: Commands['object'];
  rated: Commands['rate'];
  reopened: Commands['reopen'];
  restored: { readonly reason: Word; readonly to: Stage };
  archived: Commands['archive'] & { readonly from: Stage };
  archivedOnSilence: { readonly from: Stage };
  withdrawn: { readonly reason: Word | null; readonly from: Stage };
  reporterLeft: { readonly reason: Word | null };
  erased: Commands['erase'] & { readonly scope: ErasedScope };
  restricted: Record<never, never>;
  restrictionLifted: Record<never, never>;
  lapsed: {
    readonly clock: ClockKind;
    readonly dueOn: Day;
    readonly unitId: UnitId | null;
  };
  lapseVoided: {
    readonly clock: ClockKind;
    readonly dueOn: Day;
    readonly because: 'lateDecree';
  };
  closedOnSilence: Record<never, never>;
  passed: Record<never, never>;
  dueMoved: Record<never, never>;
}

export type EventType = keyof EventFacts;

/** What every event has: when (business time; of the clock: when it was due), who, and the clocks and holder it leaves. */
export interface EventFrame {
  readonly at: Moment;
  readonly by: Actor;
  /** The clocks that this event starts, stops, pauses or moves, as they stand after it. */
  readonly clocks?: Readonly<Partial<Record<ClockKind, Clock>>>;
  /** The holder after this event, where it changes; null where nobody holds (closed, archived). */
  readonly holder?: Holder | null;
}

export type EventOf<T extends EventType> = EventFrame & {
  readonly type: T;
} & EventFacts[T];
export type ReportEvent = { readonly [T in EventType]: EventOf<T> }[EventType];

/** The part of an event that a step of the life decides; the frame is put around it in one place. */
export type Fact = {
  readonly [T in EventType]: { readonly type: T } & EventFacts[T] &
    Pick<EventFrame, 'clocks' | 'holder'>;
}[EventType];
