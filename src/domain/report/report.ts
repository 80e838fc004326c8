import type { Clock, ClockKind } from '#domain/calendar/clocks.ts';
import type { Day, Moment } from '#domain/calendar/day.ts';
import type { AgencyId, Holder, OfficeId, PersonId, UnitId } from '#domain/office/organisation.ts';

export const STAGES = ['intake', 'handling', 'answered', 'closed', 'archived'] as const;
/** Where a report is; all else that is true of it at the same time is a fact beside it (M-5). */
export type Stage = (typeof STAGES)[number];

export const CLASSES = [
  'complaint',
  'oversightComplaint',
  'aspiration',
  'informationRequest',
] as const;
export type ReportClass = (typeof CLASSES)[number];

export const CHANNELS = [
  'web',
  'walkIn',
  'telephone',
  'letter',
  'socialMedia',
  'lapor',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const OUTCOMES = ['done', 'willBeDone', 'cannotBeFulfilled', 'informationGiven'] as const;
/** What an answer says happened or will happen (M-9). */
export type Outcome = (typeof OUTCOMES)[number];

/** Papers of a report, to be signed by hand (K-18). */
export const PAPERS = ['dispositionSlip', 'officialNote', 'referral'] as const;
export type PaperKind = (typeof PAPERS)[number];

/** Reasons an officer may archive with; none of them says that a report is false (K-8). */
export const ARCHIVE_REASONS = [
  'beforeCourt',
  'crime',
  'spam',
  'notEnoughEvidence',
  'notAReport',
  'alreadyAnswered',
] as const;
export type ArchiveReason = (typeof ARCHIVE_REASONS)[number];
/** Why a report is archived: by an officer's reason, by silence, by the reporter, or handed over (M-1, M-11, M-15). */
export type ArchivedFor = ArchiveReason | 'silence' | 'withdrawn' | 'handedOver';

export type ReportId = string & { readonly __brand: 'ReportId' };
/** SHA-256 in hex over salt and text; the text itself is an erasable row (M-28). */
export type Word = string & { readonly __brand: 'Word' };
export type FileId = string & { readonly __brand: 'FileId' };

/** What an erasure took: who reported, or that and every text and file. */
export type ErasedScope = 'reporter' | 'all';

export interface Flags {
  readonly anonymous: boolean;
  readonly confidential: boolean;
  readonly sealed: boolean;
}

/** Who or what is complained about; whoever is inside neither sees nor acts (K-4, M-4). */
export interface Subject {
  readonly unitId: UnitId | null;
  readonly officeId: OfficeId | null;
}

/** A limit that passed without its act. It stays for ever; `voidedBecause` takes it out of the counts (M-17). */
export interface Lapse {
  readonly clock: ClockKind;
  readonly dueOn: Day;
  readonly unitId: UnitId | null;
  readonly voidedBecause: 'lateDecree' | null;
}

export interface Draft {
  readonly version: number;
  readonly document: Word;
  readonly outcome: Outcome;
  readonly byOn: Day | null;
  readonly drafter: PersonId;
  /** Offices that gave their *paraf* (K-19). */
  readonly initials: readonly OfficeId[];
  readonly returned: boolean;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly byOn: Day | null;
  readonly document: Word;
  readonly onPaper: boolean;
}

/** A given date; `byOn` of an answer is one too (M-9). A missed one is broken for good. */
export interface Promised {
  readonly byOn: Day;
  readonly broken: boolean;
}

export interface Archive {
  readonly reason: ArchivedFor;
  readonly from: Stage;
  /** Of a hand-over only: when the named office looks again (K-26). */
  readonly checkBackOn: Day | null;
}

/** A report that also lies at LAPOR!, and what came of our answer there (K-23). */
export interface AtLapor {
  readonly trackingId: Word;
  /** When it was disposed there; the follow-up clock counts from it (M-12). */
  readonly disposedOn: Day | null;
  /** Of the newest answer: when the desk took its text out, and since when it stands there. */
  readonly copiedAt: Moment | null;
  readonly loadedOn: Day | null;
}

/** What is true of a report now: the fold of its events, kept as one row. Days and moments are business time. */
export interface Report {
  readonly id: ReportId;
  /** Number of events; forms carry it and a stale one is refused (M-10). */
  readonly seq: number;
  readonly stage: Stage;
  readonly class: ReportClass;
  readonly channel: Channel;
  readonly receivedOn: Day;
  readonly recordedAt: Moment;
  readonly agencyId: AgencyId;
  readonly unitId: UnitId | null;
  /** The staff office that was given the work; empty again with a new unit (K-19). */
  readonly workerOfficeId: OfficeId | null;
  readonly holder: Holder | null;
  /** When the holder was last set; from here on the line is watched for a change. */
  readonly holderAt: Moment;
  /** Moment of the newest event; no event of the clock is dated before it. */
  readonly changedAt: Moment;
  readonly subject: Subject;
  readonly flags: Flags;
  /** A person has set the privacy flags; before that no unit gets it (K-3). */
  readonly flagsAreSet: boolean;
  readonly category: string | null;
  readonly districtCode: string | null;
  readonly title: Word;
  readonly story: Word;
  readonly place: Word | null;
  /** The text the holding unit reads of an anonymous report (K-5). */
  readonly unitVersion: Word | null;
  readonly verifiedAt: Moment | null;
  readonly assignedAt: Moment | null;
  readonly acknowledgedAt: Moment | null;
  /** First substantive word of the unit that holds it to the reporter (M-8); empty again with a new unit. */
  readonly followedUpAt: Moment | null;
  readonly answeredAt: Moment | null;
  readonly workDoneAt: Moment | null;
  readonly confirmedAt: Moment | null;
  readonly closedOnSilenceAt: Moment | null;
  readonly archivedAt: Moment | null;
  readonly suspendedOn: Day | null;
  readonly suspensions: number;
  readonly clocks: Readonly<Partial<Record<ClockKind, Clock>>>;
  readonly draft: Draft | null;
  readonly drafts: number;
  readonly answer: Answer | null;
  readonly promised: Promised | null;
  readonly promisesBroken: number;
  readonly questionIsOpen: boolean;
  /** A second objection or decline: the desk above the unit holds it until it is assigned anew (M-11). */
  readonly dispute: boolean;
  readonly objections: number;
  readonly declines: number;
  readonly lapses: readonly Lapse[];
  readonly archive: Archive | null;
  readonly rating: number | null;
  readonly lapor: AtLapor | null;
  /** The reporter withdrew from a case that goes on without them (K-7). */
  readonly reporterIsGone: boolean;
  readonly erased: ErasedScope | null;
  /** The reporter limits what is done with name and contact; null where they do not. */
  readonly restrictedAt: Moment | null;
}

export const isOpen = (report: Pick<Report, 'stage'>): boolean =>
  report.stage !== 'closed' && report.stage !== 'archived';
