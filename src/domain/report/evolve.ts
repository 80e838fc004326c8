import type { EventOf, EventType, ReportEvent } from '#domain/report/events.ts';
import type { ArchivedFor, Report, Stage } from '#domain/report/report.ts';

type Change = Partial<Report>;
type Folds = {
  readonly [T in Exclude<EventType, 'submitted'>]: (report: Report, event: EventOf<T>) => Change;
};

/** What each event changes besides clocks, holder and number; an event without a line does not compile. */
const folds: Folds = {
  verified: (report, { flags, unitId, stage, at }) => ({
    flags,
    unitId,
    stage,
    flagsAreSet: true,
    verifiedAt: report.verifiedAt ?? at,
  }),
  corrected: (report, event) => ({
    title: event.title ?? report.title,
    class: event.class ?? report.class,
    category: event.category ?? report.category,
    place: event.place ?? report.place,
    districtCode: event.districtCode ?? report.districtCode,
    ...lying(report, event),
  }),
  flagsSet: (report, event) => ({
    flags: event.flags,
    flagsAreSet: true,
    ...lying(report, event),
  }),
  subjectSet: (report, event) => ({
    subject: event.subject,
    ...lying(report, event),
  }),
  unitVersionWritten: (_, { text }) => ({ unitVersion: text }),
  photoReleased: () => ({}),
  suspended: (report, { on }) => ({
    suspendedOn: on,
    suspensions: report.suspensions + 1,
  }),
  completed: () => ({ suspendedOn: null, questionIsOpen: false }),
  assigned: (_, { unitId, at }) => ({
    ...NEW_UNIT,
    stage: 'handling',
    unitId,
    assignedAt: at,
  }),
  acknowledged: (_, { at }) => ({ acknowledgedAt: at }),
  workGiven: (_, { officeId }) => ({ workerOfficeId: officeId }),
  declined: (report) => {
    const declines = report.declines + 1;
    return {
      ...NEW_UNIT,
      stage: 'intake',
      unitId: null,
      declines,
      dispute: declines >= 2,
    };
  },
  forwarded: (_, { agencyId }) => ({ ...NEW_UNIT, agencyId, unitId: null }),
  handedOver: (_, { from, checkBackOn, at }) => archived(at, 'handedOver', from, checkBackOn),
  checkedBack: (report, { nextOn }) => ({
    archive: report.archive && { ...report.archive, checkBackOn: nextOn },
  }),
  drafted: (_, { version, document, outcome, byOn, by }) => ({
    drafts: version,
    draft: {
      version,
      document,
      outcome,
      byOn,
      drafter: officer(by).personId,
      initials: [],
      returned: false,
    },
  }),
  draftReturned: (report) => ({
    draft: report.draft && { ...report.draft, returned: true },
  }),
  initialled: (report, { by }) => ({
    draft: report.draft && {
      ...report.draft,
      initials: [...report.draft.initials, officer(by).officeId],
    },
  }),
  answered: (report, event) => answering(report, event, false),
  answerRecorded: (report, event) => answering(report, event, true),
  scanAttached: () => ({}),
  answerCopied: (report, { at }) => atLapor(report, { copiedAt: at }),
  answerLoaded: (report, { on }) => atLapor(report, { loadedOn: on }),
  noted: (report, { at, byOn }) => ({
    followedUpAt: report.followedUpAt ?? at,
    promised: byOn === null ? report.promised : { byOn, broken: false },
  }),
  workFinished: (_, { at }) => ({ workDoneAt: at, promised: null }),
  promised: (_, { byOn }) => ({ promised: { byOn, broken: false } }),
  promiseBroken: (report) => ({
    promised: report.promised && { ...report.promised, broken: true },
    promisesBroken: report.promisesBroken + 1,
  }),
  asked: () => ({ questionIsOpen: true }),
  suspensionAsked: () => ({}),
  replied: () => ({ questionIsOpen: false }),
  commented: () => ({}),
  internallyNoted: () => ({}),
  photosAdded: () => ({}),
  confirmed: (_, { at }) => ({
    stage: 'closed',
    confirmedAt: at,
    questionIsOpen: false,
  }),
  objected: (report) => ({
    stage: 'handling',
    objections: report.objections + 1,
    dispute: report.objections + 1 >= 2,
    draft: null,
    promised: null,
    workDoneAt: null,
  }),
  rated: (_, { stars }) => ({ rating: stars }),
  reopened: () => ({
    stage: 'handling',
    closedOnSilenceAt: null,
    draft: null,
    promised: null,
    workDoneAt: null,
  }),
  restored: (_, { to }) => ({
    stage: to,
    archive: null,
    archivedAt: null,
    suspendedOn: null,
  }),
  archived: (_, { reason, from, at }) => archived(at, reason, from, null),
  archivedOnSilence: (_, { from, at }) => archived(at, 'silence', from, null),
  withdrawn: (_, { from, at }) => archived(at, 'withdrawn', from, null),
  reporterLeft: () => ({ reporterIsGone: true, questionIsOpen: false, suspendedOn: null }),
  erased: (_, { scope }) => ({ erased: scope }),
  restricted: (_, { at }) => ({ restrictedAt: at }),
  restrictionLifted: () => ({ restrictedAt: null }),
  lapsed: (report, { clock, dueOn, unitId }) => ({
    lapses: [...report.lapses, { clock, dueOn, unitId, voidedBecause: null }],
  }),
  lapseVoided: (report, { clock, dueOn, because }) => ({
    lapses: report.lapses.map((it) =>
      it.clock === clock && it.dueOn === dueOn ? { ...it, voidedBecause: because } : it,
    ),
  }),
  closedOnSilence: (_, { at }) => ({ stage: 'closed', closedOnSilenceAt: at }),
  passed: () => ({}),
  dueMoved: () => ({}),
};

