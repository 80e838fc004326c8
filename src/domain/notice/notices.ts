import type { OfficeId, UnitId } from '#domain/office/organisation.ts';
import type { EventType, ReportEvent } from '#domain/report/events.ts';
import type { Report } from '#domain/report/report.ts';

/** Whom a notice is for, before anybody asks who sits there and how they are reached. */
export type NoticeTo =
  | { readonly kind: 'reporter' }
  | { readonly kind: 'office'; readonly officeId: OfficeId }
  | { readonly kind: 'head'; readonly unitId: UnitId };

/** Who is to be told what happened; a channel only carries it (M-29). */
export interface Notice {
  readonly to: NoticeTo;
  readonly about: EventType;
}

/** What the reporter is told of; internal notes, drafts and the clock's lapses are not among it (M-17). */
const TO_REPORTER = [
  'verified',
  'suspended',
  'completed',
  'assigned',
  'forwarded',
  'handedOver',
  'noted',
  'answered',
  'answerRecorded',
  'workFinished',
  'promised',
  'asked',
  'commented',
  'archived',
  'archivedOnSilence',
  'closedOnSilence',
  'restored',
] as const satisfies readonly EventType[];

/** What the office that holds the report is told of, where somebody else did it. Told is not called (M-17). */
const TO_HOLDER = [
  'submitted',
  'assigned',
  'forwarded',
  'declined',
  'draftReturned',
  'drafted',
  'completed',
  'replied',
  'commented',
  'photosAdded',
  'objected',
  'reopened',
  'restored',
  'suspensionAsked',
  'passed',
  'lapsed',
] as const satisfies readonly EventType[];

/** The head of a unit hears at once what its liaison was given, and what was not done in time (K-12). */
const TO_HEAD: readonly ToldOfficer[] = ['assigned', 'lapsed'];

/** What a message can be about: an event, or that a unit is to be reminded, which is none (K-25). */
export type About = EventType | 'reminded';
export type OfficerAbout = ToldOfficer | 'reminded';

export type ToldReporter = (typeof TO_REPORTER)[number];
export type ToldOfficer = (typeof TO_HOLDER)[number];

const isIn = <T extends EventType>(list: readonly T[], type: About): type is T =>
  (list as readonly About[]).includes(type);
export const isToldToReporter = (type: About): type is ToldReporter => isIn(TO_REPORTER, type);
export const isOfficerAbout = (about: About): about is OfficerAbout =>
  about === 'reminded' || isToldToOfficer(about);
export const isToldToOfficer = (type: EventType): type is ToldOfficer => isIn(TO_HOLDER, type);

export function noticesOf(event: ReportEvent, after: Report): readonly Notice[] {
  const notices: Notice[] = [];
  const byReporter = event.by.kind === 'reporter';
  const mayTell = !after.reporterIsGone && after.restrictedAt === null && after.erased === null;
  if (isToldToReporter(event.type) && !byReporter && mayTell) {
    notices.push({ to: { kind: 'reporter' }, about: event.type });
  }
  const { holder } = after;
  const byHolder = event.by.kind === 'officer' && event.by.officeId === holder?.officeId;
  if (holder && isToldToOfficer(event.type) && !byHolder) {
    notices.push({ to: { kind: 'office', officeId: holder.officeId }, about: event.type });
  }
  if (after.unitId !== null && holder?.role !== 'head' && isIn(TO_HEAD, event.type)) {
    notices.push({ to: { kind: 'head', unitId: after.unitId }, about: event.type });
  }
  return notices;
}
