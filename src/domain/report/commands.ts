import type { Day } from '#domain/calendar/day.ts';
import type { AgencyId, OfficeId, UnitId } from '#domain/office/organisation.ts';
import type {
  ArchiveReason,
  Channel,
  FileId,
  Flags,
  Outcome,
  ReportClass,
  ReportId,
  Subject,
  Word,
  PaperKind,
} from '#domain/report/report.ts';

/** What a command carries. Texts arrive as words: their hash is here, the text in a row of its own (M-28). */
export interface Commands {
  submit: {
    readonly id: ReportId;
    readonly class: ReportClass;
    readonly channel: Channel;
    readonly receivedOn: Day;
    readonly lateReason: Word | null;
    /** The agency the reporter chose; null is "I don't know" and goes to the root (M-1). */
    readonly agencyId: AgencyId | null;
    readonly suggestedUnitId: UnitId | null;
    readonly flags: Flags;
    readonly category: string | null;
    readonly districtCode: string | null;
    readonly title: Word;
    readonly story: Word;
    readonly place: Word | null;
    readonly happenedOn: Day | null;
    readonly files: readonly FileId[];
    readonly identityIsGiven: boolean;
    /** Left out where it does not lie at LAPOR!. */
    readonly lapor?: { readonly trackingId: Word; readonly disposedOn: Day | null };
  };
  verify: { readonly flags: Flags };
  correct: {
    readonly title: Word | null;
    readonly class: ReportClass | null;
    readonly category: string | null;
    readonly place: Word | null;
    readonly districtCode: string | null;
    readonly reason: Word;
  };
  setFlags: { readonly flags: Flags; readonly reason: Word };
  setSubject: { readonly subject: Subject; readonly reason: Word };
  writeUnitVersion: { readonly text: Word };
  releasePhoto: { readonly fileId: FileId };
  suspend: { readonly reason: Word };
  complete: { readonly text: Word };
  assign: {
    readonly unitId: UnitId;
    readonly flags: Flags | null;
    readonly instruction: Word | null;
  };
  acknowledge: Record<never, never>;
  /** The work of this one report to a staff office of the unit; null takes it back (K-19). */
  giveWork: { readonly officeId: OfficeId | null };
  decline: {
    readonly reason: Word;
    readonly suggestedUnitId: UnitId | null;
    readonly suggestion: Word;
  };
  forward: { readonly agencyId: AgencyId; readonly reason: Word };
  handOver: {
    readonly recipient: Word;
    readonly reason: Word;
    readonly checkBackOn: Day;
  };
  /** Looks again at what was handed over (K-26); without a next day the matter rests. */
  checkBack: { readonly text: Word; readonly nextOn: Day | null };
  draft: {
    readonly document: Word;
    readonly outcome: Outcome;
    readonly byOn: Day | null;
  };
  returnDraft: { readonly version: number; readonly reason: Word };
  /** *Paraf*: read and passed on to the head (K-19). */
  initial: { readonly version: number; readonly document: Word };
  approve: { readonly version: number; readonly document: Word };
  recordAnswer: {
    readonly document: Word;
    readonly outcome: Outcome;
    readonly byOn: Day | null;
    readonly signer: Word;
    readonly scan: FileId | null;
  };
  /** A scan of a paper that was signed by hand (K-18). */
  attachScan: { readonly paper: PaperKind; readonly files: readonly FileId[] };
  /** *Salin jawaban*: the desk takes the text out to put it into LAPOR! (K-23). */
  copyAnswer: Record<never, never>;
  /** *Sudah dimuat di lapor.go.id*. */
  loadAnswer: { readonly on: Day };
  note: {
    readonly document: Word;
    readonly byOn: Day | null;
    readonly files: readonly FileId[];
  };
  finishWork: { readonly evidence: Word; readonly files: readonly FileId[] };
  promise: { readonly byOn: Day; readonly reason: Word };
  ask: { readonly question: Word };
  askSuspension: { readonly reason: Word };
  reply: { readonly text: Word; readonly files: readonly FileId[] };
  comment: { readonly text: Word };
  internalNote: { readonly text: Word };
  addPhotos: { readonly files: readonly FileId[] };
  confirm: Record<never, never>;
  object: { readonly reason: Word };
  rate: { readonly stars: 1 | 2 | 3 | 4 | 5; readonly text: Word | null };
  reopen: { readonly reason: Word };
  restore: { readonly reason: Word };
  archive: {
    readonly reason: ArchiveReason;
    readonly explanation: Word;
    readonly nextDoor: Word;
  };
  withdraw: { readonly reason: Word | null };
  /** At the reporter's wish, or because its retention is over. */
  erase: { readonly ground: 'request' | 'retention' };
  restrict: Record<never, never>;
  liftRestriction: Record<never, never>;
  lapse: Record<never, never>;
  voidLapse: Record<never, never>;
  breakPromise: Record<never, never>;
  endSilent: Record<never, never>;
  archiveSilent: Record<never, never>;
  pass: Record<never, never>;
  moveDue: Record<never, never>;
}

export type CommandName = keyof Commands;
export type Command = {
  readonly [N in CommandName]: { readonly name: N } & Commands[N];
}[CommandName];
export type CommandOf<N extends CommandName> = Extract<Command, { readonly name: N }>;