/** What a new unit starts without. */
const NEW_UNIT = {
  workerOfficeId: null,
  acknowledgedAt: null,
  followedUpAt: null,
  draft: null,
  promised: null,
  dispute: false,
} satisfies Change;

/** After an act that may take a report out of its unit; a new unit starts fresh, an answer given still binds. */
const lying = (
  report: Report,
  { unitId, stage }: { readonly unitId: Report['unitId']; readonly stage: Stage },
): Change =>
  unitId === report.unitId || stage === 'answered'
    ? { unitId, stage }
    : { ...NEW_UNIT, unitId, stage };

const archived = (
  at: Report['changedAt'],
  reason: ArchivedFor,
  from: Stage,
  checkBackOn: NonNullable<Report['archive']>['checkBackOn'],
): Change => ({
  stage: 'archived',
  archivedAt: at,
  suspendedOn: null,
  questionIsOpen: false,
  archive: { reason, from, checkBackOn },
});

function answering(
  report: Report,
  event: EventOf<'answered'> | EventOf<'answerRecorded'>,
  onPaper: boolean,
): Change {
  const { at, outcome, byOn, document } = event;
  return {
    stage: 'answered',
    answeredAt: at,
    followedUpAt: report.followedUpAt ?? at,
    draft: null,
    answer: { outcome, byOn, document, onPaper },
    promised: byOn === null || report.workDoneAt !== null ? null : { byOn, broken: false },
    questionIsOpen: false,
    ...atLapor(report, { copiedAt: null, loadedOn: null }),
  };
}

const atLapor = ({ lapor }: Report, change: Partial<Report['lapor']>): Change =>
  lapor === null ? {} : { lapor: { ...lapor, ...change } };

function officer(by: ReportEvent['by']) {
  if (by.kind !== 'officer') throw new Error('Only an officer does this');
  return by;
}

/** The report after an event. Computes no date: events carry the days they set (M-16). */
export function evolve(report: Report | null, event: ReportEvent): Report {
  if (event.type === 'submitted') return born(event);
  if (report === null) throw new Error(`A history cannot begin with ${event.type}`);
  // Each type meets its own line; the compiler cannot follow that pairing here.
  const fold = folds[event.type] as (report: Report, event: ReportEvent) => Change;
  return {
    ...report,
    ...fold(report, event),
    seq: report.seq + 1,
    changedAt: event.at,
    ...(event.clocks ? { clocks: { ...report.clocks, ...event.clocks } } : {}),
    ...(event.holder === undefined ? {} : { holder: event.holder, holderAt: event.at }),
  };
}

/** A whole history folded; empty histories are none. */
export const fold = (events: readonly ReportEvent[]): Report | null =>
  events.reduce<Report | null>((report, event) => evolve(report, event), null);

function born(event: EventOf<'submitted'>): Report {
  return {
    id: event.id,
    seq: 1,
    stage: 'intake',
    class: event.class,
    channel: event.channel,
    receivedOn: event.receivedOn,
    recordedAt: event.at,
    agencyId: event.agencyId,
    unitId: event.unitId,
    holder: event.holder ?? null,
    holderAt: event.at,
    changedAt: event.at,
    subject: { unitId: null, officeId: null },
    flags: event.flags,
    flagsAreSet: false,
    category: event.category,
    districtCode: event.districtCode,
    title: event.title,
    story: event.story,
    place: event.place,
    ...NOTHING_YET,
    lapor: event.lapor ? { ...event.lapor, copiedAt: null, loadedOn: null } : null,
    clocks: event.clocks ?? {},
  };
}

const NOTHING_YET = {
  workerOfficeId: null,
  unitVersion: null,
  verifiedAt: null,
  assignedAt: null,
  acknowledgedAt: null,
  followedUpAt: null,
  answeredAt: null,
  workDoneAt: null,
  confirmedAt: null,
  closedOnSilenceAt: null,
  archivedAt: null,
  suspendedOn: null,
  suspensions: 0,
  draft: null,
  drafts: 0,
  answer: null,
  promised: null,
  promisesBroken: 0,
  questionIsOpen: false,
  dispute: false,
  objections: 0,
  declines: 0,
  lapses: [],
  archive: null,
  rating: null,
  reporterIsGone: false,
  erased: null,
  restrictedAt: null,
} as const satisfies Change;
