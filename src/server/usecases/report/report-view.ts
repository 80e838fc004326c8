import type { Place } from '#server/contract/place.ts';
import type { Clock } from '#domain/calendar/clocks.ts';
import type { Day, Moment, Zone } from '#domain/calendar/day.ts';
import type { Calendar } from '#domain/calendar/working-days.ts';
import type { OfficeRole, UnitId } from '#domain/office/organisation.ts';
import type { RefusalKind } from '#domain/report/refusals.ts';
import type { FileId, Flags, Outcome, Report, Word } from '#domain/report/report.ts';
import type { Status } from '#domain/report/status.ts';
import type { ReadDocument } from '#server/contract/documents.ts';
import type { LookedAt } from '#server/store/access-log.ts';
import type { ReportNames } from '#server/usecases/report/report-names.ts';
import type { Entry } from '#server/usecases/report/report-story.ts';
import type { OfficerCommand } from '#words/commands.ts';

/** An office with the person who fills it today; names are for signed-in officers only (K-27). */
export interface Seated {
  readonly role: OfficeRole;
  readonly title: string;
  readonly acting: 'Plt' | 'Plh' | null;
  readonly unit: string;
  readonly name: string | null;
  readonly phone: string | null;
}

export interface ClockView {
  readonly clock: Clock;
  /** Days left, negative where late. */
  readonly remaining: number;
  readonly isLate: boolean;
}

export interface DraftView {
  readonly version: number;
  readonly word: Word;
  readonly outcome: Outcome;
  readonly byOn: Day | null;
  readonly document: ReadDocument;
  readonly at: Moment;
}

/** Where it happened, as far as the reader may know: the desk the whole, of an anonymous report the unit the district. */
export interface PlaceView {
  readonly district: string | null;
  readonly village: string | null;
  readonly detail: string | null;
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** As the place word holds it, so that a correction keeps what it does not touch. */
  readonly asTold: Place;
}

export interface PhotoView {
  readonly fileId: FileId;
  readonly kind: 'photo' | 'pdf';
  readonly fromReporter: boolean;
  readonly released: boolean;
  readonly width: number | null;
  readonly height: number | null;
}

export interface LookView {
  readonly office: string;
  readonly what: LookedAt | 'content';
  readonly reason: string;
  readonly at: Moment;
}

/** The report without the two moments that tell when an anonymous reporter wrote. */
export type ReportFactsShown = Omit<Report, 'receivedOn' | 'recordedAt'>;

/** All that one officer may read of one report now. */
export interface ReportView {
  /** As it stands with what the clock owes. */
  readonly report: ReportFactsShown;
  /** What forms carry: the number of events written so far. */
  readonly seq: number;
  readonly status: Status;
  readonly today: Day;
  readonly zone: Zone;
  readonly calendar: Calendar;
  /** False where an anonymous report is read by others than the desk. */
  readonly readsOriginal: boolean;
  /** Null where nothing may be read yet: an anonymous report without the text for the unit. */
  readonly title: string | null;
  readonly story: string | null;
  readonly unitVersion: string | null;
  readonly receivedOn: Day | null;
  /** Monday of the week of receipt. */
  readonly receivedWeek: Day;
  readonly happenedOn: Day | null;
  readonly place: PlaceView;
  readonly category: string | null;
  readonly agency: string;
  readonly unit: { readonly id: UnitId; readonly name: string } | null;
  readonly subject: { readonly unit: string | null; readonly office: string | null };
  readonly flags: Flags;
  readonly holder: Seated | null;
  readonly line: readonly Seated[];
  readonly clocks: readonly ClockView[];
  /** The one that asks first; null where none runs. */
  readonly first: ClockView | null;
  readonly timeline: readonly Entry[];
  readonly names: ReportNames;
  readonly drafts: readonly DraftView[];
  readonly photos: readonly PhotoView[];
  /** Photos of an anonymous reporter that the desk has not released. */
  readonly photosHidden: number;
  readonly looks: readonly LookView[];
  readonly mayOpenIdentity: boolean;
  /** Whether they may ask two holders to open who reported (K-32). */
  readonly mayAskIdentity: boolean;
  /** Every officer's command with what stands against it now, for this reader. */
  readonly commands: readonly { readonly name: OfficerCommand; readonly why: RefusalKind | null }[];
}
