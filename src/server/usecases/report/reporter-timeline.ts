import type { Day, Moment } from '#domain/calendar/day.ts';
import type { ClockKind } from '#domain/calendar/clocks.ts';
import {
  unitOf,
  agencyOf,
  type OfficeRole,
  type Organisation,
} from '#domain/office/organisation.ts';
import type { EventType, ReportEvent } from '#domain/report/events.ts';
import type { FileId, Outcome, Word } from '#domain/report/report.ts';
import { readDocument, type ReadDocument } from '#server/contract/documents.ts';
import type { Past } from '#server/store/history.ts';

/**
 * What a reporter reads of an event: each word field by the name under which it is shown. Events that are not
 * here are internal (notes, drafts, subject, the text for the unit) or tell nothing to them (M-24, K-27).
 */
const SHOWN = {
  submitted: [],
  verified: [],
  corrected: [],
  flagsSet: [],
  suspended: ['reason'],
  completed: ['text'],
  assigned: [],
  acknowledged: [],
  declined: [],
  forwarded: ['reason'],
  handedOver: ['recipient', 'reason'],
  answered: ['document'],
  answerRecorded: ['document'],
  noted: ['document'],
  workFinished: ['evidence'],
  promised: ['reason'],
  promiseBroken: [],
  asked: ['question'],
  replied: ['text'],
  commented: ['text'],
  photosAdded: [],
  confirmed: [],
  objected: ['reason'],
  rated: ['text'],
  reopened: ['reason'],
  restored: ['reason'],
  archived: ['explanation', 'nextDoor'],
  archivedOnSilence: [],
  withdrawn: ['reason'],
  reporterLeft: ['reason'],
  erased: [],
  restricted: [],
  restrictionLifted: [],
  lapsed: [],
  lapseVoided: [],
  closedOnSilence: [],
  dueMoved: [],
} as const satisfies Partial<Record<EventType, readonly string[]>>;

export type ShownType = keyof typeof SHOWN;
const DOCUMENTS: readonly ShownType[] = ['answered', 'answerRecorded', 'noted', 'workFinished'];

export interface Act {
  readonly seq: number;
  readonly type: ShownType;
  readonly at: Moment;
  /** `null`: the reporter; 'clock': nobody's act, a day that passed. */
  readonly by: { readonly unit: string; readonly role: OfficeRole } | 'clock' | null;
  /** The unit or agency that the event is about, by name. */
  readonly about: string | null;
  /** Texts in the order of their fields; erased ones are missing. */
  readonly texts: readonly string[];
  readonly document: ReadDocument | null;
  readonly outcome: Outcome | null;
  readonly byOn: Day | null;
  readonly clock: ClockKind | null;
  readonly stars: number | null;
  readonly files: readonly FileId[];
}

const isShown = (type: EventType): type is ShownType => Object.hasOwn(SHOWN, type);

/** The words that the timeline shows, to be read from the store and nothing else. */
export const shownWords = (history: readonly Past[]): readonly Word[] =>
  history.flatMap(({ event }) => wordsOf(event));

function wordsOf(event: ReportEvent): readonly Word[] {
  if (!isShown(event.type)) return [];
  const fields = event as unknown as Readonly<Record<string, Word | null | undefined>>;
  const names: readonly string[] = SHOWN[event.type];
  return names.flatMap((name) => fields[name] ?? []);
}

/** The report's life as its reporter reads it, oldest first. */
export function timelineOf(
  history: readonly Past[],
  words: ReadonlyMap<Word, string>,
  org: Organisation,
): readonly Act[] {
  let verified = false;
  return history.flatMap(({ seq, event }) => {
    // Assigning repeats the verification; it is one act to the reporter.
    if (event.type === 'verified' && verified) return [];
    verified ||= event.type === 'verified';
    return isShown(event.type) ? [actOf(seq, event, event.type, { words, org })] : [];
  });
}

interface Around {
  readonly words: ReadonlyMap<Word, string>;
  readonly org: Organisation;
}

function actOf(seq: number, event: ReportEvent, type: ShownType, { words, org }: Around): Act {
  const texts = wordsOf(event).flatMap((word) => words.get(word) ?? []);
  const isDocument = DOCUMENTS.includes(type);
  const [first] = texts;
  return {
    seq,
    type,
    at: event.at,
    by: byOf(event, org),
    about: aboutOf(event, org),
    texts: isDocument ? [] : texts,
    document: isDocument && first !== undefined ? readDocument(first) : null,
    outcome: 'outcome' in event ? event.outcome : null,
    byOn: 'byOn' in event ? event.byOn : null,
    clock: 'clock' in event ? event.clock : null,
    stars: event.type === 'rated' ? event.stars : null,
    files: 'files' in event ? event.files : [],
  };
}

/** Offices, never persons (K-27). */
function byOf({ by }: ReportEvent, org: Organisation): Act['by'] {
  if (by.kind === 'officer') return { unit: unitOf(org, by.unitId).name, role: by.officeRole };
  return by.kind === 'clock' ? 'clock' : null;
}

function aboutOf(event: ReportEvent, org: Organisation): string | null {
  if (event.type === 'assigned') return unitOf(org, event.unitId).name;
  if (event.type === 'forwarded') return agencyOf(org, event.agencyId).name;
  if (event.type === 'lapsed' && event.unitId) return unitOf(org, event.unitId).name;
  return null;
}
