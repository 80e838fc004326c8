import type { Day, Moment, Zone } from '#domain/calendar/day.ts';
import { addDays, dayAt, weekday } from '#domain/calendar/day.ts';
import type { EventOf, EventType, ReportEvent } from '#domain/report/events.ts';
import type { FileId, Word } from '#domain/report/report.ts';
import { readDocument, type ReadDocument } from '#server/contract/documents.ts';

/** What a text of an event is; `words/events.ts` has its name. */
export type SaidAs =
  | 'title'
  | 'story'
  | 'place'
  | 'lateReason'
  | 'trackingId'
  | 'reason'
  | 'instruction'
  | 'text'
  | 'suggestion'
  | 'recipient'
  | 'evidence'
  | 'signer'
  | 'explanation'
  | 'nextDoor';

type Said = readonly [as: SaidAs, word: Word | null];

/** The texts of each event, documents apart; an event without a line does not compile. */
// prettier-ignore
const saidIn: { readonly [T in EventType]: (event: EventOf<T>) => readonly Said[] } = {
  submitted:          (it) => [['title', it.title], ['story', it.story], ['place', it.place], ['lateReason', it.lateReason], ['trackingId', it.lapor?.trackingId ?? null]],
  verified:           () => [],
  corrected:          (it) => [['title', it.title], ['place', it.place], ['reason', it.reason]],
  flagsSet:           (it) => [['reason', it.reason]],
  subjectSet:         (it) => [['reason', it.reason]],
  unitVersionWritten: (it) => [['text', it.text]],
  photoReleased:      () => [],
  suspended:          (it) => [['reason', it.reason]],
  completed:          (it) => [['text', it.text]],
  assigned:           (it) => [['instruction', it.instruction]],
  acknowledged:       () => [],
  declined:           (it) => [['reason', it.reason], ['suggestion', it.suggestion]],
  forwarded:          (it) => [['reason', it.reason]],
  handedOver:         (it) => [['recipient', it.recipient], ['reason', it.reason]],
  checkedBack:        (it) => [['text', it.text]],
  drafted:            () => [],
  initialled:         () => [],
  workGiven:          () => [],
  draftReturned:      (it) => [['reason', it.reason]],
  answered:           () => [],
  answerRecorded:     (it) => [['signer', it.signer]],
  scanAttached:       () => [],
  answerCopied:       () => [],
  answerLoaded:       () => [],
  noted:              () => [],
  workFinished:       (it) => [['evidence', it.evidence]],
  promised:           (it) => [['reason', it.reason]],
  promiseBroken:      () => [],
  asked:              (it) => [['text', it.question]],
  suspensionAsked:    (it) => [['reason', it.reason]],
  replied:            (it) => [['text', it.text]],
  commented:          (it) => [['text', it.text]],
  internallyNoted:    (it) => [['text', it.text]],
  photosAdded:        () => [],
  confirmed:          () => [],
  objected:           (it) => [['reason', it.reason]],
  rated:              (it) => [['text', it.text]],
  reopened:           (it) => [['reason', it.reason]],
  restored:           (it) => [['reason', it.reason]],
  archived:           (it) => [['explanation', it.explanation], ['nextDoor', it.nextDoor]],
  archivedOnSilence:  () => [],
  withdrawn:          (it) => [['reason', it.reason]],
  reporterLeft:       (it) => [['reason', it.reason]],
  erased:             () => [],
  restricted:         () => [],
  restrictionLifted:  () => [],
  lapsed:             () => [],
  lapseVoided:        () => [],
  closedOnSilence:    () => [],
  passed:             () => [],
  dueMoved:           () => [],
};

const saidBy = (event: ReportEvent): readonly Said[] =>
  // Each type meets its own line; the compiler cannot follow that pairing here.
  (saidIn[event.type] as (event: ReportEvent) => readonly Said[])(event);

const documentOf = (event: ReportEvent): Word | undefined =>
  'document' in event ? event.document : undefined;

/** Of an anonymous report these are for the desk alone: they can give the teller away (K-5). */
const DESK_ONLY: readonly SaidAs[] = ['title', 'story', 'place', 'lateReason', 'trackingId'];

/** One act as the story of a report shows it. */
export interface Entry {
  /** Place in the history; null while the clock still owes it and no sweep has written it. */
  readonly seq: number | null;
  readonly event: ReportEvent;
  /** Null for acts of an anonymous reporter outside the desk: there it is `week` alone (K-5). */
  readonly at: Moment | null;
  /** Monday of the week of the act. */
  readonly week: Day;
  readonly texts: readonly { readonly as: SaidAs; readonly text: string }[];
  readonly document: ReadDocument | null;
  readonly files: readonly FileId[];
}

export interface Telling {
  readonly zone: Zone;
  readonly readsOriginal: boolean;
}

export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/** The words a reader may read of these events. */
export const wordsOf = (
  events: readonly ReportEvent[],
  { readsOriginal }: Telling,
): readonly Word[] =>
  events.flatMap((event) => [
    ...saidBy(event).flatMap(([as, word]) => (word && mayRead(as, readsOriginal) ? [word] : [])),
    ...[documentOf(event)].filter((word) => word !== undefined),
  ]);

const mayRead = (as: SaidAs, readsOriginal: boolean): boolean =>
  readsOriginal || !DESK_ONLY.includes(as);

/** An erased text is left out; the act stays (M-28). */
export function entryOf(
  { seq, event }: { readonly seq: number | null; readonly event: ReportEvent },
  words: ReadonlyMap<Word, string>,
  telling: Telling,
): Entry {
  const document = documentOf(event);
  const documentText = document && words.get(document);
  return {
    seq,
    event: hideOf(event, telling),
    at: telling.readsOriginal || event.by.kind !== 'reporter' ? event.at : null,
    week: mondayOf(dayAt(telling.zone, event.at)),
    texts: saidBy(event).flatMap(([as, word]) => {
      const text = word && mayRead(as, telling.readsOriginal) ? words.get(word) : undefined;
      return text === undefined ? [] : [{ as, text }];
    }),
    document: documentText === undefined ? null : readDocument(documentText),
    files: filesOf(event),
  };
}

function filesOf(event: ReportEvent): readonly FileId[] {
  if (event.type === 'answerRecorded') return event.scan === null ? [] : [event.scan];
  return 'files' in event ? event.files : [];
}

/** The first event holds the day of what happened and the moment of the report; only the desk has them. */
const hideOf = (event: ReportEvent, { readsOriginal, zone }: Telling): ReportEvent =>
  readsOriginal || event.by.kind !== 'reporter'
    ? event
    : {
        ...event,
        at: `${mondayOf(dayAt(zone, event.at))}T00:00:00.000Z` as Moment,
        ...(event.type === 'submitted' ? { happenedOn: null } : {}),
      };
